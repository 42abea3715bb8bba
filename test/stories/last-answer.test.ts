// What somebody gets who orders or asks something about the last answer, in whatever words, instead of a search for those words.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { plainText } from '../../dialogs/reply.ts';
import type { Session } from '../../dialogs/session.ts';
import type { Outcome } from '../../dialogs/turn.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { insertMade, makeCases } from '../worlds/made-cases.ts';
import { readCard } from '../worlds/pressing.ts';
import { readShipped, type Shipped } from '../worlds/shipped-knowledge.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await readShipped();
});

const said = ({ replies }: Outcome) => replies.map(plainText).join('\n');
const rule = 'Hur snabbt ska första jobbplanen vara klar?';
const sentence = 'varje aspirant ska få en första jobbplan senast inom fem dagar';
const searched = /Det står inte i dokumenten|Jag läste frågan som|not in the documents|I read/;

/** Says some messages one after the other and gives the last outcome. */
async function talk(...messages: string[]): Promise<Outcome> {
  let session: Session | undefined;
  let outcome: Outcome | undefined;
  for (const message of messages) {
    outcome = await shipped.say(message, session === undefined ? {} : { session });
    session = outcome.session;
  }
  if (outcome === undefined) throw new Error('Nothing was said.');
  return outcome;
}

describe('the source of an answer', () => {
  it('is told of the last one out of the documents, after an answer that has none', async () => {
    const told = said(await talk(rule, 'visa mina möten', 'källa?'));
    expect(told).toContain('Det senaste svaret ur dokumenten kommer härifrån:');
    expect(told).toContain('Översyn av Jobbtorg Stockholms uppdrag');
  });

  it('is not there before any, which is said with what can be asked', async () => {
    expect(said(await talk('kortare, tack'))).toContain('**Hjälp** visar vad jag kan');
  });
});

/** The answer to a message after one on the first job plan. */
async function afterRule(message: string): Promise<string> {
  const outcome = await talk(rule, message);
  expect(outcome.asked).toBeUndefined();
  const text = said(outcome);
  expect(text).not.toMatch(searched);
  return text;
}

