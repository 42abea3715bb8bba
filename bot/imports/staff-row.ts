// What a row of the staff directory has to be like, whether it comes out of a file or out of Entra groups.
import { z } from 'zod';
import { roles } from '../../dialogs/caller.ts';
import { maskPersonalNumbers } from '../../dialogs/understanding/personal-data/personal-data.ts';
import type { Geography } from '../../knowledge/catalogue/districts.ts';
import { placeName } from './cells.ts';

const filled = (what: string) =>
  z.string().min(1, `${what} is missing`).max(200, `${what} is longer than 200 characters`);
const optional = z
  .string()
  .max(100)
  .transform((value) => (value === '' ? null : value));
const leaveDay = z
  .union([z.literal(''), z.iso.date()], 'a day of leave is not a date (YYYY-MM-DD)')
  .transform((value) => (value === '' ? null : value));

/** The cells of a row by their columns, all of them texts, empty for none; its faults are worded for operators. */
export const staffRow = z.object({
  id: filled('id').regex(/^[A-Za-z0-9._-]+$/, 'id may have letters, digits, dot, dash and underscore only'),
  entra_object_id: z
    .guid('entra_object_id is not an Entra object id (a GUID)')
    .transform((value) => value.toLowerCase()),
  name: filled('name'),
  email: z.email('email is not an e-mail address'),
  role: z.enum(roles, `role is not one of ${roles.join(', ')}`),
  district: optional,
  jobbtorg: optional,
  // Columns that a file may leave out.
  stand_in: optional.optional(),
  leave_from: leaveDay.optional(),
  leave_until: leaveDay.optional(),
  expert_for: z
    .string()
    .max(500, 'expert_for is longer than 500 characters')
    .transform((list) =>
      list
        .split(/[,;]/)
        .map((topic) => topic.trim())
        .filter((topic) => topic !== ''),
    )
    .transform((topics) => (topics.length === 0 ? null : topics))
    .optional(),
  phone: z
    .string()
    .regex(/^(\+?\d[\d ()-]{3,28}\d)?$/, 'phone is no telephone number')
    .refine((number) => maskPersonalNumbers(number).found === 0, 'phone is shaped like a personal identity number')
    .transform((number) => (number === '' ? null : number))
    .optional(),
});

/** The places of a row by their own names, where it gives longer ones. */
export function knownPlaces(
  { districts, jobbtorg: offices }: Geography,
  { district, jobbtorg }: { district: string | null; jobbtorg: string | null },
): { district: string | null; jobbtorg: string | null } {
  const named = (cell: string | null, places: { name: string }[]) =>
    cell === null
      ? null
      : placeName(
          cell,
          places.map(({ name }) => name),
        );
  return { district: named(district, districts), jobbtorg: named(jobbtorg, offices) };
}

/** What is wrong with the places of a row: names that are no district's, of today or before, or no jobbtorg's. */
export function unknownPlaces(
  { districts, jobbtorg: offices }: Geography,
  { district, jobbtorg }: { district: string | null; jobbtorg: string | null },
): string[] {
  const isDistrict = district === null || districts.some(({ name }) => name === district);
  const isOffice = jobbtorg === null || offices.some(({ name }) => name === jobbtorg);
  return [
    ...(isDistrict ? [] : [`district "${district}" is not a district of the city`]),
    ...(isOffice ? [] : [`jobbtorg "${jobbtorg}" is not known`]),
  ];
}
