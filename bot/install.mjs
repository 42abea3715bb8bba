// Installs the dependencies when node_modules is missing or older than the lock file. Plain JavaScript without
// imports of ours, because it runs before `npm start` and `npm test` on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const mark = `${root}node_modules/.trepart-installed`;
const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
const wanted = `${process.platform} ${process.arch} ${lock}`;

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  console.log('Installing what Trepart needs (once, about a minute) …');
  // The demo and the tests need the development packages too, whatever NODE_ENV says.
  run('npm', ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit', '--loglevel=error']);
  // Initialising an empty embedded database takes seconds; it is done here once and copied at each first start.
  run('npm', ['exec', '--no', '--', 'node', 'bot/store/make-template.ts']);
  writeFileSync(mark, wanted);
}

/** Runs one command in the project's root; ends the whole script with its exit code when it fails. */
function run(command, args) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
