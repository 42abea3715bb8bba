// Who a question to a colleague goes to: the unit's channel, its experts, else those of the whole city.
import { sql } from 'kysely';
import { access } from '../../../dialogs/access/access.ts';
import type { Caller } from '../../../dialogs/caller.ts';
import { concernsTopic } from '../../../dialogs/colleague/matching.ts';
import type { Colleague } from '../../../dialogs/colleague/question-store.ts';
import { dayInStockholm } from '../../../dialogs/working-time/stockholm.ts';
import type { Address } from '../../teams/activity.ts';
import { personOf } from '../cases/access-facts.ts';
import { type Database, json } from '../database.ts';

/** District or jobbtorg; neither for the whole city. */
export interface ExpertUnit {
  district: string | null;
  jobbtorg: string | null;
}

const channelPrefix = 'channel:';
const city = 'city';
/** A question goes to so many at a time. */
const mostReceivers = 5;

/** Whether a receiver is a channel and no person. */
export function isChannel(receiver: string): boolean {
  return receiver.startsWith(channelPrefix);
}

/** What a unit is called; empty for the whole city. */
export function unitName({ district, jobbtorg }: ExpertUnit): string {
  return district ?? jobbtorg ?? '';
}

function unitKey({ district, jobbtorg }: ExpertUnit): string {
  if (district !== null) return `district:${district}`;
  return jobbtorg === null ? city : `jobbtorg:${jobbtorg}`;
}

/** The name of the unit whose channel a receiver is; empty for the whole city's. */
export function channelUnit(receiver: string): string {
  return receiver.slice(channelPrefix.length).replace(/^(?:city$|district:|jobbtorg:)/, '');
}

type Expert = Colleague & ExpertUnit & { topics: string[]; isReachable: boolean };

/** Active people with topics who are not on leave, by name. */
async function expertsOn(database: Database, day: Temporal.PlainDate): Promise<Expert[]> {
  const { rows } = await sql<Expert>`
    select id as "staffId", name, district, jobbtorg, expert_for as topics,
      exists (select from staff_conversations as place
        where place.entra_object_id = staff.entra_object_id and place.refused is null) as "isReachable"
    from staff
    where active and expert_for is not null
      and not coalesce(${day.toString()}::date between leave_from and coalesce(leave_until, 'infinity'), false)
    order by name, id`.execute(database);
  return rows;
}

/**
 * Who gets a question: receivers as staff ids or a channel, none of them in `without`. In a unit, those who have a topic of the
 * question go before those who take all, and among them those whom messages reach.
 */
export async function receiversFor(
  database: Database,
  asker: ExpertUnit & { staffId: string },
  question: string,
  day: Temporal.PlainDate,
  without: readonly string[] = [],
): Promise<string[]> {
  const own = `${channelPrefix}${unitKey(asker)}`;
  const { rows: channels } = await sql<{ unit: string }>`select unit from expert_channels`.execute(database);
  const isFree = (receiver: string) => receiver !== asker.staffId && !without.includes(receiver);
  const channel = (receiver: string) =>
    isFree(receiver) && channels.some(({ unit }) => `${channelPrefix}${unit}` === receiver) ? [receiver] : [];
  const experts = (await expertsOn(database, day)).filter(({ staffId }) => isFree(staffId));
  const isOfUnit = (expert: Expert) => unitKey(expert) === unitKey(asker);
  const ways = [
    channel(own),
    fitting(experts.filter(isOfUnit), question),
    channel(`${channelPrefix}${city}`),
    fitting(experts, question),
  ];
  return ways.find((way) => way.length > 0) ?? [];
}

function fitting(experts: Expert[], question: string): string[] {
  const concerned = experts.filter(({ topics }) => topics.some((topic) => concernsTopic(topic, question)));
  const named = concerned.filter(({ topics }) =>
    topics.some((topic) => topic !== '*' && concernsTopic(topic, question)),
  );
  const best = named.length > 0 ? named : concerned;
  const reachable = best.filter(({ isReachable }) => isReachable);
  return (reachable.length > 0 ? reachable : best).slice(0, mostReceivers).map(({ staffId }) => staffId);
}

/** The conversation that a message stands in, without the thread in it. */
export function rootOf(place: string): string {
  return place.replace(/;messageid=.*$/, '');
}

/** The receiver that a conversation is the channel of; null where it is none. */
export async function channelAt(database: Database, place: string | null): Promise<string[]> {
  if (place === null) return [];
  const { rows } = await sql<{ unit: string }>`
    select unit from expert_channels where conversation_id = ${rootOf(place)}`.execute(database);
  return rows.map(({ unit }) => `${channelPrefix}${unit}`);
}

/** Where a channel is; null when it is a channel no longer. */
export async function channelAddress(database: Database, receiver: string): Promise<Address | null> {
  const { rows } = await sql<{ address: Address }>`
    select address from expert_channels where unit = ${receiver.slice(channelPrefix.length)}`.execute(database);
  return rows[0]?.address ?? null;
}

/** Makes a conversation the channel of a person's unit, or no longer; the unit's name, null when they may not or it is no group's. */
export async function setChannel(
  database: Database,
  caller: Caller,
  place: string,
  isChannel: boolean,
  now: Temporal.Instant,
): Promise<string | null> {
  const today = dayInStockholm(now);
  const may = access(await personOf(database, caller), 'set', { kind: 'channel' }, today);
  const { rows } = await sql<{ address: Address }>`select address from conversations where id = ${place}`.execute(
    database,
  );
  const [row] = rows;
  if (row === undefined || !may.allowed || row.address.conversationType === 'personal') return null;
  const unit = unitKey(caller);
  if (!isChannel) {
    await database
      .deleteFrom('expert_channels')
      .where('unit', '=', unit)
      .where('conversation_id', '=', rootOf(place))
      .execute();
    return unitName(caller);
  }
  const channel = {
    conversation_id: rootOf(place),
    address: json({ ...row.address, conversationId: rootOf(place) }),
    set_by: caller.staffId,
    set_at: now.toString(),
  };
  await database
    .insertInto('expert_channels')
    .values({ unit, ...channel })
    .onConflict((conflict) => conflict.column('unit').doUpdateSet(channel))
    .execute();
  return unitName(caller);
}
