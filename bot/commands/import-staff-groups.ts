// `trepart import staff --from-entra`: the staff directory out of Entra groups, now instead of within the hour.
import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '../core.ts';
import type { PostChange } from '../entra/staff-groups.ts';
import type { Doubt, Post } from '../entra/staff-of-groups.ts';
import { CommandFault, type CommandIo } from './command.ts';

/** Runs the command; who gets, changes and loses access, and who is in doubt, is told line by line. A dry run changes nothing. */
export async function importStaffGroups(
  core: Core,
  { dryRun, json }: { dryRun: boolean; json: boolean },
  io: CommandIo,
): Promise<void> {
  if (core.staffGroups === null)
    throw new CommandFault('There are no Entra groups to read: set ENTRA_GROUPS (docs/entra-groups.md).');
  const { signal: stop } = new AbortController();
  const pause = (milliseconds: number) => {
    io.err(`Graph is asked again in ${Math.ceil(milliseconds / 1_000)} s.`);
    return delay(milliseconds);
  };
  const taken = await core.staffGroups.take({ dryRun, byHand: true, now: core.now(), pause, stop });
  if (taken.kind === 'hindered') throw new CommandFault(`The staff directory was left as it is: ${taken.sentence}.`);
  const { changes, doubts, read, created, updated, unchanged, removed } = taken;
  for (const change of changes) io.err(inWords(change));
  for (const doubt of doubts) io.err(doubtInWords(doubt));
  const summary = { read, created, updated, unchanged, removed, rejected: doubts.length };
  if (json) return io.out(JSON.stringify(summary));
  const words = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
  io.out(`${dryRun ? 'Dry run, nothing changed: ' : ''}${words.join(', ')}.`);
}

function inWords({ id, name, from, to }: PostChange): string {
  if (to === null) return `- ${id} ${name}: was ${told(from)}, has no access any more`;
  return from === null ? `+ ${id} ${name}: ${told(to)}` : `~ ${id} ${name}: ${told(from)} becomes ${told(to)}`;
}

function doubtInWords({ id, reason, keeps }: Doubt): string {
  return `? ${id} ${reason}: ${keeps === null ? 'gets no access' : `stays ${told(keeps)}`}`;
}

function told(post: Post | null): string {
  if (post === null) return 'nothing';
  const { role, district, jobbtorg } = post;
  return `${role} ${jobbtorg === null ? (district ?? 'of the whole administration') : `at Jobbtorg ${jobbtorg}`}`;
}
