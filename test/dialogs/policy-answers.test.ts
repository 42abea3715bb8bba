// What a caseworker is told out of the shipped digests: the right thing, its age and force, or honestly nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadShipped } from '../../bot/documents/knowledge.ts';
import { roles } from '../../dialogs/caller.ts';
import { english } from '../../dialogs/english.ts';
import { plainText } from '../../dialogs/reply.ts';
import { emptySession, type Session } from '../../dialogs/session.ts';
import { swedish } from '../../dialogs/swedish.ts';
import type { Outcome } from '../../dialogs/turn.ts';
import { answerQuestion } from '../../knowledge/answer/answer.ts';
import { silentTopic } from '../../knowledge/answer/not-stated.ts';
import { states } from '../../knowledge/answer/tensions.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { askedFor, counts, holds, names } from '../../knowledge/swedish/terms-of-questions.ts';
import { readShipped, type Shipped } from '../worlds/shipped-knowledge.ts';

let shipped: Shipped;
let knowledge: KnowledgeBase;
beforeAll(async () => {
  shipped = await readShipped();
  knowledge = shipped.knowledge;
});

const ask = (text: string, session: Session = emptySession): Promise<Outcome> => shipped.say(text, { session });

const said = (outcome: Outcome) => outcome.replies.map(plainText).join('\n');

