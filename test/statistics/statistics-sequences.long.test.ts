// Sequences of questions at the bot's own door, by one manager, by two who put together what they are told, and of today and a
// month ago: a solver tries to work out what is hidden from all of it. Long, since it asks, reads the cards and attacks.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import type { CountedMetric } from '../../bot/statistics/counting.ts';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import { divisionOf } from '../../dialogs/statistics/division.ts';
import { comparedWith, monthsOf, moved, periodOf } from '../../dialogs/statistics/period.ts';
import type { ClosedMonths, Division } from '../../dialogs/statistics/ports.ts';
import type { Query } from '../../dialogs/statistics/query.ts';
import { swedishStatistics } from '../../dialogs/statistics/words/swedish-statistics.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { readCard } from '../worlds/pressing.ts';
import { isThorough } from '../worlds/thoroughness.ts';
import { everything, type Figure, figure, type Keys, type Knowledge, type Month, type Published } from './attacker.ts';

/** Each world has its own cases, from a seed of its own; the more worlds, the longer it takes. */
const worlds = Number(process.env.ATTACKED_WORLDS ?? (isThorough ? 3 : 1));
/** In each world some attacks with so many questions to choose from, and sequences that put some of them in any order. */
const [attacksInWorld, questionsOfAttack, sequencesInWorld] = [5, 10, isThorough ? 500 : 30];
/** From April on, so that one month is known half a year later. */
const months = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
/** The later one has one more month closed, and what happened since the first. */
const days = ['2026-10-20', '2026-11-20'];

const offices = ['City', 'Farsta', 'Kista', 'Vällingby'];
const districts = ['Farsta', 'Järva', 'Södermalm'];
const groups = ['incomeSupport', 'outreach20to29', 'other'];
const ages = ['20-29', '30-54', '55+'];
const channels = ['groupInformation', 'tripartiteMeeting'];
const metrics = ['newlyEnrolled', 'closed', 'returned', 'enrolled', 'selfSupporting6m'] as const;

const [head, karin, olle] = [
  { ...people.maja, id: 'S-7', role: 'manager' as const, district: null, jobbtorg: null },
  people.karin,
  { ...people.amina, id: 'S-8', role: 'manager' as const, district: null, jobbtorg: 'Farsta' },
];
const managers: StaffRow[] = [head, karin, olle].map((person, place) => ({
  ...person,
  email: `m${place}@example.invalid`,
  entraObjectId: `00000000-0000-4000-a000-00000000100${place}`,
}));

const pick = <T>(random: () => number, list: readonly T[], skew = 1): T =>
  list[Math.floor(random() ** skew * list.length)] as T;

/** So few cases that small numbers are everywhere; what is not recorded is rare. */
function makeCases(random: () => number) {
  const count = 60 + Math.floor(random() * 260);
  const skew = 0.8 + random() * 1.6;
  const begin = Temporal.PlainDate.from('2026-04-01');
  return Array.from({ length: count }, (_, number) => {
    const from = begin.add({ days: Math.floor(random() * 205) });
    const left = from.add({ days: Math.floor(random() * 130) }).toString();
    const end = random();
    return {
      id: `A-${1_000 + number}`,
      district: pick(random, districts, skew),
      jobbtorg: pick(random, offices, skew),
      state: 'enrolled',
      target_group: random() < 0.03 ? null : pick(random, groups, skew),
      age_band: pick(random, ages, skew),
      channel: pick(random, channels, skew),
      referred_on: from.toString(),
      enrolled_on: from.toString(),
      returned_on: end < 0.2 ? left : null,
      closed_on: end >= 0.2 ? left : null,
      self_supporting_6m: random() < 0.3 ? null : random() < 0.4,
    };
  });
}

