// Measures sought in a chat: what fits the person first, what is not stated said so, nothing dropped unsaid, and what follows.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText, type Reply } from '../../../dialogs/reply.ts';
import type { Outcome } from '../../../dialogs/turn.ts';
import { withFormer } from '../../../knowledge/catalogue/districts.ts';
import { readShipped, type Shipped } from '../../worlds/shipped-knowledge.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await readShipped();
});

/** Says messages one after the other and gives what the last one got. */
async function talk(...messages: string[]): Promise<Outcome> {
  let outcome: Outcome | undefined;
  for (const text of messages)
    outcome = await shipped.say(text, outcome === undefined ? {} : { session: outcome.session });
  if (outcome === undefined) throw new Error('Nothing was said.');
  return outcome;
}

const shown = ({ replies }: Outcome) => replies.map(plainText).join('\n');
const rowsOf = ({ replies: [reply] }: Outcome) =>
  reply?.kind === 'list' ? reply.groups.flatMap(({ items }) => items.map(({ title }) => title)) : [`a ${reply?.kind}`];
const titleOf = (reply: Reply | undefined) =>
  reply !== undefined && 'title' in reply ? reply.title : `a ${reply?.kind}`;

describe('somebody who is told of', () => {
  it.each([
    ['har en kille 24, varken pluggar el jobbar, va kan jag ge han', 'Uppsök av unga 20–29 år'],
    ['17-åring som skolkar, nåt för den?', 'Kommunala aktivitetsansvaret (KAA) 16–19 år'],
    ['asp 59 bast arblös i sex år, finns nåt?', 'Stockholmsjobb'],
    ['tjej i daglig verksamhet som vill ut i arbete, vilka insatser finns?', 'Iwork'],
    ['inv kvinna 47 ej fs ej af ej jt, va passar', 'Uppsök av kvinnor långt från arbetsmarknaden'],
    [
      'nyanländ man 30 som bor på stadens tillfälliga boende, vad finns?',
      'Fördjupat stöd för nyanlända på tillfälliga boenden',
    ],
    ['klienten är 33 och har frivård, vilka insatser finns?', 'Krami'],
    ['en mamma som är romni, finns det nån insats för henne?', 'Romsk inkludering'],
    ['man som är nykter sedan i våras, alkohol, vad kan vi erbjuda?', 'Offentligt skyddat arbete (OSA)'],
    ['anything for a woman on sick leave without SGI?', 'Platser för nollplacerade på varje jobbtorg'],
  ])('gets a list with what fits first, and a press to the check: %s', async (text, first) => {
    const outcome = await talk(text);
    expect(rowsOf(outcome).slice(0, 2)).toContain(first);
    const [reply] = outcome.replies;
    const check = reply?.kind === 'list' ? reply.actions.find(({ title }) => /remit|referral/i.test(title)) : undefined;
    expect(check).toMatchObject({ click: { data: { facts: expect.anything() } } });
  });

  it('is checked with the facts kept', async () => {
    const { replies, session } = await talk('nollad man 41 som har fs, vad finns att välja på?');
    const [reply] = replies;
    const action = reply?.kind === 'list' ? reply.actions[0] : undefined;
    if (action === undefined || !('click' in action)) throw new Error('A button was expected.');
    const checked = await shipped.take({ kind: 'click', ...action.click }, { session });
    expect(checked.replies.map(plainText).join()).toContain('41 år');
  });

  it('is left to the check where it is asked whether to refer', async () => {
    expect((await talk('Kan jag remittera en nollplacerad kvinna, 44?')).intent).toBe('checkReferral');
  });
});

