// Approved answers: made of an answered question, shown first, listed, renewed and withdrawn.
import { withoutMarkup } from '../citing.ts';
import type { Details, Reply } from '../reply.ts';
import { wordingOf } from '../turn.ts';
import { concernsTopic, findSame } from './matching.ts';
import { longestAnswer, longestQuestion } from './memory.ts';
import type { ApprovedAnswer, AskedQuestion } from './question-store.ts';
import { mostListed, on, shortened, showQuestion } from './show.ts';
import {
  approveShape,
  type ColleagueTurn,
  caseIn,
  colleagueVerbs,
  details,
  idShape,
  notice,
  refusedAsPersonal,
  writtenText,
} from './turn.ts';

const furthestReview = { years: 5 };

/** The approved answer to a question, to be shown before what the documents say; null where none is surely to the same. */
export async function approvedFor(turn: ColleagueTurn, question: string): Promise<Details | null> {
  const found = findSame(question, await turn.experts.approved(turn.caller), turn.knowledge.glossary);
  return found === null ? null : showApproved(turn, found, turn.words.approvedNote);
}

/** Approved answers on a topic (`*` for all), the newest first, each to be opened; more than a card holds are counted. */
export async function listApproved(turn: ColleagueTurn, topic = '*'): Promise<Reply> {
  const { words } = turn;
  const all = (await turn.experts.approved(turn.caller)).filter(({ question }) => concernsTopic(topic, question));
  const items = all.slice(0, mostListed).map((each) => ({
    title: shortened(each.question),
    mark: markOf(turn, each),
    lines: [words.approvedTitle(each.owner.name, words.day(each.approvedOn))],
    open: on(colleagueVerbs.showApproved, each.id),
  }));
  const group = { title: '', notes: items.length === 0 ? [words.approvedNone] : [], items, more: null };
  const left = all.length - items.length;
  const notes = left > 0 ? [words.approvedMore(left)] : [];
  return { kind: 'list', title: words.approvedList, text: '', groups: [group], sources: [], actions: [], notes };
}

/** The card that asks an owner whether an approved answer still holds; null when it is in force no longer. */
export async function askForReview(turn: ColleagueTurn, id: string): Promise<Reply | null> {
  const found = (await turn.experts.approved(turn.caller)).find((each) => each.id === id);
  if (found === undefined) return null;
  const { title, text, ...rest } = showApproved(turn, found, turn.words.reviewText);
  return { ...rest, title: turn.words.reviewTitle, text: [`**${title}**`, text].join('\n\n') };
}

function showApproved(turn: ColleagueTurn, each: ApprovedAnswer, lead: string | null): Details {
  const { words } = turn;
  const { buttons, approveParticulars: names } = words;
  return details(
    turn,
    {
      title: words.approvedTitle(each.owner.name, words.day(each.approvedOn)),
      mark: markOf(turn, each),
      text: [writtenText(each.answer), words.approvedUnit(each.unit), lead]
        .filter((part) => part !== null && part !== '')
        .join('\n\n'),
      particulars: [
        { title: names.question, value: withoutMarkup(each.question) },
        { title: names.owner, value: each.owner.name },
        { title: names.review, value: words.day(each.reviewOn) },
      ],
      actions: [
        ...(each.isTheirs && isOld(turn, each)
          ? [{ title: buttons.renew, click: on(colleagueVerbs.renewApproved, each.id) }]
          : []),
        ...(each.isTheirs
          ? [{ title: buttons.withdrawApproved, click: on(colleagueVerbs.withdrawApproved, each.id) }]
          : []),
        // From the list one wants back to it; beside an answer it would be in the way.
        ...(lead === null ? [{ title: buttons.all, click: { verb: colleagueVerbs.approved, data: {} } }] : []),
      ],
    },
    each.sources,
    wordingOf(turn.language).sourcesTitle,
  );
}

function isOld({ now }: ColleagueTurn, { reviewOn }: ApprovedAnswer): boolean {
  return Temporal.PlainDate.compare(reviewOn, now.toPlainDate()) <= 0;
}

function markOf(turn: ColleagueTurn, each: ApprovedAnswer) {
  const { words } = turn;
  return isOld(turn, each)
    ? ({ text: words.approvedOld(words.day(each.reviewOn)), tone: 'warning' } as const)
    : ({ text: words.approvedMark, tone: 'attention' } as const);
}

