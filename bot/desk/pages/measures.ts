// The measures: searched, narrowed down to what should be looked at again, each to be opened.
import { html } from 'hono/html';
import { isStale } from '../../../dialogs/measures/turn.ts';
import { fold } from '../../../dialogs/understanding/fold.ts';
import type { ListedMeasure, MeasureBook } from '../../../knowledge/catalogue/measure-book.ts';
import { type Answer, type Html, mayOnDesk, type Visit } from '../visit.ts';
import { pageOf } from './paging.ts';

export async function showMeasures(visit: Visit): Promise<Answer> {
  const { core, words, query } = visit;
  const texts = words.measures;
  const book = await core.tools.measures(await core.tools.knowledge());
  const sought = {
    text: query.get('text') ?? '',
    district: query.get('district') ?? '',
    due: query.get('due') === 'yes',
  };
  const found = book.measures.filter((measure) => isSought(measure, sought, visit));
  const due = book.measures.filter((measure) => isDue(measure, visit)).length;
  const { shown, links } = pageOf(found, visit, '/desk/measures');
  return {
    kind: 'page',
    title: texts.title,
    body: html`<p>${texts.intro}</p>
${searchForm(visit, book, sought)}
<p class="soft">${texts.total(found.length, book.measures.length, due)}</p>
${shown.length === 0 ? '' : html`<div class="scroll"><table><thead><tr><th scope="col">${texts.measure}</th><th scope="col">${texts.where}</th><th scope="col">${texts.status}</th><th scope="col">${texts.confirmed}</th></tr></thead><tbody>${shown.map((measure) => rowOf(measure, visit))}</tbody></table></div>`}
${links}
${mayOnDesk(visit, 'keepMeasures') ? html`<p><a class="button" href="/desk/measures/new">${texts.add}</a></p>` : ''}`,
  };
}

/** Whether a measure should be looked at again: nobody has said for a long time that it is right. */
export function isDue(measure: ListedMeasure, { core, now }: Pick<Visit, 'core' | 'now'>): boolean {
  const staleBefore = now.toPlainDate().subtract({ months: core.tools.reviewMonths }).toString();
  return isStale(measure, { staleBefore });
}

interface Sought {
  text: string;
  district: string;
  due: boolean;
}

function isSought(measure: ListedMeasure, { text, district, due }: Sought, visit: Visit): boolean {
  const { name, says, what, providers, where = '' } = measure;
  const inside = fold([measure.id, name, ...says, what, ...providers, where].join(' '));
  return (
    fold(text)
      .split(' ')
      .every((word) => inside.includes(word)) &&
    (district === '' || measure.districts.includes(district)) &&
    (!due || isDue(measure, visit))
  );
}

function searchForm(
  { words }: Visit,
  { geography, measures }: MeasureBook,
  { text, district: picked, due }: Sought,
): Html {
  const texts = words.measures;
  const named = geography.districts
    .map(({ name }) => name)
    .filter((name) => measures.some((each) => each.districts.includes(name)));
  return html`<form method="get" action="/desk/measures" role="search" class="search">
<div class="field"><label for="text">${texts.search}</label><input type="search" id="text" name="text" value="${text}"></div>
<div class="field"><label for="district">${texts.district}</label><select id="district" name="district"><option value="">${texts.anyDistrict}</option>${named.map((name) => html`<option${name === picked ? html` selected` : ''}>${name}</option>`)}</select></div>
<label class="box"><input type="checkbox" name="due" value="yes"${due ? html` checked` : ''}> ${texts.onlyDue}</label>
<button>${texts.find}</button></form>`;
}

function rowOf(measure: ListedMeasure, visit: Visit): Html {
  const { words } = visit;
  const { id, name, districts, scope, status, asOf, confirmed } = measure;
  const texts = words.measures;
  const where = districts.length > 0 ? districts.join(', ') : words.choices.scope[scope];
  const by = confirmed === null ? texts.nobody : texts.confirmedBy(confirmed.by, confirmed.on);
  const mark = isDue(measure, visit) ? html` <span class="tag warn">${texts.due}</span>` : '';
  return html`<tr><th scope="row"><a href="/desk/measures/${id}">${name}</a></th><td data-label="${texts.where}">${where}</td><td data-label="${texts.status}">${words.choices.status[status]}, ${asOf}</td><td data-label="${texts.confirmed}">${by}${mark}</td></tr>`;
}