describe('after an answer out of the documents', () => {
  it.each([
    'vad är källan?',
    'ge en källa på det',
    'var står det?',
    'vart står de nånstans',
    'Vilket dokument är det, och vilken sida?',
    'har du någon referens på det där',
    'vem säger det?',
    'hur hittar jag det i dokumentet?',
    'varifrån kommer den uppgiften',
    "what's the source?",
    'where does it say that?',
    'which document is that from',
  ])('the source alone is given: %s', async (message) => {
    const text = await afterRule(message);
    expect(text).toMatch(/Översyn av Jobbtorg.*Målgruppsindelning.*2018-06-19.*protokollet finns inte/);
    expect(text).not.toContain(sentence);
  });

  it.each([
    'gäller det fortfarande?',
    'är det aktuellt?',
    'stämmer det än idag?',
    'är den regeln kvar',
    'hur gammal är uppgiften?',
    'har det ändrats sedan dess?',
    'är de gammalt el gäller de än',
    'är det bindande?',
    'från vilket år är det?',
    'does that still apply?',
    'is that up to date?',
  ])('its date, its force and what newer documents say are told: %s', async (message) => {
    const text = await afterRule(message);
    expect(text).toContain('2018-06-19');
    expect(text).toContain('Revisionen (2020) nämner inga dagar');
    expect(text).toMatch(/2020\) kan jag inte se|2020\) I cannot see/);
  });

  it('that a newer document says otherwise is said first', async () => {
    const text = said(await talk('Var gränsen mot Jobbtorg Resurs tydlig 2013?', 'gäller det fortfarande?'));
    expect(text).toMatch(/ersatt, helt eller delvis, av Översyn av Jobbtorg/);
  });

  it('without a newer one it is said that none is seen, and later changes neither', async () => {
    const text = said(await talk('Vad är Alfa?', 'gäller det än?'));
    expect(text).toMatch(/Inget nyare av mina dokument säger något annat/);
    expect(text).toContain('kan jag inte se');
  });

  it.each([
    'kortare',
    'i en mening',
    'kan du korta ner det lite?',
    'för långt, sammanfatta tack',
    'säg det med en rad',
  ])('the sentence and its source alone are given: %s', async (message) => {
    const text = await afterRule(message);
    expect(text).toMatch(/^\*\*Senast inom fem dagar [^\n]*\*\* \[1\]\n\n— Översyn av Jobbtorg[^\n]*$/);
  });

  it.each(['Shorter please', 'tl;dr', 'make it shorter'])(
    'in English the answer is in English: %s',
    async (message) => {
      const text = await afterRule(message);
      expect(text.split('\n\n')).toHaveLength(2);
      expect(text).toMatch(/^\*\*Within five days .*\*\* \[1\]/);
    },
  );

  it.each(['som punktlista', 'i punkter', 'dela upp det i punkter', 'bullets please', 'Gör en punktlista av det där'])(
    'the same sentences are given as a list: %s',
    async (message) => {
      const text = await afterRule(message);
      expect(text.split('\n').filter((line) => line.startsWith('- ')).length).toBeGreaterThan(3);
      expect(text).toContain(sentence);
      expect(text).toMatch(/— Översyn av Jobbtorg.*\[1\]/);
    },
  );

  it.each(['på engelska', 'in English', 'kan du översätta', 'Could I have that in English, please', 'translate'])(
    'it comes in an English frame that says what is Swedish in it: %s',
    async (message) => {
      const { language, ...outcome } = await talk(rule, message);
      expect(language).toBe('en');
      expect(said({ language, ...outcome })).toMatch(/board decision.*may have changed since/);
      expect(said({ language, ...outcome })).toContain('quoted is in Swedish');
      expect(said({ language, ...outcome })).toContain(sentence);
    },
  );

  it('an answer in English comes in Swedish, and what follows too', async () => {
    const swedish = await talk('How soon must the first job plan be ready?', 'på svenska tack', 'källa?');
    expect(swedish.language).toBe('sv');
    expect(said(swedish)).toContain('nämndbeslut');
  });

  it.each([
    'skriv det som ett mejl till klienten',
    'som ett brev',
    'på lätt svenska',
    'så att jag kan skicka det',
    'gör det enklare, tack',
    'säg det med andra ord',
    'skriv om för klienten',
    'write it as an email to the client',
  ])('a draft with the exact sentence is given, which says what a model would add: %s', async (message) => {
    const text = await afterRule(message);
    expect(text).toMatch(/^\*\*(Utkast|Draft)/);
    expect(text).toMatch(/\n(Hej|Hello)!\n/);
    expect(text).toContain(sentence);
    expect(text).toMatch(/språkmodell hade kunnat|language model could/);
    expect(text).toContain('Maja Lind');
  });

  it.each([
    'kopiera till journalen',
    'som journalanteckning',
    'jag vill dokumentera det i akten',
    'for the case notes',
  ])('plain text for the case file is given: %s', async (message) => {
    const text = await afterRule(message);
    expect(text).toMatch(/^Jobbplan inom fem dagar: .*\n\n(Källa|Source): Översyn av Jobbtorg.*2018-06-19.*2026-11-23/);
    expect(text).not.toMatch(/\*|\[1\]/);
  });

  it('what the same passage says as a reason is given, or that it gives none', async () => {
    const reasoned = said(await talk('är jobbtorg resurs kvar?', 'varför?'));
    expect(reasoned).toMatch(/^(?:\*Historiskt:\* )?\*\*Uppdelningen behövdes inte längre.*\*\* \[1\]/);
    const none = said(await talk('får missbruksenheten remittera direkt?', 'vad är skälet till det?'));
    expect(none).toMatch(/^Dokumentet ger inget skäl till det.*\n\n\*\*[^\n]*försörjningsstödsenhet/);
  });

  it('more is the next passage that was not shown, and in the end that there is none', async () => {
    const first = await talk(rule, 'berätta mer');
    expect(said(first)).toMatch(/^\*\*Det står också:\*\*\n\n/);
    expect(said(first)).not.toContain(sentence);
    let { session } = first;
    const told = new Set([said(first)]);
    for (let times = 0; times < 30; times += 1) {
      const next = await shipped.say('mer', { session });
      session = next.session;
      if (said(next).startsWith('Mer än det jag har visat')) return;
      expect(told).not.toContain(said(next));
      told.add(said(next));
    }
    throw new Error('It never ended.');
  });

  it.each([
    'är du säker?',
    'hur vet du det?',
    'kan jag lita på det där',
    'är det verkligen sant?',
    'are you sure?',
    'är det säkert att det är fem dagar?',
  ])('how sure it is, is told by its quote and source: %s', async (message) => {
    const text = await afterRule(message);
    expect(text).toMatch(/sammanfattning|digest/);
    expect(text).toContain(sentence);
    expect(text).toContain('2018-06-19');
  });

  it('what cannot be done with it is said plainly', async () => {
    expect(await afterRule('kan jag få det på somaliska?')).toContain('bara på svenska och engelska');
    expect(await afterRule('som diagram')).toContain('Det kan jag inte göra med svaret');
  });

  it('a reason of its own beside the wish changes nothing', async () => {
    expect(await afterRule('Kortare, jag står på tunnelbanan')).toMatch(/^\*\*Senast inom fem dagar/);
    expect(await afterRule('Tack! Var står det? Min gruppledare vill se det.')).toContain('protokollet finns inte');
  });
});

