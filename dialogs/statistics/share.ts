// What a share is taken of: everybody at the same place and time, or the city where only a place is named.
import { changed, isOfPlace, type Query, timeGrouping, withFilter } from './query.ts';

/** The question for the whole that a share is taken of; null where nothing says what the part is. */
export function wholeOf(query: Query): Query | null {
  const { among, groupBy, filters = {} } = query;
  const isByPlace = among?.by === 'jobbtorg' || among?.by === 'district';
  const { group, ageGroup, channel } = filters;
  const isSome = [group, ageGroup, channel].some((each) => each !== undefined) || (among !== undefined && !isByPlace);
  const isDivided = groupBy !== undefined && timeGrouping(query) === null;
  const undivided = changed(query, { groupBy: isDivided ? undefined : groupBy, order: undefined, top: undefined });
  if (isSome) {
    const plain = changed(undivided, { among: isByPlace ? among : undefined });
    return withFilter(plain, { group: undefined, ageGroup: undefined, channel: undefined });
  }
  if (isDivided) return changed(undivided, { among: undefined });
  if (!isOfPlace(query)) return null;
  return withFilter(changed(undivided, { among: undefined }), { jobbtorg: undefined, district: undefined });
}
