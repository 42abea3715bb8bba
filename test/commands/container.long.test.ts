// The container without an engine: the Dockerfile's lines are carried out in a clean folder by users without rights, and what comes
// out is started; compose.yaml is held against the shapes of the Compose specification that it uses.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { freePort } from '../../bot/demo/ports.ts';
import { settings } from '../../bot/settings.ts';

const project = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'trepart-image-'));
afterAll(() => execFileSync('rm', ['-rf', root]));

interface Line {
  word: string;
  rest: string;
}

/** The Dockerfile's stages, each with its lines. */
function readStages(): { from: string; name: string; lines: Line[] }[] {
  const lines = readFileSync(join(project, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, word = '', rest = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
      if (word === '') throw new Error(`Not read: ${line}`);
      return { word, rest };
    });
  const stages: { from: string; name: string; lines: Line[] }[] = [];
  for (const line of lines) {
    if (line.word !== 'FROM') stages.at(-1)?.lines.push(line);
    else {
      const [from = '', , name = ''] = line.rest.split(' ');
      stages.push({ from, name, lines: [] });
    }
  }
  return stages;
}

const isRoot = process.getuid?.() === 0;
/** Whoever carries out RUN lines, and whoever the image runs as; without root's rights both are who runs the tests. */
const builder = isRoot ? { uid: 10_002, gid: 10_002 } : {};
const runner = isRoot ? { uid: 10_001, gid: 10_001 } : {};

function hand(path: string, to: { uid?: number; gid?: number }): void {
  if (to.uid !== undefined && to.gid !== undefined) execFileSync('chown', ['-R', `${to.uid}:${to.gid}`, path]);
}

/** What the builder would be sent: the files of the project that .dockerignore lets through. */
function context(): string[] {
  const rules = readFileSync(join(project, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const matches = (rule: string, path: string) => {
    const pattern = rule
      .replaceAll('.', '\\.')
      .replaceAll('**/', '(?:.+/)?')
      .replaceAll(/(?<!\))\*/g, '[^/]*');
    return new RegExp(`^${pattern}(/|$)`).test(path);
  };
  const isSent = (path: string) =>
    rules.reduce(
      (sent, rule) => (rule.startsWith('!') ? sent || matches(rule.slice(1), path) : sent && !matches(rule, path)),
      true,
    );
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
  });
  return files.split('\n').filter((path) => path !== '' && existsSync(join(project, path)) && isSent(path));
}

/** Carries out one stage under a folder that stands for its root; `before` are the folders of earlier ones. */
function build(lines: Line[], place: string, before: Map<string, string>) {
  const image = {
    workdir: '/',
    user: 'root',
    environment: {} as Record<string, string>,
    entrypoint: [] as string[],
    command: [] as string[],
    health: [] as string[],
    volumes: [] as string[],
  };
  const inside = (path: string) => join(place, path.startsWith('/') ? path : join(image.workdir, path));
  mkdirSync(join(place, 'tmp'), { recursive: true });
  hand(place, builder);
  for (const { word, rest } of lines) {
    if (word === 'WORKDIR') {
      image.workdir = rest;
      mkdirSync(inside(rest), { recursive: true });
      hand(inside(rest), builder);
    } else if (word === 'COPY') {
      const words = rest.split(/\s+/);
      const flag = (name: string) => words.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
      const paths = words.filter((each) => !each.startsWith('--'));
      const to = inside(paths.pop() ?? '');
      const from = flag('from');
      for (const path of paths) {
        const earlier = from === undefined ? null : (before.get(from) ?? '');
        if (earlier !== null) linkInto(join(earlier, path), to);
        else
          for (const file of context().filter((each) => each === path || each.startsWith(`${path}/`))) {
            // A folder's content goes into the target, a file into it when it ends in a slash.
            const target = file === path ? join(to, basename(path)) : join(to, file.slice(path.length + 1));
            mkdirSync(dirname(target), { recursive: true });
            cpSync(join(project, file), target);
          }
      }
      const [uid, gid] = (flag('chown') ?? '').split(':').map(Number);
      hand(
        to,
        isRoot && uid !== undefined && gid !== undefined && flag('chown') !== undefined ? { uid, gid } : builder,
      );
    } else if (word === 'RUN') {
      execFileSync('sh', ['-c', rest], {
        cwd: inside('.'),
        env: {
          ...process.env,
          HOME: join(place, 'tmp'),
          TMPDIR: join(place, 'tmp'),
          npm_config_cache: join(place, 'tmp', 'npm'),
          NODE_ENV: '',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...builder,
      });
    } else if (word === 'ENV') {
      const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(rest) ?? [];
      image.environment[name] = value;
    } else if (word === 'USER') image.user = rest;
    else if (word === 'ENTRYPOINT') image.entrypoint = JSON.parse(rest);
    else if (word === 'CMD') image.command = JSON.parse(rest);
    else if (word === 'HEALTHCHECK') image.health = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4));
    else if (word === 'VOLUME') image.volumes.push(rest);
    else expect(word).toBe('EXPOSE');
  }
  return image;
}

// By links, since copying half a gigabyte would take long; nothing writes to either side afterwards.
function linkInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  execFileSync('cp', ['-al', `${from}/.`, to]);
}

async function hasRegistry(): Promise<boolean> {
  try {
    execFileSync('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=8000'], { stdio: 'ignore', cwd: project });
    return true;
  } catch {
    if (process.env.CI === 'true') throw new Error('The npm registry is needed in CI and does not answer.');
    console.warn('SKIPPED: the npm registry does not answer; the image is not built.');
    return false;
  }
}

