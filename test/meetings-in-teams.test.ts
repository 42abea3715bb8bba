// A meeting in Microsoft's own Teams client: booked by the caseworker in one window, accepted by the coach in another.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDemo, startDemo } from '../bot/demo.ts';
import { createLog } from '../bot/log.ts';
import { openStore } from '../bot/store/open.ts';
import { monday, testConfig } from './assistant.ts';
import { openPlayground, type PlaygroundWindow, withoutChromium } from './browser.ts';

const pictures = process.env.PICTURES ?? null;

describe.skipIf(withoutChromium())('a meeting in two Teams windows', () => {
  let folder: string;
  let demo: RunningDemo;
  let maja: PlaygroundWindow;
  let amina: PlaygroundWindow;
  let now = monday;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trepart-meetings-'));
    const config = testConfig({ dataDir: folder, port: 3978 });
    const log = createLog('silent', () => {});
    demo = await startDemo(config, await openStore(config), log, { now: () => now, newId: randomUUID });
    const [first, second] = demo.windows;
    if (first === undefined || second === undefined) throw new Error('The demo has no two windows.');
    maja = await openPlayground(first.url);
    amina = await openPlayground(second.url);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([maja?.close(), amina?.close()]);
    await demo?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

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
    await maja.page.getByLabel('Den sökande samtycker').last().selectOption({ label: 'Ja, samtycke finns' });
    await picture(maja, 'proposals');
    await maja.click('Håll tiden och fråga coachen');
    await maja.waitForText('Tiden hålls. Coachen får frågan nu');
    await picture(maja, 'held');

    now = now.add({ seconds: 5 });
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
  }, 180_000);
});
