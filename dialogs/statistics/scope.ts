// The unit or the whole city in so many words: what they say always wins.
import type { Caller } from '../caller.ts';
import { fold } from '../understanding/fold.ts';
import { isOfPlace, ofOwnUnit, ofWholeCity, type Query } from './query.ts';
import * as cues from './words/swedish-statistics-cues.ts';

/** The question of the own unit or of the whole city, as its words say; null where they say neither, or name another place. */
export function scoped(query: Query, text: string, caller: Caller): Query | null {
  const folded = fold(text);
  if (isOfPlace(query)) return null;
  if (cues.inWholeCity.test(folded)) return ofWholeCity(query);
  return query.groupBy !== 'coach' && cues.ownUnit.test(folded) ? ofOwnUnit(query, caller) : null;
}