describe('what is sent to the builder', () => {
  it('is what the Dockerfile copies, and no data, tests or secrets', () => {
    const sent = context();
    expect(sent).toContain('bot/cli.ts');
    expect(sent).toContain('manifest/manifest.json');
    expect(sent.filter((path) => /^(test|data|\.git|\.env|manifest\/(pictures|city|azure))/.test(path))).toEqual([]);
    const copied = readStages()
      .flatMap(({ lines }) => lines)
      .filter(({ word, rest }) => word === 'COPY' && !rest.includes('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    expect(sent.filter((path) => !copied.some((each) => path === each || path.startsWith(`${each}/`)))).toEqual([]);
  });
});

describe.skipIf(!(await hasRegistry()))('the image', () => {
  it('is built by a user without rights, serves as another one from a root that cannot be written, and stops when told to', async () => {
    const [first, last] = readStages();
    if (first === undefined || last === undefined) throw new Error('The Dockerfile has two stages.');
    // Users without rights must be able to reach the folder.
    chmodSync(root, 0o755);
    const [building, place] = [join(root, 'build'), join(root, 'image')];
    build(first.lines, building, new Map());
    const image = build(last.lines, place, new Map([[first.name, building]]));
    expect(image).toMatchObject({ user: '10001:10001', volumes: ['/data'], command: ['serve'] });

    const here = (word: string) => word.replace(/^\/(app|data)(?=\/|$)/, `${place}/$1`);
    const port = await freePort(0);
    const environment: Record<string, string> = {
      PATH: '/usr/bin:/bin',
      PORT: String(port),
      TMPDIR: join(place, 'tmp'),
      HOME: '/nonexistent',
    };
    for (const [name, value] of Object.entries(image.environment)) environment[name] = here(value);
    if (isRoot) chownSync(join(place, 'tmp'), 10_001, 10_001);
    const start = (words: string[]): ChildProcess => {
      const [program = '', ...args] = words.map(here);
      return spawn(program, args, { cwd: here(image.workdir), env: environment, stdio: 'pipe', ...runner });
    };
    const ended = (child: ChildProcess) =>
      new Promise<{ code: number | null; err: string }>((resolve) => {
        let err = '';
        child.stderr?.on('data', (chunk) => {
          err += chunk;
        });
        child.on('close', (code) => resolve({ code, err }));
      });
    const bot = start([...image.entrypoint, ...image.command]);
    const end = ended(bot);
    try {
      await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), {
        timeout: 60_000,
        interval: 200,
      });
      expect((await ended(start(image.health))).code).toBe(0);
      expect((await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as unknown).toMatchObject({
        status: 'up',
      });
      expect(existsSync(join(place, 'data', 'database'))).toBe(true);
      if (isRoot)
        expect(() => execFileSync('touch', [join(place, 'app', 'bot', 'x')], { stdio: 'ignore', ...runner })).toThrow();
    } finally {
      bot.kill('SIGTERM');
    }
    const began = performance.now();
    const { code, err } = await end;
    expect([code, err.includes('"msg":"stopping"')]).toEqual([0, true]);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect((await ended(start(image.health))).code).toBe(1);
    expect(existsSync(join(place, 'app', 'node_modules', 'vitest'))).toBe(false);
  }, 900_000);
});

const seconds = z.string().regex(/^\d+s$/);
const size = z.string().regex(/^\d+[mg]$/);
const service = z.strictObject({
  build: z.literal('.').optional(),
  image: z.string().regex(/^[a-z0-9./-]+:[\w.-]+$/),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']).optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string().startsWith('/')).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  stop_grace_period: seconds.optional(),
  mem_limit: size.optional(),
  shm_size: size.optional(),
  environment: z.record(z.string().regex(/^[A-Z_]+$/), z.string()).optional(),
  volumes: z.array(z.string().regex(/^[a-z]+:\/[\w/]+$/)).optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).optional(),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({ condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']) }),
    )
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.literal('CMD')], z.string()),
      interval: seconds,
      timeout: seconds,
      retries: z.int(),
    })
    .optional(),
});
const composition = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.strictObject({})),
});

describe('compose.yaml', () => {
  const read = composition.parse(parse(readFileSync(join(project, 'compose.yaml'), 'utf8')));
  const { bot, database } = read.services;

  it('has the shape of the Compose specification, and names only what it holds', () => {
    for (const { depends_on = {}, volumes = [] } of Object.values(read.services)) {
      expect(Object.keys(depends_on).filter((name) => !(name in read.services))).toEqual([]);
      expect(volumes.map((volume) => volume.split(':')[0] ?? '').filter((name) => !(name in read.volumes))).toEqual([]);
    }
    expect(database?.healthcheck).toBeDefined();
  });

  it('gives the bot only settings that it knows, and none of their secrets', () => {
    const known = new Set(Object.keys(settings));
    expect(Object.keys(bot?.environment ?? {}).filter((name) => !known.has(name))).toEqual([]);
    expect(Object.values(bot?.environment ?? {}).filter((value) => !value.includes('${'))).toEqual([]);
  });

  it('lets the bot write to its volume and /tmp alone, and gives it longer to stop than it needs', () => {
    expect(bot).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'], volumes: ['data:/data'] });
    expect(Number.parseInt(bot?.stop_grace_period ?? '', 10)).toBeGreaterThan(20);
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(bot?.image).toBe(`trepart:${version}`);
  });
});