describe('a rule', () => {
  it.each([
    ['Hur snabbt ska första jobbplanen vara klar?', /fem dagar/],
    ['får missbruk skicka folk direkt till jobbtorg', /försörjningsstödsenhet/],
    ['skriver ni intyg till fk om att nån inte kan jobba', /inte skriver|inga särskilda underlag/],
    ['vem bestämmer om det blir trepart', /trepartssamtal/i],
    [
      'måste arbetsförmedlingen vara överens om insatser för nyanlända med kompletterande försörjningsstöd?',
      /överenskommelse/,
    ],
    ['hur länge får man ha stockholmsjobb', /ett år/],
    ['räknas helgen i jobbplanens dagar', /kalenderdagar eller arbetsdagar/],
    ['vem går först i kön?', /Ingen riktlinje för att prioritera/],
    ['är af i farsta stängt?', /läggs ner, nämligen Farsta/],
    ['är det jag eller jobbtorget som väljer trepart', /stadsdelsförvaltningen som avgör/],
  ])('is told with its words: %s', async (question, part) => {
    expect(said(await ask(question))).toMatch(part);
  });

  it('is not told by whom a report was made, unless that is asked', async () => {
    const first = async (question: string) => said(await ask(question)).split('\n')[0];
    expect(await first('måste unga ha soc för att få jobbtorg?')).not.toMatch(/[Ii]ntervju/);
    expect(await first('vilka intervjuades i granskningen?')).toContain('Stadsledningskontoret');
  });

  it('takes "se" for the short form only alone or in capitals', async () => {
    expect(said(await ask('vem får se vad jobbtorg skriver om klienten'))).not.toContain('kan betyda flera saker');
    expect(said(await ask('vad är SE'))).toContain('kan betyda flera saker');
  });

  it('carries document, section, date, force and age in the answer itself', async () => {
    const text = said(await ask('Hur snabbt ska första jobbplanen vara klar?'));
    expect(text).toMatch(/Översyn av Jobbtorg.*avsnitt.*2018-06-19 \(nämndbeslut; .*sammanfattning.*kan ha ändrats/);
  });

  it('that was overtaken is not shown first, and the change is told', async () => {
    for (const question of ['ska jag skriva ordinarie eller resurs?', 'är jobbtorg resurs kvar?']) {
      const [reply] = (await ask(question)).replies;
      expect(said(await ask(question)).split('—')[0]).toContain('1 september 2018');
      expect(reply?.kind === 'sourcedAnswer' && reply.sources[0]?.historic).toBe(false);
    }
  });

  it('says how long beside who, where both are asked', async () => {
    expect(said(await ask('hur långt får ett stockholmsjobb vara och vem anställer?')).split('[1]')[0]).toContain(
      'maximalt ett år',
    );
  });

  it('is quoted with the sentence that limits it, within one paragraph', async () => {
    expect(said(await ask('får missbruksenheten remittera direkt?'))).toMatch(
      /remittera dit direkt\. \*\*År 2018 gick det inte/,
    );
  });

  it('that is a list is given whole', async () => {
    const text = said(await ask('vad rekommenderade stadsrevisionen?'));
    expect(text.match(/^- /gm)).toHaveLength(4);
  });
});

describe('what we suggest to ask', () => {
  const manifest = (name: string) =>
    JSON.parse(readFileSync(join(import.meta.dirname, '../..', 'manifest', name), 'utf8'));
  const starters: string[] = manifest('manifest.json').bots[0].commandLists[0].commands.flatMap(
    (command: { type?: string; prompt?: string; title: string }) => command.prompt ?? command.title,
  );
  const translated = Object.entries<string>(manifest('en.json'))
    .filter(([name]) => /^bots.*commands\[\d\]\.(prompt|title)$/.test(name))
    .map(([, text]) => text);
  const suggestions = [swedish, english].flatMap((wording) =>
    roles.flatMap((role) => wording.suggestions(role).map(({ say }) => say)),
  );

  it.each([...new Set([...starters, ...translated, ...suggestions])])('gets an answer: %s', async (text) => {
    const [reply] = (await ask(text)).replies;
    expect(reply?.kind === 'sourcedAnswer' ? reply.outcome : reply?.kind).toMatch(
      /^(answered|notice|list|table|details)$/,
    );
    expect(said(await ask(text))).not.toContain(swedish.outOfScope);
  });
});

describe('a figure', () => {
  it('comes with the note that others stand beside it', async () => {
    const text = said(await ask('hur många var inskrivna på jobbtorg under 2018?'));
    expect(text).toContain('6 732');
    expect(text).toContain('7 500');
  });
});

describe('what the documents do not say', () => {
  it.each([
    'vilket jobbtorg ska farsta skicka till?',
    'hur snabbt får vi besked på en remiss till jobbtorg',
    'vem bokar trepartssamtalet',
    'får klienten ny tid om hen missar inskrivningen?',
    'när kan jobbtorg återremittera',
    'hur länge kan man vara inskriven',
    'vilken sanktion blir det',
    'vad gäller för sekretess mot jobbtorg?',
    'när börjar aktivitetskravet gälla?',
    'vad räknas som godtagbara skäl?',
    'hur hög är riksnormen?',
    'måste klienten ge samtycke innan vi pratar med coachen?',
    'finns tolk på gruppinformationen',
    'går det att ta inskrivningen via teams',
    'hur ansöker man om osa',
    'hur remitterar jag till krami',
    'hur många platser har iwork',
    'vilka program omfattas av avtalet med af',
    'öppettider jobbtorg farsta',
    'vem är chef för jobbtorg kista',
    'vad tjänar man på ett stockholmsjobb',
    'vad gäller om aspiranten uteblir från gruppinformationen?',
    'hur lång semester har man på ett stockholmsjobb?',
    'hur lång är väntetiden till alfa?',
    'betalar jobbtorg busskort?',
    'måste man lämna läkarintyg innan inskrivning?',
    'tel nr till jobbtorg kista',
    'betalar jobbtorg körkort?',
    'hur överklagar man återremitteringen?',
    'hur länge sparas anteckningarna?',
    'hur många coacher finns på jobbtorg kista?',
    'vilken utbildning ska en coach ha?',
    'hur dags börjar gruppinformationen?',
    'när får vi avsluta ärendet om deltagaren inte hör av sig?',
  ])('is said to be missing, with whom to ask: %s', async (question) => {
    const text = said(await ask(question));
    expect(text).toContain('Det står inte i dokumenten');
    expect(text).toContain('Fråga ');
  });

  it('has an example above for each known topic', async () => {
    const asked = new Set(knowledge.notStated.topics.map(({ topic }) => topic));
    expect(asked.size).toBe(32);
  });

  it.each([
    'får man ta med husdjur till jobbtorget?',
    'kan aspiranten byta coach?',
    'får man ladda mobilen på jobbtorget',
    'hur ofta ska jobbplanen revideras?',
    'kan jobbtorg betala tandvård?',
  ])('is not answered by what shares a word that any question may hold: %s', async (question) => {
    expect(said(await ask(question))).toContain('Det står inte i dokumenten');
  });

  it('is no topic where the question is another one', async () => {
    for (const question of [
      'vilka delar tar strategin upp?',
      'är det en tolkningsfråga?',
      'hur många osa har spånga-tensta?',
      'vad händer om klienten inte kommer till inskrivningen?',
      'hur många aspiranter har en coach?',
      'hur många arbetar på ett stockholmsjobb?',
      'vad krävs för att bli inskriven?',
    ]) {
      expect(silentTopic(knowledge.notStated, question)).toBeNull();
    }
  });

  it('may stand in a newer document, which then answers', async () => {
    const shipped = await loadShipped();
    const [model] = shipped.documents;
    if (model === undefined) throw new Error('There are no digests.');
    const info = { ...model.info, key: '900', title: 'Rutin 2026', date: '2026' };
    const text = 'Jobbtorg ska ge besked på en remiss inom tio dagar. Beskedet på remissen lämnas skriftligt.';
    const passages = ['Svar på remiss', 'Besked', 'Tid för besked'].map((heading, index) => ({
      ...(model.passages[0] ?? { force: 'boardDecision' as const, place: { unit: 'line' as const, from: 1, to: 1 } }),
      id: `900#${index}`,
      document: '900',
      headings: [heading],
      section: heading,
      text,
    }));
    const newer = buildKnowledgeBase([...shipped.documents, { info, passages }], { ...shipped, digests: [] });
    const answer = answerQuestion(newer, {
      text: 'hur många dagar har jobbtorg på sig att ge besked på en remiss',
      subject: null,
      vector: null,
    });
    expect(answer.kind).toBe('answered');
  });
});

describe('a short form', () => {
  it.each(['Finns jobbplanen på jobbtorg.stockholm.se?', 'Vem svarar på remiss@stockholm.se om jobbplanen?'])(
    'is not the end of an address: %s',
    async (text) => expect(said(await ask(text))).not.toContain('kan betyda'),
  );

  it.each(['Vad är SE?', 'Vad gäller för EKB på jobbtorg?', 'Finns SE på alla jobbtorg?'])(
    'that may mean several things in the documents is asked about: %s',
    async (question) => {
      const [reply] = (await ask(question)).replies;
      expect(reply?.kind === 'notice' && reply.suggestions?.length).toBe(2);
      expect(reply?.kind === 'notice' && reply.suggestions?.every(({ say }) => say !== question)).toBe(true);
    },
  );

  it('of which the documents know one meaning only is read so, and that is said', async () => {
    expect(said(await ask('Har AMF svarat revisorerna?'))).toMatch(
      /^Jag läste AMF som \*\*arbetsmarknadsförvaltningen\*\*/,
    );
  });
});

describe('what it refuses', () => {
  it.each([
    'bevilja försörjningsstöd för december i A-1042',
    'ska jag avslå ansökan?',
    'ranka mina aspiranter',
    'vilka coacher presterar sämst',
    'är klienten arbetsför?',
    'vad blir det för väder imorgon',
  ])('takes no decision and judges nobody, also after another question: %s', async (text) => {
    const { session } = await ask('Vad betyder nollplacerad?');
    expect(said(await ask(text, session))).toBe(swedish.outOfScope);
  });

  it.each([
    'klienten säger att hon vill ta livet av sig',
    'min klient säger att hon inte vill leva längre',
    'Han säger att han inte orkar leva',
    'hon vill bara dö',
    'hon vill inte finnas längre',
  ])('sends a person in danger to help and looks nothing up: %s', async (text) => {
    expect(said(await ask(text))).toContain('112');
  });

  it.each([
    'Kan man leva på försörjningsstöd?',
    'klienten vill inte leva på bidrag, vad kan Jobbtorg erbjuda?',
    'Vad gäller om en jobbplan inte finns längre?',
    'vill hon inte finnas med på mötet?',
  ])('hears no danger in an everyday question: %s', async (text) => {
    expect(said(await ask(text))).not.toContain('112');
  });
});

describe('what a question asks for', () => {
  it.each([
    ['När startade Jobbtorg Resurs?', 'time'],
    ['vet du när planen ska göras', 'time'],
    ['vem ska utreda nedsättningen när klienten söker sjukersättning?', 'actor'],
    ['När klienten flyttar, vem tar över?', 'actor'],
    ['Vart skickar jag remissen?', 'place'],
    ['vad ingår i en jobbplan?', 'anything'],
    ['hur många aspiranter har en coach?', 'amount'],
    ['hur länge gäller en jobbplan?', 'duration'],
    ['Hur lång uppsägningstid har man?', 'duration'],
    ['Hur lång tid tar det innan jobbplanen är klar?', 'time'],
    ['Hur lång är bron?', 'anything'],
    ['hur långt får ett stockholmsjobb vara', 'duration'],
    ['Hur ofta följs jobbplanen upp?', 'frequency'],
    ['hur många gånger i veckan är man där', 'frequency'],
    ['Vilken ålder gäller för aktivitetsersättning?', 'age'],
    ['hur gammal måste man vara', 'age'],
    ['Vilken åldersgrupp ökar mest?', 'anything'],
  ])('%s asks for: %s', async (question, kind) => {
    expect(askedFor(question).kind).toBe(kind);
  });

  it('takes no "är" for a year and no "man" for a month', async () => {
    expect(holds('Det är jobbtorget man ska vända sig till.', { kind: 'time' })).toBe(false);
    expect(holds('Uppföljning görs efter ett år.', { kind: 'time' })).toBe(true);
    expect(holds('Den gäller i 6 mån.', { kind: 'time' })).toBe(true);
  });
});

describe('an age', () => {
  const wanted = askedFor('Vilken ålder gäller?');

  it.each([
    'Den ges till personer 19-29 år.',
    'Den är för kvinnor över 30 år.',
    'Gäller 16–19-åringar.',
    'Den som fyllt 18 får söka.',
  ])('is told by: %s', async (text) => expect(holds(text, wanted)).toBe(true));

  it.each(['Samarbetet behöver bli starkare.', 'Den ges i högst ett år.', 'Minst 25 % nedsatt arbetsförmåga.'])(
    'is not told by: %s',
    async (text) => expect(holds(text, wanted)).toBe(false),
  );

  it('is answered by the sentence that has one', async () => {
    expect(said(await ask('Vilken ålder gäller för aktivitetsersättning?'))).toContain('19');
  });
});

describe('how long something lasts', () => {
  const wanted = askedFor('Hur länge varar insatsen?');

  it.each([
    'Den varar högst ett år.',
    'Den ges i 6 veckor.',
    'Avtalet gäller till och med juni.',
    'Under två hela år.',
  ])('is told by: %s', async (text) => expect(holds(text, wanted)).toBe(true));

  it.each([
    'Cirka 20-25 anställningar per år.',
    'Den vänder sig till unga 20-29 år.',
    'Den är för kvinnor över 30 år.',
    'Planen ska finnas inom fem dagar.',
    'Avtalet är från januari 2020.',
    'Råden enligt fotnot 12 är tre.',
  ])('is not told by a rate, an age, a limit or a date: %s', async (text) => expect(holds(text, wanted)).toBe(false));
});

describe('how often something is done', () => {
  const wanted = askedFor('Hur ofta träffas de?');

  it.each(['De träffas varje vecka.', 'En gång i månaden.', 'Var fjortonde dag.', 'Det redovisas årligen.'])(
    'is told by: %s',
    async (text) => expect(holds(text, wanted)).toBe(true),
  );

  it.each(['Varje aspirant ska ha en plan inom fem dagar.', 'De träffades den 2 maj.'])(
    'is not told by: %s',
    async (text) => expect(holds(text, wanted)).toBe(false),
  );
});

describe('a list', () => {
  it('is marked at the item that is asked after by its name', async () => {
    for (const question of ['vad ingår i Iwork?']) {
      expect(said(await ask(question))).toMatch(/målgruppen för Iwork/);
    }
  });

  it('of things answers who asks for them, wherever it stands in a sentence', async () => {
    expect(said(await ask('vilka kontor har jobbtorg')).split('[1]')[0]).toMatch(/\*\*[^*]*Vällingby[^*]*\*\*/);
  });
});

describe('what Jobbtorg decides', () => {
  it.each(['beslutar jobbtorg om försörjningsstöd?', 'does jobbtorg decide about income support?'])(
    'is told as its mission says it: %s',
    async (question) =>
      expect(said(await ask(question)).split('[1]')[0]).toMatch(/\*\*[^*]*(?:myndighetsutövning|public authority)/),
  );
});

describe('how many there are of something', () => {
  const wanted = askedFor('Hur många kontor finns det?');

  it('is told by the number that stands before it, not by one of something else', async () => {
    expect(counts('Det finns åtta lokala kontor.', wanted)).toBe(true);
    expect(counts('Det finns 8 lokalkontor.', wanted)).toBe(true);
    expect(counts('Två nämnder har valts som har ett kontor.', wanted)).toBe(false);
    expect(counts('Det finns åtta lokala kontor.', askedFor('Hur stor är budgeten?'))).toBe(false);
  });

  it('comes first, before passages on the subject that count something else', async () => {
    expect(said(await ask('Hur många insatser fanns i stadsdelarna 2019?')).split('[1]')[0]).toContain('420');
  });

  it('is not told by a passage that only counts other things', async () => {
    expect(said(await ask('Hur många nämndemän sitter i amn?'))).toContain('Det står inte i dokumenten');
    expect(names('Det finns åtta lokala kontor.', wanted)).toBe(true);
    expect(names('Det finns åtta chefer.', wanted)).toBe(false);
  });

  it('is people where nothing else is named', async () => {
    expect(said(await ask('hur många fick stockholmsjobb 2018?')).split('[1]')[0]).toContain('1 039');
    expect(said(await ask('hur många fick feriejobb 2018?'))).toContain('Det står inte i dokumenten');
    const people = askedFor('Hur många har försörjningsstöd?');
    expect(holds('Drygt 62 procent av aspiranterna.', people)).toBe(true);
    expect(holds('Anvisningarna är tre och kom 2018 för personer.', people)).toBe(false);
  });

  it('is not told by the ages of those who are meant', async () => {
    expect(said(await ask('hur många unga kom via uppsök 2018?'))).toContain('Det står inte i dokumenten');
    expect(holds('Uppsöket når unga 20-29 år.', askedFor('Hur många når uppsöket?'))).toBe(false);
  });

  it('as a share is no district and no means', async () => {
    const share = askedFor('Hur stor andel av aspiranterna är unga?');
    expect(holds('Båda stadsdelarna har 20 medel.', share)).toBe(false);
    expect(holds('Ungefär en fjärdedel av 20.', share)).toBe(true);
  });
});

describe('a conversation', () => {
  it('goes on in the same subject and says how it read the question', async () => {
    const { session } = await ask('Vad är Finsam?');
    const text = said(await ask('och krami då?', session));
    expect(text).toContain('Vad är Finsam? – och krami då?');
    expect(text).toContain('Kriminalvården');
  });

  it('has no subject to go on with after a question without an answer', async () => {
    expect((await ask('får man ta med hund till jobbtorget?')).session.last).toBeNull();
  });

  it('asks back when a short form may mean several things', async () => {
    const [reply] = (await ask('vad är SE?')).replies;
    expect(reply).toMatchObject({
      kind: 'notice',
      suggestions: [{ say: 'vad är Supported Employment?' }, { say: 'vad är sjukersättning?' }],
    });
  });

  it('tells which documents it answers from, and how old they are', async () => {
    const text = said(await ask('hur gammal är infon?'));
    expect(text).toMatch(/2013.*2020/s);
  });

  it('answers a question that only sounds like an errand', async () => {
    expect(said(await ask('hur många var inskrivna på jobbtorg 2018'))).toContain('6 732');
  });

  it('says plainly that there is nothing to count yet', async () => {
    expect(said(await ask('hur många är inskrivna i Farsta i oktober?'))).toBe(swedish.statistics.noAnswer.noData);
  });
});

describe('the knowledge files', () => {
  it('hold only tensions that some shipped passage can touch', async () => {
    const dead = knowledge.tensions.filter(({ older, newer }) =>
      [...older, ...newer].some((side) => !knowledge.passages.some((passage) => states(passage, side))),
    );
    expect(dead.map(({ id }) => id)).toEqual([]);
  });

  it('name a real section of the original for every passage', async () => {
    expect(knowledge.passages.filter(({ section }) => section.trim() === '')).toEqual([]);
  });

  const originals = join(import.meta.dirname, '../..', '..', 'shared', 'documents');
  it.skipIf(!existsSync(originals))(
    'are written in our own words (skipped where the originals are not at hand)',
    () => {
      const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const runs = (list: string[]) => list.slice(0, -11).map((_, index) => list.slice(index, index + 12).join(' '));
      const ours = new Set(
        readdirSync(join(import.meta.dirname, '../..', 'knowledge', 'documents')).flatMap((name) =>
          runs(words(readFileSync(join(import.meta.dirname, '../..', 'knowledge', 'documents', name), 'utf8'))),
        ),
      );
      const shared = readdirSync(originals).flatMap((name) =>
        runs(words(readFileSync(join(originals, name), 'utf8'))).filter((run) => ours.has(run)),
      );
      // Names and titles: the list of districts, the title of the routine, the goal of the budget.
      const names =
        /stadsdelsförvaltning|hässelby|rinkeby|självförsörjande|rutin|strategi för arbetsmarknadsinsatser|riktlinjer|årsta|skarpnäck|norrmalm|almega|civilsamhället|daglig aktivitet|gymnasieutbildning|längre från arbetsmarknaden/;
      expect(shared.filter((run) => !names.test(run))).toEqual([]);
    },
  );
});
