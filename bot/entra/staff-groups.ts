// The staff directory out of Entra groups: all of them read, or nothing changed; and nobody loses access by what looks like a mistake.
import type { Geography } from '../../knowledge/catalogue/districts.ts';
import { CommandFault } from '../commands/command.ts';
import type { Database } from '../store/database.ts';
import {
  type DirectoryRow,
  importStaff,
  readDirectory,
  type StaffImport,
  type StaffRow,
} from '../store/people/staff.ts';
import type { GraphClient } from './graph-client.ts';
import { type GroupEntry, readGroupMap } from './group-map.ts';
import { type Hindrance, type Patience, readMembers } from './group-members.ts';
import { type Doubt, isSamePost, type Post, staffOfGroups } from './staff-of-groups.ts';

/** What becomes of somebody's access; null for none. */
export interface PostChange {
  id: string;
  name: string;
  from: Post | null;
  to: Post | null;
}

/** What taking the groups over has come to, or would in a dry run. */
export interface TakenOver extends StaffImport {
  kind: 'taken';
  /** People with an account in use in all groups together. */
  read: number;
  changes: PostChange[];
  doubts: Doubt[];
}

export interface TakingOptions extends Patience {
  dryRun: boolean;
  /** Somebody has seen in a dry run whom it takes access from: the limit on how many does not hold. */
  byHand: boolean;
  now: Temporal.Instant;
}

export interface StaffGroups {
  /** Throws what is wrong with the map of groups, as a CommandFault. */
  check(): Promise<void>;
  /** Reads all groups and makes the directory what they say. Whatever hinders it, nothing is changed then. */
  take(options: TakingOptions): Promise<TakenOver | Hindrance>;
}

export interface StaffGroupsParts {
  database: Database;
  graph: GraphClient;
  /** The map of groups. */
  file: string;
  geography: Geography;
  now: () => Temporal.Instant;
}

/**
 * Of those who have access at most a fifth may lose it by one reading that nobody looks at, and five in any case: a group that was
 * emptied by mistake, or whose members are hidden from the app, looks like one whose members have left.
 */
const mostLosses = (active: number) => Math.max(5, Math.floor(active / 5));
const again = 3_600;

/** Connects the groups to the directory. */
export function connectStaffGroups({ database, graph, file, geography, now }: StaffGroupsParts): StaffGroups {
  async function readMap(): Promise<GroupEntry[] | Hindrance> {
    try {
      return await readGroupMap(file, geography);
    } catch (fault) {
      if (!(fault instanceof CommandFault)) throw fault;
      const sentence = fault.message.replace(/\.$/, '');
      return { kind: 'hindered', reason: 'map', sentence, group: null, seconds: again };
    }
  }

  return {
    check: async () => void (await readGroupMap(file, geography)),
    take: async ({ dryRun, byHand, now: at, ...patience }) => {
      const entries = await readMap();
      if ('kind' in entries) return entries;
      const members = await readMembers(
        { graph, now, ...patience },
        entries.map(({ group }) => group),
      );
      if ('kind' in members) return members;
      const directory = await readDirectory(database);
      const { rows, doubts } = staffOfGroups(entries, members, directory);
      if (rows.length === 0) return nobodyLeft(entries.length, doubts.length);
      const planned = await importStaff(database, rows, { complete: true, dryRun: true, now: at });
      const active = directory.filter((row) => row.active).length;
      if (!byHand && planned.removed > mostLosses(active)) return tooManyLosses(planned.removed, active);
      const read = new Set([...members.values()].flat().map(({ entraObjectId }) => entraObjectId)).size;
      const changes = changesOf(directory, rows);
      const result = dryRun ? planned : await importStaff(database, rows, { complete: true, dryRun: false, now: at });
      return { kind: 'taken', read, ...result, changes, doubts };
    },
  };
}

function nobodyLeft(groups: number, doubts: number): Hindrance {
  const people = doubts === 0 ? 'nobody with an account in use' : `only people in doubt (${doubts})`;
  const sentence =
    `the ${groups} Entra groups of the map hold ${people}, which would take access from everybody; ` +
    'look whether they were emptied, or whether their members are hidden from the app';
  return { kind: 'hindered', reason: 'empty', sentence, group: null, seconds: again };
}

function tooManyLosses(losses: number, active: number): Hindrance {
  const sentence =
    `${losses} of the ${active} people with access are in no Entra group of the map any more, too many for a mistake to be ruled out; ` +
    'see "trepart import staff --from-entra --dry-run" and, if it is right, run it without --dry-run';
  return { kind: 'hindered', reason: 'losses', sentence, group: null, seconds: again };
}

function changesOf(directory: readonly DirectoryRow[], rows: readonly StaffRow[]): PostChange[] {
  const before = new Map(directory.filter(({ active }) => active).map((row) => [row.id, row]));
  const after = new Map(rows.map((row) => [row.id, row]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return ids.flatMap((id) => {
    const [from = null, to = null] = [before.get(id), after.get(id)];
    const name = (to ?? from)?.name ?? id;
    return from !== null && to !== null && isSamePost(from, to) ? [] : [{ id, name, from, to }];
  });
}