describe('a message with a subject of its own', () => {
  it.each([
    'vad är källan till statistiken om nollplacerade?',
    'var står det att man måste ha trepart?',
    'är jobbtorg resurs kvar?',
    'gäller det även nyanlända?',
    'varför gör revisionen en granskning?',
    'hur gammal ska man vara?',
    'hur gamla är aspiranterna?',
    'ersätter det den gamla kartläggningen?',
    'vilket datum ska den vara klar?',
    'är aspiranten kvar på jobbtorg då?',
    'är planen uppdaterad?',
  ])('is looked up: %s', async (message) => {
    expect((await talk(rule, message)).asked?.text).toBe(message);
  });
});

describe('where nothing was answered', () => {
  it.each([
    'kortare',
    'källa?',
    'på engelska',
    'som mejl till klienten',
    'in bullet points',
    'gäller det fortfarande?',
  ])('one line says so: %s', async (message) => {
    expect(said(await talk(message))).toMatch(
      /^Jag har inget svar att gå tillbaka till|^There is no answer to go back/,
    );
  });

  it('and where the documents did not say, that there is no source', async () => {
    expect(said(await talk('får man ta med hund till jobbtorget?', 'var står det?'))).toMatch(
      /^Mitt förra svar var att jag inte hittade/,
    );
  });

  it('which documents there are is told as before', async () => {
    expect(said(await talk('hur gammal är infon?'))).toMatch(/2013.*2020/s);
  });
});

