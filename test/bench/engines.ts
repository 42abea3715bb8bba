// Loads the engines that the bench compares with. They are no part of the product: test/bench/package.json has them, installed when needed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const read = (file: string) => JSON.parse(readFileSync(join(here, file), 'utf8'));

/** The file of that name in `engines/`, after its packages are there; one sentence where they cannot be fetched. */
export async function loadEngine<T>(name: string): Promise<T> {
  const wanted: [string, string][] = Object.entries(read('package.json').dependencies);
  const versionOf = (module: string) => {
    const file = `node_modules/${module}/package.json`;
    return existsSync(join(here, file)) ? read(file).version : null;
  };
  if (wanted.some(([module, version]) => versionOf(module) !== version)) install();
  return (await import(join(here, 'engines', `${name}.ts`))) as T;
}

function install(): void {
  console.error('Installing the engines to compare with (once, 70 MB) …');
  const arguments_ = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', arguments_, { cwd: here, stdio: ['ignore', 2, 2], shell });
  if (status === 0) return;
  console.error(
    'The engines to compare with are not installed and could not be fetched: run npm ci in test/bench with a network.',
  );
  process.exit(1);
}
