// Which measures are for people of an age, and which are first.
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

function overlaps(one: Ages, other: Ages): boolean {
  return (one.from ?? 0) <= (other.to ?? Infinity) && (other.from ?? 0) <= (one.to ?? Infinity);
}

/** Those first where people of the age go before others, and those for the young of that age. */
export function firstOfAge(measures: ListedMeasure[], asked: Ages | null): ListedMeasure[] {
  if (asked === null) return measures;
  const isFirst = ({ ages, priorityAges, audiences }: ListedMeasure) =>
    [priorityAges, isForYouthAlone(audiences) ? ages : undefined].some(
      (each) => each !== undefined && overlaps(each, asked),
    );
  return [...measures.filter(isFirst), ...measures.filter((measure) => !isFirst(measure))];
}
