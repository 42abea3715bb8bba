// What every figure counts, as metrics.yaml has it, checked: each metric of the list is defined, and nothing else.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readKnowledgeFile } from '../knowledge-file.ts';
import { sourceShape } from './measures.ts';

/** The metrics by name; the wording of questions uses these too. */
export const metricNames = [
  'enrolled',
  'newlyEnrolled',
  'returned',
  'closed',
  'enrolmentDays',
  'jobPlanOnTime',
  'overdueJobPlans',
  'noShows',
  'tripartiteMeetings',
  'caseload',
  'selfSupporting6m',
  'stockholmsjobb',
] as const;
export type MetricName = (typeof metricNames)[number];

/** What a figure may be divided by, beside months. */
export const splitNames = ['jobbtorg', 'district', 'group', 'ageGroup', 'coach', 'channel'] as const;
export type SplitName = (typeof splitNames)[number];

/** The values of the splits that have the same ones everywhere. */
export const splitValues = {
  group: ['incomeSupport', 'outreach20to29', 'other'],
  ageGroup: ['16-19', '20-29', '30-54', '55+'],
  channel: ['groupInformation', 'tripartiteMeeting'],
} as const;

const text = z.string().trim().min(1).max(600);
const inBoth = z.strictObject({ sv: text, en: text });
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const metricShape = z.strictObject({
  /** What happened in a month, what stood on its last day, a share, or a mean number of days. */
  kind: z.enum(['count', 'stock', 'share', 'mean']),
  /** Months between a month's end and its closing. */
  closesAfter: z.number().int().min(0).max(24),
  splits: z.array(z.enum(splitNames)),
  /** Beginnings of what people say for it. */
  says: z.array(text).min(1),
  name: inBoth,
  meaning: inBoth,
  base: inBoth,
  missing: inBoth,
  /** The formula is our own: the documents name the indicator only. */
  own: z.boolean(),
  sources: z.array(sourceShape).min(1),
});
export type MetricDefinition = z.infer<typeof metricShape>;

const shape = z.strictObject({
  /** Counts from 1 to one below this are hidden. */
  smallest: z.number().int().min(2),
  /** Shares and means over fewer are hidden. */
  smallestBase: z.number().int().min(2),
  /** Day of the following month on which a month is closed. */
  closesOnDay: z.number().int().min(1).max(28),
  /** Calendar days from enrolment to the first job plan (document 002). */
  deadlineDays: z.number().int().min(1),
  /** The day from which the series cannot be compared with what was before. */
  break: z.strictObject({ on: day, sv: text, en: text }),
  metrics: z.strictObject(
    Object.fromEntries(metricNames.map((name) => [name, metricShape])) as Record<MetricName, typeof metricShape>,
  ),
});
export type MetricBook = z.infer<typeof shape>;

let book: MetricBook | null = null;

/** The definitions of all figures; read once. Throws with file and line where one is broken or missing. */
export function shippedMetrics(): MetricBook {
  book ??= readMetrics(join(fileURLToPath(new URL('.', import.meta.url)), '../metrics.yaml'));
  return book;
}

/** Reads definitions from a file; throws with file and line. */
export function readMetrics(file: string): MetricBook {
  return readKnowledgeFile(file, shape);
}
