// Which published table answers a question: what is not published in any table is not told.
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import type { Division, PublishedFigure } from './ports.ts';
import { type Query, timeGrouping } from './query.ts';

/** The metric under which a question's figures are kept: a caseload is who is enrolled, by coach. */
export function tableOf({ metric }: Query): Query['metric'] {
  return metric === 'caseload' ? 'enrolled' : metric;
}

/** The division that a question needs; null when it is finer than what is published. */
export function divisionOf(query: Query): Division | null {
  const { metric, groupBy, filters = {}, among } = query;
  const by = groupBy === undefined || timeGrouping(query) !== null ? [] : [groupBy];
  const parts = [...new Set<string>([...Object.keys(filters), ...(among === undefined ? [] : [among.by]), ...by])];
  const isStock = metric === 'enrolled' || metric === 'caseload';
  const known: readonly string[] = shippedMetrics().metrics[metric].splits;
  if (parts.some((part) => !known.includes(part) && !(part === 'coach' && isStock))) return null;
  const others = parts.filter((part) => part !== 'jobbtorg');
  if (others.length > 1) return null;
  const [other] = others;
  if (other === 'coach') return isStock ? 'jobbtorg+coach' : null;
  if (other === undefined) return parts.length === 0 ? 'total' : 'jobbtorg';
  if (parts.length === 1) return other as Division;
  return metric === 'enrolled' && other !== 'district' ? (`jobbtorg+${other}` as Division) : null;
}

/** The key of a figure in the grouping of a question that is not by month. */
export function keyIn(figure: PublishedFigure, division: Division, { groupBy }: Query): string {
  if (groupBy === undefined || division === 'total') return '';
  return division.split('+')[0] === groupBy ? figure.key : figure.within;
}
