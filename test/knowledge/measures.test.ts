// Measures per district: what a caseworker, coach or manager is told to be there, to be over, or not to be stated.
import { beforeAll, describe, expect, it } from 'vitest';
import { renderReply } from '../../bot/cards/render.ts';
import { readAgeRange } from '../../dialogs/measures/reading/age-range.ts';
import { citations, plainText, type Reply } from '../../dialogs/reply.ts';
import type { Outcome } from '../../dialogs/turn.ts';
import { districtsNow } from '../../knowledge/catalogue/districts.ts';
import { karin, readShipped, type Shipped } from '../worlds/shipped-knowledge.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await readShipped();
});

const shown = (outcome: Outcome) => outcome.replies.map(plainText).join('\n');
const told = async (text: string) => shown(await shipped.say(text));

async function click(reply: Reply | undefined, title: string): Promise<Outcome> {
  const actions = reply !== undefined && 'actions' in reply ? reply.actions : [];
  const more = reply?.kind === 'list' ? reply.groups.flatMap((group) => group.more ?? []) : [];
  const items = reply?.kind === 'list' ? reply.groups.flatMap((group) => group.items) : [];
  const action = [...actions, ...more].find((each) => each.title === title);
  const open = items.find((item) => item.title === title)?.open;
  const found = action !== undefined && 'click' in action ? action.click : open;
  if (found === undefined) throw new Error(`There is nothing called "${title}" to press.`);
  return await shipped.take({ kind: 'click', verb: found.verb, data: JSON.parse(JSON.stringify(found.data)) });
}

