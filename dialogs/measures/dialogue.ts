// The dialogue on measures per district: which messages and clicks are its own, and what they get.
import { askedFor } from '../../knowledge/swedish/terms-of-questions.ts';
import { withoutMarkup } from '../citing.ts';
import type { Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import { compileCues } from '../understanding/cues.ts';
import { readSigns, type Sign } from '../understanding/features.ts';
import { spacedWords } from '../understanding/fold.ts';
import { isFollowUp } from '../understanding/follow-up.ts';
import {
  asksAboutPlace,
  asksForEquality,
  isBarePlace,
  readMeasureAspects,
  thingAskedFor,
} from '../understanding/slots/measure-slots.ts';
import { partsNamed } from '../understanding/slots/place-reading.ts';
import type { Understanding } from '../understanding/understand.ts';
import { comparedMeasures, officesNamed, sideBySide } from './compared.ts';
import { compareOffices, equality } from './comparison.ts';
import { showDistrict } from './details.ts';
import { asksOn, mostWordsAsked, ofThatOne, tellsWhoFor } from './going-on.ts';
import { lookUp, onlyOf } from './list.ts';
import { districtsMeant, followingUp, type ReadRequest, readRequest, withPlace } from './reading/reading.ts';
import { asksNothing, emptyRequest, type MeasureRequest } from './request.ts';
import { measureCues } from './swedish-measure-cues.ts';
import { type MeasureTurn, shownName } from './turn.ts';

/** What was answered; `session` when there is something to go on from. */
export interface MeasureAnswer {
  intent: 'findMeasures' | 'compareMeasures';
  reply: Reply;
  session: Session;
  /** Nothing was found, so that the documents may know more. */
  isEmpty: boolean;
}

/** Answers what is asked about measures; null when the message asks something else. `isSure` when its words seek them, whatever it was read as. */
export function takeMeasures(
  turn: MeasureTurn,
  text: string,
  understood: Understanding,
  session: Session,
  isSure = false,
): MeasureAnswer | null {
  const { intent, slots } = understood;
  const answer = (kind: MeasureAnswer['intent'], reply: Reply) => ({ intent: kind, reply, session, isEmpty: false });
  const read = readRequest(text, turn.book, turn.isKnownWord);
  if (turn.book.isName(text)) return answerNamed(turn, text, read, session);
  const { signs } = readSigns(text);
  const beside = comparedMeasures(turn, text, read, session);
  if (beside !== null) return beside;
  const offices = signs.has('compares') ? officesNamed(turn, text) : [];
  if (offices.length > 1) return answer('compareMeasures', compareOffices(turn, offices));
  if (asksForEquality(text)) return answer('compareMeasures', equality(turn));
  const about = asksAboutPlace(text);
  if (about !== null) return answer('findMeasures', showDistrict(turn, about, null));
  if (intent === 'compareMeasures') {
    const { districts = [] } = slots;
    // One district has nothing beside it, unless somebody says so; what there is for somebody in several is a list.
    const meant = districtsMeant(text, districts, session.districts);
    const { audiences, types, ages } = read.request;
    const isForSome = audiences.length > 0 || types.length > 0 || ages !== null;
    if (signs.has('compares') || (districts.length !== 1 && !isForSome && !isSure))
      return sideBySide(turn, text, meant, { request: read.request, session });
  }
  // "Textilverkstad i Farsta": a name and a place, and nothing that asks for more.
  const isNameAndPlace = read.request.named.length > 0 && signs.has('short') && signs.has('place');
  const isLeft = asksForFigure(text, read.request) || asksForUnknown(turn, text, read.request);
  if (!isNameAndPlace && !isSure && isLeft) return null;
  const isNamedAlone = read.request.named.length === 1 && read.place.kind === 'none';
  if (session.measures !== null && intent === 'findMeasures' && isNamedAlone)
    return answerNamed(turn, text, read, session);
  // Whoever names neither a place nor a measure nor anybody that one is for does not want all of them.
  const isForAll = asksNothing(read.request) && read.place.kind === 'none';
  if (isForAll && !isSure && !wantsMeasures.some((sign) => signs.has(sign))) return null;
  return isSure ||
    intent === 'findMeasures' ||
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
function asksForFigure(text: string, { named, preferred }: MeasureRequest): boolean {
  const { signs } = readSigns(text);
  const isNarrowed =
    named.length + preferred.length === 0 && (signs.has('supply') || signs.has('audience') || signs.has('place'));
  return !isNarrowed && askedFor(text).kind === 'amount';
}

/** "Is there a lift at the jobbtorg?": a thing of which neither the rows nor the documents know. */
function asksForUnknown(turn: MeasureTurn, text: string, request: MeasureRequest) {
  const thing = thingAskedFor(text);
  const isRead = !asksNothing({ ...request, providers: [] });
  return thing !== null && !isRead && !turn.isKnownWord(thing);
}

/** A word on after a look-up changes it, also who is told of while it is in sight; null when the message is none. */
export function goOnWithMeasures(
  turn: MeasureTurn,
  text: string,
  session: Session,
  isInSight: boolean,
): MeasureAnswer | null {
  if (session.measures === null || asksAboutPlace(text) !== null) return null;
  const { signs, districts, plain } = readSigns(text);
  const meant = isInSight && signs.has('compares') ? districtsMeant(text, districts, session.districts) : [];
  if (meant.length > 1) {
    const { request } = readRequest(text, turn.book, turn.isKnownWord);
    return sideBySide(turn, text, meant, { request, session });
  }
  const { district } = session.measures;
  if (isInSight && district !== null && theirs.test(spacedWords(text)))
    return answerRequest(turn, text, { place: { kind: 'none' }, request: { ...emptyRequest, district } }, session);
  const read = readRequest(text, turn.book, turn.isKnownWord);
  const aspects = readMeasureAspects(text);
  const isShort = plain.trim().split(' ').length <= mostWordsAsked && !signs.has('case') && !signs.has('books');
  const isOfThatOne = isInSight && isShort && aspects.length > 0 && onlyOf(turn.book, session.measures.named) !== null;
  const isNarrower = isInSight && (tellsWhoFor(text) || (isShort && asksOn(text, read)));
  if (!(isFollowUp(text) || isBarePlace(text) || isNarrower || isOfThatOne)) return null;
  if (asksNothing(read.request) && read.place.kind === 'none' && !isOfThatOne) return null;
  const { named } = read.request;
  // "Is that one here?" is answered with where it is; the list is still gone on from.
  if (named.length === 1 && read.place.kind === 'none') return answerNamed(turn, text, read, session);
  // "Which measures" asks for more than the one before.
  const isOfMore = signs.has('measure') && aspects.length === 0;
  const before = isOfMore ? { ...session.measures, named: [] } : session.measures;
  const request = isOfThatOne ? ofThatOne(before, read.request) : followingUp(before, read.request);
  return answerRequest(turn, text, { ...read, request }, session);
}

/** What is asked for by its name and nothing else; the place and whom it is for are gone on with. */
function answerNamed(turn: MeasureTurn, text: string, read: ReadRequest, session: Session): MeasureAnswer {
  const { named } = read.request;
  const { ages, situations, audiences, isForMan, hasContact, facts } = read.request;
  const request = { ...emptyRequest, named, ages, situations, audiences, isForMan, hasContact, facts };
  const shown = answerRequest(turn, text, { place: { kind: 'none' }, request }, session);
  const before = session.measures ?? emptyRequest;
  const measures = { ...before, types: [], providers: [], preferred: [], group: null, named };
  return { ...shown, session: { ...shown.session, measures } };
}

function answerRequest(
  turn: MeasureTurn,
  text: string,
  { request, place }: ReadRequest,
  session: Session,
): MeasureAnswer {
  const words = turn.wording.measures;
  const only = onlyOf(turn.book, request.named);
  const intent = 'findMeasures';
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
    const reply: Reply = { kind: 'notice', text: words.whichPlace(place.place.name), suggestions };
    return { intent, reply, session, isEmpty: false };
  }
  if (place.kind === 'unknown') {
    const suggestions = place.near.map((name) => ({ title: name, say: text.replace(place.typed, () => name) }));
    const said = words.unknownPlace(withoutMarkup(place.typed), place.near);
    return { intent, reply: { kind: 'notice', text: said, suggestions }, session, isEmpty: false };
  }
  const shown = lookUp(turn, request, { aspects: readMeasureAspects(text) });
  const leads = [
    ...(place.kind === 'outside' ? [words.outside(place.name)] : []),
    ...partsNamed(text, turn.book.geography).map(({ part, district }) =>
      words.partOf(withoutMarkup(part), shownName(turn, district)),
    ),
  ];
  return {
    intent,
    reply: withLead(shown, leads),
    session: { ...session, last: null, measures: request },
    isEmpty: shown.kind === 'notice' && place.kind !== 'outside',
  };
}

/** A list, a card or a table with sentences before its own. */
function withLead(reply: Reply, leads: readonly string[]): Reply {
  if (reply.kind !== 'list' && reply.kind !== 'details' && reply.kind !== 'table' && reply.kind !== 'notice')
    return reply;
  return { ...reply, text: [...leads, reply.text].filter((part) => part !== '').join('\n\n') };
}
