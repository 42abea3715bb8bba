// What is asked of one measure: how one comes to it, who gives it, whom it is for, whether it still runs.
import { answerQuestion } from '../../knowledge/answer/answer.ts';
import type { Reply } from '../reply.ts';
import { compileCues } from '../understanding/cues.ts';
import { spacedWords } from '../understanding/fold.ts';
import { readMeasureAspect } from '../understanding/slots/measure-slots.ts';
import { showAspect } from './details.ts';
import { onlyOf } from './list.ts';
import type { ReadRequest } from './reading.ts';
import type { MeasureRequest } from './request.ts';
import { measureCues } from './swedish-measure-cues.ts';
import type { MeasureTurn } from './turn.ts';

const ofIt = compileCues([measureCues.ofIt]);

/** What is asked of the one measure that a message names; null where it asks for more, or the documents have a short answer to it. */
export function askedOfOne(turn: MeasureTurn, text: string, { request, place }: ReadRequest): Reply | null {
  const measure = onlyOf(turn.book, request.named);
  const aspect = readMeasureAspect(text);
  if (measure === null || aspect === null || place.kind !== 'none') return null;
  const answered = answerQuestion(turn.knowledge, { text, subject: null, vector: null });
  const isKnown = answered.kind === 'answered' && answered.sources[0]?.short !== null;
  return isKnown ? null : showAspect(turn, measure, aspect);
}

/** "How does one get there?": what is asked of the one measure in sight without its name; null for everything else. */
export function askedOfThatOne(turn: MeasureTurn, text: string, { named }: MeasureRequest): Reply | null {
  const measure = onlyOf(turn.book, named);
  const aspect = readMeasureAspect(text);
  if (measure === null || aspect === null || aspect === 'what') return null;
  return ofIt.test(spacedWords(text)) && turn.book.named(text).length === 0 ? showAspect(turn, measure, aspect) : null;
}
