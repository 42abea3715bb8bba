// What goes on from a look-up in sight: a message that tells more of the person, asks on, or asks of the one measure.
import { compileCues } from '../understanding/cues.ts';
import { readSigns, type Sign } from '../understanding/features.ts';
import { spacedWords } from '../understanding/fold.ts';
import { seeksMeasures } from './reading/measure-filters.ts';
import type { ReadRequest } from './reading/reading.ts';
import { asksNothing, emptyRequest, isUnnarrowed, type MeasureRequest } from './request.ts';
import { measureCues } from './swedish-measure-cues.ts';

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
/** Whoever asks on beside a list uses no more. */
export const mostWordsAsked = 30;

/** Whether a message tells of somebody and asks nothing: "a woman of 40 with poor Swedish". */
export function tellsWhoFor(text: string): boolean {
  const { signs, plain } = readSigns(text);
  return plain.trim().split(' ').length <= mostWordsTold && !asksElse.some((sign) => signs.has(sign));
}

/** What is asked of the one in sight: in another place, of another age, and of nothing else. */
export function ofThatOne(before: MeasureRequest, next: MeasureRequest): MeasureRequest {
  const { district, alsoIn, jobbtorg } = next.district !== null || next.jobbtorg !== null ? next : before;
  const { named } = next.named.length > 0 ? next : before;
  return {
    ...emptyRequest,
    district,
    alsoIn,
    jobbtorg,
    named,
    ages: next.ages,
    situations: next.situations,
    audiences: next.audiences,
    isForMan: next.isForMan,
    hasContact: next.hasContact,
  };
}

/** Whether a message beside a list asks on in so many words: with a pointer back, a condition, or words that seek. */
export function asksOn(text: string, { request, place }: ReadRequest): boolean {
  const { signs } = readSigns(text);
  const isPlaceAlone =
    signs.has('short') && place.kind !== 'none' && isUnnarrowed(request) && request.named.length === 0;
  const isOfStatus = request.statuses.length > 0 && place.kind === 'none';
  const isOnward = onward.test(spacedWords(text)) || seeksMeasures(text) || isPlaceAlone || isOfStatus;
  return isOnward && (!asksNothing(request) || place.kind !== 'none');
}

const onward = compileCues([measureCues.onward]);
