// The doors of the dialogue on measures: a turn in, an outcome out.
import { silentTopic } from '../../knowledge/answer/not-stated.ts';
import { asksOfLaw } from '../../knowledge/swedish/terms-of-telling.ts';
import { withoutMarkup } from '../citing.ts';
import { openErrandOf } from '../conversation/open-errand.ts';
import type { Dialogue, Message } from '../dialogue.ts';
import { answeredFirst, surelyAnErrand } from '../looked-up.ts';
import type { Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readSigns } from '../understanding/features.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
import { readMeasureAspects } from '../understanding/slots/measure-slots.ts';
import { readCancelRequest } from '../understanding/slots/meeting-change.ts';
import { meaningOf } from '../understanding/slots/slots.ts';
import { readUnread } from '../understanding/slots/unread-filters.ts';
import { readSlots } from '../understanding/understand.ts';
import type { MeasureAspect } from '../understanding/words/measure-words.ts';
import { clickMeasures } from './clicks.ts';
import { goOnWithMeasures, type MeasureAnswer, takeMeasures } from './dialogue.ts';
import { lookUp } from './list.ts';
import { planOf, planWanted } from './plan/plan.ts';
import { readMeasureFilters, seeksMeasures } from './reading/measure-filters.ts';
import { followingUp, readRequest } from './reading/reading.ts';
import { soughtSurely } from './reading/sought.ts';
import { emptyRequest, isUnnarrowed } from './request.ts';
import { measureCues } from './swedish-measure-cues.ts';
import { startMeasures } from './turn.ts';

/** From this confidence a message asks for measures and not what the documents say. */
const surelyMeasures = 0.5;
/** From this confidence a message is an errand that has nothing to do with measures. */
const likelyOther = 0.35;

export const measures: Dialogue = {
  resume(turn, part) {
    const message = whole(turn, part);
    const own = startMeasures(turn, wordingOf(message.understood.language));
    const asked = ofLastQuestion(turn, message.text);
    const isInSight = asked !== null || openErrandOf(turn.session)?.errand === 'findMeasures';
    const answer = goOnWithMeasures(own, message.text, asked ?? turn.session, isInSight);
    return outcome(turn, asMeasures(turn, message), answer);
  },
  start(turn, part) {
    const message = whole(turn, part);
    // What is known to be missing is said, rather than the measures that come nearest.
    if (silentTopic(turn.knowledge.notStated, message.text) !== null) return null;
    const { text, understood } = message;
    const isBare = understood.intent === 'findMeasures' && understood.slots.district === undefined;
    const isSure = !isBare || understood.confidence >= surelyMeasures || turn.measures.isName(text);
    const looked = isSure ? null : answeredFirst(turn, message);
    if (looked !== null) return looked;
    const own = startMeasures(turn, wordingOf(understood.language));
    return outcome(turn, message, takeMeasures(own, text, understood, turn.session));
  },
  click(turn, verb, data) {
    const shown = clickMeasures(startMeasures(turn, wordingOf(turn.language)), verb, data);
    return shown === null ? null : { ...say(turn, null, ''), replies: [shown] };
  },
};

/** What only the catalogue tells of a measure, or tells to be unknown. */
const ofCatalogue: ReadonlySet<MeasureAspect> = new Set<MeasureAspect>([
  'how',
  'decides',
  'queue',
  'places',
  'schedule',
  'remote',
  'languages',
  'interpreter',
  'accessibility',
  'contact',
  'papers',
]);

/** The session as if the one measure of the last question to the documents was in sight, where such a thing is asked on; else null. */
function ofLastQuestion({ session, measures: book }: Turn, text: string): Session | null {
  const { last, measures } = session;
  if (measures !== null || last === null || book.mentioned(text).byName.length > 0) return null;
  const [only, ...others] = book.mentioned(last.question).byName;
  const asks = readMeasureAspects(text).some((aspect) => ofCatalogue.has(aspect));
  return only === undefined || others.length > 0 || !asks
    ? null
    : { ...session, measures: { ...emptyRequest, named: [only.id] } };
}

/** A plan of the measures that a message names or tells of, else of those looked up before; null where none is wanted, or of nothing. */
export function takePlan(turn: Turn, part: Message): Outcome | null {
  const { text, understood } = whole(turn, part);
  const { language, slots } = understood;
  const style = planWanted(text, language === 'en');
  if (style === null || readSigns(text).signs.has('case')) return null;
  const own = startMeasures(turn, wordingOf(language));
  const { request } = readRequest(text, own.book, own.isKnownWord);
  const isInSight = openErrandOf(turn.session)?.errand === 'findMeasures';
  const before = isInSight ? turn.session.measures : null;
  if (before === null && isUnnarrowed(request) && request.named.length === 0) return null;
  const asked = before === null ? request : followingUp(before, request);
  const session = { ...turn.session, last: null, measures: asked };
  return { language, intent: 'findMeasures', slots, replies: [planOf(own, asked, style)], session };
}

/** What a message about measures may have been read as. */
const near: ReadonlySet<Intent> = new Set<Intent>([
  'findMeasures',
  'compareMeasures',
  'policyQuestion',
  'checkReferral',
  'outOfScope',
  'help',
]);

/** Whether a message surely is an errand of another kind, or tells of somebody to be checked and seeks nothing. */
function isOtherErrand({ text, understood: { intent, confidence } }: Message): boolean {
  if (asksOfLaw(text)) return true;
  if (confidence < (near.has(intent) ? surelyMeasures : likelyOther)) return false;
  if (!near.has(intent)) return true;
  const asks = seeksMeasures(text) || readMeasureAspects(text).length > 0;
  return intent === 'checkReferral' && confidence >= surelyAnErrand && !asks;
}

