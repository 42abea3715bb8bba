// Which messages surely are about measures, by their own words: they seek some, compare some, or ask of one by its name.
import { askedFor } from '../../knowledge/swedish/terms-of-questions.ts';
import { compileCues } from '../understanding/cues.ts';
import { readSigns, type Sign } from '../understanding/features.ts';
import { spacedWords } from '../understanding/fold.ts';
import { factsFromText } from '../understanding/slots/facts-from-text.ts';
import { nameAskedFor, seeksMeasures } from '../understanding/slots/measure-filters.ts';
import { readMeasureAspects } from '../understanding/slots/measure-slots.ts';
import { readRequest } from './reading.ts';
import { isUnnarrowed } from './request.ts';
import { measureCues } from './swedish-measure-cues.ts';
import type { MeasureTurn } from './turn.ts';

/** What a message surely asks of the measures. */
export type Sought = { kind: 'measures' } | { kind: 'unknownName'; name: string };

/** What shows that a message is an errand, or asks what the documents rule. */
const otherErrands: readonly Sign[] = ['books', 'moves', 'cancels', 'reminds', 'ticks', 'case', 'verdict'];

const asksToRefer = compileCues([measureCues.asksToRefer]);
const asksWhatIsDone = compileCues([measureCues.whatIsDone]);

/** What a message surely asks of the measures; null where its words leave that in doubt. */
export function soughtSurely(turn: MeasureTurn, text: string): Sought | null {
  const { signs } = readSigns(text);
  if (otherErrands.some((sign) => signs.has(sign))) return null;
  const { request, place } = readRequest(text, turn.book, turn.isKnownWord);
  const { byName } = turn.book.mentioned(text);
  const aspects = readMeasureAspects(text);
  const isSeeking = seeksMeasures(text);
  const isPlaced = request.district !== null || request.jobbtorg !== null;
  const isFigure = askedFor(text).kind === 'amount';
  if (
    byName.length > 0 &&
    !isFigure &&
    (aspects.length > 0 || isPlaced || place.kind !== 'none' || isSeeking || signs.has('compares'))
  )
    return { kind: 'measures' };
  const asked = nameAskedFor(text);
  if (asked !== null && byName.length === 0 && !turn.isKnownWord(asked) && isUnnarrowedName(turn, asked))
    return { kind: 'unknownName', name: asked };
  const isOwnThere =
    request.isOwn === true && isPlaced && (signs.has('lists') || signs.has('ask') || signs.has('measure'));
  const isBeside = signs.has('compares') && readSigns(text).districts.length > 1 && signs.has('measure');
  const isOfStatus = request.statuses.length > 0 && signs.has('lists') && !signs.has('office');
  const isOfProvider = request.providers.some((each) => each !== 'Jobbtorg') && asksWhatIsDone.test(spacedWords(text));
  if (isOfStatus || isOfProvider || isOwnThere || isBeside) return { kind: 'measures' };
  if (!isSeeking || isFigure || signs.has('metric')) return null;
  const isTold = Object.keys(factsFromText(text)).some((fact) => fact !== 'district');
  const isCheck = signs.has('checks') || asksToRefer.test(spacedWords(text));
  if (isTold && isCheck && !signs.has('measure')) return null;
  const isNarrowed = !isUnnarrowed(request) || request.isOwn === true;
  return isNarrowed || isTold || signs.has('measure') ? { kind: 'measures' } : null;
}

/** What the name of anything may show. */
const bareSigns: ReadonlySet<Sign> = new Set<Sign>(['short', 'field', 'ask']);

/** Whether a name is of no place and nobody that measures are for. */
function isUnnarrowedName(turn: MeasureTurn, name: string): boolean {
  const { request, place } = readRequest(name, turn.book, turn.isKnownWord);
  return isUnnarrowed(request) && place.kind === 'none' && readSigns(name).signs.isSubsetOf(bareSigns);
}