/** Brings the case file to how it stands on a day: what comes later has not happened yet. */
async function bringTo(assistant: Assistant, cases: ReturnType<typeof makeCases>, day: string): Promise<void> {
  const rows = cases
    .filter(({ enrolled_on }) => enrolled_on <= day)
    .map((row) => ({
      ...row,
      returned_on: (row.returned_on ?? '9') <= day ? row.returned_on : null,
      closed_on: (row.closed_on ?? '9') <= day ? row.closed_on : null,
    }));
  const names = Object.keys(rows[0] ?? {});
  const set = names.slice(1).map((name) => `${name} = excluded.${name}`);
  await sql`insert into cases (${sql.raw(names.join(', '))}, updated_at)
    select ${sql.raw(names.join(', '))}, now() from jsonb_populate_recordset(null::cases, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set ${sql.raw(set.join(', '))}`.execute(assistant.database.database);
  assistant.setTime(Temporal.ZonedDateTime.from(`${day}T09:00[Europe/Stockholm]`).toInstant());
}

/** What is published on a day with the numbers that are hidden, as nobody but the test sees it. */
async function publication(assistant: Assistant): Promise<{ published: Published; keys: Keys }> {
  const rows = await assistant.database.database
    .selectFrom('statistics_figures')
    .selectAll()
    .select(sql<string>`month::text`.as('day'))
    .execute();
  const empty = (): Month => ({ figures: new Map(), hidden: new Map() });
  const flows: Month[] = [];
  const later: (Month | undefined)[] = [];
  const keys: Keys = {};
  for (const row of rows) {
    const [metric, division] = [row.metric as CountedMetric, row.division as Division];
    if (!metrics.some((name) => name === metric)) continue;
    const at = months.indexOf(row.day.slice(0, 7));
    const kept = metric === 'selfSupporting6m' ? later : flows;
    const month = kept[at] ?? empty();
    kept[at] = month;
    const key = division.includes('+') ? `${row.key}|${row.within}` : row.key;
    const amounts = { amount: Number(row.amount), base: Number(row.base), missing: Number(row.missing) };
    const divided = month.figures.get(metric) ?? new Map();
    month.figures.set(metric, divided.set(division, (divided.get(division) ?? new Map()).set(key, amounts)));
    const hides = month.hidden.get(metric) ?? new Map<Division, Set<string>>();
    const hidden = hides.get(division) ?? new Set<string>();
    month.hidden.set(metric, hides.set(division, row.hidden ? hidden.add(key) : hidden));
    if (!division.includes('+')) keys[division] = [...new Set([...(keys[division] ?? []), key])];
  }
  return { published: { flows, later }, keys };
}

/** A number somebody was told: what it is of, the text that stood there, and the figures that it is made of. */
interface Told {
  of: string;
  text: string;
  figures: Figure[];
}

const nameIn = (by: Query['groupBy'], key: string) =>
  by === 'month' ? swedishStatistics.month(key) : swedishStatistics.key(key);
const names = (by: Query['groupBy'], keys: readonly string[]) =>
  new Map(keys.map((key) => [by === undefined ? '' : nameIn(by, key), key]));

/** The published figures that a row of an answer adds up, by the rule of each metric. */
function figuresOf(published: Published, query: Query, key: string, { first, last }: ClosedMonths): Figure[] {
  const division = divisionOf(query);
  if (division === null) throw new Error(`${JSON.stringify(query)} was answered though it is too fine.`);
  const keyOf = (part: string) =>
    (query.filters as Record<string, string> | undefined)?.[part] ?? (part === query.groupBy ? key : '');
  const cell = division === 'total' ? '' : division.split('+').map(keyOf).join('|');
  const metric = query.metric as CountedMetric;
  const of = (name: CountedMetric, month: string): Figure[] => {
    const at = months.indexOf(month);
    const kept = (name === 'selfSupporting6m' ? published.later : published.flows)[at];
    if (kept?.figures.get(name)?.get(division)?.has(cell) !== true) return [];
    const found = figure(kept, at, name, division, cell);
    return [name === 'selfSupporting6m' ? { ...found, name: `${found.name} yes` } : found];
  };
  const span = query.groupBy === 'month' ? [key] : monthsOf({ first, last });
  if (metric !== 'enrolled') return span.flatMap((month) => of(metric, month));
  const isWhole = (query.from !== undefined || query.groupBy === 'month') && !division.includes('+');
  if (!isWhole) return of('enrolled', query.groupBy === 'month' ? key : last);
  // Everybody who was there at some time: who was there before, and who came.
  return [...of('enrolled', moved(span[0] ?? first, -1)), ...span.flatMap((month) => of('newlyEnrolled', month))];
}

