// A meeting in Microsoft's own Teams client: booked by the caseworker in one window, accepted by the coach in another.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../bot/playground.ts';
import { freePort } from '../bot/ports.ts';
import type { StaffRow } from '../bot/store/staff.ts';
import { type Assistant, people, startAssistant } from './assistant.ts';
import { openPlayground, type PlaygroundWindow, withoutChromium } from './browser.ts';
import { databaseKinds } from './databases.ts';

const pictures = process.env.PICTURES ?? null;

describe.skipIf(withoutChromium())('a meeting in two Teams windows', () => {
  let assistant: Assistant;
  const windows: Playground[] = [];
  const folders: string[] = [];
  let maja: PlaygroundWindow;
  let amina: PlaygroundWindow;

  beforeAll(async () => {
    const [embedded] = databaseKinds;
    if (embedded === undefined) throw new Error('There is no embedded database.');
    const port = await freePort(3978);
    assistant = await startAssistant(embedded, { config: { port } });
    maja = await openWindow(people.maja, port);
    amina = await openWindow(people.amina, port);
  }, 600_000);
  afterAll(async () => {
    await Promise.all([maja?.close(), amina?.close()]);
    await Promise.all(windows.map((window) => window.stop()));
    await assistant?.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  async function openWindow(staff: StaffRow, port: number): Promise<PlaygroundWindow> {
    const folder = mkdtempSync(join(tmpdir(), 'trepart-window-'));
    folders.push(folder);
    const person = ({ id, name, email, entraObjectId }: StaffRow) => ({ id: `29:${id}`, name, email, entraObjectId });
    const others = Object.values(people).filter((other) => other !== staff);
    const window = await startPlayground({
      port: await freePort(0),
      botUrl: `http://127.0.0.1:${port}/api/messages`,
      currentUser: person(staff),
      others: others.map(person),
      tenantId: '00000000-0000-4000-b000-000000000001',
      folder,
    });
    windows.push(window);
    return await openPlayground(window.url);
  }

  async function picture(window: PlaygroundWindow, name: string): Promise<void> {
    if (pictures === null) return;
    await window.screenshot(join(pictures, `${name}.png`));
    await window.screenshot(join(pictures, `${name}-narrow.png`), { width: 400 });
  }

  it('is booked, accepted, moved, and told of in a letter and a calendar file', async () => {
    await amina.say('hej');
    await amina.waitForText('Hej Amina');
    await maja.say('boka trepart för A-99042 nästa tisdag efter lunch, arabisk tolk');
    await maja.waitForText('Jag känner inte till A-99042');
    await picture(maja, 'unknown-case');
    await maja.click('Öppna A-99042 i Farsta');
    await maja.waitForText('Vilket jobbtorg');
    await maja.click('Farsta');
    await maja.waitForText('Så förstod jag');
    // First, since the Playground draws a card anew when the window's size changes, and forgets what was filled in.
    await picture(maja, 'proposals');
    await maja.page.getByLabel('Ja, samtycke finns').last().check();
    await maja.click('Håll tiden och fråga coachen');
    await maja.waitForText('Tiden hålls. Coachen får frågan nu');
    await picture(maja, 'held');

    await amina.waitForText('Maja Lind föreslår ett trepartssamtal om A-99042');
    await picture(amina, 'asked');
    await amina.click('Ja, tiden passar');
    await amina.waitForText('coachen ja, den sökande väntar');

    await maja.click('Den sökande har sagt ja');
    await maja.waitForText('Kortet var gammalt');
    await maja.click('Den sökande har sagt ja');
    await maja.waitForText('Bokat: alla tre har sagt ja');
    await picture(maja, 'booked');
    const link = await maja.page.getByRole('link', { name: 'Lägg in i kalendern' }).last().getAttribute('href');
    const calendar = await fetch(link ?? '');
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    const event = Object.values(nodeIcal.sync.parseICS(await calendar.text())).find((each) => each?.type === 'VEVENT');
    expect(event).toMatchObject({ summary: 'Trepartssamtal A-99042' });

    await maja.click('Kallelse');
    await maja.waitForText('Kallelse till trepartssamtal');
    await picture(maja, 'letter');

    await maja.say('Flytta mötet för A-99042 till torsdag nästa vecka kl 10');
    await maja.waitForText('Ny tid för A-99042');
    await maja.click('Flytta hit');
    await maja.waitForText('Den nya tiden hålls');
    await maja.waitForText('torsdag 3 december kl. 10.00–11.00');
    await amina.waitForText('Maja Lind vill flytta mötet om A-99042');
    await picture(amina, 'moved');
    await amina.say('mina möten');
    await amina.waitForText('Möten måndag 23 november till');
    await picture(amina, 'list');
  }, 600_000);
});
