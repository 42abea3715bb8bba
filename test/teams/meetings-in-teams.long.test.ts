// A meeting in Microsoft's own Teams client: booked by the caseworker in one window, accepted by the coach in another.
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlaygroundWindow, withoutChromium } from '../worlds/browser.ts';
import { openTwoWindows, type TwoWindows, takePicture } from '../worlds/two-windows.ts';

describe.skipIf(withoutChromium())('a meeting in two Teams windows', () => {
  let both: TwoWindows;
  let maja: PlaygroundWindow;
  let amina: PlaygroundWindow;

  beforeAll(async () => {
    both = await openTwoWindows();
    ({ maja, amina } = both);
  }, 600_000);
  afterAll(async () => await both?.close(), 60_000);

  it('is booked, accepted, moved, and told of in a letter and a calendar file', async () => {
    await amina.say('hej');
    await amina.waitForText('Hej Amina');
    await maja.say('boka trepart för A-99042 nästa tisdag efter lunch, arabisk tolk');
    await maja.waitForText('Jag känner inte till A-99042');
    await takePicture(maja, 'unknown-case');
    await maja.click('Öppna A-99042 i Farsta');
    await maja.waitForText('Vilket jobbtorg');
    await maja.click('Farsta');
    await maja.waitForText('Så förstod jag');
    // First, since the Playground draws a card anew when the window's size changes, and forgets what was filled in.
    await takePicture(maja, 'proposals');
    await maja.page.getByLabel('Ja, samtycke finns').last().check();
    await maja.click('Håll tiden och fråga coachen');
    await maja.waitForText('Tiden hålls. Amina Holm får frågan i Teams');
    await takePicture(maja, 'held');

    await amina.waitForText('Maja Lind föreslår ett trepartssamtal om A-99042');
    await takePicture(amina, 'asked');
    await amina.click('Ja, tiden passar');
    await amina.waitForText('coachen ja, den sökande väntar');

    // The card from before the coach's answer, whether or not the news of that has come by now.
    const before = maja.page.locator('.fai-OutputCard').filter({ hasText: 'Amina Holm får frågan' }).last();
    await before.getByRole('button', { name: 'Den sökande har sagt ja', exact: true }).click();
    await maja.waitForText('Kortet var gammalt');
    await maja.click('Den sökande har sagt ja');
    await maja.waitForText('Bokat: alla tre har sagt ja');
    await takePicture(maja, 'booked');
    const link = await maja.page.getByRole('link', { name: 'Lägg in i kalendern' }).last().getAttribute('href');
    const calendar = await fetch(link ?? '');
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    const event = Object.values(nodeIcal.sync.parseICS(await calendar.text())).find((each) => each?.type === 'VEVENT');
    expect(event).toMatchObject({ summary: 'Trepartssamtal A-99042' });

    await maja.click('Kallelse');
    await maja.waitForText('Kallelse till trepartssamtal');
    await takePicture(maja, 'letter');

    await maja.say('Flytta mötet för A-99042 till torsdag nästa vecka kl 10');
    await maja.waitForText('Ny tid för A-99042');
    await maja.click('Flytta hit');
    await maja.waitForText('Den nya tiden hålls');
    await maja.waitForText('torsdag 3 december kl. 10.00–11.00');
    await amina.waitForText('Maja Lind vill flytta mötet om A-99042');
    await takePicture(amina, 'moved');
    await amina.say('mina möten');
    await amina.waitForText('Möten måndag 23 november till');
    await takePicture(amina, 'list');
  }, 600_000);
});
