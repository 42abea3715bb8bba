// A question to a colleague in Microsoft's own Teams client: asked in one window, answered and approved in another.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Playground, startPlayground } from '../bot/playground.ts';
import { freePort } from '../bot/ports.ts';
import { importStaff, type StaffRow } from '../bot/store/staff.ts';
import { type Assistant, monday, people, startAssistant } from './assistant.ts';
import { openPlayground, type PlaygroundWindow, withoutChromium } from './browser.ts';
import { databaseKinds } from './databases.ts';

const pictures = process.env.PICTURES ?? null;

describe.skipIf(withoutChromium())('a question to a colleague in two Teams windows', () => {
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
    const expert = { ...people.amina, expertFor: ['*'] };
    await importStaff(assistant.core.database, [expert], { complete: false, dryRun: false, now: monday });
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
    await window.screenshot(join(pictures, `${name}.png`), { height: 1_400 });
    await window.screenshot(join(pictures, `${name}-narrow.png`), { width: 400, height: 1_400 });
  }

  it('is sent, answered, approved, and shown first the next time', async () => {
    await amina.say('hej');
    await amina.waitForText('Hej Amina');
    await maja.say('Vem betalar parkeringen för aspirantens husvagn?');
    await maja.waitForText('Fråga en kollega');
    await picture(maja, 'colleague-refused');
    await maja.click('Fråga en kollega');
    await maja.waitForText('Frågan går till Amina Holm');
    await picture(maja, 'colleague-form');
    await maja.page.getByLabel('Frågan').last().fill('Vem betalar parkeringen för en aspirants husvagn?');
    await maja.click('Skicka');
    await maja.waitForText('Väntar på svar');
    await picture(maja, 'colleague-sent');

    await amina.waitForText('En kollega frågar');
    await picture(amina, 'colleague-asked');
    await amina.page.getByLabel('Ditt svar').last().fill('Aspiranten betalar själv.\n\nJobbtorget har inga platser.');
    await amina.click('Svara');
    await amina.waitForText('Svaret är på väg');
    await maja.waitForText('Svar från en kollega');
    await maja.waitForText('Aspiranten betalar själv.');
    await picture(maja, 'colleague-answer');

    await amina.click('Gör till godkänt svar');
    await amina.waitForText('Svaret visas först, med ditt namn');
    await picture(amina, 'colleague-approve');
    await amina.click('Godkänn');
    await amina.waitForText('Svaret är godkänt');
    await maja.say('vem betalar parkering för aspirantens husvagn');
    await maja.waitForText('Godkänt svar av Amina Holm den 23 november 2026');
    await picture(maja, 'colleague-approved');
    await amina.say('visa godkända svar');
    await amina.waitForText('Godkända svar');
    await picture(amina, 'colleague-approved-list');
  }, 600_000);
});
