// The dialogue on measures per district: which messages and clicks are its own, and what they get.
import { z } from 'zod';
import { askedFor } from '../../knowledge/swedish/terms-of-questions.ts';
import { withoutMarkup } from '../citing.ts';
import type { Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import { compileCues } from '../understanding/cues.ts';
import { readSigns, type Sign } from '../understanding/features.ts';
import { spacedWords } from '../understanding/fold.ts';
import { isFollowUp } from '../understanding/follow-up.ts';
import { asksAboutPlace, asksForEquality, isBarePlace, thingAskedFor } from '../understanding/slots/measure-slots.ts';
import type { Understanding } from '../understanding/understand.ts';
import { askedOfOne, askedOfThatOne } from './asked-of-one.ts';
import { compare, equality } from './comparison.ts';
import { showDistrict, showOne } from './details.ts';
import { lookUp, measuresOf, onlyOf } from './list.ts';
import { districtsMeant, followingUp, type ReadRequest, readRequest, withPlace } from './reading.ts';
import { asksNothing, emptyRequest, type MeasureRequest, requestShape } from './request.ts';
import { measureCues } from './swedish-measure-cues.ts';
import { type MeasureTurn, measureVerbs } from './turn.ts';

/** What was answered; `session` when there is something to go on from. */
export interface MeasureAnswer {
  intent: 'findMeasures' | 'compareMeasures';
  reply: Reply;
  session: Session;
  /** Nothing was found, so that the documents may know more. */
  isEmpty: boolean;
}

/** Answers what is asked about measures; null when the message asks something else. */
export function takeMeasures(
  turn: MeasureTurn,
  text: string,
  understood: Understanding,
  session: Session,
): MeasureAnswer | null {
  const { intent, slots } = understood;
  const answer = (kind: MeasureAnswer['intent'], reply: Reply) => ({ intent: kind, reply, session, isEmpty: false });
  const read = readRequest(text, turn.book, turn.isKnownWord);
  if (turn.book.isName(text)) return answerNamed(turn, text, read, session);
  const asked = askedOfOne(turn, text, read);
  if (asked !== null) return answer('findMeasures', asked);
  if (asksForEquality(text)) return answer('compareMeasures', equality(turn));
  const about = asksAboutPlace(text);
  if (about !== null) return answer('findMeasures', showDistrict(turn, about, null));
  const { signs } = readSigns(text);
  if (intent === 'compareMeasures') {
    const { districts = [] } = slots;
    // One district has nothing beside it, unless somebody says so; what there is for somebody in several is a list.
    const meant = districtsMeant(text, districts, session.districts);
    const { audience, type, ages } = read.request;
    const isForSome = [audience, type, ages].some((each) => each !== null);
    if (signs.has('compares') || (districts.length !== 1 && !isForSome)) return answer(intent, compare(turn, meant));
  }
  // "Textilverkstad i Farsta": a name and a place, and nothing that asks for more.
  const isNameAndPlace = read.request.named.length > 0 && signs.has('short') && signs.has('place');
  if (!isNameAndPlace && (asksForFigure(text, read.request) || asksForUnknown(turn, text, read.request))) return null;
  const isNamedAlone = read.request.named.length === 1 && read.place.kind === 'none';
  if (session.measures !== null && intent === 'findMeasures' && isNamedAlone)
    return answerNamed(turn, text, read, session);
  // Whoever names neither a place nor a measure nor anybody that one is for does not want all of them.
  const isForAll = asksNothing(read.request) && read.place.kind === 'none';
  if (isForAll && !wantsMeasures.some((sign) => signs.has(sign))) return null;
  return intent === 'findMeasures' ||
    intent === 'compareMeasures' ||
    intent === 'confirmMeasure' ||
    intent === 'editMeasure' ||
    isNameAndPlace ||
    isBarePlace(text)
    ? answerRequest(turn, text, read, session)
    : null;
}

const theirs = compileCues([measureCues.theirs]);

/** What shows that measures are wanted at all. */
const wantsMeasures: readonly Sign[] = ['supply', 'measure', 'audience', 'provider', 'place'];

/** Figures stand in no row: what one costs, how many places it has. How many measures there are is told by the list. */
function asksForFigure(text: string, { named }: MeasureRequest): boolean {
  const { signs } = readSigns(text);
  const isNarrowed = named.length === 0 && (signs.has('supply') || signs.has('audience') || signs.has('place'));
  return !isNarrowed && askedFor(text).kind === 'amount';
}

/** "Is there a lift at the jobbtorg?": a thing of which neither the rows nor the documents know. */
function asksForUnknown(
  turn: MeasureTurn,
  text: string,
  { type, audience, named, district, jobbtorg }: MeasureRequest,
) {
  const thing = thingAskedFor(text);
  const isRead = [type, audience, district, jobbtorg].some((value) => value !== null) || named.length > 0;
  return thing !== null && !isRead && !turn.isKnownWord(thing);
}

/** What a message about somebody asks that is more than which measures there are for them. */
const asksElse: readonly Sign[] = [
  'refers',
  'checks',
  'case',
  'books',
  'ask',
  'asksRule',
  'asksWho',
  'asksMeaning',
  'document',
];
/** Whoever tells of somebody beside a list uses no more words. */
const mostWordsTold = 14;

/** Whether a message tells of somebody and asks nothing: "a woman of 40 with poor Swedish". */
function tellsWhoFor(text: string): boolean {
  const { signs, plain } = readSigns(text);
  return plain.trim().split(' ').length <= mostWordsTold && !asksElse.some((sign) => signs.has(sign));
}

/** A word on after a look-up changes it, also who is told of while it is in sight; null when the message is none. */
export function goOnWithMeasures(
  turn: MeasureTurn,
  text: string,
  session: Session,
  isInSight: boolean,
): MeasureAnswer | null {
  if (session.measures === null || asksAboutPlace(text) !== null) return null;
  const { signs, districts } = readSigns(text);
  const compared = isInSight && signs.has('compares') ? districtsMeant(text, districts, session.districts) : [];
  if (compared.length > 1)
    return { intent: 'compareMeasures', reply: compare(turn, compared), session, isEmpty: false };
  const ofThatOne = isInSight ? askedOfThatOne(turn, text, session.measures) : null;
  if (ofThatOne !== null) return { intent: 'findMeasures', reply: ofThatOne, session, isEmpty: false };
  const { district } = session.measures;
  if (isInSight && district !== null && theirs.test(spacedWords(text)))
    return answerRequest(turn, text, { place: { kind: 'none' }, request: { ...emptyRequest, district } }, session);
  const isNarrower = isInSight && tellsWhoFor(text);
  if (!(isFollowUp(text) || isBarePlace(text) || isNarrower)) return null;
  const read = readRequest(text, turn.book, turn.isKnownWord);
  if (asksNothing(read.request) && read.place.kind === 'none') return null;
  const { named } = read.request;
  // "Is that one here?" is answered with where it is; the list is still gone on from.
  if (named.length === 1 && read.place.kind === 'none') return answerNamed(turn, text, read, session);
  // "Which measures" asks for more than the one before.
  const before = signs.has('measure') ? { ...session.measures, named: [] } : session.measures;
  return answerRequest(turn, text, { ...read, request: followingUp(before, read.request) }, session);
}

/** What is asked for by its name and nothing else; the place and whom it is for are gone on with. */
function answerNamed(turn: MeasureTurn, text: string, read: ReadRequest, session: Session): MeasureAnswer {
  const { named } = read.request;
  const shown = answerRequest(turn, text, { place: { kind: 'none' }, request: { ...emptyRequest, named } }, session);
  const measures = { ...(session.measures ?? emptyRequest), type: null, provider: null, group: null, named };
  const reply = askedOfOne(turn, text, { ...read, place: { kind: 'none' } }) ?? shown.reply;
  return { ...shown, reply, session: { ...shown.session, measures } };
}

function answerRequest(
  turn: MeasureTurn,
  text: string,
  { request, place }: ReadRequest,
  session: Session,
): MeasureAnswer {
  const words = turn.wording.measures;
  const only = onlyOf(turn.book, request.named);
  // What is not of a district is the same wherever the place is.
  if (place.kind === 'ambiguous' && only !== null && only.scope !== 'district') {
    const meant = place.place.means.find(({ kind }) => kind === 'district');
    if (meant !== undefined)
      return answerRequest(turn, text, { request: withPlace(request, meant), place: { kind: 'none' } }, session);
  }
  if (place.kind === 'ambiguous') {
    const suggestions = place.place.means.map(({ kind, name }) => {
      const meant = words.place[kind](name);
      return { title: meant, say: text.replace(place.typed, () => meant) };
    });
    return {
      intent: 'findMeasures',
      reply: { kind: 'notice', text: words.whichPlace(place.place.name), suggestions },
      session,
      isEmpty: false,
    };
  }
  if (place.kind === 'unknown') {
    const suggestions = place.near.map((name) => ({ title: name, say: text.replace(place.typed, () => name) }));
    const reply: Reply = {
      kind: 'notice',
      text: words.unknownPlace(withoutMarkup(place.typed), place.near),
      suggestions,
    };
    return { intent: 'findMeasures', reply, session, isEmpty: false };
  }
  const reply = lookUp(turn, request);
  return {
    intent: 'findMeasures',
    reply,
    session: { ...session, last: null, measures: request },
    isEmpty: reply.kind === 'notice',
  };
}

const shownMeasure = z.object({ id: z.string().max(20), from: requestShape.nullable().catch(null) });
const shownDistrict = z.object({ district: z.string().max(100), from: requestShape.nullable().catch(null) });

/** Answers a click on one of this dialogue's buttons, null for others; `data` comes from a card and is not trusted. */
export function clickMeasures(turn: MeasureTurn, verb: string, data: Record<string, unknown>): Reply | null {
  const { book, wording } = turn;
  const isDistrict = (name: string | null) =>
    name === null || book.geography.districts.some((each) => each.name === name);
  const gone: Reply = { kind: 'notice', text: wording.measures.gone };
  switch (verb) {
    case measureVerbs.list: {
      const asked = requestShape.safeParse(data);
      return asked.success && isDistrict(asked.data.district) ? lookUp(turn, asked.data) : gone;
    }
    case measureVerbs.show: {
      const asked = shownMeasure.safeParse(data);
      const [measure] = asked.success ? measuresOf(book, [asked.data.id]) : [];
      return asked.success && measure !== undefined ? showOne(turn, measure, asked.data.from) : gone;
    }
    case measureVerbs.district: {
      const asked = shownDistrict.safeParse(data);
      return asked.success && isDistrict(asked.data.district)
        ? showDistrict(turn, asked.data.district, asked.data.from)
        : gone;
    }
    default:
      return null;
  }
}
