// Installs the dependencies when node_modules is missing or of another lock file. Plain JavaScript without imports of ours,
// because it runs before `npm start`, `npm test` and `npx trepart` on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = `${root}node_modules`;
const mark = `${modules}/.trepart-installed`;

/**
 * Installs what is missing, or does nothing. With `development` the packages of the demo and the tests belong to it, whatever
 * NODE_ENV says; without, packages that somebody installed by hand (no mark of ours) are taken as they are. Tells of its work
 * on standard error only; ends the process with npm's exit code when npm fails.
 */
export function install({ development }) {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  const needed = `${process.platform} ${process.arch} ${lock}`;
  const whole = `${needed} development`;
  const installed = existsSync(mark) ? readFileSync(mark, 'utf8') : null;
  if (installed === whole) return;
  if (!development && (installed === needed || (installed === null && existsSync(modules)))) return;
  console.error('Installing what Trepart needs (once, about a minute) …');
  const kinds = development ? ['--include=dev', '--include=optional'] : ['--omit=dev', '--include=optional'];
  run('npm', ['ci', ...kinds, '--no-fund', '--no-audit', '--loglevel=error']);
  run(process.execPath, ['bot/prune.mjs']);
  // Initialising an empty embedded database takes seconds; it is done here once and copied at each first start.
  run('npm', ['exec', '--no', '--', 'node', 'bot/store/make-template.ts']);
  writeFileSync(mark, development ? whole : needed);
}

// What the command prints on standard output may be read by a program, so nothing of npm's goes there.
function run(command, args) {
  const stdio = ['ignore', process.stderr, 'inherit'];
  const result = spawnSync(command, args, { cwd: root, stdio, shell: process.platform === 'win32' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

// `npm start` and `npm test` run this file by itself.
if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) install({ development: true });
