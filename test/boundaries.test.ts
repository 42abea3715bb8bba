// The house rules of the layout, read off the files themselves.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settings } from '../bot/config.ts';

const root = join(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const sources = files.filter((file) => /^(bot|dialogs|knowledge)\/.*\.ts$/.test(file));
const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** What a file imports: packages by name, our own files by their path from the root. */
function imports(file: string): string[] {
  const found = [...text(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return found.map((name) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name));
}

function offenders(check: (file: string) => boolean, among = sources): string[] {
  return among.filter(check);
}

describe('the layout', () => {
  it('keeps knowledge free of everything outside it', () => {
    const allowed = (name: string) =>
      name.startsWith('knowledge/') ||
      name.startsWith('node:') ||
      ['zod', 'yaml', 'unpdf', 'mammoth', 'node-html-parser'].includes(name);
    expect(offenders((file) => file.startsWith('knowledge/') && !imports(file).every(allowed))).toEqual([]);
  });

  it('lets dialogs import only dialogs and knowledge', () => {
    const allowed = (name: string) => /^(dialogs|knowledge)\//.test(name) || name === 'zod';
    expect(offenders((file) => file.startsWith('dialogs/') && !imports(file).every(allowed))).toEqual([]);
  });

  it('imports nothing from the tests', () => {
    expect(offenders((file) => imports(file).some((name) => name.startsWith('test/')))).toEqual([]);
  });

  it("keeps Microsoft's SDKs in bot/teams", () => {
    const sdk = /^(botbuilder|botframework-.*|@microsoft\/teams-ai)(\/|$)/;
    expect(offenders((file) => !file.startsWith('bot/teams/') && imports(file).some((name) => sdk.test(name)))).toEqual(
      [],
    );
  });

  it('keeps OpenTelemetry in one file, which is loaded only where traces are wanted', () => {
    const uses = (file: string) => imports(file).some((name) => name.startsWith('@opentelemetry/'));
    expect(offenders(uses)).toEqual(['bot/open-telemetry.ts']);
    expect(offenders((file) => /from '[^']*open-telemetry/.test(text(file)))).toEqual([]);
  });

  it('reads the environment in bot/config.ts only', () => {
    expect(offenders((file) => file !== 'bot/config.ts' && /process\.env\b/.test(text(file)))).toEqual([]);
  });

  it('reads the clock and chance only where they are handed in', () => {
    const clock = /Temporal\.Now|Date\.now|new Date\(\)|Math\.random|performance\.now/;
    expect(offenders((file) => file !== 'bot/cli.ts' && clock.test(text(file)))).toEqual([]);
    expect(offenders((file) => file !== 'bot/cli.ts' && /randomUUID|randomBytes/.test(text(file)))).toEqual([]);
  });

  it('decides who gets which figures in dialogs/access/figures.ts only, and reads figures only as far as they are granted', () => {
    const room = sources.filter((file) => /^(dialogs|bot)\/(commands\/)?statistics[./]/.test(file));
    const decides = /\.role\b|\b(caller|person|recipient)\.(jobbtorg|district)\b|kind: '(published|own|refused)'/;
    expect(room.length).toBeGreaterThan(20);
    expect(offenders((file) => decides.test(text(file)), room)).toEqual([]);
    const reads = (port: RegExp) => offenders((file) => port.test(text(file)));
    expect(reads(/\.(published|coaches)\(/)).toEqual(['dialogs/statistics/figures.ts']);
    expect(reads(/\.ownQueue\(/)).toEqual(['bot/commands/statistics.ts', 'dialogs/statistics/answer.ts']);
    expect(reads(/\bfigureAccess\(/)).toEqual([
      'dialogs/access/figures.ts',
      'dialogs/statistics/figures.ts',
      'dialogs/statistics/show.ts',
    ]);
  });

  it('keeps Swedish letters to the wording and language files', () => {
    const language = (file: string) => /^(swedish|english|terms)[^/]*\.ts$/.test(basename(file));
    expect(offenders((file) => !language(file) && /[\u00e5\u00e4\u00f6\u00c5\u00c4\u00d6]/.test(text(file)))).toEqual(
      [],
    );
  });

  it('has no room whose name says nothing', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|lib|types|index)(\.ts|\/)/.test(file))).toEqual(
      [],
    );
  });

  it('says in the first line of each source file what it is for', () => {
    const among = files.filter((file) => /^(bot|dialogs|knowledge|test)\/.*\.(ts|mjs)$/.test(file));
    const header = (file: string) => {
      const [first = '', second = ''] = text(file).split('\n');
      return first.startsWith('#!') ? second : first;
    };
    expect(offenders((file) => !/^\/\/ [A-Z\u00c5\u00c4\u00d6`'"].{20,}/.test(header(file)), among)).toEqual([]);
  });

  it('says in its first lines why a file is longer than 250 lines', () => {
    const long = sources.filter((file) => text(file).split('\n').length > 251);
    expect(long.filter((file) => !/long/i.test(text(file).split('\n').slice(0, 4).join(' ')))).toEqual([]);
  });

  it('leaves nothing but the agreed names at the top', () => {
    const agreed =
      /^(bot|dialogs|knowledge|test|manifest|\.ci)\/|^(package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|biome\.json|\.npmrc|\.gitignore|\.dockerignore|Dockerfile|compose\.yaml)$/;
    expect(files.filter((file) => !agreed.test(file))).toEqual([]);
  });
});

describe('the README', () => {
  const readme = existsSync(join(root, 'README.md')) ? text('README.md') : '';

  it('names only files and folders that exist', () => {
    const named = [
      ...readme.matchAll(
        /`((?:bot|dialogs|knowledge|test|manifest|\.ci)\/[\w./-]*)`|\]\(((?:bot|manifest|knowledge)\/[\w./-]+)\)/g,
      ),
    ].map((match) => match[1] ?? match[2] ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('describes every setting', () => {
    expect(settings.map(({ name }) => name).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('gives a reason for every dependency', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text('package.json'));
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('pins every dependency to an exact version', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text('package.json'));
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
