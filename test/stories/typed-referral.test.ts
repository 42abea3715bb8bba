// A referral check carried by typed words alone, through the front door: asked no more than decides, explained, put right, kept.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { readCard, sayInTurn } from '../worlds/pressing.ts';

const { maja } = people;

describe('a referral check in typed words', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(fullest);
    await assistant.say(maja, 'hej');
  });
  beforeEach(async () => {
    await assistant.say(maja, 'avbryt');
    await assistant.say(maja, 'Ny kontroll');
    await assistant.say(maja, 'avbryt');
  });
  afterAll(() => assistant.stop());

  /** Says one line after the other; gives the last answer. */
  const say = async (...lines: string[]) => (await sayInTurn(assistant, maja, lines)).map(readCard).join('\n');
  const unemployed = 'kan jag remittera en man 45 med försörjningsstöd pga arbetslöshet?';
  const resting = 'heltidssjukskriven kvinna 50, sgi noll, försörjningsstöd. vart ska hon?';

  it.each(['försörjningsstöd', 'fs', 'ekonomiskt bistånd', 'soc', 'bidrag från soc'])(
    'does not ask for the degree of a support where it decides nothing: %s',
    async (support) => {
      expect(await say(`kan jag remittera en man 45 som har ${support}?`)).toContain('Varför har personen');
      expect(await say('han är arbetslös')).toContain('gruppinformation');
    },
  );

  it('asks for the degree where it decides', async () => {
    const asked = await say('kan jag remittera en kvinna 41, nyanländ, fs pga arbetslöshet?', 'nej');
    expect(asked).toContain('fullt eller kompletterande');
    expect(await say('kompletterande')).toContain('överenskommelse med Arbetsförmedlingen');
  });

  it('asks for the degree once, and decides without it where nobody knows', async () => {
    const lines = ['kan jag remittera en kvinna 41, nyanländ, fs pga arbetslöshet?', 'nej', 'ja'];
    const told = await say(...lines);
    expect(told).toContain('gruppinformation');
    expect(told).toContain('att försörjningsstödet är kompletterande');
    expect(told).toContain('Försörjningsstöd: ja');
  });

  it('takes what "they" said for the employment service, once it has sent there', async () => {
    const newcomer =
      'nyanländ kvinna 36 i etableringsprogrammet, kompletterande fs, Farsta. kan hon komma till jobbtorget?';
    expect(await say(newcomer)).toContain('Först en överenskommelse med Arbetsförmedlingen');
    const told = await say(newcomer, 'jag ringde nyss, dom är med på det');
    expect(told).toContain('Arbetsförmedlingen har gått med på insatsen: ja');
  });

  it.each(['vad är det för regler du bygger det på?', 'vilken regel hänvisar du till då', 'vad grundar du det på'])(
    'tells the rules: %s',
    async (line) => {
      expect(await say(unemployed, line)).toContain('Översyn av Jobbtorg Stockholms uppdrag');
    },
  );

  it('takes a purpose in short, and a colleague’s claim for nothing new', async () => {
    expect(await say(unemployed, 'fast hon på enheten säger att det brukar gå ändå')).toContain('inte som något nytt');
    expect(await say(unemployed, 'nja, vi vill enbart ha syssels. för honom')).toContain('Inte Jobbtorgs uppdrag');
  });

  it('ends at once in English too, and says why', async () => {
    const told = await say('can I refer a man, 34, on income support because he is unemployed?');
    expect(told).toContain('group information');
    expect(await say('why?')).toContain('Whoever has income support because of unemployment');
    expect(await say('and if he is on full sick leave with zero SGI?')).toContain('Jobbstart');
  });

  it.each(['varför?', 'varför blir det gruppinfo?', 'hur kommer det sig?'])(
    'gives the rules and what decided: %s',
    async (line) => {
      const told = await say(unemployed, line);
      expect(told).toContain('hör till Jobbtorgs målgrupp');
      expect(told).toContain(
        'eftersom det här är känt: Försörjningsstöd: ja · Skäl till försörjningsstödet: arbetslöshet',
      );
      expect(told).toContain('Översyn av Jobbtorg Stockholms uppdrag');
    },
  );

  it('says why not another way, and what would lead there', async () => {
    const told = await say(`${unemployed} vi vill ha trepart`, 'varför inte gruppinfo?');
    expect(told).toContain('Därför inte: Hör till målgruppen: inskrivning genom gruppinformation');
    expect(told).toContain('Stadsdelen vill ha trepartssamtal: nej');
    expect(await say('varför inte jobbstart?')).toContain('Sjukskriven: på heltid');
  });

  it('says why it asks, by the rule that needs the answer', async () => {
    const told = await say('kan jag remittera en man 45 med fs?', 'varför frågar du det?');
    expect(told).toContain('Varför har personen försörjningsstöd');
    expect(told).toContain('på grund av arbetslöshet hör till Jobbtorgs målgrupp');
  });

  it('leaves why to another answer that came after', async () => {
    expect(await say(unemployed, 'vad är Alfa?', 'varför?')).not.toContain('eftersom det här är känt');
  });

  it.each([
    ['och om han är 30?', 'Ålder: 30 år i stället för 45 år.'],
    ['34 inte 43', 'Ålder: 34 år i stället för 45 år.'],
    ['nej 55', 'Ålder: 55 år i stället för 45 år.'],
    ['samma fast 24', 'Ålder: 24 år i stället för 45 år.'],
    ['han är 50', 'Ålder: 50 år i stället för 45 år.'],
    ['kvinna', 'Kön: kvinna i stället för man.'],
    ['nej vänta, han har inget fs', 'kan inte stämma samtidigt'],
  ])('carries on what is put right or supposed, and says what changed: %s', async (line, says) => {
    expect(await say(unemployed, line)).toContain(says);
  });

  it('puts the new outcome first, then what changed', async () => {
    const told = await say(
      `${unemployed} hon är nyanländ`.replace('hon', 'han'),
      'nej',
      'kompletterande',
      'af har sagt ja nu',
    );
    expect(told.indexOf('gruppinformation')).toBeGreaterThanOrEqual(0);
    const other = await say('nej vänta, han är 46');
    expect(other.indexOf('gruppinformation')).toBeLessThan(other.indexOf('46 år i stället för 45 år'));
  });

  it('comes back to the person with a fact, and takes an answer to what was not asked', async () => {
    const lines = [resting, 'vad menas med nollplacerad egentligen?'];
    expect(await say(...lines, 'tillbaka till klienten. hon är bara sjukskriven på halvtid')).toContain(
      'Sjukskriven: på deltid i stället för på heltid.',
    );
    const told = await say('ja, det finns skäl att pröva');
    expect(told).toContain('gruppinformation');
    expect(told).not.toContain('kunde jag inte läsa');
  });

  it.each(['tillbaka till klienten', 'tillbaka till kontrollen', 'fortsätt med kontrollen', 'back to the check'])(
    'is taken up again: %s',
    async (line) => {
      expect(await say('kan jag remittera en man 45 med fs?', 'vad är Alfa?', line)).toMatch(
        /Varför har personen|Why does the person/,
      );
    },
  );

  it.each(['vet inte', 'ingen aning', 'det vet jag inte än', 'hoppa över', 'spelar ingen roll', 'no idea'])(
    'takes as not known: %s',
    async (line) => {
      expect(await say('kan jag remittera en man 45 med fs?', line)).toMatch(
        /Mer behöver vara känt|More has to be known/,
      );
    },
  );

  it('asks again without a reproach where what was told is known already', async () => {
    const told = await say('kan jag remittera en man 45 med fs?', 'han har ekonomiskt bistånd');
    expect(told).toContain('Varför har personen');
    expect(told).not.toContain('kunde jag inte läsa');
  });

  it.each(['skriv kvittot', 'ge mig kvittot från kontrollen', 'kan jag få det som text till journalen'])(
    'gives the receipt: %s',
    async (line) => {
      expect(await say(unemployed, line)).toMatch(/Kvitto [0-9a-f]{12}[\s\S]*Ålder: 45 år/);
    },
  );

  it('gives the receipt after something else, and leaves what is open where that is said', async () => {
    const lines = [unemployed, 'vad är Alfa?', 'boka trepart'];
    expect(await say(...lines, 'avbryt. ge mig kvittot från kontrollen i stället')).toContain('Ålder: 45 år');
    expect(await say('ja')).not.toContain('Vilket ärende');
    expect(await say('boka trepart', 'avbryt', 'skriv kvittot')).toContain('Ålder: 45 år');
  });

  it('mixes no facts of two people', async () => {
    const first = await say('kan jag remittera en man 45 med fs och en kvinna 23 utan fs?');
    expect(first).toContain('en person i taget');
    expect(first).toContain('Ålder: 45 år · Kön: man · Försörjningsstöd: ja');
  });

  it.each([
    [
      'ny klient: kvinna 23, inget fs, varken jobbar eller pluggar',
      'Ålder: 23 år · Kön: kvinna · Försörjningsstöd: nej',
    ],
    ['en annan då: man 50', 'Ålder: 50 år · Kön: man'],
    ['kan jag remittera en man som är sjukskriven på halvtid?', 'Kön: man · Sjukskriven: på deltid'],
  ])('begins anew with a new person: %s', async (line, known) => {
    const told = await say(unemployed, line);
    expect(told).toContain(known);
    expect(told).not.toMatch(/45 år|arbetslöshet ·|: arbetslöshet/);
  });

  it.each(['hennes son är 22 och sjuk', 'klientens man är arbetslös'])(
    'does not take for the person what is told of one of theirs: %s',
    async (line) => {
      await say('kan jag remittera en kvinna 45 med fs?', line);
      const receipt = await say('kvitto');
      expect(receipt).toContain('Uppgifter: Ålder: 45 år; Kön: kvinna; Försörjningsstöd: ja.');
    },
  );

  it.each([
    'ja, boka trepart för A-1042',
    'vilka insatser finns för nyanlända i Farsta',
    'hur många skrevs in i oktober?',
  ])('does not take an errand for a fact: %s', async (line) => {
    await say(unemployed, line);
    expect(await say('kvitto')).toContain('Skäl till försörjningsstödet: arbetslöshet.');
  });
});
