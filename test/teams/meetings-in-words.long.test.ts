// A meeting carried from the first sentence to all agreed by typed words alone, in two windows of Microsoft's own Teams client.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlaygroundWindow, withoutChromium } from '../worlds/browser.ts';
import { storeCases } from '../worlds/some-cases.ts';
import { openTwoWindows, type TwoWindows, takePicture } from '../worlds/two-windows.ts';

describe.skipIf(withoutChromium())('a meeting in typed words, in two Teams windows', () => {
  let both: TwoWindows;
  let maja: PlaygroundWindow;
  let amina: PlaygroundWindow;

  beforeAll(async () => {
    both = await openTwoWindows(
      async ({ database }) => await storeCases(database.database, [{ id: 'A-1042', state: 'referred' }]),
    );
    ({ maja, amina } = both);
  }, 600_000);
  afterAll(async () => await both?.close(), 60_000);

  it('is booked, corrected, accepted, moved, undone and called off without a press', async () => {
    await amina.say('hej');
    await amina.waitForText('Hej Amina');

    await maja.say('Hej! Boka trepart för A-1042 på torsdag, tolk i somaliska');
    await maja.waitForText('Tider för trepartssamtal A-1042');
    await takePicture(maja, 'words-times');
    await maja.say('nej inte torsdag, på fredag kl 10');
    await maja.waitForText('fredag 27 november kl. 10.00');
    await maja.say('hur snabbt ska första jobbplanen vara klar?');
    await maja.waitForText('inom fem dagar');
    await maja.say('ok, tillbaka till bokningen');
    await maja.say('ja boka');
    await maja.waitForText('Samtycker den sökande');
    await takePicture(maja, 'words-consent');
    await maja.say('ja, samtycke finns');
    await maja.waitForText('Tiden hålls. Amina Holm får frågan i Teams');
    await takePicture(maja, 'words-held');

    await amina.waitForText('Maja Lind föreslår ett trepartssamtal om A-1042');
    await amina.say('ja, tiden passar');
    await amina.waitForText('coachen ja, den sökande väntar');
    await takePicture(amina, 'words-accepted');

    await maja.say('den sökande har sagt ja till A-1042');
    await maja.waitForText('Bokat: alla tre har sagt ja');
    await takePicture(maja, 'words-agreed');

    await maja.say('kan jag få kallelsen');
    await maja.waitForText('Kallelse till trepartssamtal');
    await takePicture(maja, 'words-letter');

    await maja.say('flytta det till måndag kl 13');
    await maja.waitForText('Ny tid för A-1042');
    await maja.say('ja');
    await maja.waitForText('Den nya tiden hålls');
    await amina.waitForText('Maja Lind vill flytta mötet om A-1042');
    await maja.say('ångra');
    await maja.waitForText('fredag 27 november kl. 10.00–11.00');
    await takePicture(maja, 'words-undone');

    await maja.say('avboka mötet');
    await maja.waitForText('Ska jag avboka mötet om A-1042');
    await takePicture(maja, 'words-ask');
    await maja.say('ja');
    await maja.waitForText('är avbokat');
    const meetings = await both.assistant.database.database.selectFrom('meetings').select('state').execute();
    expect(meetings.map(({ state }) => state)).toEqual(['cancelled']);
  }, 600_000);
});
