// A question to a colleague as it stands now, for who asked, who is asked, and a manager; old cards are answered with it too.
import { withoutMarkup } from '../citing.ts';
import type { Action, Click, Mark, Reply } from '../reply.ts';
import { longestAnswer } from './memory.ts';
import type { AskedQuestion } from './question-store.ts';
import { type ColleagueTurn, colleagueVerbs, details, momentText, notice, sourcesText, writtenText } from './turn.ts';

/** The question as the person may see it; `lead` is said first. */
export function showQuestion(turn: ColleagueTurn, question: AskedQuestion, lead: string | null = null): Reply {
  const { caller, state } = question;
  if (turn.isShared && !question.isHere) return notice(turn.words.privately);
  return caller.isAsked && state === 'open' ? askForAnswer(turn, question, lead) : tell(turn, question, lead);
}

/** The card on which an expert answers. */
export function askForAnswer(
  turn: ColleagueTurn,
  question: AskedQuestion,
  lead: string | null = null,
  typed = '',
): Reply {
  const { words } = turn;
  const { id, unit, sources, isFollowUp, askedAt, caller } = question;
  return {
    kind: 'form',
    title: isFollowUp ? words.expertFollowUpTitle : words.expertTitle,
    text: [
      lead,
      quoted(question.question),
      `${words.particulars.unit}: ${words.unit(unit)} \u00b7 ${words.particulars.asked} ${momentText(turn, askedAt)}`,
      sourcesText(turn, sources),
      words.expertText,
    ]
      .filter((part) => part !== null)
      .join('\n\n'),
    fields: [
      { kind: 'text', name: 'answer', label: words.fields.answer, value: typed, longest: longestAnswer, isLong: true },
    ],
    submit: { title: words.buttons.answer, click: on(colleagueVerbs.answer, id) },
    actions: [
      { title: words.buttons.forward, click: on(colleagueVerbs.forward, id) },
      // What lies in a channel is nobody's to refuse for all.
      ...(caller.isNamed ? [{ title: words.buttons.stepBack, click: on(colleagueVerbs.stepBack, id) }] : []),
    ],
  };
}

function tell(turn: ColleagueTurn, question: AskedQuestion, lead: string | null): Reply {
  const { words } = turn;
  const { answer, sources } = question;
  const text =
    answer === null
      ? [lead, question.question === '' ? null : quoted(question.question)]
      : [lead, writtenText(answer.text), `*${words.notDocuments(withoutMarkup(answer.by.name))}*`];
  return details(
    turn,
    {
      title: answer === null ? titleOf(turn, question) : words.answerTitle,
      mark: markOf(turn, question),
      text: text.filter((part) => part !== null).join('\n\n'),
      particulars: particularsOf(turn, question),
      actions: actionsOf(turn, question),
    },
    sources,
    words.nearest,
  );
}

function titleOf({ words }: ColleagueTurn, { caller, way }: AskedQuestion): string {
  if (!caller.isAsker) return words.expertTitle;
  return way.kind === 'owners' ? words.ownersTitle : words.askerTitle;
}

function markOf({ words }: ColleagueTurn, { state, caller }: AskedQuestion): Mark {
  const { states } = words;
  // What somebody has passed on is open still, but waits for others.
  if (state === 'open' && !caller.isAsker && !caller.isAsked) return { text: states.open, tone: 'neutral' };
  const tones = {
    open: 'attention',
    answered: 'good',
    withdrawn: 'neutral',
    nobody: 'warning',
    declined: 'neutral',
  } as const;
  return { text: states[state], tone: tones[state] };
}

function particularsOf(turn: ColleagueTurn, question: AskedQuestion): { title: string; value: string }[] {
  const { particulars: names, way, unit } = turn.words;
  const { answer } = question;
  const asked = { title: names.asked, value: momentText(turn, question.askedAt) };
  if (answer === null)
    return [
      { title: names.unit, value: unit(question.unit) },
      ...(question.state === 'open' && question.way.kind !== 'nobody'
        ? [{ title: names.sentTo, value: way(question.way) }]
        : []),
      asked,
    ];
  return [
    { title: names.question, value: withoutMarkup(question.question) },
    { title: names.answeredBy, value: answer.by.name },
    { title: names.answered, value: momentText(turn, answer.at) },
    asked,
  ];
}

function actionsOf({ words }: ColleagueTurn, question: AskedQuestion): Action[] {
  const { id, state, answer, caller } = question;
  const { buttons } = words;
  const action = (title: string, verb: string): Action => ({ title, click: on(verb, id) });
  if (caller.isAsker && state === 'open') return [action(buttons.withdraw, colleagueVerbs.withdraw)];
  if (answer === null) return [];
  const mayAskBack = caller.isAsker && !question.isFollowUp && !question.hasFollowUp;
  return [
    ...(caller.isAsker && !answer.isThanked ? [action(buttons.thank, colleagueVerbs.thank)] : []),
    ...(mayAskBack ? [action(buttons.askBack, colleagueVerbs.askBack)] : []),
    ...(caller.mayApprove && !answer.isApproved ? [action(buttons.approve, colleagueVerbs.approve)] : []),
    ...(caller.hasAnswered ? [action(buttons.takeBack, colleagueVerbs.takeBack)] : []),
  ];
}

/** A card of Teams holds about 28 kB. */
export const mostListed = 20;
const longestTitle = 160;

/** A question as a title. */
export function shortened(question: string): string {
  const letters = [...withoutMarkup(question)];
  return letters.length <= longestTitle ? letters.join('') : `${letters.slice(0, longestTitle - 1).join('')}\u2026`;
}

/** Questions to open, the newest first. */
export function listQuestions(turn: ColleagueTurn, title: string, questions: readonly AskedQuestion[]): Reply {
  const { words } = turn;
  const items = questions.slice(0, mostListed).map((question) => ({
    title: shortened(question.question),
    mark: markOf(turn, question),
    lines: [
      [words.unit(question.unit), momentText(turn, question.askedAt), question.answer?.by.name]
        .filter((part) => part !== undefined)
        .join(' \u00b7 '),
    ],
    open: on(colleagueVerbs.show, question.id),
  }));
  const group = { title: '', notes: items.length === 0 ? [words.lists.none] : [], items, more: null };
  return { kind: 'list', title, text: '', groups: [group], sources: [], actions: [] };
}

/** A click on a question. */
export function on(verb: string, id: string): Click {
  return { verb, data: { id } };
}

// A person's words, so that they are told from the bot's own.
function quoted(text: string): string {
  return `**${withoutMarkup(text)}**`;
}