type Element = Record<string, unknown>;

/** The rows of a card's table, by their names. */
function rowsOf(shown: unknown): [string, string[]][] {
  if (typeof shown !== 'object' || shown === null) return [];
  if (!Array.isArray(shown)) return Object.values(shown).flatMap(rowsOf);
  return shown.flatMap((element: Element, place): [string, string[]][] => {
    const next = shown[place + 1] as Element | undefined;
    const isRow = element?.type === 'TextBlock' && element.weight === 'Bolder' && next?.type === 'ColumnSet';
    if (!isRow) return rowsOf(element);
    const columns = next.columns as { items: { text: string }[] }[];
    return [[String(element.text), columns.map(({ items }) => items.at(-1)?.text ?? '')]];
  });
}

/** The question as the bot took it, from the card's own buttons. */
function queryOf(shown: unknown): Query | null {
  if (typeof shown !== 'object' || shown === null) return null;
  const { verb, data } = shown as { verb?: unknown; data?: { query?: Query } };
  if (verb === 'statistics.subscribe') return data?.query ?? null;
  return (
    Object.values(shown)
      .map(queryOf)
      .find((found) => found !== null) ?? null
  );
}

/** Everything that an answer tells. */
function toldBy(card: unknown, published: Published, keys: Keys, day: string): Told[] {
  const query = queryOf(card);
  if (query === null) return [];
  const count = (query.metric === 'selfSupporting6m' ? published.later : published.flows).length;
  const closed = { first: months[0] ?? '', last: months[count - 1] ?? '' };
  const period = periodOf(query, closed, Temporal.PlainDate.from(day));
  if ('impossible' in period) return [];
  const before = query.compareTo === undefined ? null : comparedWith(period.months, query.compareTo);
  const back = before === null ? 0 : monthsOf({ first: before.first, last: period.months.first }).length - 1;
  const whole = { ...query, filters: undefined, groupBy: undefined } as unknown as Query;
  const known = query.groupBy === 'month' ? months : (keys[query.groupBy as Division] ?? ['']);
  const byName = names(query.groupBy, known);
  const isShare = query.metric === 'selfSupporting6m';
  const tell = (of: Query, key: string, text: string, span: ClosedMonths): Told => ({
    of: `${JSON.stringify(of)} ${key} ${span.first} ${span.last}`,
    text,
    figures: figuresOf(published, of, key, span),
  });
  const rows = rowsOf(card).flatMap(([name, values]) => {
    const isTotal = name === swedishStatistics.wholeCity && query.groupBy !== undefined;
    const [of, key] = isTotal ? [whole, ''] : [query, query.groupBy === undefined ? '' : byName.get(name)];
    if (key === undefined) throw new Error(`Nobody knows what "${name}" is in ${JSON.stringify(query)}.`);
    const [value = '', ...others] = values;
    const beforeKey = query.groupBy === 'month' ? moved(key, -back) : key;
    const compared = before === null || before.first < closed.first ? undefined : others.at(-1);
    return [
      tell(of, key, value, period.months),
      ...(compared === undefined || before === null ? [] : [tell(of, beforeKey, compared, before)]),
    ];
  });
  if (query.groupBy !== undefined || isShare) return rows;
  const [, sentence] = /\*\*([^*]+)\*\*/.exec(readCard(card)) ?? [];
  return sentence === undefined ? rows : [...rows, tell(query, '', sentence, period.months)];
}

/** A number as the cards write it; null where none stands. */
function numberIn(text: string): number | null {
  const [, digits] = /^(?:minst )?(\d[\d\s\u00a0\u202f]*)$/.exec(text.trim()) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(/\D/g, ''));
}