describe('every measure of the catalogue', () => {
  it('is found by its name, and by each thing that people call it', async () => {
    const missed = shipped.measures.measures.flatMap(({ id, name, says }) =>
      [name, ...says].flatMap((form) =>
        [form, `${form.toLowerCase()}?`].filter(
          (text) => !shipped.measures.named(text).some((found) => found.id === id),
        ),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('is shown in full with whom it is for, where, its status with its time, how one is referred, and its source', async () => {
    for (const { id, name, asOf, referral, for: whom } of shipped.measures.measures) {
      const [reply] = (await shipped.take({ kind: 'click', verb: 'measure.show', data: { id } })).replies;
      const text = reply === undefined ? '' : plainText(reply);
      for (const part of [name, asOf, referral.how, whom, 'Så remitterar du']) expect(text, id).toContain(part);
      expect(reply === undefined ? 0 : citations(reply).length, id).toBeGreaterThan(0);
    }
  });

  it('answers when its name is all that is said', async () => {
    const missed: string[] = [];
    for (const { name } of shipped.measures.measures) {
      const outcome = await shipped.say(name);
      if (outcome.intent !== 'findMeasures' || !shown(outcome).includes(name))
        missed.push(`${name}: ${outcome.intent}`);
    }
    expect(missed).toEqual([]);
  });
});

describe('a look-up by district', () => {
  it.each([
    [
      'vad finns för nollplacerade i Spånga',
      ['Spånga-Tensta (numera Järva)', 'Platser för nollplacerade', 'Jobbstart'],
    ],
    [
      'vilka insatser finns för unga i Farsta?',
      ['helt avvecklat', 'Feriejobb', 'Uppsök av unga 20–29 år', '2018–2019'],
    ],
    ['insatser för sjukskrivna på Södermalm', ['byggt ut egna arbetsförberedande insatser', 'Aktivitetsplatsen']],
    ['feriejobb spånga', ['i Spånga-Tensta (numera Järva)', 'Feriejobb']],
    [
      'What measures are there for people with disabilities in Skärholmen?',
      ['Measures for people with disabilities', 'Iwork'],
    ],
    ['har Södermalm egna insatser?', ['byggt ut egna arbetsförberedande insatser']],
    [
      'har Norra innerstaden egna aktiviteter',
      ['Norra innerstaden bildades 2023-07-01', 'Det betyder inte att de saknas'],
    ],
    ['sprakstod for kvinnor i jarva', ['Språkstöd och språkpraktik', 'Järva bildades 2023-07-01']],
  ])('%s', async (question, parts) => {
    for (const part of parts) expect(await told(question)).toContain(part);
  });

  it('keeps the opposite facts of what is now Järva apart, each under its old name and with its time', async () => {
    const [reply] = (await shipped.say('insatser i Järva')).replies;
    if (reply?.kind !== 'list') throw new Error('A list was expected.');
    const [kista, spanga] = reply.groups;
    expect(kista?.title).toContain('Rinkeby-Kista');
    expect(kista?.notes.join()).toContain('byggt ut egna');
    expect(kista?.notes.join()).not.toContain('Spånga');
    expect(spanga?.title).toContain('Spånga-Tensta');
    expect(spanga?.notes.join()).toContain('inte haft några egna');
    expect(reply.text).toContain('var för sig');
  });

  it('says of a district of which nothing is known that nothing is stated, never that there is none', async () => {
    const silent: string[] = [];
    for (const { name } of districtsNow(shipped.measures.geography.districts)) {
      if ((await told(`vilka egna insatser finns i ${name}?`)).includes('om egna insatser')) silent.push(name);
    }
    expect(silent).toEqual([
      'Hässelby-Vällingby',
      'Bromma',
      'Kungsholmen',
      'Norra innerstaden',
      'Enskede-Årsta-Vantör',
      'Skarpnäck',
      'Hägersten-Älvsjö',
    ]);
    expect(await told('vad finns i Bromma för folk med beroendeproblem')).toContain('Det betyder inte att de saknas');
  });

  it('tells every fact of every district with its time and its source', async () => {
    for (const { name, facts } of shipped.measures.geography.districts) {
      const [reply] = (await shipped.take({ kind: 'click', verb: 'measure.district', data: { district: name } }))
        .replies;
      const text = reply === undefined ? '' : plainText(reply);
      for (const { asOf, says } of facts) expect(text, name).toContain(`${asOf}:** ${says}`);
      if (reply?.kind === 'details' && facts.length > 0) {
        const lines = reply.sections.flatMap((section) => section.lines);
        expect(
          lines.filter((line) => !/\[\d+\]$/.test(line)),
          name,
        ).toEqual([]);
      }
    }
  });

  it('reads a neighbourhood as the district it belongs to', async () => {
    expect(await told('vad finns för unga i Hökarängen')).toContain('i Farsta');
    expect(await told('insatser i Husby')).toContain('Rinkeby-Kista (numera Järva)');
  });

  it('asks which is meant where a name is of several things, and takes the answer', async () => {
    const [reply] = (await shipped.say('vad finns i Kista för unga?')).replies;
    if (reply?.kind !== 'notice' || reply.suggestions === undefined) throw new Error('Choices were expected.');
    expect(reply.suggestions.map(({ title }) => title)).toEqual([
      'Stadsdelen Rinkeby-Kista',
      'Jobbtorg Kista',
      'Jobbtorg Kista unga',
    ]);
    const [district, office] = await Promise.all(reply.suggestions.map(({ say }) => told(say)));
    expect(district).toContain('i Rinkeby-Kista (numera Järva)');
    expect(office).toContain('detsamma på alla jobbtorg, också på Jobbtorg Kista');
  });

  it('offers the nearest names for a district that does not exist', async () => {
    const [reply] = (await shipped.say('insatser i Farsat')).replies;
    expect(reply?.kind === 'notice' && reply.suggestions).toEqual([{ title: 'Farsta', say: 'insatser i Farsta' }]);
    expect(await told('vad finns i Solna för unga')).toContain('**Solna är en egen kommun**');
  });

  it('goes on from the last one: another district, another audience', async () => {
    const first = await shipped.say('vilka insatser finns för unga i Farsta?');
    const second = await shipped.say('och i Bromma då?', { session: first.session });
    expect(shown(second)).toContain('Insatser för unga i Bromma');
    const third = await shipped.say('och för nyanlända?', { session: second.session });
    expect(shown(third)).toContain('Insatser för nyanlända i Bromma');
  });

  it('takes several districts', async () => {
    const text = await told('vad finns i Farsta och Skärholmen för unga');
    expect(text).toContain('Insatser för unga i Farsta och Skärholmen');
    expect(text).toContain('Eget i Farsta');
    expect(text).toContain('Eget i Skärholmen');
    expect(await told('finns livstycket i Farsta och Spånga')).toMatch(
      /\*\*Nej, så långt det framgår\.\*\*.*Farsta.*\*\*Ja\.\*\* Livstycket anges för Spånga/s,
    );
    expect(await told('insatser för nyanlända i spånga och kista')).toContain(
      'i Spånga-Tensta (numera Järva) och Rinkeby-Kista (numera Järva)',
    );
  });

  it('says what is over as over, and with whom one goes instead', async () => {
    expect(await told('textilverkstad i Skärholmen')).toMatch(/avvecklad 2018–2019/);
    expect(await told('arbetsförmågeprövning gamla formen')).toMatch(/borttagen 2018/);
  });

  it.each(['finns det cykelställ vid jobbtorget?', 'erbjuder jobbtorg gym?', 'is there a gym at jobbtorg?'])(
    'shows no list for a thing that neither it nor the documents know: %s',
    async (question) => {
      const [reply] = (await shipped.say(question)).replies;
      expect(reply).toMatchObject({ kind: 'sourcedAnswer', outcome: 'notFound' });
    },
  );

  it('leaves a figure to the documents, and a word for something or other to the list', async () => {
    expect(await told('vad kostar feriejobben?')).toContain('98,0 mnkr');
    const [reply] = (await shipped.say('hur många platser finns för arbetsträning i Kista?')).replies;
    expect(reply).toMatchObject({ kind: 'sourcedAnswer' });
    expect(await told('finns det något i Farsta?')).toContain('Insatser i Farsta');
    expect(await told('finns det platser på Jobbstart?')).toContain('Arbetsträning (Jobbstart)');
  });

  it('looks in the documents when no measure fits', async () => {
    expect(await told('finns tolk på gruppinformationen')).toContain('Det står inte i dokumenten');
  });
});

describe('a measure and a place', () => {
  it.each([
    [
      'finns livstycket i farsta?',
      '**Nej, så långt det framgår.** Livstycket anges bara för Spånga-Tensta (numera Järva)',
    ],
    ['kör de livstycket i Spånga', '**Ja.** Livstycket anges för Spånga-Tensta (numera Järva) (2019)'],
    ['finns matchning i Skärholmen', '**Ja, för den som bor där:** Matchning gäller hela staden (2019)'],
    [
      'har vi feriejobb i Bromma?',
      '**Framgår inte för just Bromma.** Feriejobb finns enligt dokumenten hos stadsdelarna',
    ],
    ['finns det osa i Spånga', '**Ja.** Offentligt skyddat arbete (OSA) finns enligt dokumenten hos stadsdelarna'],
    ['finns krami i kista', '**Framgår inte.** Dokumenten säger inte var Krami finns'],
    ['textilverkstad i Skärholmen', '**Nej, så långt det framgår.**'],
    [
      'finns aktivitetsplatsen i Bromma',
      '**Nej, så långt det framgår.** Aktivitetsplatsen ligger i Liljeholmen och Fridhemsplan',
    ],
    ['finns det ledig plats på Alfa i Bromma?', '**Ja, för den som bor där:** Alfa gäller hela staden'],
    ['finns misa och krami i Farsta', '**Framgår inte.** Dokumenten säger inte var Krami'],
    ['is Livstycket available in Farsta?', '**No, as far as is stated.**'],
  ])('say first whether it is there: %s', async (question, first) => {
    const text = await told(question);
    expect(text).toContain(first);
    expect(text.indexOf(first)).toBeLessThan(220);
  });

  it('tell it of the next place, and of the next measure', async () => {
    const first = await shipped.say('finns livstycket i farsta?');
    const second = await shipped.say('och i Spånga då?', { session: first.session });
    expect(shown(second)).toContain('**Ja.** Livstycket anges för Spånga-Tensta');
  });
});

describe('what is asked of one measure', () => {
  it.each([
    ['hur söker man matchning', '**Så kommer man till Matchning:** Personen skrivs in på jobbtorget'],
    ['hur får min klient ett stockholmsjobb', '**Så kommer man till Stockholmsjobb:** Stadsdelen remitterar'],
    ['vem driver jobbstart?', '**Arbetsträning (Jobbstart) ges av Jobbtorg'],
    ['är krami nedlagt?', '**Krami: i gång enligt uppgift 2019.** Om något har ändrats'],
    ['vad är feriejobb', 'Ferieanställning för unga'],
  ])('is said first: %s', async (question, first) => {
    const text = await told(question);
    expect(text).toContain(first);
    expect(text.indexOf(first)).toBeLessThan(80);
  });

  it('is said of the one in sight without its name', async () => {
    const first = await shipped.say('finns livstycket i farsta?');
    const second = await shipped.say('och hur kommer man in där?', { session: first.session });
    expect(shown(second)).toContain('**Så kommer man till Livstycket:**');
    const third = await shipped.say('hur söker man matchning då', { session: second.session });
    expect(shown(third)).toContain('**Så kommer man till Matchning:**');
    expect(shown(await shipped.say('vem driver den?', { session: third.session }))).toContain(
      'Matchning ges av Jobbtorg',
    );
  });

  it('is left to the documents where it is something else', async () => {
    expect((await shipped.say('hur länge får man ha stockholmsjobb')).intent).toBe('policyQuestion');
  });
});

describe('the age of whom it is for', () => {
  const listed = (outcome: Outcome) => {
    const [reply] = outcome.replies;
    if (reply?.kind !== 'list') throw new Error(`A list was expected, not ${reply?.kind}.`);
    return { title: reply.title, rows: reply.groups.flatMap(({ items }) => items.map(({ title }) => title)) };
  };

  it('puts first what those of that age go before others for, and leaves out what is for others', async () => {
    for (const text of ['Man 58 år insatser', 'vilka insatser finns för någon över 55?']) {
      const { rows } = listed(await shipped.say(text));
      expect(rows[0], text).toBe('Stockholmsjobb');
      expect(rows, text).not.toContain('Uppsök av unga 20–29 år');
    }
    const { title, rows } = listed(await shipped.say('vad finns för en 19-åring i Skärholmen'));
    expect(title).toBe('Insatser för den som är 19 år i Skärholmen');
    expect(rows[0]).toContain('16–19 år');
    expect(rows).not.toContain('Uppsök av unga 20–29 år');
  });

  it('leaves out for a man what is for women alone, and not where "man" is a pronoun', async () => {
    const isOnWomen = async (text: string) => /Livstycket ·|Uppsök av kvinnor/.test(await told(text));
    for (const text of ['insatser för en arbetslös man i Spånga', 'vägledning för en kille på 33'])
      expect(await isOnWomen(text), text).toBe(false);
    expect(await isOnWomen('vilka insatser kan man få i Spånga?')).toBe(true);
  });

  it('is gone on with', async () => {
    const first = await shipped.say('vilka insatser finns för unga i Farsta?');
    const second = await shipped.say('och för den som är 25?', { session: first.session });
    expect(listed(second).rows[0]).toBe('Uppsök av unga 20–29 år');
    const other = await shipped.say('finns livstycket i farsta?');
    const all = await shipped.say('insatser för någon över 55', { session: other.session });
    expect(listed(all).rows[0]).toBe('Stockholmsjobb');
    const third = await shipped.say('vilka har lagts ner?', { session: second.session });
    expect(shown(third)).toContain('textilverkstad');
  });

  it.each([
    ['insatser för kvinnor mellan 30 och 40 år', { from: 30, to: 40 }],
    ['nåt för 20-24', { from: 20, to: 24 }],
    ['insatser för dom under 25', { to: 24 }],
    ['insatser för 55+', { from: 55 }],
    ['äldre än sextio', { from: 61 }],
    ['insatser i Farsta vecka 48', null],
  ])('is read as a range: %s', (text, ages) => {
    expect(readAgeRange(text)).toEqual(ages);
  });
});

describe('the card', () => {
  it('shows six rows at once, and what is over or from elsewhere on demand', async () => {
    const [list] = (await shipped.say('insatser i Farsta')).replies;
    if (list?.kind !== 'list') throw new Error('A list was expected.');
    expect(list.groups.flatMap(({ items }) => items).length).toBeLessThanOrEqual(7);
    expect(list.groups.at(-1)?.items).toEqual([]);
    expect(list.groups.at(-1)?.more?.title).toMatch(/^Inte i gång \(\d+\)$/);
  });

  it('goes from list to measure and back, and hands over with what is known', async () => {
    const [list] = (await shipped.say('vilka insatser finns för unga i Farsta?')).replies;
    const [details] = (await click(list, 'Feriejobb')).replies;
    if (details?.kind !== 'details') throw new Error('Details were expected.');
    const action = details.actions.find(({ title }) => title === 'Kontrollera remittering');
    expect(action).toMatchObject({ click: { data: { measure: 'D18', district: 'Farsta', audience: 'youth' } } });
    expect(shown(await click(details, 'Tillbaka till listan'))).toContain('Insatser för unga i Farsta');
  });

  it('shows a whole group on demand, within the size that Teams takes', async () => {
    const [list] = (await shipped.say('insatser i Farsta')).replies;
    const whole = await click(
      list,
      list?.kind === 'list' ? (list.groups.find(({ more }) => more !== null)?.more?.title ?? '') : '',
    );
    expect(shown(whole)).toContain('Romsk inkludering');
    for (const { name } of shipped.measures.geography.districts) {
      for (const question of [`insatser i ${name}`, `vad står det om ${name}?`]) {
        const [reply] = (await shipped.say(question)).replies;
        const size = reply === undefined ? 0 : JSON.stringify(renderReply(reply, 'sv')).length;
        expect(size, question).toBeLessThan(28_000);
      }
    }
    const [reply] = whole.replies;
    expect(reply === undefined ? 0 : JSON.stringify(renderReply(reply, 'sv')).length).toBeLessThan(28_000);
  });

  it.each([
    ['a measure that is gone', 'measure.show', { id: 'D999' }],
    ['a district that does not exist', 'measure.list', { district: 'Atlantis' }],
    ['no data at all', 'measure.show', {}],
    ['a district that is no text', 'measure.district', { district: { $ne: null } }],
  ])('answers a press on %s with one sentence', async (_what, verb, data) => {
    expect(shown(await shipped.take({ kind: 'click', verb, data }))).toContain('finns inte kvar');
  });
});

describe('a comparison', () => {
  it('shows what is said of each district beside what is not stated', async () => {
    const [reply] = (await shipped.say('Jämför insatserna i Farsta och Rinkeby-Kista')).replies;
    if (reply?.kind !== 'table') throw new Error('A table was expected.');
    expect(reply.columns).toEqual(['Insats', 'Farsta', 'Rinkeby-Kista (numera Järva)']);
    expect(reply.rows.map((row) => row.map(({ text }) => text))).toContainEqual([
      'Egna arbetsförberedande insatser',
      'avvecklad 2018–2019',
      'i gång enligt uppgift 2019',
    ]);
  });

  it('leaves what was said of the parts of Järva side by side and unsummed', async () => {
    expect(await told('jämför järva och skäris')).toContain(
      'Rinkeby-Kista: i gång enligt uppgift 2019\nSpånga-Tensta: inga egna 2019',
    );
    expect(await told('jämför järva och skäris')).toContain('framgår inte');
  });

  it('says that nothing is stated of either', async () => {
    expect(await told('Hur skiljer sig insatserna mellan Bromma och Hässelby-Vällingby?')).toContain(
      'betyder inte att de saknas',
    );
  });

  it('gives a manager how many districts have what, with what is not stated', async () => {
    const text = shown(
      await shipped.say('hur många stadsdelar har egna arbetsförberedande insatser?', { caller: karin }),
    );
    expect(text).toContain('Egna arbetsförberedande insatser | 1 | 2 | 1 | 7');
  });
});
