// How meetings are booked: lengths, hours, lead times, which jobbtorg takes which district. Settings, since no document says.
import { z } from 'zod';
import { readKnowledgeFile } from '../knowledge-file.ts';
import type { Geography } from './districts.ts';

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'it must be a time like 08:00')
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
const minutes = z.int().min(0).max(240);
const name = z.string().trim().min(1).max(100);

const shape = z.strictObject({
  lengthMinutes: minutes.min(15),
  travelMinutes: minutes,
  /** Minutes of the day. */
  opens: clock,
  closes: clock,
  halfDayCloses: clock,
  /** Working days. */
  interpreterDays: z.int().min(0).max(30),
  interpreterOrderedBy: z.enum(['caseworker', 'coach']),
  holdDays: z.int().min(1).max(20),
  weeksAhead: z.int().min(1).max(26),
  districts: z.array(z.strictObject({ name, jobbtorg: z.array(name).min(1) })),
  offices: z.array(
    z.strictObject({ name, address: z.string().trim().min(1).max(200).optional(), rooms: z.array(name).default([]) }),
  ),
});
/** meetings.yaml. */
export type MeetingSettings = z.infer<typeof shape>;

/** Reads meetings.yaml; throws English sentences with file and line, one a fault. */
export function readMeetingSettings(file: string, { districts, jobbtorg }: Geography): MeetingSettings {
  const isDistrict = (asked: string) => districts.some((each) => each.name === asked);
  const isOffice = (asked: string) => jobbtorg.some((each) => each.name === asked);
  return readKnowledgeFile(file, shape, (settings) => [
    ...(settings.opens < settings.halfDayCloses && settings.halfDayCloses <= settings.closes
      ? []
      : [{ path: ['opens'], message: 'opens, halfDayCloses and closes must follow each other' }]),
    ...settings.districts.flatMap((row, place) => [
      ...(isDistrict(row.name)
        ? []
        : [{ path: ['districts', place, 'name'], message: `there is no district "${row.name}"` }]),
      ...row.jobbtorg
        .filter((each) => !isOffice(each))
        .map((each) => ({ path: ['districts', place, 'jobbtorg'], message: `there is no jobbtorg "${each}"` })),
    ]),
    ...settings.offices.flatMap((row, place) =>
      isOffice(row.name) ? [] : [{ path: ['offices', place, 'name'], message: `there is no jobbtorg "${row.name}"` }],
    ),
  ]);
}
