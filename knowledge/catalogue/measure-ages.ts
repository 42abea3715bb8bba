// Which measures are for people of an age.
import type { ListedMeasure } from './measure-book.ts';
import type { Ages, Audience } from './measures.ts';

/** No document says of which age the young are; whoever has turned thirty is not meant in any. */
const oldestYouth = 29;

/** Whether a measure may be for people of these ages; one of which no age is stated may. */
export function isForAge({ ages: stated, audiences }: ListedMeasure, asked: Ages | null): boolean {
  if (asked === null) return true;
  const meant = stated ?? (isForYouthAlone(audiences) ? { to: oldestYouth } : null);
  return meant === null || overlaps(meant, asked);
}

function isForYouthAlone(audiences: readonly Audience[]): boolean {
  return audiences.length === 1 && audiences[0] === 'youth';
}

/** Whether two ranges have an age in common. */
export function overlaps(one: Ages, other: Ages): boolean {
  return (one.from ?? 0) <= (other.to ?? Infinity) && (other.from ?? 0) <= (one.to ?? Infinity);
}
