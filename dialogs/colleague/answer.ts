// The expert's side: answering in the card or by message, passing on, stepping back, and taking an answer back.
import { colleagueField } from '../colleague-field.ts';
import type { Reply } from '../reply.ts';
import { longestAnswer } from './memory.ts';
import type { AskedQuestion, ChangedQuestion } from './question-store.ts';
import { askForAnswer, listQuestions, on, showQuestion } from './show.ts';
import {
  answerShape,
  type ColleagueTurn,
  colleagueVerbs,
  forwardShape,
  idShape,
  momentText,
  notice,
  refusedAsPersonal,
} from './turn.ts';

/** Answers an expert's buttons, and the one that shows a question; null for others. `data` comes from a card and is not trusted. */
export async function clickExpert(
  turn: ColleagueTurn,
  verb: string,
  data: Record<string, unknown>,
): Promise<Reply | null> {
  const { words, experts, caller, place, isShared } = turn;
  const verbs: readonly string[] = [
    colleagueVerbs.show,
    colleagueVerbs.answer,
    colleagueVerbs.forward,
    colleagueVerbs.forwardTo,
    colleagueVerbs.stepBack,
    colleagueVerbs.takeBack,
  ];
  if (!verbs.includes(verb)) return null;
  const given = idShape.safeParse(data);
  if (!given.success) return notice(words.notSent);
  const { id } = given.data;
  const question = await experts.find(caller, id, place);
  if (question === null) return notice(words.notFound);
  if (isShared && !question.isHere) return notice(words.privately);
  switch (verb) {
    case colleagueVerbs.answer: {
      const answered = answerShape.safeParse(data);
      return answered.success ? await answer(turn, question, answered.data.answer) : notice(words.notSent);
    }
    case colleagueVerbs.forward:
      return await askWhom(turn, question);
    case colleagueVerbs.forwardTo: {
      const chosen = forwardShape.safeParse(data);
      return chosen.success ? await forward(turn, question, chosen.data.to) : await askWhom(turn, question);
    }
    case colleagueVerbs.stepBack:
      return after(turn, await experts.stepBack(caller, id), words.left);
    case colleagueVerbs.takeBack:
      return after(turn, await experts.takeBack(caller, id), words.answerTakenBack);
    default:
      return showQuestion(turn, question);
  }
}

/** Answers by message: the only question that lies with the person, else asks which. */
export async function answerByMessage(turn: ColleagueTurn, text: string): Promise<Reply> {
  const { words, experts, caller, isShared } = turn;
  if (isShared) return notice(words.privately);
  const questions = await experts.list(caller, 'asked');
  const [only] = questions;
  if (only === undefined) return notice(words.nothingAsked);
  return questions.length === 1
    ? await answer(turn, only, text.slice(0, longestAnswer))
    : listQuestions(turn, words.whichQuestion, questions);
}

async function answer(turn: ColleagueTurn, question: AskedQuestion, text: string): Promise<Reply> {
  const { words, experts, caller, place } = turn;
  if (question.caller.isAsked && question.state === 'open') {
    if (text === '') return askForAnswer(turn, question, words.emptyAnswer);
    const refused = refusedAsPersonal(turn, text);
    if (refused !== null) return refused;
  }
  return after(turn, await experts.answer(caller, question.id, text, place), words.answered);
}

/** How the question stands, with what the press came to; who came second is told who was first. */
function after(turn: ColleagueTurn, changed: ChangedQuestion, done: string): Reply {
  const { words, caller } = turn;
  if (changed.kind === 'notYours') return notice(words.notFound);
  const { question } = changed;
  if (changed.kind === 'changed') return showQuestion(turn, question, done);
  const { answer } = question;
  const isBeaten = answer !== null && answer.by.staffId !== caller.staffId;
  return showQuestion(
    turn,
    question,
    isBeaten ? words.alreadyAnswered(answer.by.name, momentText(turn, answer.at)) : null,
  );
}

async function askWhom(turn: ColleagueTurn, question: AskedQuestion): Promise<Reply> {
  const { words, experts, caller, place } = turn;
  if (question.state !== 'open' || !question.caller.isAsked) return showQuestion(turn, question);
  const among = await experts.others(caller, question.id, place);
  const [first] = among;
  if (first === undefined) return askForAnswer(turn, question, words.nobodyElse);
  return {
    kind: 'form',
    title: words.forwardTitle,
    text: question.question,
    fields: [colleagueField(words.fields.colleague, among)],
    submit: { title: words.buttons.forward, click: on(colleagueVerbs.forwardTo, question.id) },
    actions: [{ title: words.buttons.back, click: on(colleagueVerbs.show, question.id) }],
  };
}

async function forward(turn: ColleagueTurn, question: AskedQuestion, to: string): Promise<Reply> {
  const { words, experts, caller, place } = turn;
  const among = await experts.others(caller, question.id, place);
  const name = among.find(({ staffId }) => staffId === to)?.name ?? '';
  return after(turn, await experts.forward(caller, question.id, to, place), words.forwarded(name));
}
