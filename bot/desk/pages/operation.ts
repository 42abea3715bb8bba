// How the bot itself is doing: speed, share of questions answered, messages that may not have arrived, and what one person has asked.
import { html } from 'hono/html';
import { quantileOf } from '../../monitoring/quantiles.ts';
import { readAnswered, readTrail, readUndelivered } from '../../store/desk/operation.ts';
import { readDirectory } from '../../store/people/staff.ts';
import { hidden } from '../layout.ts';
import { type Answer, type Html, takeDown, type Visit } from '../visit.ts';

const lookBack = { days: 30 };

export async function showOperation(visit: Visit): Promise<Answer> {
  const { core, words, metrics, now } = visit;
  const texts = words.operation;
  const since = now.subtract(lookBack).toInstant();
  const { asked, answered, faults } = await readAnswered(core.database, since);
  const { shown, count } = await readUndelivered(core.database);
  const seconds = await Promise.all([0.5, 0.75, 0.99].map((share) => quantileOf(metrics.turnSeconds, share)));
  const [half, most, nearlyAll] = seconds.map((value) => (value === null ? '–' : texts.milliseconds(value * 1_000)));
  const rows = shown.map(
    ({ kind, recipient, state, reason, endedAt }) =>
      html`<tr><th scope="row">${recipient}</th><td data-label="${texts.kind}">${texts.kinds[kind] ?? kind}</td><td data-label="${texts.state}">${texts.states[state]}</td><td data-label="${texts.when}">${words.moment(endedAt)}</td><td data-label="${texts.reason}" lang="en">${reason}</td></tr>`,
  );
  return {
    kind: 'page',
    title: texts.title,
    body: html`<h2>${texts.now}</h2>
<dl class="facts card"><dt>${texts.speed}</dt><dd>p50 ${half} · p75 ${most} · p99 ${nearlyAll}<span class="hint">${texts.speedHint}</span></dd>
<dt>${texts.share}</dt><dd>${texts.answered(answered, asked)}</dd>
<dt>${texts.faults}</dt><dd>${faults}</dd></dl>
<h2>${texts.undelivered}</h2>
<p class="soft">${texts.undeliveredCount(count)}</p>
${rows.length === 0 ? '' : html`<div class="scroll"><table><thead><tr><th scope="col">${texts.recipient}</th><th scope="col">${texts.kind}</th><th scope="col">${texts.state}</th><th scope="col">${texts.when}</th><th scope="col">${texts.reason}</th></tr></thead><tbody>${rows}</tbody></table></div>`}
<h2>${texts.trail}</h2>
<p class="soft">${texts.trailHint}</p>
${await trailForm(visit, '')}`,
  };
}

async function trailForm(visit: Visit, staffId: string): Promise<Html> {
  const { core, words } = visit;
  const people = await readDirectory(core.database);
  const options = people.map(
    ({ id, name }) => html`<option value="${id}"${id === staffId ? html` selected` : ''}>${name} (${id})</option>`,
  );
  return html`<form method="post" action="/desk/operation/trail" class="search">${hidden(visit)}<div class="field"><label for="staff">${words.operation.person}</label><select id="staff" name="staff">${options}</select></div><button>${words.operation.look}</button></form>`;
}

/** What the audit trail holds of a person. That it was looked at is taken down too. */
export async function showTrail(visit: Visit): Promise<Answer> {
  const { core, words, form } = visit;
  const texts = words.operation;
  const staffId = form.get('staff') ?? '';
  const person = (await readDirectory(core.database)).find(({ id }) => id === staffId);
  await takeDown(
    visit,
    'showTrail',
    person === undefined ? [] : [`staff ${person.id}`],
    person === undefined ? 'nothing' : 'shown',
  );
  const trail = person === undefined ? [] : await readTrail(core.database, person.id);
  const rows = trail.map(
    ({ at, kind, asked, shown, result }) =>
      html`<tr><th scope="row">${words.moment(at)}</th><td data-label="${texts.what}">${kind}</td><td data-label="${texts.records}">${[...new Set([...asked, ...shown])].join(', ')}</td><td data-label="${texts.result}">${result}</td></tr>`,
  );
  return {
    kind: 'page',
    title: texts.trail,
    body: html`<p><a href="/desk/operation">${texts.back}</a></p>${await trailForm(visit, staffId)}
<h2>${person?.name ?? texts.unknown}</h2><p class="soft">${texts.trailCount(rows.length)}</p>
${rows.length === 0 ? '' : html`<div class="scroll"><table><thead><tr><th scope="col">${texts.when}</th><th scope="col">${texts.what}</th><th scope="col">${texts.records}</th><th scope="col">${texts.result}</th></tr></thead><tbody>${rows}</tbody></table></div>`}`,
  };
}
