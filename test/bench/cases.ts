// Measures cases and reminders on PostgreSQL: importing 100,000 rows beside the server's own COPY, and claiming what is due among
// 1,000, 100,000 and 1,000,000 open deadlines.
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { importCases } from '../../bot/commands/import-cases.ts';
import { createCore } from '../../bot/core.ts';
import { makeDemoCases } from '../../bot/demo/demo-cases.ts';
import { demoColleagues } from '../../bot/demo/swedish-demo-offices.ts';
import { importedColumns } from '../../bot/store/cases/case-import.ts';
import type { Database } from '../../bot/store/database.ts';
import { importStaff } from '../../bot/store/people/staff.ts';
import { claimDue } from '../../bot/store/reminders/reminder-queue.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import { monday, testConfig } from '../worlds/assistant.ts';
import { databaseKinds } from '../worlds/databases.ts';

const rowCount = 100_000;
const [sizes, due, rounds] = [[1_000, 100_000, 1_000_000], 8, 31];
const copied = ['id', ...importedColumns] as const;

/** An export of so many rows with the demo's proportions; the head as the importer, and the columns as COPY wants them. */
function writeExport(file: string): void {
  const made = makeDemoCases(dayInStockholm(monday), 'demo-k301');
  const plans = new Map(made.plans.filter(({ number }) => number === 1).map((plan) => [plan.case_id, plan.made_on]));
  const good = made.cases.filter(({ state, coach_id: coach }) => state !== 'enrolled' || coach !== null);
  const lines = [['case_id', ...copied.slice(1, 3), 'coach', ...copied.slice(4), 'first_plan_on'].join(',')];
  for (let number = 0; number < rowCount; number += 1) {
    const row = good[number % good.length];
    if (row === undefined) continue;
    const { id: _id, ...rest } = row;
    const cells = [`A-${100_000 + number}`, ...copied.slice(1).map((name) => rest[name as keyof typeof rest] ?? '')];
    lines.push([...cells, plans.get(row.id) ?? ''].join(','));
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  chmodSync(file, 0o644);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1_000;
}

/** Import beside COPY of the same file by the server, which must run on this machine. */
async function measureImport(database: Database, folder: string): Promise<string[]> {
  const file = join(folder, 'cases.csv');
  writeExport(file);
  const at = monday.toString();
  const copy = await seconds(async () => {
    const columns = copied.filter((name) => name !== 'id').map((name) => `${name} text`);
    await sql
      .raw(`create table copied (case_id text primary key, ${columns.join(', ')}, first_plan_on text)`)
      .execute(database);
    await sql.raw(`copy copied from '${file}' with (format csv, header)`).execute(database);
    const cast = copied
      .slice(1)
      .map((name) =>
        /_on$|_ends$|_asked$|_given$|_from$|_until$|_limit$/.test(name)
          ? `nullif(${name}, '')::date`
          : name === 'self_supporting_6m'
            ? `nullif(${name}, '')::boolean`
            : `nullif(${name}, '')`,
      );
    await sql
      .raw(
        `insert into cases (${copied.join(', ')}, updated_at) select case_id, ${cast.join(', ')}, '${at}' from copied`,
      )
      .execute(database);
    await sql
      .raw(
        `insert into job_plans select case_id, 1, first_plan_on::date, null, '${at}' from copied where first_plan_on <> ''`,
      )
      .execute(database);
  });
  await sql`truncate cases cascade`.execute(database);
  const core = await createCore(database, testConfig(), { now: () => monday, newId: randomUUID });
  const results: string[] = [];
  for (const name of ['import of new rows', 'the same file again']) {
    const took = await seconds(() => importCases(core, file, false, () => {}));
    results.push(`| ${name} | ${took.toFixed(1)} | ${Math.round(rowCount / took)} | ×${(took / copy).toFixed(1)} |`);
  }
  return [
    `Cases on PostgreSQL, ${rowCount} rows:`,
    '| | s | rows/s | to COPY |',
    '|---|---|---|---|',
    `| COPY into a table, then insert with the same types and keys | ${copy.toFixed(1)} | ${Math.round(rowCount / copy)} | ×1.0 |`,
    ...results,
  ];
}

/** Claiming what is due, with ever more that is not due yet; taken back each time. */
async function measureDue(database: Database): Promise<string[]> {
  const lines = ['| open deadlines | claiming 8 due ones, median ms | to 1,000 |', '|---|---|---|'];
  let first = 0;
  for (const size of sizes) {
    await sql`truncate reminders`.execute(database);
    await sql`
      insert into reminders (key, kind, recipient, subject, due_at, created_at)
      select 'bench ' || n, 'digest', 'S-' || n % 1000, '{}',
        ${monday.toString()}::timestamptz + case when n <= ${due} then interval '-1 minute' else n * interval '1 minute' end,
        ${monday.toString()}::timestamptz
      from generate_series(1, ${size}::int) as n`.execute(database);
    await sql`vacuum analyze reminders`.execute(database);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(await seconds(() => claimDue(database, 'bench', monday, due)));
      await sql`update reminders set lease_until = null, lease_owner = null where lease_owner is not null`.execute(
        database,
      );
    }
    const median = (times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0) * 1_000;
    first = first === 0 ? median : first;
    lines.push(`| ${size.toLocaleString('en')} | ${median.toFixed(2)} | ×${(median / first).toFixed(2)} |`);
  }
  return lines;
}

/** Both, on a database of its own; needs PostgreSQL on this machine. */
export async function measureCases(): Promise<string> {
  const kind = databaseKinds.find(({ name }) => name === 'postgresql');
  if (kind === undefined) return 'cases: left out, no PostgreSQL on this machine';
  const own = await kind.create();
  const folder = mkdtempSync(join(tmpdir(), 'trepart-bench-'));
  chmodSync(folder, 0o755);
  try {
    await importStaff(own.database, demoColleagues(), { complete: false, dryRun: false, now: monday });
    const imported = await measureImport(own.database, folder);
    return [...imported, '', ...(await measureDue(own.database))].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await own.drop();
  }
}
