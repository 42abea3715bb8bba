// A question to a colleague in Microsoft's own Teams client: asked in one window, answered and approved in another.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { importStaff } from '../../bot/store/people/staff.ts';
import { monday, people } from '../worlds/assistant.ts';
import { type PlaygroundWindow, withoutChromium } from '../worlds/browser.ts';
import { openTwoWindows, type TwoWindows, takePicture } from '../worlds/two-windows.ts';

describe.skipIf(withoutChromium())('a question to a colleague in two Teams windows', () => {
  let both: TwoWindows;
  let maja: PlaygroundWindow;
  let amina: PlaygroundWindow;

  beforeAll(async () => {
    const expert = { ...people.amina, expertFor: ['*'] };
    both = await openTwoWindows(
      async ({ core }) =>
        void (await importStaff(core.database, [expert], { complete: false, dryRun: false, now: monday })),
    );
    ({ maja, amina } = both);
  }, 600_000);
  afterAll(async () => await both?.close(), 60_000);

  it('is sent, answered, approved, and shown first the next time', async () => {
    await amina.say('hej');
    await amina.waitForText('Hej Amina');
    await maja.say('Vem betalar parkeringen för aspirantens husvagn?');
    await maja.waitForText('Fråga en kollega');
    await takePicture(maja, 'colleague-refused', 1_400);
    await maja.click('Fråga en kollega');
    await maja.waitForText('Frågan går till Amina Holm');
    await takePicture(maja, 'colleague-form', 1_400);
    await maja.page.getByLabel('Frågan').last().fill('Vem betalar parkeringen för en aspirants husvagn?');
    await maja.click('Skicka');
    await maja.waitForText('Väntar på svar');
    await takePicture(maja, 'colleague-sent', 1_400);

    await amina.waitForText('En kollega frågar');
    await takePicture(amina, 'colleague-asked', 1_400);
    await amina.page.getByLabel('Ditt svar').last().fill('Aspiranten betalar själv.\n\nJobbtorget har inga platser.');
    await amina.click('Svara');
    await amina.waitForText('Svaret är på väg');
    await maja.waitForText('Svar från en kollega');
    await maja.waitForText('Aspiranten betalar själv.');
    await takePicture(maja, 'colleague-answer', 1_400);

    await amina.click('Gör till godkänt svar');
    await amina.waitForText('Svaret visas först, med ditt namn');
    await takePicture(amina, 'colleague-approve', 1_400);
    await amina.click('Godkänn');
    await amina.waitForText('Svaret är godkänt');
    await maja.say('vem betalar parkering för aspirantens husvagn');
    await maja.waitForText('Godkänt svar av Amina Holm den 23 november 2026');
    await takePicture(maja, 'colleague-approved', 1_400);
    await amina.say('visa godkända svar');
    await amina.waitForText('Godkända svar');
    await takePicture(amina, 'colleague-approved-list', 1_400);
  }, 600_000);
});