/** Questions that try to get at one thing: in one division, of one or two metrics, over some months in a row. */
function randomAttack(random: () => number): Query[] {
  const by = pick(random, ['jobbtorg', 'district', 'group', 'ageGroup', 'channel'] as const);
  const keys = { jobbtorg: offices, district: districts, group: groups, ageGroup: ages, channel: channels }[by];
  const own = [pick(random, metrics), pick(random, metrics)];
  const key = pick(random, keys);
  const from = Math.floor(random() * months.length);
  const to = Math.min(months.length - 1, from + Math.floor(random() * 3));
  const span = (first: number, last: number) => ({ from: `${months[first]}-01`, to: `${months[last]}-28` });
  const one = (): Query => {
    const metric = pick(random, own);
    const month = from + Math.floor(random() * (to - from + 1));
    const other = pick(random, [offices[0] ?? '', ...offices]);
    return pick<Query>(random, [
      { metric, ...span(month, month) },
      { metric, groupBy: by, ...span(month, month) },
      { metric, groupBy: by, ...span(from, to) },
      { metric, groupBy: 'month', ...span(from, to) },
      { metric, groupBy: 'month', filters: { [by]: key }, ...span(from, to) },
      { metric, filters: { [by]: key }, ...span(month, month) },
      { metric, filters: { [by]: key }, ...span(month, month), compareTo: 'previousPeriod' },
      { metric, groupBy: by, ...span(month, month), compareTo: 'previousPeriod' },
      { metric: 'enrolled', groupBy: by, ...(by === 'jobbtorg' ? {} : { filters: { jobbtorg: other } }) },
      { metric: 'enrolled', groupBy: 'jobbtorg', ...(by === 'jobbtorg' ? {} : { filters: { [by]: key } }) },
    ]);
  };
  return Array.from({ length: questionsOfAttack }, one);
}

/** Some are typed; what the bot took them for stands on its card. */
function typed({ metric, groupBy, filters, from, to, compareTo }: Query): string | null {
  if (from === undefined || from.slice(0, 7) !== to?.slice(0, 7) || compareTo !== undefined) return null;
  const verbs = { newlyEnrolled: 'skrevs in', closed: 'avslutades', returned: 'återremitterades' } as const;
  const verb = metric in verbs ? verbs[metric as keyof typeof verbs] : null;
  const { jobbtorg, ...others } = filters ?? {};
  if (verb === null || groupBy === 'month' || Object.keys(others).length > 0) return null;
  const where = jobbtorg === undefined ? '' : ` på Jobbtorg ${jobbtorg}`;
  const divided = groupBy === undefined ? '' : ` per ${swedishStatistics.grouping[groupBy]}`;
  return `Hur många ${verb}${where} i ${swedishStatistics.month(from.slice(0, 7))}${divided}?`;
}

/** Asks at the door, each question once for each person: nothing that was asked before changes an answer. */
function asker(assistant: Assistant, random: () => number) {
  const answers = new Map<string, unknown>();
  let count = 0;
  const ask = async (person: StaffRow, query: Query): Promise<unknown> => {
    const name = `${person.id} ${JSON.stringify(query)}`;
    if (answers.has(name)) return answers.get(name);
    count += 1;
    const text = random() < 0.15 ? typed(query) : null;
    const data = { query, table: true, language: 'sv' };
    const value = { action: { type: 'Action.Execute', verb: 'statistics.show', data }, trigger: 'manual' };
    const card =
      text === null
        ? (await assistant.post(assistant.activity(person, { type: 'invoke', name: 'adaptiveCard/action', value })))
            .body
        : await assistant.say(person, text);
    answers.set(name, card);
    return card;
  };
  return { ask, asked: () => count };
}

