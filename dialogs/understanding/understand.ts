// Understands a message: what it asks for, the case or districts it names, and in which language.
import { questionWithin } from '../../knowledge/answer/question-within.ts';
import type { Role } from '../caller.ts';
import { tellsAttendanceOnly } from './attendance.ts';
import { readCases } from './case-id.ts';
import { readSigns } from './features.ts';
import { type Intent, lookUps } from './intents.ts';
import { type Language, tellLanguage } from './language.ts';
import { type Ranked, rankIntents, rankMeanings } from './learned/classifier.ts';
import type { Move, OpenErrand } from './learned/labels.ts';
import { type Said, see } from './learned/message-features.ts';
import { shippedModels } from './learned/shipped-models.ts';
import { type Act, type Mood, type MoodReading, readMood } from './mood.ts';
import { decideMood, intentOf } from './orders.ts';
import { personalDataIn } from './personal-data/personal-data.ts';
import { errandSlots } from './slots/errand-slots.ts';
import { type Meaning, meaningOf, type SlotsOf } from './slots/slots.ts';
import { readUnread } from './slots/unread-filters.ts';
import { joinVerbs } from './spelling.ts';

/** What a message means, as far as its words show: its intent with only what it states for that, and how it is meant. */
export type Understanding<I extends Intent = Intent> = Meaning<I> & Meant;

interface Meant {
  /** From 0 (a guess) to 1; below 0.5 the reader does well to ask. */
  confidence: number;
  language: Language;
  /** Only an order, or an answer to our own question, may change anything. */
  mood: Mood;
  /** What the message orders; empty unless the mood is `order`. */
  orders: ReadonlySet<Act>;
  /** The next readings, the likeliest first, where the intent is unsure; two at most. */
  others: Intent[];
  /** Parts of the message, as written, that would narrow figures or measures and by which none can be narrowed. */
  unread: string[];
  /** What it does to the open errand, with how likely that is; `new` where nothing is open. */
  move: { label: Move; likelihood: number };
}

/**
 * Understands one message, typed in Swedish or English by someone in the given role at a moment in Stockholm. Any text is accepted; what fits
 * nothing else is a `policyQuestion` of low confidence. Personal data of
 * whatever kind makes it `sensitive`, whatever else it says.
 */
export function understand(text: string, as: Role, now: Temporal.PlainDateTime): Understanding {
  return readMessage(text, as, now).understood;
}

/** Below this confidence a message was not surely understood, and the next readings are told. */
export const unsure = 0.5;
/** Those that are at least so likely. */
const leastOther = 0.1;
/** From this likelihood the words alone tell a request of its own, beside an answer that awaits nothing. */
const surelyAnother = 0.9;
/** From this likelihood a message has nothing to do with what is open. */
const surelyNew = 0.9;
const startsAnew = { label: 'new', likelihood: 1 } as const;

/** From this confidence the question alone is one on the rules, whoever is told of before it. */
const surelyRule = 0.7;
/** And it must be a sentence of its own. */
const fewestWords = 4;
/** Intents that a message has which was not understood, or asks for nothing. */
const nothingAsked: readonly Intent[] = ['help', 'greeting', 'smallTalk', 'feedback', 'outOfScope'];

/**
 * Understands one message as `understand` does, and gives the part of it that was understood (`text`). Courtesies around a request are no
 * part of it; who is asking and a case number before a question are none where the question only looks something up; nor is what is told
 * beside it where the whole would mean nothing. `open` is what the person sees while writing.
 */
export function readMessage(
  message: string,
  as: Role,
  now: Temporal.PlainDateTime,
  open: OpenErrand | null = null,
): { text: string; understood: Understanding } {
  const { said, asked, question, asks, pointsBack } = questionWithin(joinVerbs(message));
  if (personalDataIn(message).length > 0) {
    const nothing = {
      slots: {},
      confidence: 1,
      mood: 'tell' as const,
      orders: new Set<Act>(),
      others: [],
      unread: [],
      move: startsAnew,
    };
    return { text: said, understood: { intent: 'sensitive', language: tellLanguage(said), ...nothing } };
  }
  const ruled = readMood(said);
  const { models } = shippedModels();
  const within = rankMeanings(models, see({ text: said, as, open }));
  const move = within.moves[0] ?? startsAnew;
  // A new request means what its words say, whatever is open.
  const isNew =
    (move.label === 'new' && move.likelihood >= surelyNew) ||
    standsAlone(said, as, open, move) ||
    isOtherAct(said, as, open);
  const goesOnWith = isNew ? null : open;
  const { moods } = isNew && open !== null ? rankMeanings(models, see({ text: said, as, open: null })) : within;
  const read = (text: string) => {
    const { intent, confidence, ranked } = likeliest({ text, as, open: goesOnWith }, ruled);
    // What is told of a person is read by the check itself, and asked about.
    const meaning = meaningOf(intent, intent === 'checkReferral' ? {} : readSlots(intent, text, now, open));
    const understood: Understanding = {
      ...meaning,
      confidence: round(confidence),
      language: tellLanguage(text),
      ...decideMood(said, ruled, moods, { intent, confidence }),
      others: confidence < unsure ? nextReadings(ranked, intent) : [],
      unread: readUnread(meaning, text, now),
      move: isNew ? startsAnew : move,
    };
    return { text, understood };
  };
  const whole = read(said);
  if (said !== message && !asks && ruled.orders.size === 0 && isGreeting(message, as)) {
    const greeting = { ...meaningOf('greeting', {}), confidence: surelyGreeting, others: [], unread: [] };
    return { text: said, understood: { ...whole.understood, ...greeting } };
  }
  if (ruled.orders.size > 0 || (asked === said && question === asked)) return whole;
  const is = ({ understood }: { understood: Understanding }, intents: readonly Intent[]) =>
    intents.includes(understood.intent);
  const plain = read(asked);
  const best =
    is(plain, lookUps) && (asks || is(whole, [...lookUps, ...nothingAsked, 'checkReferral'])) ? plain : whole;
  // The documents are asked the question alone anyway; beside others what is told may narrow or order something.
  if (question === asked || pointsBack || !is(best, [...nothingAsked, 'checkReferral'])) return best;
  const core = read(question);
  // Who tells of somebody first may still ask what the rule is: surely, or surer than anything else.
  const isLikely = core.understood.confidence >= Math.min(surelyRule, best.understood.confidence);
  const isWhole = question.split(' ').length >= fewestWords && isLikely;
  const isRule = isWhole || is(best, nothingAsked);
  return is(core, lookUps) && isRule ? core : best;
}

