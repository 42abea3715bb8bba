// What people wrote beside a thumb that pointed down.
import { html } from 'hono/html';
import { groupByLikeness } from '../../../dialogs/desk/grouping.ts';
import { readComplaints, settleComplaints } from '../../store/desk/feedback-list.ts';
import { buttonTo } from '../layout.ts';
import { type Answer, takeDown, type Visit } from '../visit.ts';
import { pageOf } from './paging.ts';

export async function showFeedback(visit: Visit): Promise<Answer> {
  const { core, words } = visit;
  const texts = words.feedback;
  const { complaints, silent } = await readComplaints(core.database);
  const groups = groupByLikeness(complaints, ({ comment }) => comment);
  const { shown, links } = pageOf(groups, visit, '/desk/feedback');
  const settle = (id: string, text: string) => buttonTo(visit, `/desk/feedback/${id}/settle`, text);
  return {
    kind: 'page',
    title: texts.title,
    body: html`<p>${texts.intro}</p>
<p class="soft">${texts.total(complaints.length, silent)}</p>
${silent === 0 ? '' : html`<p>${settle('silent', texts.settleSilent(silent))}</p>`}
<ul class="plain">${shown.map(
      ({ items }) =>
        html`<li class="card">${items.map(
          ({ id, comment, givenAt }) =>
            html`<p class="quote">${comment}</p><p class="soft">${words.day(givenAt)}</p><p>${settle(id, texts.settle)}</p>`,
        )}</li>`,
    )}</ul>
${links}`,
  };
}

export async function settleFeedback(visit: Visit): Promise<Answer> {
  const { id = '' } = visit.params;
  const count = await settleComplaints(visit.core.database, id, visit.now.toInstant());
  await takeDown(visit, 'settleFeedback', id === 'silent' ? [] : [`feedback ${id}`], String(count));
  return { kind: 'redirect', to: '/desk/feedback', done: count > 0 ? 'settled' : 'nothing' };
}
