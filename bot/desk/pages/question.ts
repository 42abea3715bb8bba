// One question without an answer and those like it: answered, perhaps for everybody who will ask the same, or not to be answered.
import { html } from 'hono/html';
import { longestAnswer, longestQuestion } from '../../../dialogs/colleague/memory.ts';
import type { AskedQuestion } from '../../../dialogs/colleague/question-store.ts';
import { showAnswer } from '../../../dialogs/shown-answer.ts';
import { wordingOf } from '../../../dialogs/turn.ts';
import { readCases } from '../../../dialogs/understanding/case-id.ts';
import { personalDataIn } from '../../../dialogs/understanding/personal-data/personal-data.ts';
import { answerQuestion as answerFromDocuments } from '../../../knowledge/answer/answer.ts';
import { buttonTo, hidden } from '../layout.ts';
import { type Answer, type Html, type Page, takeDown, type Visit } from '../visit.ts';
import { shownText } from './help.ts';
import { waitingGroups } from './waiting-groups.ts';

/** What the form holds. */
interface Written {
  question: string;
  answer: string;
  review: string;
  approves: boolean;
}

const latestReview = { years: 5 };

export async function showQuestion(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (found === null) return gone(visit);
  const { core, now } = visit;
  const review = now.toPlainDate().add({ months: core.tools.reviewMonths }).toString();
  return await pageOf(visit, found, { question: found.question, answer: '', review, approves: true }, null);
}

/** Answers the question and those like it that are ticked; where that is wanted, the answer is shown to all who ask the same. */
export async function answerQuestion(visit: Visit): Promise<Answer> {
  const { core, caller, form } = visit;
  const found = await find(visit);
  if (found === null) return gone(visit, form.get('answer'));
  const written: Written = {
    question: (form.get('question') ?? '').trim().slice(0, longestQuestion),
    answer: (form.get('answer') ?? '').trim().slice(0, longestAnswer),
    review: form.get('review') ?? '',
    approves: form.get('approves') === 'yes',
  };
  const fault = faultOf(visit, written);
  if (fault !== null) return { ...(await pageOf(visit, found, written, fault)), status: 422 };
  const { experts } = core.tools;
  const like = new Set((await likeThis(visit, found.id)).map(({ id }) => id));
  const ids = [found.id, ...form.getAll('like').filter((id) => like.has(id))];
  let answered = 0;
  for (const id of ids) {
    const { kind } = await experts.answer(caller, id, written.answer, null);
    if (kind === 'changed') answered += 1;
    await takeDown(visit, 'answerQuestion', [`question ${id}`], kind);
  }
  if (answered === 0) return gone(visit, written.answer);
  if (written.approves) {
    const { question, answer, review } = written;
    const approved = { question, answer, sources: found.sources, reviewOn: Temporal.PlainDate.from(review) };
    const { kind } = await experts.approve(caller, found.id, approved);
    await takeDown(visit, 'approveAnswer', [`question ${found.id}`], kind);
  }
  return { kind: 'redirect', to: '/desk/questions', done: written.approves ? 'approved' : 'answered' };
}

/** Says that the question is not to be answered, or deletes its text. */
export async function declineQuestion(visit: Visit): Promise<Answer> {
  const { core, caller, params, form } = visit;
  const { id = '' } = params;
  const withText = form.get('text') === 'delete';
  const { kind } = await core.tools.experts.decline(caller, id, withText);
  if (kind === 'notYours') return gone(visit);
  await takeDown(visit, withText ? 'deleteQuestion' : 'declineQuestion', [`question ${id}`], kind);
  if (kind === 'already') return { kind: 'redirect', to: '/desk/questions', done: 'nothing' };
  return { kind: 'redirect', to: '/desk/questions', done: withText ? 'deleted' : 'declined' };
}

async function find({ core, caller, params }: Visit): Promise<AskedQuestion | null> {
  const question = await core.tools.experts.find(caller, params.id ?? '', null);
  const isWaiting = question?.caller.mayDecline === true && (question.state === 'open' || question.state === 'nobody');
  return isWaiting ? question : null;
}

async function likeThis({ core }: Visit, id: string) {
  const groups = await waitingGroups(core.database, core.now());
  const own = groups.find(({ items }) => items.some((item) => item.id === id));
  return (own?.items ?? []).filter((item) => item.id !== id);
}

