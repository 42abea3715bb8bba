// The house rules of the layout, read off the files themselves.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

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
  const found = [...text(file).matchAll(/(?:from|import)\s*\(?\s*'([^'\s]+)'/g)].map((match) => match[1] ?? '');
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
    expect(offenders(uses)).toEqual(['bot/monitoring/open-telemetry.ts']);
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
    expect(reads(/\.(published|coaches)\(/)).toEqual([
      'dialogs/statistics/counted.ts',
      'dialogs/statistics/figures.ts',
    ]);
    expect(reads(/\.ownQueue\(/)).toEqual(['bot/commands/statistics.ts', 'dialogs/statistics/answer.ts']);
    expect(reads(/\bfigureAccess\(/)).toEqual([
      'dialogs/access/figures.ts',
      'dialogs/statistics/figures.ts',
      'dialogs/statistics/shown/figure-actions.ts',
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
      /^(bot|dialogs|knowledge|test|manifest|docs|deploy|\.ci)\/|^(package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|biome\.json|\.npmrc|\.gitignore|\.dockerignore|Dockerfile|compose\.yaml)$/;
    expect(files.filter((file) => !agreed.test(file))).toEqual([]);
  });
});

// Who may do what is decided in dialogs/access. Elsewhere a role, a unit or a staff id is compared for these reasons only, so often
// in each file; what is new here has to ask the access function, or say why it decides nothing.
const comparisons: [reason: string, files: Record<string, number>][] = [
  [
    'narrows down what is read; the access function decides on each row',
    {
      'bot/store/cases/open-deadlines.ts': 5,
      'dialogs/cases/in-sight.ts': 1,
      'bot/store/meetings/meeting-reading.ts': 6,
      'bot/store/colleague/expert-reading.ts': 2,
      'bot/store/meetings/information-sessions.ts': 2,
      'bot/store/colleague/expert-question-store.ts': 2,
      'bot/store/colleague/question-changes.ts': 2,
      'bot/reminders/deadline-reminders.ts': 5,
    },
  ],
  ['reads the facts that the access function is asked with', { 'bot/store/cases/access-facts.ts': 6 }],
  [
    'the person\u2019s own rows, by their staff id',
    {
      'bot/statistics/subscriptions.ts': 2,
      'bot/store/cases/case-changes.ts': 2,
      'bot/store/cases/deadline-changes.ts': 2,
      'bot/store/cases/deadline-store.ts': 3,
      'bot/store/content/model-use.ts': 1,
      'bot/store/people/person-records.ts': 1,
    },
  ],
  [
    'who takes part, is asked or is told; the person who acts has been let through before',
    {
      'bot/store/reminders/digests.ts': 3,
      'bot/store/reminders/recipients.ts': 1,
      'bot/store/colleague/expert-routing.ts': 1,
      'bot/reminders/meeting-reminders.ts': 1,
      'dialogs/meetings/settle.ts': 10,
      'dialogs/meetings/search.ts': 1,
      'dialogs/meetings/propose.ts': 5,
      'dialogs/meetings/request.ts': 1,
      'dialogs/meetings/hold-time.ts': 2,
    },
  ],
  [
    'how it is worded or laid out',
    {
      'bot/desk/pages/help.ts': 1,
      'bot/desk/pages/operation.ts': 2,
      'bot/desk/sign-in.ts': 1,
      'dialogs/meetings/messages/start.ts': 1,
      'dialogs/meetings/messages/answers.ts': 1,
      'dialogs/meetings/messages/aside.ts': 1,
      'dialogs/meetings/messages/named-case.ts': 2,
      'dialogs/meetings/list.ts': 1,
      'dialogs/cases/day.ts': 1,
      'dialogs/cases/list.ts': 4,
      'dialogs/cases/show.ts': 1,
      'dialogs/cases/today.ts': 1,
      'dialogs/colleague/answer.ts': 2,
      'dialogs/deadlines/clicks.ts': 1,
      'dialogs/deadlines/entry.ts': 1,
      'dialogs/deadlines/own-list.ts': 2,
    },
  ],
  [
    'an office by its name',
    {
      'bot/meetings/meeting-entry.ts': 1,
      'dialogs/meetings/letter.ts': 1,
      'dialogs/meetings/sessions/session-list.ts': 1,
      'dialogs/meetings/find-times.ts': 1,
      'dialogs/meetings/show.ts': 1,
    },
  ],
  [
    'imports of the directory and of diaries, by operators',
    {
      'bot/commands/import-cases.ts': 1,
      'bot/demo/demo-sessions.ts': 1,
      'bot/entra/group-map.ts': 1,
      'bot/entra/staff-of-groups.ts': 1,
      'bot/imports/staff-row.ts': 2,
      'bot/store/meetings/availability.ts': 3,
      'bot/store/meetings/meetings.ts': 2,
      'bot/store/meetings/session-import.ts': 1,
      'bot/store/people/staff.ts': 1,
    },
  ],
  ['what the audit trail holds of one person, for who has been let through', { 'bot/store/desk/operation.ts': 1 }],
  [
    'what a message names, among what the person may see',
    {
      'dialogs/deadlines/asked-beside.ts': 1,
      'dialogs/deadlines/hand-over-talk.ts': 2,
      'dialogs/deadlines/handing-over.ts': 2,
      'dialogs/deadlines/receivers.ts': 1,
      'dialogs/in-sight/of-deadline.ts': 1,
    },
  ],
  ['figures, which figureAccess decides on', { 'bot/statistics/published.ts': 1, 'bot/statistics/statistics.ts': 1 }],
];

describe('rights', () => {
  const column =
    'district|jobbtorg|standIn|stand_in|coachId|coach_id|caseworkerId|caseworker_id|openedBy|opened_by|handedOverBy|handed_over_by|bookedBy|booked_by|asker|owner|staffId|staff_id';
  const compares = [
    /\brole\b\s*(?:===|!==)|switch \((?:\w+\.)?role\)/,
    new RegExp(String.raw`\b(?:${column})\b\s*(?:===|!==)(?!\s*(?:null|undefined|''|typeof))`),
    new RegExp(String.raw`(?:===|!==)\s*(?:\w+\??\.)*(?:${column})\b(?!\()`),
    new RegExp(String.raw`\b(?:role|${column})\b\s*(?:=|<>|in|is distinct from)\s*\(?\$\{`),
    new RegExp(String.raw`where\('(?:[\w.]*\.)?(?:role|${column})', '(?:=|<>|in)'`),
  ];
  /** How often a file compares a role, a unit or a person. */
  const count = (file: string) =>
    text(file)
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && compares.some((pattern) => pattern.test(line))).length;

  it('are decided in dialogs/access only', () => {
    const elsewhere = sources.filter(
      (file) => !/^(knowledge|dialogs\/(access|understanding|measures|referral))\//.test(file),
    );
    const allowed = Object.assign({}, ...comparisons.map(([, each]) => each)) as Record<string, number>;
    expect(offenders((file) => count(file) > (allowed[file] ?? 0), elsewhere)).toEqual([]);
  });

  it('are asked of the access function by each store that changes or shows what is somebody\u2019s', () => {
    const stores = [
      'cases/deadline-changes',
      'cases/case-changes',
      'meetings/meeting-reading',
      'meetings/information-sessions',
      'colleague/expert-reading',
      'colleague/approved-answers',
    ];
    const asks = (file: string) => imports(file).includes('dialogs/access/access.ts');
    const among = [
      ...stores.map((name) => `bot/store/${name}.ts`),
      'bot/meetings/meetings.ts',
      'bot/reminders/deadline-reminders.ts',
    ];
    expect(offenders((file) => !asks(file), among)).toEqual([]);
  });
});

describe('the documents', () => {
  const papers = files.filter((file) => /^(README\.md|docs\/.*\.md|deploy\/.*\.md)$/.test(file));

  it('name only files and folders that exist', () => {
    const missing = papers.flatMap((paper) => {
      const paths = [
        ...text(paper).matchAll(/`((?:bot|dialogs|knowledge|test|manifest|docs|deploy|\.ci)\/[\w./-]*)`/g),
      ].map(([, path = '']) => join(root, path));
      const links = [...text(paper).matchAll(/\]\((?!https?:|#)([\w./-]+)\)/g)].map(([, link = '']) =>
        join(root, dirname(paper), link),
      );
      return [...paths, ...links].filter((path) => !existsSync(path)).map((path) => `${paper}: ${path}`);
    });
    expect(papers.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  it('keep the README to what one reads before the first start', () => {
    const readme = text('README.md');
    expect(readme.split('\n').length).toBeLessThanOrEqual(200);
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(16_384);
  });

  it('hold no room above 25 source files', () => {
    const rooms = Map.groupBy(
      files.filter((file) => /\.(ts|mjs)$/.test(file)),
      (file) => dirname(file),
    );
    expect(
      [...rooms].filter(([, inside]) => inside.length > 25).map(([room, inside]) => `${room}: ${inside.length}`),
    ).toEqual([]);
  });

  it('give a reason for every dependency', () => {
    const reasons = text('docs/dependencies.md');
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text('package.json'));
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });

  it('pins every dependency to an exact version', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text('package.json'));
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
