// What is looked up and gone on from in typed words: lists of measures, checks, and messages that ask for nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { readCard } from '../worlds/pressing.ts';

const { maja } = people;
let assistant: Assistant;
beforeAll(async () => {
  assistant = await startAssistant(fullest);
  await assistant.say(maja, 'hej');
});
afterAll(() => assistant.stop());

/** Says one line after the other from the start of a conversation; gives the last answer. */
async function say(...lines: string[]): Promise<string> {
  let told = '';
  for (const line of ['avbryt', ...lines]) told = (await assistant.say(maja, line)).map(readCard).join('\n');
  return told;
}

describe('a list of measures', () => {
  it('is what somebody gets who asks for measures for their clients', async () => {
    expect(await say('vilka insatser finns det för mina klienter i Skärholmen?')).toContain('Insatser i Skärholmen');
  });

  it('is narrowed by who somebody is, and what it cannot be narrowed by is named', async () => {
    const told = await say('vad har ni för insatser i farsta', 'samma fast för en kvinna på 45, dålig svenska');
    expect(told).toMatch(/Insatser för kvinnor|språk/i);
    expect(told).not.toContain('Har personen försörjningsstöd?');
    expect(told).toContain('45');
  });

  it('answers whether a measure is here with where it is told to be', async () => {
    const told = await say('vad har ni för insatser i farsta', 'finns livstycket hos oss?');
    expect(told).toContain('Spånga-Tensta');
    expect(told).not.toContain('Livstycket i Farsta');
    expect(await say('vad har ni för insatser i farsta', 'finns livstycket hos oss?', 'och för unga då')).toContain(
      'Farsta',
    );
  });

  it.each(['det gjorde jag ju nyss', 'ligger allt kvar som det var', 'jaha så var det med den saken'])(
    'is not shown to whoever asks for none: %s',
    async (line) => {
      expect(await say(line)).not.toContain('I hela staden');
    },
  );

  it.each(['en med värk i axeln som vill arbetsträna, vad finns', 'fick svar i kväll'])(
    'takes no word after a preposition for a district: %s',
    async (line) => {
      expect(await say(line)).not.toContain('Jag känner inte till någon stadsdel');
    },
  );
});

describe('districts looked up one after the other', () => {
  const asked = ['vad finns det för insatser i Skärholmen', 'och i Farsta?', 'Bromma då?'];

  it.each([
    ['ställ de två första mot varandra, jämför', 'Jämförelse: Skärholmen och Farsta'],
    ['jämför de två sista', 'Jämförelse: Farsta och Bromma'],
    ['jämför alla tre', 'Jämförelse: Skärholmen, Farsta och Bromma'],
    ['jämför med Skarpnäck', 'Jämförelse: Bromma och Skarpnäck'],
  ])('are compared: %s', async (line, title) => {
    expect(await say(...asked, line)).toContain(title);
  });

  it('are told of as places that may have something instead', async () => {
    expect(await say('finns snickarverkstaden i Farsta kvar?', 'vad har de istället?')).toContain('Finsams');
  });

  it('show in full what was cut short', async () => {
    const told = await say('vad finns det för insatser för unga i Skärholmen', 'visa fler');
    expect(told).toContain('Individuell coachning');
    expect(told).not.toContain('Feriejobb');
  });
});

describe('a check', () => {
  const newcomer = 'kan jag remittera en kvinna 29, nyanländ i etableringsprogrammet, kompletterande försörjningsstöd?';

  it('takes what Arbetsförmedlingen has agreed to, however it is told, and goes on', async () => {
    const told = await say(newcomer, 'Arbetsförmedlingen har redan godkänt det, det fick jag höra i går kväll.');
    expect(told).toContain('Arbetsförmedlingen har gått med på insatsen: ja');
    expect(await say(newcomer, 'af har gett ok', 'fel av mig, den här har inget ja från af')).toContain(
      'överenskommelse',
    );
  });

  it('tells why Arbetsförmedlingen has to be in it', async () => {
    expect(await say(newcomer, 'Ursäkta att jag frågar, men varför måste Arbetsförmedlingen vara med?')).toContain(
      'Arbetsförmedlingen',
    );
  });

  it('does not take the colleague who refers for the person', async () => {
    const man =
      'kan missbruksenheten remittera en man 45 med försörjningsstöd pga arbetslöshet, drogfri sedan i våras?';
    const told = await say(man, 'nu säger hon att hon sitter på enheten för ekonomiskt bistånd');
    expect(told).toContain('gruppinformation');
    expect(told).not.toContain('Har personen försörjningsstöd?');
  });
});

describe('a message that asks for nothing', () => {
  it('is not searched for: thanks at the end', async () => {
    const told = await say('Hur snabbt ska första jobbplanen vara klar?', 'Då är jag med. Tack så mycket för hjälpen!');
    expect(told).not.toContain('Det står inte i dokumenten');
    expect(told).not.toContain('[1]');
  });

  it('is told what is open', async () => {
    const told = await say('vad har ni för insatser i farsta', 'du vet det där');
    expect(told).not.toContain('Det står inte i dokumenten');
  });
});
