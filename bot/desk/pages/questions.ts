// The questions that have no answer, those that are alike together.
import { html } from 'hono/html';
import type { Answer, Visit } from '../visit.ts';
import { pageOf } from './paging.ts';
import { waitingGroups } from './waiting-groups.ts';

export async function showQuestions(visit: Visit): Promise<Answer> {
  const { core, words } = visit;
  const groups = await waitingGroups(core.database, core.now());
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const { shown, links } = pageOf(groups, visit, '/desk/questions');
  const rows = shown.flatMap(({ items: [first, ...others] }) =>
    first === undefined
      ? []
      : [
          html`<tr><th scope="row"><a href="/desk/questions/${first.id}">${first.question}</a></th><td data-label="${words.questions.times}">${words.questions.count(others.length + 1)}</td><td data-label="${words.questions.asked}">${words.day(first.askedAt)}</td><td data-label="${words.questions.from}">${words.unit(first.unit)}<br><span class="tag">${first.isForOwners ? words.questions.sentHere : words.questions.left}</span></td></tr>`,
        ],
  );
  return {
    kind: 'page',
    title: words.questions.title,
    body: html`<p>${words.questions.intro}</p>
<p class="soft">${words.questions.total(count, groups.length)}</p>
${
  rows.length === 0
    ? ''
    : html`<div class="scroll"><table><thead><tr><th scope="col">${words.questions.question}</th><th scope="col">${words.questions.times}</th><th scope="col">${words.questions.asked}</th><th scope="col">${words.questions.from}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}
${links}`,
  };
}
