// The file that says which Entra group gives which role at which place; read anew each time, and refused whole when anything in it is wrong.
import { z } from 'zod';
import { type Role, roles } from '../../dialogs/caller.ts';
import type { Geography } from '../../knowledge/catalogue/districts.ts';
import { readUntrustedYaml } from '../../knowledge/untrusted-yaml.ts';
import { CommandFault } from '../commands/command.ts';
import { readInputText } from '../imports/input-file.ts';
import { unknownPlaces } from '../imports/staff-row.ts';

/** What the members of a group are. */
export interface GroupEntry {
  /** Which entry of the file it is, from 1. */
  number: number;
  /** The group's object id, in lower case. */
  group: string;
  role: Role;
  district: string | null;
  jobbtorg: string | null;
}

const place = z.string('a place is a text').trim().min(1, 'a place is empty').optional();
const entryShape = z.strictObject(
  {
    group: z.guid("group is not a group's object id (a GUID)").transform((id) => id.toLowerCase()),
    role: z.enum(roles, `role is not one of ${roles.join(', ')}`),
    district: place,
    jobbtorg: place,
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `it has ${issue.keys?.join(', ')}, and may have group, role, district and jobbtorg only`
        : 'it does not have group, role and place',
  },
);

/**
 * Reads the map. A file that cannot be used is a CommandFault with a sentence for each fault: file, entry and what is wrong. A
 * caseworker needs a district, a coach a jobbtorg, a manager has one of them or, for the whole administration, neither.
 */
export async function readGroupMap(file: string, geography: Geography): Promise<GroupEntry[]> {
  const text = await readInputText(file, 'check ENTRA_GROUPS', 1);
  const read = readUntrustedYaml(`The map of Entra groups ${file}`, text);
  if ('faults' in read) throw new CommandFault(read.faults.join(' '));
  const entries: unknown[] = Array.isArray(read.value) ? read.value : [];
  if (entries.length === 0)
    throw new CommandFault(`The map of Entra groups ${file} is not a YAML list with at least one entry.`);
  const found: GroupEntry[] = [];
  const faults: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const read = readEntry(entry, index + 1, geography, found);
    if (typeof read === 'string') faults.push(`The map of Entra groups ${file}, entry ${index + 1}: ${read}.`);
    else found.push(read);
  }
  if (faults.length > 0) throw new CommandFault(faults.join(' '));
  return found;
}

function readEntry(
  entry: unknown,
  number: number,
  geography: Geography,
  before: readonly GroupEntry[],
): GroupEntry | string {
  const parsed = entryShape.safeParse(entry);
  if (!parsed.success) return [...new Set(parsed.error.issues.map(({ message }) => message))].join('; ');
  const { group, role, district = null, jobbtorg = null } = parsed.data;
  const misplaced = wrongPlace(role, district, jobbtorg);
  const faults = [...unknownPlaces(geography, { district, jobbtorg }), ...(misplaced === null ? [] : [misplaced])];
  const twin = before.find((other) => other.group === group);
  if (twin !== undefined) faults.push(`group ${group} stands in entry ${twin.number} too`);
  return faults.length > 0 ? faults.join('; ') : { number, group, role, district, jobbtorg };
}

function wrongPlace(role: Role, district: string | null, jobbtorg: string | null): string | null {
  switch (role) {
    case 'caseworker':
      return district !== null && jobbtorg === null ? null : 'a caseworker has a district and no jobbtorg';
    case 'coach':
      return jobbtorg !== null && district === null ? null : 'a coach has a jobbtorg and no district';
    case 'manager':
      return district === null || jobbtorg === null ? null : 'a manager has a district or a jobbtorg, not both';
    case 'owner':
      return district === null && jobbtorg === null ? null : 'an owner has neither a district nor a jobbtorg';
  }
}