/** Whether a message surely is about measures by its words, whatever it was read as. */
export function isSought(turn: Turn, part: Message): boolean {
  const { text } = whole(turn, part);
  return turn.measures.isName(text) || soughtSurely(startMeasures(turn, wordingOf('sv')), text) !== null;
}

/** Takes a message whose words surely seek measures or ask of one by its name, whatever it was read as; null for others. */
export function takeSought(turn: Turn, part: Message): Outcome | null {
  const message = whole(turn, part);
  const { text, understood } = message;
  // "Is there anything on Thursday?" beside a booking asks for a time.
  if (turn.session.booking !== null && readCancelRequest(text, turn.now.toPlainDateTime()).when !== null) return null;
  const own = startMeasures(turn, wordingOf(understood.language));
  const sure = isOtherErrand(message) ? null : soughtSurely(own, text);
  if (sure === null) return null;
  const isComparison = understood.intent === 'compareMeasures' || readSigns(text).signs.has('compares');
  const read = asMeasures(turn, message, isComparison && readSigns(text).districts.length > 1);
  if (sure.kind === 'unknownName') {
    if (understood.intent !== 'findMeasures') return null;
    const near = turn.measures.named(sure.name).map(({ name }) => name);
    const reply: Reply = { kind: 'notice', text: own.wording.measures.unknownMeasure(withoutMarkup(sure.name), near) };
    return { ...read.understood, replies: [reply], session: turn.session };
  }
  return outcome(turn, read, takeMeasures(own, text, read.understood, turn.session, true));
}

/** The message with what is told around what it asks: that narrows what is sought. */
function whole({ input }: Turn, { text, understood }: Message): Message {
  return { text: input.kind === 'message' ? input.text : text, understood };
}

/** The message as one about measures, whatever it was read as: what it is not sought by is named. */
function asMeasures(turn: Turn, { text, understood }: Message, isComparison = false): Message {
  const now = turn.now.toPlainDateTime();
  const slots = readSlots('findMeasures', text, now);
  const unread = readUnread(meaningOf('findMeasures', slots), text, now);
  if (!isComparison) return { text, understood: { ...understood, intent: 'findMeasures', slots, unread } };
  return {
    text,
    understood: { ...understood, intent: 'compareMeasures', slots: readSlots('compareMeasures', text, now), unread },
  };
}

/** The last look-up once more; null where there is none. */
export function showAgain(turn: Turn, language: Language): Reply[] | null {
  const last = turn.session.measures;
  return last === null ? null : [lookUp(startMeasures(turn, wordingOf(language)), last)];
}

/** The groups of the last look-up that were cut short, in full; empty where none was. */
export function showRest(turn: Turn, language: Language): Reply[] {
  const own = startMeasures(turn, wordingOf(language));
  const [shown] = showAgain(turn, language) ?? [];
  const cut = shown?.kind === 'list' ? shown.groups.flatMap(({ more }) => more ?? []) : [];
  return cut.flatMap((more) => ('click' in more ? (clickMeasures(own, more.click.verb, more.click.data) ?? []) : []));
}

// What no row tells of may still stand in the documents.
function outcome(turn: Turn, message: Message, answer: MeasureAnswer | null): Outcome | null {
  if (answer === null) return null;
  const looked = answer.isEmpty ? answeredFirst(turn, message) : null;
  if (looked !== null) return looked;
  const { language, slots } = message.understood;
  const replies = [withUnread(turn, message, answer)];
  return { language, intent: answer.intent, slots, replies, session: withDistrict(answer.session) };
}

const mostDistricts = 5;

/** The session with the district in sight as the last of those looked up. */
function withDistrict(session: Session): Session {
  const district = session.measures?.district ?? null;
  if (district === null) return session;
  const others = session.districts.filter((name) => name !== district);
  return { ...session, districts: [...others, district].slice(-mostDistricts) };
}

const ofAge = new RegExp(measureCues.ofAge, 'i');
const ofMen = new RegExp(`^(?:${measureCues.men})`, 'i');

/**
 * The list or table, which first says by what it was wanted narrower and cannot be. What is part of a measure's name was sought by
 * that, and an age that was read by the age; districts are compared without either.
 */
function withUnread(
  turn: Turn,
  { understood: { unread, language } }: Message,
  { reply, session }: MeasureAnswer,
): Reply {
  const isByAge = reply.kind !== 'table' && (session.measures?.ages ?? null) !== null;
  // What is asked of one measure has been told, or that it is not known.
  const isTold = (part: string) =>
    readMeasureFilters(part).situations.length > 0 ||
    (session.measures?.isForMan === true && ofMen.test(part)) ||
    (reply.kind === 'details' && readMeasureAspects(part).length > 0);
  const said = unread
    .filter((part) => turn.measures.named(part).length === 0 && !(isByAge && ofAge.test(part)) && !isTold(part))
    .map(withoutMarkup);
  if (said.length === 0 || (reply.kind !== 'list' && reply.kind !== 'table' && reply.kind !== 'details')) return reply;
  const words = wordingOf(language).measures;
  const first = reply.kind === 'details' ? words.notTold(said) : words.notSoughtBy(said);
  return { ...reply, text: [first, reply.text].filter((part) => part !== '').join('\n\n') };
}