describe('what narrows', () => {
  it.each([
    ['insatser för sjukskrivna, men inte arbetsträning', ' · inte arbetsträning', 'Arbetsträning (Jobbstart)'],
    ['visa allt utom coachning för långtidsarbetslösa', ' · inte coachning', 'CV-skola'],
    ['vilka insatser riktar sig till kvinnor och nyanlända?', 'för kvinnor och nyanlända', 'Alfa'],
    ['vilka insatser utförs av externa aktörer?', 'hos externa aktörer', 'Matchning'],
    ['vilka insatser kräver ingen remiss?', 'utan remittering', 'Matchning'],
    ['insatser för den som är 22 år', 'för den som är 22 år', 'Kommunala aktivitetsansvaret (KAA) 16–19 år'],
  ])('is named in the title and kept to: %s', async (text, title, without) => {
    const outcome = await talk(text);
    expect(titleOf(outcome.replies[0])).toContain(title);
    expect(rowsOf(outcome)).not.toContain(without);
  });

  it.each([
    ['nån kurs på somaliska?', 'på somaliska'],
    ['vilka insatser finns på kvällstid för unga?', 'kvällstid'],
    ['söker en kurs i bokföring till min aspirant', 'kurs i bokföring'],
    ['Han är 22 och vill ta truckkort. Har vi någon kurs som leder till det?', 'truckkort'],
  ])('and cannot be sought by is named first: %s', async (text, said) => {
    const [reply] = (await talk(text)).replies;
    expect(reply?.kind === 'list' ? reply.text : '').toMatch(new RegExp(`^\\*\\*Det går inte att söka på ”${said}”`));
  });

  it('is read out of the whole message and not out of its question alone', async () => {
    const outcome = await talk(
      'Hon är 29 år, heltidssjukskriven utan SGI. Vad finns det för arbetsinriktad rehabilitering att välja på?',
    );
    expect(titleOf(outcome.replies[0])).toContain('sjukskrivna');
    expect(rowsOf(outcome)).toContain('Arbetsträning (Jobbstart)');
  });

  it('takes away for who has contact what is only for those without', async () => {
    expect(rowsOf(await talk('kvinna 40 som har försörjningsstöd, vilka insatser finns?'))).not.toContain(
      'Uppsök av kvinnor långt från arbetsmarknaden',
    );
  });

  it('keeps to six rows in sight, and tells all of what has ended', async () => {
    expect(rowsOf(await talk('vad finns för unga?')).length).toBeLessThanOrEqual(7);
    const text = shown(await talk('vilka insatser är nedlagda eller bara förslag?'));
    for (const part of ['Avvecklat', 'Borttaget', 'Historiskt', 'Bara föreslaget', 'IPS', 'Jobbtorg Resurs'])
      expect(text).toContain(part);
  });
});

describe('a name', () => {
  it.each([
    ['alffa, finns den kvar?', 'Alfa'],
    ['livstyket nån som vet?', 'Livstycket'],
    ['vad gör dom på aktivitetsplatsn?', 'Aktivitetsplatsen'],
    ['arbförmågeprövn på jt, görs det än?', 'Arbetsförmågeprövning, gamla formen'],
    ['stokholmsjobb, vem får?', 'Stockholmsjobb'],
  ])('is known where it is misspelt or cut short: %s', async (text, name) => {
    expect(titleOf((await talk(text)).replies[0])).toBe(name);
  });

  it('that is in no row is said to be in none', async () => {
    const text = shown(await talk('En sökande frågade mig om Jobbsprånget. Har vi det?'));
    expect(text).toContain('**Någon insats som heter Jobbsprånget finns inte i katalogen.**');
    expect(text).toContain('Det betyder inte att den saknas');
  });

  it('gets every answer that is asked for, the unknown ones too, and the way once', async () => {
    const text = shown(await talk('Hur lång är kön till Stockholmsjobb, vem bestämmer och hur söker man?'));
    expect(text).toContain('**Så kommer man till Stockholmsjobb:**');
    expect(text).toContain('**Det står inte i dokumenten** och inte i katalogen: vem som beslutar och kö och väntetid');
    expect(text.split('Stadsdelen remitterar efter stadens riktlinjer')).toHaveLength(2);
  });

  it.each([
    ['hur anmäler jag en nollplacerad till jobbstart?', /\*\* Stadsdelen får anmäla .* direkt till Jobbstart/],
    ['kan man ge extratjänst nu?', /^\*\*Räkna inte med extratjänst/m],
    ['kvinnosatsningen, hur anmäler man dit, hon har fs', /\*\*Den är bara för den som saknar kontakt\*\*/],
    ['passar iwork för en kille på 17?', /Någon åldersgräns framgår inte, så den som är 17 år/],
    ['är uppsöket nåt för en som är 31?', /\*\*Den är för den som är 20–29 år\*\*, inte för den som är 31 år/],
  ])('is answered for the person: %s', async (text, said) => {
    expect(shown(await talk(text))).toMatch(said);
  });
});

