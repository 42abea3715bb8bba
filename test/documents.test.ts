// The documents that are made from the code are what the code makes, and each command's manual is whole.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../bot/config.ts';
import { helpText, readManuals } from '../bot/help.ts';
import { caseColumns, readCase } from '../bot/imports/case-columns.ts';
import { measureColumns } from '../bot/imports/measure-table.ts';
import { staffRow } from '../bot/imports/staff-row.ts';
import { misspeltSettings, settingRows } from '../bot/settings.ts';
import { commandsPage, settingsPage } from '../docs/make.ts';

const manuals = await readManuals();
const docs = join(import.meta.dirname, '../docs');
const text = (path: string) => readFileSync(join(docs, path), 'utf8');

describe('what is made by npm run docs', () => {
  it('is kept as it is made', async () => {
    expect(text('settings.md')).toBe(settingsPage());
    expect(text('commands.md')).toBe(await commandsPage());
  });

  it('names every setting and command in the help too', async () => {
    const help = await helpText();
    for (const [name] of settingRows) expect(help).toContain(`  ${name}\n`);
    for (const { usage } of Object.values(manuals)) expect(help).toContain(`  ${usage}\n`);
  });
});

describe('importing', () => {
  const page = text('importing.md');
  const [staff = [], cases = []] = [...page.matchAll(/```csv\n([^`]+)```/g)].map(([, block = '']) => {
    const [head = [], ...rows] = block
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
  });

  it('names every column of staff, cases and measures', () => {
    const columns = [...Object.keys(staffRow.shape), ...Object.keys(caseColumns), ...measureColumns];
    expect(columns.filter((column) => !page.includes(`\`${column}\``))).toEqual([]);
  });

  it('shows staff and cases that are taken in', () => {
    expect(staff.map((row) => staffRow.safeParse(row).error?.message)).toEqual([undefined, undefined]);
    const around = {
      today: Temporal.PlainDate.from('2026-11-29'),
      districts: new Set(['Farsta', 'Bromma']),
      jobbtorg: new Set(['Farsta']),
      coaches: new Map([[staff[1]?.email ?? '', 'S-2']]),
      map: { columns: {}, words: {} },
    };
    const read = cases.map((values, at) => readCase({ line: at + 2, values }, around));
    expect(read).toMatchObject([{ state: 'enrolled', coach: 'S-2' }, { state: 'referred' }]);
  });
});

describe('the settings', () => {
  const contacts = { access: 'chefen', expert: 'staben' };

  it('each have a default or say what happens without', () => {
    for (const [name, { default: usual, unset }] of settingRows)
      expect([name, usual === undefined, unset === undefined]).toEqual([
        name,
        usual === undefined,
        usual !== undefined,
      ]);
    expect(readConfig({}, contacts)).toMatchObject({ config: { port: 3978, escalateAfter: 3, reviewMonths: 12 } });
  });

  it('say what a wrong value should be, without the value', () => {
    for (const [name, { kind }] of settingRows.filter(([, row]) => !row.kind.shape.safeParse('\u0000 x').success)) {
      const read = readConfig({ [name]: '\u0000 x' }, contacts);
      expect('fault' in read ? read.fault : '').toContain(`correct ${name} (should be ${kind.is})`);
    }
  });

  it('are guessed from a slip of the keyboard, and from nothing else', () => {
    const variables = { DATABSE_URL: 'postgres://db/x', LOG_LEVEL: 'info', LOG_LEVELS: 'x', PATH: '', HOSTNAME: 'x' };
    expect(misspeltSettings(variables)).toEqual(['DATABSE_URL is not a setting; did you mean DATABASE_URL?']);
  });
});

describe.each(Object.entries(manuals))('the manual of %s', (name, { usage, does, options, examples }) => {
  it('names in its usage just the options that it takes, and calls the command in each example', () => {
    const named = new Set([...usage.matchAll(/--([\w-]+)/g)].map(([, option = '']) => option));
    expect([...named].toSorted()).toEqual(Object.keys(options).toSorted());
    expect(usage.split(' ')[0]).toBe(name);
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.filter(([call]) => !` ${call}`.includes(` trepart ${name}`))).toEqual([]);
    for (const sentence of [does, ...Object.values(options).map(({ means }) => means)])
      expect(sentence).toMatch(/^[A-Z].*[^.]$/);
  });
});

describe('the records of decisions', () => {
  const records = readdirSync(join(docs, 'decisions')).filter((name) => /^\d{3}-/.test(name));

  it.each(records)('%s says why, what and at what cost', (name) => {
    const record = text(`decisions/${name}`);
    expect(record).toMatch(/^# .+\n\n\d{4}-\d\d-\d\d\. Status: .+\n/);
    const headings = [...record.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Context', 'Decision', 'Consequences']);
    expect(text('decisions/README.md')).toContain(`(${name})`);
  });

  it('are all in the list, which names no other', () => {
    const listed = [...text('decisions/README.md').matchAll(/\((\d{3}-[^)]+)\)/g)].map(([, name = '']) => name);
    expect(listed.toSorted()).toEqual(records.toSorted());
  });
});