describe('sequences of questions at the door', () => {
  it(`recover nothing that is hidden, nor narrow it to fewer than three values, in ${worlds * sequencesInWorld} sequences each by one, by two, and of two days`, async () => {
    const counts = { sequences: 0, asked: 0, numbers: 0, hidden: 0 };
    const broken: string[] = [];
    for (let seed = 1; seed <= worlds; seed += 1) {
      const random = seededRandom(seed * 77);
      const assistant = await startAssistant(fullest);
      const now = Temporal.Instant.from('2026-01-01T00:00:00Z');
      await importStaff(assistant.database.database, managers, { complete: true, dryRun: false, now });
      const cases = makeCases(random);
      const toldOn: Map<string, Told[]>[] = [];
      const publishedOn: Published[] = [];
      const attacks = Array.from({ length: attacksInWorld }, () => randomAttack(random));
      const sequences = Array.from({ length: sequencesInWorld }, () => {
        const questions = pick(random, attacks);
        return Array.from({ length: 3 + Math.floor(random() * 8) }, () => pick(random, questions));
      });
      for (const day of days) {
        await bringTo(assistant, cases, day);
        await assistant.core.tools.statistics.closedMonths('enrolled');
        const { published, keys } = await publication(assistant);
        publishedOn.push(published);
        const { ask, asked } = asker(assistant, random);
        const told = new Map<string, Told[]>();
        for (const [number, queries] of sequences.entries())
          for (const person of managers) {
            const all: Told[] = [];
            for (const query of queries) all.push(...toldBy(await ask(person, query), published, keys, day));
            told.set(`${number} ${person.id}`, all);
          }
        toldOn.push(told);
        counts.asked += asked();
      }
      await assistant.stop();
      // What was told of a closed month is told the same a month later, whatever has happened since.
      const [then = new Map<string, Told[]>(), later = new Map<string, Told[]>()] = toldOn;
      const texts = (told: Map<string, Told[]>) =>
        new Map([...told.values()].flat().map(({ of, text }) => [of, text] as const));
      const [textsThen, textsLater] = [texts(then), texts(later)];
      for (const [of, text] of textsThen) if (textsLater.has(of)) expect(textsLater.get(of), of).toBe(text);

      const solve = solver(publishedOn.at(-1) as Published);
      const [first, second, third] = managers.map(({ id }) => id);
      for (let number = 0; number < sequencesInWorld; number += 1) {
        const of = (told: Map<string, Told[]>, id: string | undefined) => told.get(`${number} ${id}`) ?? [];
        const pools = [
          ...[first, second, third].map((id) => of(later, id)),
          [...of(later, second), ...of(later, third)],
          [...of(later, first), ...of(later, second)],
          ...[first, second].map((id) => [...of(then, id), ...of(later, id)]),
        ];
        for (const pool of pools) {
          counts.sequences += 1;
          counts.numbers += pool.length;
          broken.push(...solve(pool).map((line) => `world ${seed}, sequence ${number}: ${line}`));
        }
      }
      counts.hidden += solve.hidden;
    }
    expect(broken).toEqual([]);
    expect(counts.sequences).toBe(worlds * sequencesInWorld * 7);
    expect(counts.asked).toBeGreaterThan(worlds * 150);
    expect(counts.numbers).toBeGreaterThan(counts.sequences * 3);
    expect(counts.hidden).toBeGreaterThan(worlds * 100);
  }, 600_000);
});

/**
 * Gives what a sequence breaks. The solver is given everything that is published, which is more than any sequence asks, and in
 * addition each number told that takes in a hidden figure: a number of shown ones alone adds nothing to it. Where no number
 * takes in a hidden one, the sequence therefore breaks nothing that all of the publication does not.
 */
function solver(published: Published): ((told: readonly Told[]) => string[]) & { hidden: number } {
  const keys: Keys = {};
  for (const [division, cells] of published.flows[0]?.figures.get('enrolled') ?? [])
    if (!division.includes('+')) keys[division] = [...cells.keys()];
  const build = (): Knowledge => everything(published, keys, ['group', 'ageGroup', 'channel']);
  const known = new Map<string, string[]>();
  const solve = (told: readonly Told[]): string[] => {
    const telling = told.flatMap(({ of, text, figures }) => {
      const number = numberIn(text);
      const shown = figures.filter(({ hidden }) => !hidden);
      const sum = shown.reduce((all, { value }) => all + value, 0);
      // A number is of what is shown, and says so where something is hidden; anything else is for the solver.
      const isOfShown = number === sum && (shown.length === figures.length || text.startsWith('minst'));
      return number === null || isOfShown ? [] : [{ of, number, figures }];
    });
    const name = telling.map(({ of, number }) => `${of} = ${number}`).join('; ');
    const found = known.get(name);
    if (found !== undefined) return found;
    const knowledge = build();
    for (const { number, figures } of telling)
      knowledge.add([
        ...figures.map((each) => ({ factor: 1, figure: each })),
        { factor: -1, figure: { name: 'told', value: number, hidden: false } },
      ]);
    const lines = knowledge.broken();
    known.set(name, lines);
    return lines;
  };
  const all = build();
  return Object.assign(solve, { hidden: all.names.length });
}