/** Answers the buttons of approving and of approved answers; null for others. `data` comes from a card and is not trusted. */
export async function clickApproved(
  turn: ColleagueTurn,
  verb: string,
  data: Record<string, unknown>,
): Promise<Reply | null> {
  const { words, experts, caller, isShared } = turn;
  if (verb === colleagueVerbs.approved) return await listApproved(turn);
  const verbs: readonly string[] = [
    colleagueVerbs.approve,
    colleagueVerbs.approveNow,
    colleagueVerbs.showApproved,
    colleagueVerbs.withdrawApproved,
    colleagueVerbs.renewApproved,
  ];
  if (!verbs.includes(verb)) return null;
  const given = idShape.safeParse(data);
  if (!given.success) return notice(words.notSent);
  const { id } = given.data;
  if (verb === colleagueVerbs.withdrawApproved)
    return notice((await experts.withdrawApproved(caller, id)) ? words.approvedWithdrawn : words.approvedGone);
  if (verb === colleagueVerbs.renewApproved) {
    const until = usualReview(turn);
    const isRenewed = await experts.renewApproved(caller, id, until);
    return notice(isRenewed ? words.approvedRenewed(words.day(until)) : words.approvedGone);
  }
  if (verb === colleagueVerbs.showApproved) {
    const found = (await experts.approved(caller)).find((each) => each.id === id);
    return found === undefined ? notice(words.approvedGone) : showApproved(turn, found, null);
  }
  const question = await experts.find(caller, id, null);
  if (question === null || !question.caller.mayApprove) return notice(words.notFound);
  if (isShared) return notice(words.privately);
  if (question.answer === null || question.answer.isApproved) return showQuestion(turn, question);
  const { text: answer } = question.answer;
  if (verb === colleagueVerbs.approve)
    return askToApprove(turn, question, { question: question.question, answer, lead: null });
  const filled = approveShape.safeParse(data);
  return filled.success ? await approve(turn, question, filled.data) : notice(words.notSent);
}

async function approve(
  turn: ColleagueTurn,
  asked: AskedQuestion,
  {
    question,
    answer,
    review,
    link,
  }: { question: string; answer: string; review?: Temporal.PlainDate | undefined; link: 'yes' | 'no' },
): Promise<Reply> {
  const { words, experts, caller, now } = turn;
  const again = (lead: string) => askToApprove(turn, asked, { question, answer, lead });
  if (question === '') return again(words.emptyQuestion);
  if (answer === '') return again(words.emptyAnswer);
  const refused = refusedAsPersonal(turn, `${question}\n${answer}`);
  if (refused !== null) return refused;
  const named = caseIn(question) ?? caseIn(answer);
  if (named !== null) return again(words.caseInApproved(named));
  const today = now.toPlainDate();
  const isAhead = review !== undefined && Temporal.PlainDate.compare(review, today) > 0;
  if (!isAhead || Temporal.PlainDate.compare(review, today.add(furthestReview)) > 0) return again(words.reviewDate);
  const sources = link === 'yes' ? asked.sources : [];
  const changed = await experts.approve(caller, asked.id, { question, answer, sources, reviewOn: review });
  if (changed.kind === 'notYours') return notice(words.notFound);
  return showQuestion(
    turn,
    changed.question,
    changed.kind === 'changed' ? words.approvedDone(words.day(review)) : null,
  );
}

function askToApprove(
  turn: ColleagueTurn,
  { id, sources }: AskedQuestion,
  { question, answer, lead }: { question: string; answer: string; lead: string | null },
): Reply {
  const { fields, buttons, approveTitle, approveText } = turn.words;
  const link = {
    kind: 'choice',
    name: 'link',
    label: fields.link,
    // What came nearest to a question that the documents do not answer seldom carries its answer.
    value: 'no',
    choices: [
      { title: fields.linkNo, value: 'no' },
      { title: fields.linkYes, value: 'yes' },
    ],
  } as const;
  return {
    kind: 'form',
    title: approveTitle,
    text: [lead, approveText].filter((part) => part !== null).join('\n\n'),
    fields: [
      { kind: 'text', name: 'question', label: fields.approvedQuestion, value: question, longest: longestQuestion },
      {
        kind: 'text',
        name: 'answer',
        label: fields.approvedAnswer,
        value: answer,
        longest: longestAnswer,
        isLong: true,
      },
      { kind: 'date', name: 'review', label: fields.review, value: usualReview(turn).toString() },
      ...(sources.length === 0 ? [] : [{ ...link, choices: [...link.choices] }]),
    ],
    submit: { title: buttons.approveNow, click: on(colleagueVerbs.approveNow, id) },
    actions: [{ title: buttons.back, click: on(colleagueVerbs.show, id) }],
  };
}

function usualReview({ now, reviewMonths }: ColleagueTurn): Temporal.PlainDate {
  return now.toPlainDate().add({ months: reviewMonths });
}
