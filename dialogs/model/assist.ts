// What a language model adds to an answer that was made without it: it reads what was not understood, and phrases what was found.
import { openErrandOf } from '../conversation/open-errand.ts';
import type { SourcedAnswer } from '../shown-answer.ts';
import type { Outcome, Turn } from '../turn.ts';
import { wordingOf } from '../turn.ts';
import type { Intent } from '../understanding/intents.ts';
import { isCancel, isDanger } from '../understanding/meta-requests.ts';
import { namedCase } from '../understanding/slots/slots.ts';
import { readMessage as readByWeights, type Understanding, understand } from '../understanding/understand.ts';
import { Unconfirmed, withoutEffects } from '../without-effects.ts';
import { phraseAnswer } from './phrase.ts';
import type { LanguageModel, ModelFailure } from './port.ts';
import { type ModelReading, readMessage } from './reading.ts';

/** Answers a message that was read as something else than it says; may change nothing. */
export type RouteReading = (turn: Turn, question: string, understood: Understanding, lead: string) => Promise<Outcome>;

/**
 * Gives the answer with what the model can add, or the same answer with a discreet word where it had nothing to add. Only what
 * was looked up in the documents is touched: errands, clicks, rules and figures never come this way.
 */
export async function assist(turn: Turn, plain: Outcome, route: RouteReading): Promise<Outcome> {
  const { model, input } = turn;
  const [first] = plain.replies;
  if (model === null || input.kind !== 'message' || plain.asked === undefined) return plain;
  if (first?.kind !== 'sourcedAnswer' || first.outcome === 'knownSilent') return plain;
  if (first.outcome === 'answered') return await phrase(turn, model, plain, first, null);

  turn.progress.say(wordingOf(plain.language).model.progress.reading);
  const read = await readMessage(turn, model, input.text);
  if (read.kind === 'failed') return withoutModel(plain, first, read.why);
  const { reading } = read;
  if (reading === null || reading.understood.intent === 'outOfScope') return plain;
  return await asRead(turn, model, reading, plain.language, route);
}

/** The answer to what a model has read, phrased where it comes out of the documents. */
async function asRead(
  turn: Turn,
  model: LanguageModel,
  reading: ModelReading,
  language: Outcome['language'],
  route: RouteReading,
): Promise<Outcome> {
  const lead = wordingOf(language).readAs(reading.question);
  const taken = await answerReading(turn, reading, route, lead);
  const [answer] = taken.replies;
  if (taken.asked === undefined || answer?.kind !== 'sourcedAnswer' || answer.outcome === 'knownSilent') return taken;
  return await phrase(turn, model, taken, answer, lead);
}

/** What is never left to a model: what is answered without looking anything up, and what tells of danger or of somebody's data. */
const ownReadings: ReadonlySet<Intent> = new Set<Intent>([
  'greeting',
  'feedback',
  'sensitive',
  'undo',
  'rewriteAnswer',
]);

/**
 * Answers a new message as a model reads it, where the model reads something else than we do; changes nothing. Null where our own
 * reading holds: a question of ours is open, the message takes up what was shown, or it is an order or one of those above, or the model had nothing to say.
 */
export async function readFirst(turn: Turn, route: RouteReading): Promise<Outcome | null> {
  const { model, input, session } = turn;
  if (model === null || input.kind !== 'message' || !input.typed) return null;
  const open = openErrandOf(session);
  if (open !== null && open.awaits !== 'shown') return null;
  if (isCancel(input.text) || isDanger(input.text)) return null;
  const own = readByWeights(input.text, turn.caller.role, turn.now.toPlainDateTime(), open).understood;
  if (own.move.label !== 'new' || own.mood === 'order' || ownReadings.has(own.intent)) return null;
  turn.progress.say(wordingOf(own.language).model.progress.reading);
  const read = await readMessage(turn, model, input.text);
  if (read.kind === 'failed' || read.reading === null) return null;
  const { intent } = read.reading.understood;
  if (intent === own.intent || intent === 'outOfScope') return null;
  return await asRead(turn, model, read.reading, own.language, route);
}

/** The answer to a reading; a question whether to do it where it would change something. */
async function answerReading(turn: Turn, reading: ModelReading, route: RouteReading, lead: string): Promise<Outcome> {
  try {
    return await route(withoutEffects(turn), reading.question, reading.understood, lead);
  } catch (fault) {
    if (!(fault instanceof Unconfirmed)) throw fault;
    return confirmation(turn, reading);
  }
}

function confirmation(turn: Turn, { question, understood }: ModelReading): Outcome {
  const { intent, slots, language } = understood;
  const words = wordingOf(language).model;
  const caseId = namedCase(understood);
  const request =
    caseId === undefined
      ? question
      : intent === 'markJobPlanDone'
        ? words.requests.done(caseId)
        : intent === 'snoozeReminder' && slots.until !== undefined
          ? words.requests.snooze(caseId, slots.until)
          : question;
  // The button says a message in the person's name, which must mean by itself what is written on the card.
  const meant = understand(request, turn.caller.role, turn.now.toPlainDateTime());
  const isPlain = meant.intent === intent && namedCase(meant) === caseId;
  return {
    language,
    intent,
    slots,
    replies: [
      isPlain
        ? { kind: 'notice', text: words.confirm(request), suggestions: [{ title: words.confirmYes, say: request }] }
        : { kind: 'notice', text: words.writeYourself(question) },
    ],
    session: turn.session,
  };
}

async function phrase(
  turn: Turn,
  model: LanguageModel,
  plain: Outcome,
  answer: SourcedAnswer,
  lead: string | null,
): Promise<Outcome> {
  const { asked, language } = plain;
  if (asked === undefined) return plain;
  turn.progress.say(wordingOf(language).model.progress.searching);
  const phrased = await phraseAnswer(turn, model, {
    asked,
    language,
    lead: plain.lead ?? lead,
    reading: plain.reading ?? null,
  });
  switch (phrased.kind) {
    case 'phrased': {
      const { last, answered } = plain.session;
      const shown = [...new Set([...phrased.cited, ...(last?.shown ?? [])])];
      // No passage was shown in full.
      const told = answered?.kind === 'policy' ? { ...answered, whole: [] } : answered;
      const session = { ...plain.session, last: last && { ...last, shown }, answered: told };
      // What could be done with the answer without a model can be done with this one too.
      const actions = [...(phrased.reply.actions ?? []), ...(answer.actions ?? [])];
      return { ...plain, replies: [{ ...phrased.reply, actions }, ...plain.replies.slice(1)], session };
    }
    case 'failed':
      return withoutModel(plain, answer, phrased.why);
    case 'unsupported':
      return withNote(plain, answer, wordingOf(language).model.unsupported);
    case 'nothing':
      return plain;
  }
}

/** The answer without a model, which says so; nothing more at all once the person has stopped it. */
export function withoutModel(plain: Outcome, answer: SourcedAnswer, why: ModelFailure): Outcome {
  if (why === 'stopped') return { ...plain, replies: [] };
  return withNote(plain, answer, wordingOf(plain.language).model.without);
}

function withNote(plain: Outcome, answer: SourcedAnswer, note: string): Outcome {
  return { ...plain, replies: [{ ...answer, text: `${answer.text}\n\n*${note}*` }, ...plain.replies.slice(1)] };
}