describe('a short question after an answer', () => {
  it('that the same sentence answers is told that the documents say no more', async () => {
    const text = said(await talk('hur länge får man ha stockholmsjobb?', 'hur länge då?'));
    expect(text).toMatch(/^(?:Dokumenten säger inte mer om det än det du just fick:\n\n)?\*\*.*ett år/);
  });

  it('stays with its subject instead of what else there is for young people', async () => {
    expect(said(await talk(rule, 'och för unga?'))).toContain('Det står inte i dokumenten');
    expect(said(await talk('Vad är Alfa?', 'hur länge får man gå där?'))).not.toContain('Stockholmsjobb');
  });

  it('may put another thing in its place', async () => {
    expect(said(await talk('Vad är Alfa?', 'och iwork då?'))).toMatch(/^\*\*Personer i daglig verksamhet/);
  });

  it.each([
    ['vad är stockholmsjobb?', 'hur länge får man ha det?', /^\*\*Högst ett år/],
    ['vad är stockholmsjobb?', 'kan man plugga samtidigt?', /^\*\*.*utbildning/],
    ['vad är OSA?', 'är det tidsbegränsat?', /^\*\*.*begränsad tid/],
    ['vad är alfa?', 'vilka är det för?', /^\*\*Personer som på grund av psykisk ohälsa/],
    ['hur många hade stockholmsjobb 2018?', 'hur många av dom var extratjänster?', /^\*\*En tredjedel/],
    ['hur många var inskrivna på jobbtorg under 2018?', 'och per månad?', /^\*\*2 500 till 2 800/],
    ['vem betalar projektet för nyanlända?', 'när startade det?', /^\*\*Våren 2018/],
    ['är jobbtorg resurs kvar?', 'när infördes det?', /^\*Historiskt:\* \*\*2009/],
    ['vem ska ta fram strategin?', 'är den antagen?', /^\*\*Det framgår inte/],
    ['vem ska ta fram strategin?', 'är den beslutad?', /^\*\*Fullmäktige har beslutat om en strategi, men/],
  ])('gets the short answer that is known to it: %s %s', async (question, followUp, answer) => {
    expect(said(await talk(question, followUp))).toMatch(answer);
  });

  it('gets none that is known of something else', async () => {
    expect(said(await talk('vad är OSA?', 'vad får man i lön?'))).toMatch(/^\*\*Det står inte/);
    expect(said(await talk('vad är alfa?', 'hur lång är kön?'))).toMatch(/^\*\*Det står inte/m);
    expect(said(await talk(rule, 'vem kontrollerar det?'))).toMatch(/^\*\*Det står inte/);
  });
});

describe('after figures, measures and meetings', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(fullest);
    const { database } = assistant.database;
    const offices = ['Farsta', 'Kista'];
    const making = {
      count: 3_000,
      from: '2025-06-10',
      days: 530,
      offices,
      districts: ['Farsta', 'Järva'],
      coachesPerOffice: 3,
    };
    await insertMade(database, makeCases(seededRandom(7), making));
  });
  afterAll(() => assistant.stop());
  const say = async (text: string, from = people.karin) => readCard(await assistant.say(from, text));

  it('figures come shorter, as a table, as a chart, in English and with what they rest on', async () => {
    await say('hur många nyinskrivna per månad i Kista de senaste sex månaderna?');
    expect(await say('gör en tabell av det')).toContain('Vad som räknas');
    expect(await say('som diagram tack')).toContain('Vad som räknas');
    const short = await say('kortare');
    expect(short).not.toContain('Vad som räknas');
    expect(short).toMatch(/\d/);
    expect(await say('in English please')).toContain('What is counted');
    expect(await say('källa?')).toContain('Färskhet');
    expect(await say('varför är det så?')).not.toContain('Det står inte i dokumenten');
    expect(await say('skriv det som ett mejl')).toMatch(/^\*\*Utkast/);
    expect(await say('kopiera till journalen')).toContain('Uppslaget i Trepart 2026-11-23');
  });

  it('measures come shorter and in English, and say of when they are', async () => {
    expect(await say('vad finns för unga i Farsta?', people.maja)).toContain('Insatser för unga i Farsta');
    expect(await say('kortare', people.maja)).toMatch(/^\*\*Insatser för unga i Farsta\*\*\n\n- /);
    expect(await say('på engelska', people.maja)).toContain('Measures for young people in Farsta');
    expect(await say('stämmer det fortfarande?', people.maja)).toContain('Varje rad säger från när uppgiften är');
    expect(await say('varifrån kommer det?', people.maja)).toContain('Stadsrevisionen');
  });

  it('meetings are listed anew in the other language', async () => {
    expect(await say('mina möten', people.amina)).not.toContain('Jag har inget svar');
    expect(await say('in English', people.amina)).toMatch(/meeting/i);
  });

  it('a receipt is no answer to rewrite, and the answer before it neither', async () => {
    await say(rule, people.maja);
    await say('boka trepart för A-4711 på torsdag', people.maja);
    expect(await say('avbryt', people.maja)).toContain('börjar vi om');
    expect(await say('kortare', people.maja)).toContain('Jag har inget svar att gå tillbaka till');
  });
});
