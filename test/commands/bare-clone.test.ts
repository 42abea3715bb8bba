// `npx trepart` on a clone as it comes: what npm starts, on which Node, and that nothing of the tree changes by it.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const { bin } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'trepart-clone-'));
const clone = join(folder, 'clone');
const tools = join(folder, 'tools');
const git = (...args: string[]) => execFileSync('git', args, { cwd: clone, encoding: 'utf8' });

/** The launcher as npx starts it: by its first line, with a `node` of another version and an npm that notes what it is asked for. */
function launch(...args: string[]) {
  const env = { PATH: `${tools}:/usr/bin:/bin`, REAL_NODE: process.execPath, TOOLS: tools, MODULES: modules };
  return spawnSync(join(clone, bin.trepart), args, { cwd: clone, env, encoding: 'utf8' });
}

const modules = join(project, 'node_modules');

beforeAll(() => {
  mkdirSync(clone);
  mkdirSync(tools);
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => name !== '' && existsSync(join(project, name))))
    cpSync(join(project, file), join(clone, file));
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '-qm', 'As it comes');
  // An old Node: it tells so, and cannot read TypeScript.
  writeFileSync(join(tools, 'old.cjs'), `Object.defineProperty(process.versions, 'node', { value: '20.20.0' });`);
  const script = (name: string, lines: string) => {
    writeFileSync(join(tools, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(tools, name), 0o755);
  };
  script('node', 'exec "$REAL_NODE" --no-strip-types --require "$TOOLS/old.cjs" "$@"');
  script(
    'npm',
    'echo "$@" >> "$TOOLS/asked"; echo "npm speaks"; [ "$1" = ci ] && mkdir node_modules && ln -s "$MODULES"/* "$MODULES"/.bin node_modules/; exit 0',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('`npx trepart` on a bare clone', () => {
  it('starts a file that is executable in git, so that npx changes no mode', () => {
    expect(git('ls-files', '-s', bin.trepart, 'bot/cli.ts').match(/^100755/gm)).toHaveLength(2);
    chmodSync(join(clone, bin.trepart), 0o755);
    chmodSync(join(clone, 'bot/cli.ts'), 0o755);
    expect(git('status', '--short')).toBe('');
  });

  it('installs what is missing, once, and runs on our own Node with nothing but its answer on standard output', () => {
    const first = launch('help');
    expect(first.stderr).toContain('Installing');
    expect(first.stdout).toMatch(/^Usage: trepart COMMAND/);
    expect(first.status).toBe(0);
    const asked = () => readFileSync(join(tools, 'asked'), 'utf8').trim().split('\n');
    expect(asked()[0]).toMatch(/^ci --omit=dev/);
    const count = asked().length;
    const second = launch('fly');
    expect(second.status).toBe(2);
    expect(second.stderr).toBe('trepart: There is no command "fly"; "trepart help" lists them.\n');
    expect(asked()).toHaveLength(count);
    expect(git('status', '--short')).toBe('');
  });

  it('says in one sentence what to do where there is no Node for the machine', () => {
    rmSync(join(clone, 'node_modules'), { recursive: true });
    mkdirSync(join(clone, 'node_modules'));
    const result = launch('help');
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/^trepart: Node 26 is missing .*install it and run this again\.\n$/);
  });
});
