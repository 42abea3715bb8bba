// Figures as a file: an address that is signed and expires, and the file itself, made anew with the rights of the moment.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Caller } from '../../dialogs/caller.ts';
import type { Figure } from '../../dialogs/statistics/counted.ts';
import { accessTo, answerQuery, type FigureRow } from '../../dialogs/statistics/figures.ts';
import { endOf, startOf } from '../../dialogs/statistics/period.ts';
import type { Statistics } from '../../dialogs/statistics/ports.ts';
import { type Query, queryShape } from '../../dialogs/statistics/query.ts';
import { nameOfRow } from '../../dialogs/statistics/shown/show.ts';
import { wordingOf } from '../../dialogs/turn.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { Database } from '../store/database.ts';
import { callerById } from '../store/people/staff.ts';
import { secretOf } from '../store/secrets.ts';

/** Where files are fetched. */
export const filePath = '/statistics/file';
/** How long an address is good for. */
const goodFor = { hours: 1 };

const contents = z.strictObject({ staff: z.string().min(1), query: queryShape, until: z.number().int() });

/** The key that addresses are signed with. */
export function fileKey(database: Database, newId: () => string): Promise<string> {
  return secretOf(database, 'files', `${newId()}${newId()}`);
}

/** The path and query of an address at which this person can fetch this question's figures for an hour. */
export function signedPath(key: string, { staffId }: Caller, query: Query, now: Temporal.Instant): string {
  const until = now.add(goodFor).epochMilliseconds;
  const text = Buffer.from(JSON.stringify({ staff: staffId, query, until })).toString('base64url');
  return `${filePath}?of=${text}&sign=${signatureOf(key, text)}`;
}

/** What an address asks for; null when it was changed, or has expired. */
export function readSigned(key: string, address: URLSearchParams, now: Temporal.Instant) {
  const text = address.get('of') ?? '';
  const given = Buffer.from(address.get('sign') ?? '', 'base64url');
  const right = Buffer.from(signatureOf(key, text), 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const read = contents.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  return read.success && read.data.until > now.epochMilliseconds ? read.data : null;
}

function signatureOf(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

export interface FileParts {
  database: Database;
  statistics: Statistics;
  newId: () => string;
  now: () => Temporal.Instant;
}

/** The file behind an address, or one sentence with a status where there is none for this person now. */
export async function fileFor(
  { database, statistics, newId, now }: FileParts,
  address: URLSearchParams,
): Promise<{ status: 200; name: string; text: string } | { status: 403; sentence: string }> {
  const words = wordingOf('sv').statistics;
  const refused = { status: 403, sentence: words.refusals.file } as const;
  const asked = readSigned(await fileKey(database, newId), address, now());
  const caller = asked === null ? null : await callerById(database, asked.staff);
  if (asked === null || caller === null) return refused;
  const access = await accessTo(statistics, caller, asked.query);
  if (access.kind !== 'published') return refused;
  const today = dayInStockholm(now());
  const answer = await answerQuery(statistics, access, today);
  if ('impossible' in answer) return refused;
  const { months } = answer.period;
  const heads = [
    words.file.key,
    words.file.value,
    words.file.base,
    words.file.hidden,
    words.file.from,
    words.file.to,
    ...(answer.query.share === true ? [words.file.share] : []),
  ];
  const { among, share } = answer.query;
  const line = (row: Figure & { whole?: Figure | null }, name: string) => [
    name,
    row.value === null ? '' : String(Math.round(row.value * 10_000) / 10_000),
    row.base === null ? '' : String(row.base),
    row.hidden ? words.hidden : '',
    startOf(months.first),
    endOf(months.last),
    ...(share === true ? [partOf(row, row.whole ?? null)] : []),
  ];
  const linesOf = (row: FigureRow) => {
    const name = nameOfRow({ words }, answer, row.key);
    const beside = row.beside.map((each, place) => line(each, `${name} ${among?.keys[place] ?? ''}`));
    return [...beside, line(row, beside.length === 0 ? name : `${name} ${words.together.toLowerCase()}`)];
  };
  const lines = [
    ...answer.rows.flatMap(linesOf),
    ...(answer.total === null ? [] : [line(answer.total, among === undefined ? words.wholeCity : words.together)]),
  ];
  // A mark at the front tells Excel that the file is UTF-8.
  const text = `\uFEFF${[heads, ...lines].map((cells) => cells.map(csvField).join(';')).join('\r\n')}\r\n`;
  return { status: 200, name: `${words.file.name}-${answer.query.metric}-${months.last}.csv`, text };
}

function partOf({ value, hidden }: Figure, whole: Figure | null): string {
  const isTold = value !== null && !hidden && whole !== null && !whole.hidden && (whole.value ?? 0) > 0;
  return isTold ? String(Math.round(((value ?? 0) / (whole?.value ?? 1)) * 10_000) / 10_000) : '';
}

/** A field of the file; what a spreadsheet would take for a formula is kept a text. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
