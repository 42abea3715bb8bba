// Who is in Entra groups, those in groups within them included: asked of Microsoft Graph page by page, and read whole or not at all
// (application permissions GroupMember.Read.All and User.Read.All; Microsoft Graph v1.0: group, list transitiveMembers).
import { z } from 'zod';
import type { GraphClient } from './graph-client.ts';
import type { MicrosoftAnswer, MicrosoftFault } from './request.ts';

/** A person with an account that is in use; what Entra does not tell is null. */
export interface Member {
  /** In lower case. */
  entraObjectId: string;
  name: string | null;
  /** The address of the mailbox, and the name to sign in with, which mostly is one too. */
  mail: string | null;
  userPrincipalName: string | null;
}

/** Why the groups cannot be taken over; the directory stays as it is then. */
export interface Hindrance {
  kind: 'hindered';
  reason: 'map' | 'throttled' | 'down' | 'slow' | 'refused' | 'unreadable' | 'empty' | 'losses';
  /** Without a full stop; holds no name and no address of a person. */
  sentence: string;
  group: string | null;
  /** Seconds after which it is worth another try. */
  seconds: number;
}

/** How long to go on, and how to wait. */
export interface Patience {
  /** Resolves after so many milliseconds, or at once when it is time to stop. */
  pause(milliseconds: number): Promise<unknown>;
  stop: AbortSignal;
}

export interface ReadingParts extends Patience {
  graph: GraphClient;
  now: () => Temporal.Instant;
}

const page = z.object({
  value: z.array(
    z.object({
      id: z.guid().transform((id) => id.toLowerCase()),
      displayName: z.string().nullish(),
      mail: z.string().nullish(),
      userPrincipalName: z.string().nullish(),
      accountEnabled: z.boolean().nullish(),
    }),
  ),
  '@odata.nextLink': z.string().min(1).optional(),
});
type Page = z.infer<typeof page>;

const fields = 'id,displayName,mail,userPrincipalName,accountEnabled';
/** A kind of member is an advanced query, which wants the header and the count. */
const eventual = { ConsistencyLevel: 'eventual' };
/** Of one page; a longer pause that Graph asks for ends the reading. */
const mostTries = 4;
const longestPause = 60;
/** All groups together, in seconds; below the ten minutes that the reading is this process's own. */
const mostSeconds = 300;
const mostPages = 200;
/** When a right is missing or a group is gone, somebody has to do something first. */
const hour = 3_600;

/** The members of each group, by its id. A pause of up to a minute is waited for. */
export async function readMembers(
  parts: ReadingParts,
  groups: readonly string[],
): Promise<Map<string, Member[]> | Hindrance> {
  const until = parts.now().add({ seconds: mostSeconds });
  const found = new Map<string, Member[]>();
  for (const group of groups) {
    const members = await readGroup(parts, group, until);
    if ('kind' in members) return members;
    found.set(group, members);
  }
  return found;
}

async function readGroup(parts: ReadingParts, group: string, until: Temporal.Instant): Promise<Member[] | Hindrance> {
  const members: Member[] = [];
  const first = `/groups/${group}/transitiveMembers/microsoft.graph.user?$select=${fields}&$top=999&$count=true`;
  const asked = new Set<string>();
  for (let path: string | null = first; path !== null; ) {
    asked.add(path);
    const answer = await askPatiently(parts, path, until);
    if ('kind' in answer) return notAnswered(answer, group);
    if (answer.status !== 200) return notGiven(answer.status, group);
    const read = page.safeParse(answer.body);
    if (!read.success) return unreadable(group, 'its members have another form than expected');
    // Without the right to read people Graph gives their ids alone, and whether an account is in use is not known.
    if (read.data.value.some(({ accountEnabled }) => typeof accountEnabled !== 'boolean'))
      return refused(group, 'shows no more than ids of', 'User.Read.All');
    members.push(...inUse(read.data));
    const next: string | null = read.data['@odata.nextLink'] ?? null;
    path = next === null ? null : within(parts.graph.place.graph, next);
    if (next !== null && path === null) return unreadable(group, 'the next page is said to be at another place');
    if (path !== null && (asked.has(path) || asked.size >= mostPages))
      return unreadable(group, 'its pages do not come to an end');
  }
  return members;
}

function inUse({ value }: Page): Member[] {
  return value
    .filter(({ accountEnabled }) => accountEnabled === true)
    .map(({ id, displayName, mail, userPrincipalName }) => ({
      entraObjectId: id,
      name: displayName ?? null,
      mail: mail ?? null,
      userPrincipalName: userPrincipalName ?? null,
    }));
}

/** What of an address stands below Graph's own; null for an address elsewhere, which must not get our token. */
function within(graph: string, address: string): string | null {
  return address.startsWith(`${graph}/`) && URL.canParse(address) ? address.slice(graph.length) : null;
}

async function askPatiently(
  { graph, now, pause, stop }: ReadingParts,
  path: string,
  until: Temporal.Instant,
): Promise<MicrosoftAnswer | MicrosoftFault> {
  const isOver = (at: Temporal.Instant) => stop.aborted || Temporal.Instant.compare(at, until) > 0;
  for (let tries = 1; ; tries += 1) {
    if (isOver(now())) return { kind: 'later', seconds: longestPause, why: 'slow' };
    const answer = await graph.ask({ method: 'GET', path, headers: eventual });
    if (!('kind' in answer) || answer.kind === 'refused') return answer;
    const { seconds } = answer;
    if (tries >= mostTries || seconds > longestPause || isOver(now().add({ seconds }))) return answer;
    await pause(seconds * 1_000);
  }
}

function notAnswered(fault: MicrosoftFault, group: string): Hindrance {
  if (fault.kind === 'refused') {
    const sentence = `Microsoft gives the app no token (${fault.why}); check its id, secret and tenant`;
    return { kind: 'hindered', reason: 'refused', sentence, group, seconds: hour };
  }
  const { why: reason, seconds } = fault;
  const told = { throttled: 'asks to be left alone', down: 'does not answer', slow: 'does not answer in time' };
  const sentence = `Graph ${told[reason]} when asked for the members of group ${group}`;
  return { kind: 'hindered', reason, sentence, group, seconds };
}

function notGiven(status: number, group: string): Hindrance {
  if (status === 401 || status === 403)
    return refused(group, `refuses (${status})`, 'GroupMember.Read.All and User.Read.All');
  const sentence =
    status === 404
      ? `there is no group ${group} in the tenant; correct the map of groups`
      : `Graph answered ${status} when asked for the members of group ${group}`;
  return { kind: 'hindered', reason: 'refused', sentence, group, seconds: hour };
}

function refused(group: string, does: string, permissions: string): Hindrance {
  const sentence = `Graph ${does} the members of group ${group}; give the app ${permissions} with an administrator's consent`;
  return { kind: 'hindered', reason: 'refused', sentence, group, seconds: hour };
}

function unreadable(group: string, why: string): Hindrance {
  return {
    kind: 'hindered',
    reason: 'unreadable',
    sentence: `what Graph tells of group ${group} cannot be used: ${why}`,
    group,
    seconds: hour,
  };
}
