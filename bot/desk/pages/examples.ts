// Misread messages that people have saved to be learned from: said what they mean, taken out as a file, or deleted.
import { html } from 'hono/html';
import { groupByLikeness } from '../../../dialogs/desk/grouping.ts';
import { wordingOf } from '../../../dialogs/turn.ts';
import { type Intent, intents } from '../../../dialogs/understanding/intents.ts';
import { learnable } from '../../learning/saved-examples.ts';
import {
  deleteExample,
  listExamples,
  type SavedExample,
  labelExample as storeLabel,
} from '../../store/content/saved-examples.ts';
import { buttonTo, hidden } from '../layout.ts';
import { type Answer, type Html, takeDown, type Visit } from '../visit.ts';
import { pageOf } from './paging.ts';

export async function showExamples(visit: Visit): Promise<Answer> {
  const { core, words } = visit;
  const all = (await listExamples(core.database)).toReversed();
  const groups = groupByLikeness(all, ({ text }) => text);
  const waiting = all.filter(({ label }) => label === null).length;
  const { shown, links } = pageOf(groups, visit, '/desk/examples');
  return {
    kind: 'page',
    title: words.examples.title,
    body: html`<p>${words.examples.intro}</p>
<p class="soft">${words.examples.total(all.length, waiting)}</p>
${all.length === 0 ? '' : html`<p><a class="button" href="/desk/examples/export">${words.examples.exportThem}</a></p>`}
<ul class="plain">${shown.map(({ items }) => html`<li class="card">${items.map((item) => shownExample(visit, item))}</li>`)}</ul>
${links}`,
  };
}

function shownExample(visit: Visit, example: SavedExample): Html {
  const { words, language } = visit;
  const { id, text, understood, picked, label, savedOn } = example;
  const { readings } = wordingOf(language).meant;
  const named = (intent: Intent) => readings[intent] || (words.examples.readings[intent] ?? intent);
  const chosen = label ?? picked;
  const options = intents.map(
    (intent) => html`<option value="${intent}"${intent === chosen ? html` selected` : ''}>${named(intent)}</option>`,
  );
  return html`<div><p class="quote">${text}</p>
<p class="soft">${words.examples.read(named(understood), picked === null ? null : named(picked), savedOn)}${label === null ? '' : html` <span class="tag">${words.examples.labelled}</span>`}</p>
<div class="acts"><form method="post" action="/desk/examples/${id}/label" class="search">${hidden(visit)}<div class="field"><label for="label-${id}">${words.examples.means}</label><select id="label-${id}" name="label">${chosen === null ? html`<option value="">${words.examples.choose}</option>` : ''}${options}</select></div><button>${words.examples.save}</button></form>${buttonTo(visit, `/desk/examples/${id}/remove`, words.examples.remove, {}, 'danger')}</div></div>`;
}

export async function labelExample(visit: Visit): Promise<Answer> {
  const { core, form, params } = visit;
  const { id = '' } = params;
  const intent = intents.find((each) => each === form.get('label'));
  const isDone = intent !== undefined && (await storeLabel(core.database, id, intent));
  await takeDown(visit, 'labelExample', [`example ${id}`], isDone ? 'labelled' : 'nothing');
  return { kind: 'redirect', to: '/desk/examples', done: isDone ? 'labelled' : 'nothing' };
}

export async function removeExample(visit: Visit): Promise<Answer> {
  const { id = '' } = visit.params;
  const count = await deleteExample(visit.core.database, id);
  await takeDown(visit, 'removeExample', [`example ${id}`], count > 0 ? 'deleted' : 'nothing');
  return { kind: 'redirect', to: '/desk/examples', done: count > 0 ? 'deleted' : 'nothing' };
}

/** Those of which it is known what they mean, in the form that `trepart learn` takes. */
export async function exportExamples(visit: Visit): Promise<Answer> {
  const known = learnable(await listExamples(visit.core.database));
  await takeDown(visit, 'exportExamples', [], String(known.length));
  const text = known.map((line) => `${JSON.stringify(line)}\n`).join('');
  return {
    kind: 'file',
    name: `examples-${visit.now.toPlainDate()}.jsonl`,
    type: 'application/jsonl; charset=utf-8',
    text,
  };
}
