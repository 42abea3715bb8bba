// Takes the pictures of every job anew: `node test/worlds/pictures.ts` starts the demo in a temporary folder and writes docs/pictures/;
// `node test/worlds/pictures.ts manager` takes the manager's alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openPlayground, type PlaygroundWindow } from './browser.ts';

const folder = join(import.meta.dirname, '../..', 'docs', 'pictures');
/** Wide enough to read; as narrow as beside a meeting or on a phone. */
const [wide, narrow] = [1_000, 400];
/** Of what stands around the messages, and around each: pixels. */
const [frame, around, tallest] = [190, 70, 1_600];
const largest = 250_000;

/** Starts the demo and waits for its windows; gives their addresses by role. */
async function startDemo(data: string): Promise<{ demo: ChildProcess; windows: Record<string, string> }> {
  const demo = spawn(
    process.execPath,
    [join(import.meta.dirname, '../..', 'bot', 'trepart.mjs'), 'demo', '--data', data],
    {
      env: { PATH: process.env.PATH ?? '' },
    },
  );
  let output = '';
  for (const stream of [demo.stdout, demo.stderr]) stream?.on('data', (chunk) => (output += chunk));
  for (let waited = 0; !output.includes('Ctrl-C'); waited += 1) {
    if (waited > 600) throw new Error(`The demo did not start: ${output}`);
    await delay(200);
  }
  const found = output.matchAll(/(caseworker|coach|manager) .*(http:\/\/127\.0\.0\.1:\d+)/g);
  return { demo, windows: Object.fromEntries([...found].map(([, role, url]) => [role, url])) };
}

/** Writes a picture of the last messages of the bot with what was asked, and says so when it is too large to be kept. */
async function take(window: PlaygroundWindow, name: string, { last = 1, width = wide } = {}): Promise<void> {
  // It comes back whenever the window was narrow.
  const panel = window.page.getByTitle('Hide log panel');
  if (await panel.isVisible()) await panel.click();
  const messages = await window.page.locator('.fai-OutputCard').all();
  const boxes = await Promise.all(messages.slice(-last).map((message) => message.boundingBox()));
  const shown = boxes.reduce((sum, box) => sum + (box?.height ?? 0) + around, 0);
  const height = width === narrow ? tallest : Math.min(Math.round(shown) + frame, tallest);
  const file = join(folder, `${name}.png`);
  await window.screenshot(file, { width, height });
  const { size: bytes } = statSync(file);
  console.log(`${name}.png ${Math.round(bytes / 1000)} kB${bytes > largest ? ': too large' : ''}`);
  if (bytes > largest) process.exitCode = 1;
}

/** Says something and waits for an answer that holds the text. */
async function ask(window: PlaygroundWindow, text: string, answer: string): Promise<void> {
  await window.say(text);
  await window.waitForText(answer);
  await delay(500);
}

async function caseworker(window: PlaygroundWindow): Promise<void> {
  await window.waitForText('Hej Maja!');
  await take(window, 'welcome');
  await ask(window, 'Hur snabbt ska första jobbplanen vara klar?', 'Källa 1');
  await take(window, 'conversation', { last: 2 });
  // What is opened closes when the window gets another width.
  await window.page.setViewportSize({ width: wide, height: tallest });
  await window.click('Visa stycket och mer');
  await take(window, 'conversation-opened');
  await window.click('Källa 1');
  await window.waitForText('Alla källor');
  await take(window, 'source');
  await ask(window, 'Vilka insatser finns för unga i Farsta?', 'Mer om Farsta');
  await take(window, 'measures');
  await window.page.getByText('Feriejobb', { exact: true }).last().click();
  await window.waitForText('Så remitterar du');
  await take(window, 'measure');
  await ask(window, 'Jämför Järva och Skärholmen', 'Jämförelse: Järva och Skärholmen');
  await take(window, 'comparison');
  await take(window, 'comparison-narrow', { width: narrow });
  await ask(window, 'Kan jag remittera en nollplacerad kvinna, 44?', 'Det här har jag förstått');
  await take(window, 'referral-question');
  await ask(window, 'Kvinna 44 år, heltidssjukskriven, nollplacerad, fullt försörjningsstöd, Farsta', 'Kvitto');
  await take(window, 'referral');
  await ask(window, 'Boka trepart för A-99042 nästa tisdag efter lunch, arabisk tolk', 'Öppna A-99042 i Farsta');
  await window.click('Öppna A-99042 i Farsta');
  await window.waitForText('Vilket jobbtorg');
  await window.click('Farsta');
  await window.waitForText('Så förstod jag');
  await take(window, 'booking');
  await window.page.getByLabel('Ja, samtycke finns').last().check();
  await window.click('Håll tiden och fråga coachen');
  await window.waitForText('Tiden hålls. Amina Holm får frågan i Teams');
  await take(window, 'meeting');
}

async function coach(window: PlaygroundWindow): Promise<void> {
  await window.waitForText('Maja Lind föreslår ett trepartssamtal');
  await take(window, 'meeting-asked');
  await ask(window, 'Mina deadlines', 'Mina deadlines');
  await take(window, 'digest');
  await ask(window, 'My deadlines', 'Overdue');
  await take(window, 'digest-english');
}

async function manager(window: PlaygroundWindow): Promise<void> {
  await window.waitForText('Enhetens försenade jobbplaner');
  await take(window, 'overdue');
  await ask(window, 'Nyinskrivna per månad det senaste halvåret', 'Ladda ner');
  await delay(2_000);
  await take(window, 'statistics');
  await take(window, 'statistics-narrow', { width: narrow });
}

const [, , wanted] = process.argv;
const data = mkdtempSync(join(tmpdir(), 'trepart-pictures-'));
const { demo, windows } = await startDemo(data);
const opened: PlaygroundWindow[] = [];
const open = async (role: string) => {
  const window = await openPlayground(windows[role] ?? '');
  opened.push(window);
  return window;
};
try {
  // The coach is asked for the meeting that the caseworker begins.
  if (wanted !== 'manager') {
    await caseworker(await open('caseworker'));
    await coach(await open('coach'));
  }
  await manager(await open('manager'));
} finally {
  await Promise.all(opened.map((window) => window.close()));
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  demo.kill('SIGINT');
  await ended;
  rmSync(data, { recursive: true, force: true });
}
