// Tells of which jobbtorg or district figures are asked for, where one name is of both.

import { fold } from '../../fold.ts';
import { correctSpelling } from '../../spelling.ts';
import { statisticsWords } from '../../words/statistics-words.ts';
import { readOffice } from '../offices.ts';
import { takePlaces } from '../places.ts';
import type { Metric } from './statistics-query.ts';

const comesFrom = new RegExp(`(?<![a-z])(?:${fold(statisticsWords.fromDistrict)}) $`);
const goesBack = new RegExp(`(?<![a-z])(?:${fold(statisticsWords.backToDistrict)}) $`);

/**
 * A bare name that a jobbtorg has is that jobbtorg, as the figures are Jobbtorg's; after "from", or after "to" where people are
 * sent back, it is the district.
 */
export function readStatisticsPlace(text: string, metric: Metric | null): { jobbtorg?: string; district?: string } {
  const folded = correctSpelling(fold(text));
  const office = readOffice(text);
  const [district] = takePlaces(folded).districts;
  if (office === null) return district === undefined ? {} : { district };
  const before = folded.slice(Math.max(0, office.start - 20), office.start);
  const isDistrict = !office.called && (metric === 'returned' ? goesBack : comesFrom).test(before);
  return isDistrict && district !== undefined ? { district } : { jobbtorg: office.name };
}
