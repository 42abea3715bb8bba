// The papers for the city's lawyers and platform team: what they say of the program is held against the program.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limited, unlimited } from '../bot/store/upkeep/retention.ts';

const root = join(import.meta.dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const papers = ['docs/city', 'deploy/azure'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md') && `${folder}/${name}` !== 'docs/city/README.md')
    .map((name) => `${folder}/${name}`),
);

describe.each(papers)('%s', (paper) => {
  it('names only files that exist, and tests that are in them', () => {
    const named = [
      ...text(paper).matchAll(
        /`((?:bot|dialogs|knowledge|test|manifest|docs|deploy)\/[\w./-]+|README\.md|compose\.yaml|Dockerfile)`/g,
      ),
    ];
    const files = named.map(([, path = '']) => path);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const tests = [...text(paper).matchAll(/`(test\/[\w/.-]+\.test\.ts)`(?:: | \()"([^"]+)"/g)];
    expect(tests.filter(([, path = '', name = '']) => !text(path).includes(name)).map(([all]) => all)).toEqual([]);
  });

  it('says that it is a draft, or not tried', () => {
    expect(text(paper).split('\n').slice(0, 6).join(' ')).toMatch(/\*\*(Utkast|Not deployed)/);
  });
});

describe('the plan for disposal', () => {
  const rows = text('docs/city/records-and-disposal.md')
    .split('\n')
    .map((line) => /^\| `([^`]+)` \| [^|]* \| ([^|]*) \|/.exec(line))
    .filter((match) => match !== null)
    .map(([, kind = '', time = '']) => ({ kind, time }));

  it('has every kind that the program keeps, and no other', () => {
    const kept = [...limited, ...unlimited].map(({ kind }) => kind);
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(kept.toSorted());
  });

  it('gives each the time that the program keeps it', () => {
    const words: Record<string, string> = { minutes: 'minuter', hours: 'timmar', days: 'dagar', years: 'år' };
    const wrong = limited.filter(({ kind, keptFor }) => {
      const said = rows.find((row) => row.kind === kind)?.time ?? '';
      const [[unit = '', count] = []] = Object.entries(keptFor);
      return !said.startsWith(`${count} ${words[unit]}`);
    });
    expect(wrong.map(({ kind }) => kind)).toEqual([]);
    const open = unlimited.filter(({ kind }) => /^\d/.test(rows.find((row) => row.kind === kind)?.time ?? ''));
    expect(open).toEqual([]);
  });
});
