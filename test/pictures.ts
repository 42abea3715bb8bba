// Takes the pictures of every job anew: `node test/pictures.ts` starts the demo in a temporary folder and writes manifest/pictures/.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openPlayground, type PlaygroundWindow } from './browser.ts';

const folder = join(import.meta.dirname, '..', 'manifest', 'pictures');
/** Wide enough to read; as narrow as beside a meeting or on a phone. */
const [wide, narrow] = [
  { width: 1000, height: 900 },
  { width: 400, height: 900 },
];
const largest = 250_000;

/** Starts the demo and waits for its windows; gives their addresses by role. */
async function startDemo(data: string): Promise<{ demo: ChildProcess; windows: Record<string, string> }> {
  const demo = spawn(process.execPath, [join(import.meta.dirname, '..', 'bot', 'cli.ts'), 'demo', '--data', data], {
    env: { PATH: process.env.PATH ?? '' },
  });
  let output = '';
  for (const stream of [demo.stdout, demo.stderr]) stream?.on('data', (chunk) => (output += chunk));
  for (let waited = 0; !output.includes('Ctrl-C'); waited += 1) {
    if (waited > 600) throw new Error(`The demo did not start: ${output}`);
    await delay(200);
  }
  const found = output.matchAll(/(caseworker|coach|manager) .*(http:\/\/127\.0\.0\.1:\d+)/g);
  return { demo, windows: Object.fromEntries([...found].map(([, role, url]) => [role, url])) };
}

/** Writes a picture, and says so when it is too large to be kept. */
async function take(window: PlaygroundWindow, name: string, size: { width: number; height: number }): Promise<void> {
  const file = join(folder, `${name}.png`);
  await window.screenshot(file, size);
  const { size: bytes } = statSync(file);
  console.log(`${name}.png ${Math.round(bytes / 1000)} kB${bytes > largest ? ': too large' : ''}`);
  if (bytes > largest) process.exitCode = 1;
}

/** Both sizes of one. */
async function takeBoth(window: PlaygroundWindow, name: string, height = wide.height): Promise<void> {
  await take(window, name, { ...wide, height });
  await take(window, `${name}-narrow`, narrow);
}

/** Says something, waits for an answer that holds the text, and shows its beginning. */
async function ask(window: PlaygroundWindow, text: string, answer: string): Promise<void> {
  await window.say(text);
  await window.waitForText(answer);
  await delay(500);
}

async function caseworker(window: PlaygroundWindow): Promise<void> {
  await window.waitForText('Hej Maja!');
  await takeBoth(window, 'welcome', 560);
  await ask(window, 'Hur snabbt ska första jobbplanen vara klar?', 'Visa källa 1');
  await takeBoth(window, 'conversation');
  await window.click('Visa källa 1');
  await window.waitForText('Alla källor');
  await takeBoth(window, 'source');
  await ask(window, 'Vilka insatser finns för unga i Farsta?', 'Farsta');
  await takeBoth(window, 'measures');
  await window.page.getByText('Feriejobb', { exact: true }).last().click();
  await window.waitForText('Så remitterar du');
  await takeBoth(window, 'measure');
  await ask(window, 'Jämför Järva och Skärholmen', 'Skärholmen');
  await takeBoth(window, 'comparison');
  await ask(window, 'Kan jag remittera en nollplacerad kvinna, 44, heltidssjukskriven, Farsta?', 'Så förstod jag');
  await takeBoth(window, 'referral-question');
}

const data = mkdtempSync(join(tmpdir(), 'trepart-pictures-'));
const { demo, windows } = await startDemo(data);
const opened: PlaygroundWindow[] = [];
const open = async (role: string) => {
  const window = await openPlayground(windows[role] ?? '');
  opened.push(window);
  return window;
};
try {
  await caseworker(await open('caseworker'));
} finally {
  await Promise.all(opened.map((window) => window.close()));
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  demo.kill('SIGINT');
  await ended;
  rmSync(data, { recursive: true, force: true });
}