/** From this likelihood a message only greets, though what stands beside its "good morning" would mean something alone. */
const surelyGreeting = 0.75;

function isGreeting(text: string, as: Role): boolean {
  const [best] = rankIntents(shippedModels().models, see({ text, as, open: null }));
  return best?.label === 'greeting' && best.likelihood >= surelyGreeting;
}

// What nothing is likelier than this for is a question to the documents, with low confidence.
const leastLikelihood = 0.3;

/** From this likelihood a message is of a meeting without naming any. */
const surelyOfMeeting = 0.8;

/** What a message is surely about that names a case, says who came, and nothing else. */
const sureReport = 0.9;

function reportsAttendance(text: string): boolean {
  return tellsAttendanceOnly(text) && readSigns(text).caseId !== undefined;
}

/** Whether an answer to an invitation, or who came, is told of no meeting: "no" alone is none. */
function lacksMeeting(intent: Intent, text: string): boolean {
  if (intent !== 'answerMeeting' && intent !== 'recordAttendance') return false;
  const { signs, caseId } = readSigns(text);
  return caseId === undefined && !signs.has('meeting') && !signs.has('booked');
}

/** Whether a message has nothing to do with what is open: mere thanks or a greeting, or what surely is another request by its words alone. */
function standsAlone(text: string, as: Role, open: OpenErrand | null, move: Understanding['move']): boolean {
  if (open === null) return false;
  const { signs } = readSigns(text);
  if (signs.has('onlyThanks') || signs.has('onlyGreeting')) return true;
  if (open.awaits !== 'shown') return false;
  const [best] = rankIntents(shippedModels().models, see({ text, as, open: null }));
  const isAnother = best !== undefined && best.label !== open.errand && best.likelihood >= surelyAnother;
  // Who asks us to judge people does so beside any answer.
  return isAnother && (move.label === 'new' || best.label === 'outOfScope');
}

/** From this likelihood another act on a plan is meant where a case is named: nobody names one to tell a reason. */
const likelyAct = 0.6;
const ofPlans: ReadonlySet<Intent> = new Set<Intent>(['markJobPlanDone', 'handOver']);

/** Whether a message that names a case is another act on a plan, beside a reminder that is being put off: "hand 1132 over to Rami". */
function isOtherAct(text: string, as: Role, open: OpenErrand | null): boolean {
  if (open?.errand !== 'snoozeReminder' || open.awaits === 'shown' || readCases(text).meant.length === 0) return false;
  const [best] = rankIntents(shippedModels().models, see({ text, as, open: null }));
  return best !== undefined && ofPlans.has(best.label) && best.likelihood >= likelyAct;
}

interface Likeliest {
  intent: Intent;
  confidence: number;
  /** All that it may be. */
  ranked: Ranked<Intent>;
}

/** From this likelihood an act is meant, whichever another word seems to order. */
const surelyMeant = 0.8;

/** The likeliest intent. Where that is an act which is not sure and nobody orders, and another one is ordered, it is that one. */
function likeliest(said: Said, { orders }: MoodReading): Likeliest {
  const ranked = rankIntents(shippedModels().models, see(said));
  const [best] = ranked;
  if (best === undefined) return { intent: 'policyQuestion', confidence: 0, ranked };
  if (reportsAttendance(said.text)) return { intent: 'recordAttendance', confidence: sureReport, ranked };
  const ordered = [...orders].flatMap((act) => intentOf[act] ?? []);
  const [only] = ordered;
  const isMere = said.open === null && best.likelihood < surelyOfMeeting && lacksMeeting(best.label, said.text);
  const isLost = best.likelihood < leastLikelihood || isMere;
  if (ordered.length === 0 && isLost) return { intent: 'policyQuestion', confidence: 0.2, ranked };
  const isUnsureAct = best.likelihood < surelyMeant && Object.values(intentOf).includes(best.label);
  const isOther = isUnsureAct && ordered.length === 1 && best.label !== only;
  return { intent: isOther && only !== undefined ? only : best.label, confidence: best.likelihood, ranked };
}

function nextReadings(ranked: Ranked<Intent>, intent: Intent): Intent[] {
  return ranked
    .filter(({ label, likelihood }) => label !== intent && likelihood >= leastOther)
    .slice(0, 2)
    .map(({ label }) => label);
}

/**
 * What a message states for an intent, whether or not it was understood as that; `open` is what the person sees while writing.
 */
export function readSlots<I extends Intent>(
  intent: I,
  text: string,
  now: Temporal.PlainDateTime,
  open: OpenErrand | null = null,
): SlotsOf[I] {
  const read = errandSlots[intent](text, now, open?.awaits ?? null, open);
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value != null)) as SlotsOf[I];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