function faultOf({ words, now }: Visit, { question, answer, review, approves }: Written): string | null {
  const { faults } = words.question;
  if (answer === '') return faults.noAnswer;
  if (question === '') return faults.noQuestion;
  if (personalDataIn(`${question}\n${answer}`).length > 0) return faults.personal;
  if (readCases(`${question}\n${answer}`).meant.length > 0) return faults.caseNumber;
  if (!approves) return null;
  const today = now.toPlainDate();
  const isDay = /^\d{4}-\d\d-\d\d$/.test(review) && review > today.toString();
  return isDay && review <= today.add(latestReview).toString() && isRealDay(review) ? null : faults.review;
}

function isRealDay(iso: string): boolean {
  try {
    Temporal.PlainDate.from(iso, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

async function pageOf(visit: Visit, found: AskedQuestion, written: Written, fault: string | null): Promise<Page> {
  const { words } = visit;
  const texts = words.question;
  const like = await likeThis(visit, found.id);
  const said = await answeredNow(visit, found.question);
  const others =
    like.length === 0
      ? ''
      : html`<fieldset class="field"><legend>${texts.like}</legend><span class="hint">${texts.likeHint}</span>${like
          .slice(0, 50)
          .map(
            ({ id, question }) =>
              html`<label class="box"><input type="checkbox" name="like" value="${id}" checked> ${question}</label>`,
          )}</fieldset>`;
  return {
    kind: 'page',
    title: texts.title,
    body: html`<p><a href="/desk/questions">${texts.back}</a></p>
<p class="quote">${found.question}</p>
<p class="soft">${texts.asked(words.day(found.askedAt), words.unit(found.unit))}</p>
<details><summary>${texts.answersNow}</summary><div class="card">${said}</div></details>
${fault === null ? '' : html`<p role="alert" class="alert" id="fault">${fault}</p>`}
<form method="post" action="/desk/questions/${found.id}/answer" class="card">${hidden(visit)}
<h2>${texts.write}</h2>
<div class="field"><label for="answer">${words.fields.answer.label}</label><span class="hint" id="answer-hint">${words.fields.answer.hint}</span><textarea id="answer" name="answer" rows="5" maxlength="${longestAnswer}" aria-describedby="answer-hint"${fault === null ? '' : html` aria-invalid="true"`}>${written.answer}</textarea></div>
<div class="field"><label class="box"><input type="checkbox" name="approves" value="yes"${written.approves ? html` checked` : ''}> ${texts.approves}</label></div>
<div class="field"><label for="question">${words.fields.question.label}</label><span class="hint" id="question-hint">${words.fields.question.hint}</span><textarea id="question" name="question" rows="2" maxlength="${longestQuestion}" aria-describedby="question-hint">${written.question}</textarea></div>
<div class="field"><label for="review">${words.fields.review.label}</label><input type="date" id="review" name="review" value="${written.review}"></div>
${others}
<div class="acts"><button class="main">${texts.send}</button></div></form>
<h2>${texts.orElse}</h2>
<p class="soft">${texts.orElseHint}</p>
<div class="acts">${buttonTo(visit, `/desk/questions/${found.id}/decline`, texts.decline)}${buttonTo(visit, `/desk/questions/${found.id}/decline`, texts.remove, { text: 'delete' }, 'danger')}</div>`,
  };
}

/** What Trepart answers to the question today, with what stands folded below. */
async function answeredNow({ core, language }: Visit, question: string): Promise<Html[]> {
  const { knowledge, contacts } = core.tools;
  const answer = answerFromDocuments(await knowledge(), { text: question, subject: null, vector: null });
  const frame = { wording: wordingOf(language), expertContact: contacts.expert };
  const { text, folded } = showAnswer(frame, answer, { lead: null, reading: null });
  return shownText(folded === undefined ? text : `${text}\n\n${folded.text}`);
}

/** What was written as an answer is shown once more, since another has been first. */
function gone({ words }: Visit, answer: string | null = null): Answer {
  const kept = answer === null ? '' : html`<h2>${words.refused.written}</h2><p class="card">${answer}</p>`;
  const body = html`<p>${words.question.gone}</p><p><a href="/desk/questions">${words.question.back}</a></p>${kept}`;
  return { kind: 'page', title: words.question.title, body, status: 404 };
}
