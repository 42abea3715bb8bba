// Measures what a newcomer waits for: from `npm start` on an empty data folder to the first answer, median of five runs.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { demoStaff } from '../../bot/demo/demo-data.ts';
import { freePort } from '../../bot/demo/ports.ts';
import { startFakeTeams } from '../stand-ins/fake-teams.ts';

const runs = 5;
const root = join(import.meta.dirname, '..', '..');

async function measure(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'trepart-bench-'));
  const teams = await startFakeTeams();
  const port = await freePort(0);
  const begin = performance.now();
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port) };
  const demo = spawn('npm', ['start', '--silent'], { cwd: root, env, detached: true, stdio: 'ignore' });
  try {
    while (!(await ask(port, teams.url))) await delay(20);
    await teams.until(() => teams.sent.some(({ activity }) => activity.text?.includes('fem dagar') === true));
    return performance.now() - begin;
  } finally {
    const ended = new Promise((resolve) => demo.once('exit', resolve));
    if (demo.pid !== undefined) process.kill(-demo.pid, 'SIGINT');
    await ended;
    await teams.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(port: number, serviceUrl: string): Promise<boolean> {
  const [staff] = demoStaff;
  const activity = {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    text: 'Hur snabbt ska första jobbplanen vara klar?',
    from: { id: '29:bench', aadObjectId: staff?.entraObjectId },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:bench', conversationType: 'personal' },
  };
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  }).catch(() => null);
  return response?.ok === true;
}

/** Five runs of `npm start`, each with an empty data folder. */
export async function measureStart(): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    console.error(`start: run ${run + 1} of ${runs}`);
    times.push(await measure());
  }
  const seconds = times.map((time) => Number((time / 1_000).toFixed(2)));
  const median = seconds.toSorted((a, b) => a - b)[Math.floor(runs / 2)];
  return `npm start to first answer: median ${median} s (runs: ${seconds.join(', ')} s)`;
}
