// From the members of groups to rows of the staff directory: who is who, what they are, and who is in doubt.
import { z } from 'zod';
import type { Role } from '../../dialogs/caller.ts';
import { staffRow } from '../imports/staff-row.ts';
import { storableText } from '../store/database.ts';
import type { DirectoryRow, StaffRow } from '../store/people/staff.ts';
import type { GroupEntry } from './group-map.ts';
import type { Member } from './group-members.ts';

/** A role at a place. */
export interface Post {
  role: Role;
  district: string | null;
  jobbtorg: string | null;
}

/** Somebody whose groups or particulars do not say enough. */
export interface Doubt {
  /** The staff id, or the Entra object id of somebody who is not in the directory yet. */
  id: string;
  reason: string;
  /** What the person goes on being; null for no access. */
  keeps: Post | null;
}

const longestName = 200;

/**
 * Makes the rows. Somebody who is in the directory already, known by the Entra object id, keeps the staff id; anybody new gets the
 * Entra object id for it. Who is in groups of different roles or places is in doubt, and stays what they are where one of the
 * groups says just that; else they get no access. The e-mail address is the mailbox's, else the name to sign in with, else the
 * one known before.
 */
export function staffOfGroups(
  entries: readonly GroupEntry[],
  members: ReadonlyMap<string, readonly Member[]>,
  directory: readonly DirectoryRow[],
): { rows: StaffRow[]; doubts: Doubt[] } {
  const known = new Map(directory.map((row) => [row.entraObjectId, row]));
  const rows: StaffRow[] = [];
  const doubts: Doubt[] = [];
  for (const { member, given } of peopleIn(entries, members).values()) {
    const before = known.get(member.entraObjectId) ?? null;
    const id = before?.id ?? member.entraObjectId;
    const post = postOf(given, before);
    if (isDivided(given)) {
      const numbers = given.map(({ number }) => number).join(', ');
      doubts.push({ id, reason: `stands in groups of different roles or places (entries ${numbers})`, keeps: post });
    }
    if (post === null) continue;
    const row = rowOf(id, member, post, before);
    if (typeof row === 'string') doubts.push({ id, reason: row, keeps: null });
    else rows.push(row);
  }
  return { rows, doubts };
}

interface Person {
  member: Member;
  given: GroupEntry[];
}

function peopleIn(
  entries: readonly GroupEntry[],
  members: ReadonlyMap<string, readonly Member[]>,
): Map<string, Person> {
  const people = new Map<string, Person>();
  for (const entry of entries)
    for (const member of members.get(entry.group) ?? []) {
      const person = people.get(member.entraObjectId) ?? { member, given: [] };
      // Graph may name somebody twice who comes by way of two groups within one.
      if (!person.given.includes(entry)) person.given.push(entry);
      people.set(member.entraObjectId, person);
    }
  return people;
}

function isDivided([first, ...others]: readonly GroupEntry[]): boolean {
  return first !== undefined && others.some((entry) => !isSamePost(entry, first));
}

function postOf(given: readonly GroupEntry[], before: DirectoryRow | null): Post | null {
  const [first] = given;
  if (first === undefined) return null;
  if (!isDivided(given)) return plainPost(first);
  const same = before?.active === true ? given.find((entry) => isSamePost(entry, before)) : undefined;
  return same === undefined ? null : plainPost(same);
}

/** Whether two are the same role at the same place. */
export function isSamePost(one: Post, other: Post): boolean {
  return one.role === other.role && one.district === other.district && one.jobbtorg === other.jobbtorg;
}

function plainPost({ role, district, jobbtorg }: Post): Post {
  return { role, district, jobbtorg };
}

/** The row, or why there is none. */
function rowOf(id: string, member: Member, post: Post, before: DirectoryRow | null): StaffRow | string {
  const email = [member.mail, member.userPrincipalName, before?.email].find(isEmail);
  if (email === undefined) return 'has no e-mail address in Entra';
  const name =
    storableText(member.name ?? '')
      .trim()
      .slice(0, longestName) ||
    before?.name ||
    email;
  const read = staffRow.safeParse({
    id,
    entra_object_id: member.entraObjectId,
    name,
    email,
    role: post.role,
    district: post.district ?? '',
    jobbtorg: post.jobbtorg ?? '',
  });
  if (!read.success) return read.error.issues.map(({ message }) => message).join('; ');
  return { id, entraObjectId: member.entraObjectId, name, email, ...post };
}

function isEmail(text: string | null | undefined): text is string {
  return z.email().safeParse(text).success;
}
