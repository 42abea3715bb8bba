// Which messages surely are about measures, by their own words: they seek some, compare some, or ask of one by its name.
import { answerQuestion } from '../../../knowledge/answer/answer.ts';
import { silentTopic } from '../../../knowledge/answer/not-stated.ts';
import { askedFor } from '../../../knowledge/swedish/terms-of-questions.ts';
import { compileCues } from '../../understanding/cues.ts';
import { readSigns, type Sign } from '../../understanding/features.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { factsFromText } from '../../understanding/slots/facts-from-text.ts';
import { readMeasureAspects } from '../../understanding/slots/measure-slots.ts';
import type { MeasureAspect } from '../../understanding/words/measure-words.ts';
import { asksBeside } from '../compared.ts';
import { isUnnarrowed } from '../request.ts';
import { measureCues } from '../swedish-measure-cues.ts';
import type { MeasureTurn } from '../turn.ts';
import { asksForRules, nameAskedFor, seeksMeasures } from './measure-filters.ts';
import { type ReadRequest, readRequest } from './reading.ts';

/** What a message surely asks of the measures. */
export type Sought = { kind: 'measures' } | { kind: 'unknownName'; name: string };

/** What shows that a message is an errand, or asks what the documents rule. */
const otherErrands: readonly Sign[] = ['books', 'moves', 'cancels', 'reminds', 'ticks', 'case', 'verdict'];

const asksToRefer = compileCues([measureCues.asksToRefer]);
const asksWhatIsDone = compileCues([measureCues.whatIsDone]);

const shortAnswers: ReadonlySet<MeasureAspect> = new Set<MeasureAspect>(['what', 'status', 'forWhom', 'who']);

/** Whether the documents have a short answer to a question. */
function hasShortAnswer({ knowledge }: MeasureTurn, text: string): boolean {
  const answered = answerQuestion(knowledge, { text, subject: null, vector: null });
  return answered.kind === 'answered' && answered.sources[0]?.short !== null;
}

/** What is told of many whom no check is meant for. */
const besideFacts: ReadonlySet<string> = new Set(['district', 'gender', 'referringUnit', 'purpose']);
/** Who tells so much of somebody and asks whether to refer wants a check. */
const factsOfCheck = 3;

/** What a message surely asks of the measures; null where its words leave that in doubt. */
export function soughtSurely(turn: MeasureTurn, text: string): Sought | null {
  const { signs, districts } = readSigns(text);
  if (otherErrands.some((sign) => signs.has(sign))) return null;
  const read = readRequest(text, turn.book, turn.isKnownWord);
  const { byName } = turn.book.mentioned(text);
  const aspects = readMeasureAspects(text);
  const isPlaced = read.request.district !== null || read.request.jobbtorg !== null || read.place.kind !== 'none';
  const told = Object.keys(factsFromText(text)).filter((fact) => !besideFacts.has(fact)).length;
  const isCheck = signs.has('checks') || asksToRefer.test(spacedWords(text));
  // How long and how many is a figure, which the documents may tell.
  const isFigure = askedFor(text).kind === 'amount' || aspects.includes('length') || aspects.includes('results');
  const isAsked =
    aspects.length > 0 ||
    isPlaced ||
    seeksMeasures(text) ||
    signs.has('compares') ||
    (byName.length > 1 && asksBeside(text));
  // A few words around a name ask what it is, where the documents have no short answer to them.
  const isBare = signs.has('short') && !isAsked && byName.length > 0 && !hasShortAnswer(turn, text);
  // What it is, for whom and whether it runs the documents may say in one sentence, with their source.
  const isShortAnswer =
    told === 0 && !isPlaced && aspects.length > 0 && aspects.every((each) => shortAnswers.has(each));
  if (isShortAnswer && byName.length === 1 && hasShortAnswer(turn, text)) return null;
  if (byName.length > 0 && !isFigure && (isAsked || isBare))
    return isCheck && told >= factsOfCheck ? null : { kind: 'measures' };
  // What is known to be missing is said, rather than the measures that come nearest.
  if (isFigure || silentTopic(turn.knowledge.notStated, text) !== null) return null;
  const asked = nameAskedFor(text);
  if (asked !== null && byName.length === 0 && !turn.isKnownWord(asked) && isUnnarrowedName(turn, asked))
    return { kind: 'unknownName', name: asked };
  if (isOfDocuments.some((sign) => signs.has(sign))) return null;
  const isBeside = signs.has('compares') && districts.length > 1 && signs.has('measure');
  if (isBeside || (!asksForRules(text) && asksForSome(text, read, isPlaced))) return { kind: 'measures' };
  if (!seeksMeasures(text) || asksForRules(text) || signs.has('metric') || (told > 0 && isCheck)) return null;
  const isNarrowed = !isUnnarrowed(read.request) || read.request.isOwn === true;
  return isNarrowed || told > 0 || signs.has('measure') ? { kind: 'measures' } : null;
}

/** What shows that a question is on what documents say. */
const isOfDocuments: readonly Sign[] = ['document', 'asksPast'];

/** Whether what is over, what one provider has, what a district has itself or what there is of a kind in a place is asked for. */
function asksForSome(text: string, { request }: ReadRequest, isPlaced: boolean): boolean {
  const { signs } = readSigns(text);
  const isOfStatus = request.statuses.length > 0 && signs.has('lists') && !signs.has('office');
  const isOfProvider = request.providers.some((each) => each !== 'Jobbtorg') && asksWhatIsDone.test(spacedWords(text));
  const isOwnThere = request.isOwn === true && isPlaced && asking.some((sign) => signs.has(sign));
  const isKindThere = signs.has('supply') && request.types.length > 0 && isPlaced;
  const isOfOthers = request.isExternal === true && signs.has('lists');
  return isOfStatus || isOfProvider || isOfOthers || isOwnThere || isKindThere;
}

const asking: readonly Sign[] = ['lists', 'ask', 'measure'];

/** What the name of anything may show. */
const bareSigns: ReadonlySet<Sign> = new Set<Sign>(['short', 'field', 'ask']);

/** Whether a name is of no place and nobody that measures are for. */
function isUnnarrowedName(turn: MeasureTurn, name: string): boolean {
  const { request, place } = readRequest(name, turn.book, turn.isKnownWord);
  return isUnnarrowed(request) && place.kind === 'none' && readSigns(name).signs.isSubsetOf(bareSigns);
}