describe('a place', () => {
  it.each([
    ['finns alfa i vällingby?', /\*\*Ja, för den som bor där:\*\* .* Var insatsen ges framgår inte/],
    ['livstycket i hökarängen?', /Hökarängen hör till Farsta\.\n+\*\*Nej, så långt det framgår/],
    ['uvas uppsöket, finns det i bagarmossen?', /I hela staden finns för samma grupp: Uppsök av unga 20–29 år/],
    ['krami i solna då?', /\*\*Solna är en egen kommun\*\*/],
    ['osa i fruängen, går det?', /\*\*Framgår inte för just Hägersten-Älvsjö\.\*\*/],
    ['bromma, vilka egna insatser har dom?', /Dokumenten säger inget om egna insatser i Bromma/],
    ['insatser i skärhlmen', /Eget i Skärholmen/],
    ['Kvinnan är född i Syrien. Vilka insatser finns för henne i Farsta?', /Eget i Farsta/],
  ])('is answered as far as is stated: %s', async (text, said) => {
    expect(shown(await talk(text))).toMatch(said);
  });

  it('never gets as running what is stated for other districts alone', async () => {
    const { geography, measures } = shipped.measures;
    const local = measures.filter(({ scope }) => scope === 'district');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...local),
        fc.constantFrom(...geography.districts.map(({ name }) => name)),
        fc.constantFrom('finns %m i %d?', '%m i %d då', 'kör ni %m i %d', 'is %m available in %d?'),
        async (measure, district, form) => {
          const name = measure.says.find((form) => !/tensta|rinkeby|södermalm/i.test(form)) ?? 'snickarverkstad';
          const text = shown(await talk(form.replace('%m', name).replace('%d', district)));
          const asked = withFormer(geography.districts, district);
          const isHere = asked.some((each) => measure.districts.includes(each.name));
          const said = `\\*\\*(Ja|Yes)\\.\\*\\* ${measure.name.replace(/[()]/g, '\\$&')}`;
          if (!isHere || measure.status !== 'running') expect(text).not.toMatch(new RegExp(said));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is set side by side', () => {
  it.each([
    ['alfa el iwork, vad skiljer å vilken ger mest jobb', ['Alfa', 'Iwork'], '**Framgår inte:** resultat'],
    ['osa kontra sthlmsjobb', ['Offentligt skyddat arbete (OSA)', 'Stockholmsjobb'], 'Högst ett år'],
    ['whats the diff btw livstycket and misa', ['Livstycket', 'Misa'], '**Livstycket** is for'],
    [
      'Vad skiljer KAA från ungdomsuppsöket?',
      ['Kommunala aktivitetsansvaret (KAA) 16–19 år', 'Uppsök av unga 20–29 år'],
      '16–19 år',
    ],
  ])('are the measures that are named: %s', async (text, names, said) => {
    const [reply] = (await talk(text)).replies;
    expect(reply?.kind === 'table' ? reply.columns.slice(1) : []).toEqual(names);
    expect(reply === undefined ? '' : plainText(reply)).toContain(said);
  });

  it('are districts with what is told of each, and what one has that the other is not said to have', async () => {
    const text = shown(await talk('skillnad farsta å rinkeby kista på egna insatser?'));
    for (const part of ['helt avvecklat', '52 av dem', 'Egna arbetsförberedande insatser'])
      expect(text).toContain(part);
    const lack = shown(await talk('vad har Spånga-Tensta som Rinkeby-Kista saknar?'));
    expect(lack).toContain('**Anges för Spånga-Tensta (numera Järva) men inte för Rinkeby-Kista (numera Järva):**');
    expect(lack).toContain('Det betyder inte att Rinkeby-Kista (numera Järva) saknar det');
  });

  it('are at most four places, and offices that offer the same', async () => {
    const [reply] = (await talk('jämför farsta, södermalm, järva, bromma och skärholmen')).replies;
    expect(reply?.kind === 'table' ? reply.columns : []).toHaveLength(5);
    expect(shown(await talk('jämför jobbtorg kista och jobbtorg farsta'))).toContain('detsamma på alla jobbtorg');
  });
});

describe('a plan', () => {
  it.each([
    [['nollad kvinna 44 i Farsta, vad finns?', 'gör en plan för henne'], '**Plan: insatser att pröva (för kvinnor'],
    [['insatser för en man på 58', 'kan du skriva det som en plan på lätt svenska'], '**Min plan**'],
    [['what is there for a man of 60?', 'make a plan'], '**Plan: measures to try**'],
    [['gör en plan med alfa och stockholmsjobb'], '**2. Stockholmsjobb**'],
  ])('is one page of what fits, with the ways and what is not known: %j', async (messages, title) => {
    const outcome = await talk(...messages);
    const text = shown(outcome);
    expect(text).toContain(title);
    expect(text).toMatch(/\*\*(Framgår inte|Det här vet vi inte|Not stated):\*\*/);
    expect(text).toMatch(/\*\*(Så ansöker man|Så gör du och din handläggare|How to apply):\*\*/);
    expect(text.length).toBeLessThan(3600);
    expect(text).not.toContain('**4. ');
  });

  it('is put in another way by a press, and is nothing of job plans', async () => {
    const { replies, session } = await talk('gör en plan för en kille på 22 som varken jobbar eller pluggar');
    const [reply] = replies;
    const press =
      reply?.kind === 'notice' ? reply.actions?.find(({ title }) => title === 'På lätt svenska') : undefined;
    if (press === undefined || !('click' in press)) throw new Error('A button was expected.');
    const easy = await shipped.take({ kind: 'click', ...press.click }, { session });
    expect(shown(easy)).toContain('**Min plan**');
    expect(shown(easy)).toContain('Uppsök av unga 20–29 år');
    expect((await talk('vilka planer är sena?')).intent).toBe('listDeadlines');
  });
});

describe('a conversation', () => {
  it.each([
    [['vad är alfa?', 'hur lång är kön?'], /kö och väntetid \(Alfa\)/],
    [['var ligger alfa?', 'och iwork då?', 'i husby?'], /Iwork gäller hela staden/],
    [['vad gör krami?', 'vem ringer jag?'], /kontaktuppgifter \(Krami\)/],
    [['finns livstycket i farsta?', 'och för män?'], /\*\*Den är bara för kvinnor/],
    [['erbjuder spånga tensta stockholmsjobb', 'ok å hur många får de där per år'], /Omkring 35 boende/],
    [['what does alfa do', 'and for ppl in daily activity?'], /Iwork/],
    [['nåt för nyanlända via jt', 'men han har kompl fs, samma sak?'], /Alltid först efter överenskommelse/],
  ])('keeps its thread: %j', async (messages, said) => {
    expect(shown(await talk(...messages))).toMatch(said);
  });

  it('adds what is told of the person, and changes the age', async () => {
    const outcome = await talk('va finns för en 17 åring som inte går i skolan', 'om hen e 23 istället');
    expect(rowsOf(outcome)[0]).toBe('Uppsök av unga 20–29 år');
    expect(rowsOf(outcome)).not.toContain('Kommunala aktivitetsansvaret (KAA) 16–19 år');
    expect(titleOf((await talk('nåt för långtidsarbetslösa?', 'och för kvinnor då')).replies[0])).toBe(
      'Insatser för kvinnor och långtidsarbetslösa',
    );
  });
});
