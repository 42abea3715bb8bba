// What would narrow an answer and cannot: which words are seen as such in real messages, which are not, and what the answer says.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Intent } from '../../dialogs/understanding/intents.ts';
import { meaningOf } from '../../dialogs/understanding/slots/slots.ts';
import { readUnread, unreadKindOf } from '../../dialogs/understanding/slots/unread-filters.ts';
import { readSlots, understand } from '../../dialogs/understanding/understand.ts';
import { readShipped, type Shipped } from '../worlds/shipped-knowledge.ts';

const now = Temporal.PlainDateTime.from('2026-11-23T09:00');
const unreadIn = (intent: Intent, text: string) =>
  readUnread(meaningOf(intent, readSlots(intent, text, now)), text, now);

describe('a question for figures', () => {
  const narrowed: Record<string, string[]> = {
    gender: [
      'Hur många kvinnor är inskrivna i Farsta?',
      'hur många män skrevs in i oktober',
      'antal inskrivna per kön',
      'nyinskrivna oktober uppdelat på kön',
      'inskrivna fördelat på ålder och kön',
      'hur stor andel av de inskrivna är kvinnor',
      'avslutade i september, bara kvinnor',
      'återremitterade män i Bromma i år',
      'könsfördelningen bland inskrivna på Kista',
      'hur många tjejer har vi inskrivna',
      'andel kvinnliga aspiranter med jobbplan i tid i oktober',
      'är det fler män än kvinnor som uteblev i oktober?',
      'hur många damer är inskrivna',
      'nyinskrivna i oktober: kvinnor',
      'andel män bland de försenade jobbplanerna i Kista',
      'How many women were enrolled in October?',
      'number of men enrolled by office',
      'enrolments in September by gender',
    ],
    birthCountry: [
      'hur många utrikesfödda skrevs in i oktober',
      'andel utlandsfödda bland inskrivna i Järva',
      'hur många av de inskrivna är födda utomlands',
      'inskrivna per födelseland',
      'självförsörjande bland svenskfödda i år',
      'hur många från Somalia är inskrivna i Kista',
      'antal invandrare inskrivna just nu',
      'hur många somaliska kvinnor är inskrivna',
      'hur många EU-medborgare är inskrivna',
      'how many foreign-born people were enrolled in October',
    ],
    education: [
      'hur många lågutbildade skrevs in i september',
      'inskrivna utan gymnasieexamen',
      'antal nyinskrivna med gymnasieutbildning i oktober',
      'inskrivna per utbildningsnivå',
      'hur många akademiker har vi inskrivna',
      'hur många saknar grundskola av de inskrivna',
      'enrolled without upper secondary in Farsta',
    ],
    age: [
      'hur många under 25 är inskrivna',
      'inskrivna mellan 25 och 40 år i oktober',
      'hur många 18-åringar har vi inskrivna',
      'antal avslutade 60+ i oktober',
      'hur många över 60 skrevs in i år',
      'nyinskrivna 25–35 i september',
      'inskrivna i åldern 18 till 24 år',
      'hur många yngre än 30 avslutades i oktober',
      'hur många unga skrevs in i oktober',
      'genomsnittlig inskrivningstid ungdomar',
      'How many people under 25 were enrolled in October?',
      'hur många trettiofemåringar är inskrivna',
      'hur många i åldrarna 18-24 skrevs in i oktober',
      'how many people aged 18-24 were enrolled in October',
      'hur många i tjugoårsåldern skrevs in i oktober',
    ],
    health: [
      'återremisser i oktober för folk med funktionsnedsättning',
      'hur många sjukskrivna är inskrivna',
      'antal inskrivna med psykisk ohälsa',
      'uteblivna med missbruk i oktober',
    ],
    family: [
      'hur många ensamstående mammor är inskrivna',
      'inskrivna föräldralediga i Farsta',
      'hur många av de inskrivna har barn',
      'how many single parents were enrolled',
    ],
    newcomers: ['hur många nyanlända skrevs in i oktober', 'avslutade flyktingar i år'],
    language: [
      'hur många arabisktalande är inskrivna',
      'antal inskrivna med svag svenska',
      'treparter med tolk i oktober',
    ],
    unemployment: ['hur många långtidsarbetslösa skrevs in i oktober', 'inskrivna som varit arbetslösa'],
    duration: [
      'hur många har varit inskrivna längre än ett år',
      'hur många är inskrivna mer än sex månader',
      'inskrivna över två år i Farsta',
    ],
    housing: ['hur många hemlösa är inskrivna'],
    background: ['inskrivna med kriminell bakgrund', 'hur många våldsutsatta är inskrivna'],
    measure: ['hur många inskrivna går på arbetsträning', 'antal aspiranter i språkpraktik i oktober'],
  };

  for (const [kind, messages] of Object.entries(narrowed))
    it.each(messages)(`sees ${kind} in: %s`, (text) => {
      const unread = unreadIn('stats', text);
      expect(unread.map(unreadKindOf)).toContain(kind);
      for (const part of unread) expect(text).toContain(part);
    });

  it.each([
    'Hur många är inskrivna?',
    'hur kan man se hur många som skrevs in i oktober',
    'hur många skrevs in i Farsta, men bara i oktober',
    'inskrivna i Farsta 20-29',
    'How many 20 to 29 year olds are enrolled?',
    'antal 30–54-åringar som avslutades i mars',
    'hur många över 55 har slutat i år',
    'under 20 på Globen unga',
    'inskrivna på Globen unga',
    'Kista sa jag, inte Kista UNGA',
    'nyinskrivna 10-15 oktober',
    'återremisser mellan 15 och 30 september',
    'avslut vecka 40 till 45',
    'uteblivna v 40-45',
    'fler än 30 ärenden per coach',
    'hur många coacher ligger över 30',
    'inskrivna per åldersgrupp, unga och äldre',
    'uppsök ungdomar inskrivna i oktober',
    'jobbplaner inom fem dagar i oktober',
    'självförsörjande efter sex månader, per åldersgrupp',
    'uteblivna från trepart i oktober',
    'hur många står i kö i Farsta just nu',
    'varför räknas kvinnor inte?',
    'försörjningsstöd, inskrivna per stadsdel',
    'nyinskrivna sedan 1 september jämfört med i fjol',
    'vi når inte målet på 45 procent självförsörjande, hur gick oktober?',
  ])('sees nothing in: %s', (text) => {
    expect(unreadIn('stats', text)).toEqual([]);
  });

  it('sees only what the sentence that asks says, in a long message', () => {
    const story =
      'Hej! Min chef är en kvinna med tre barn och hon vill alltid ha allt i sista stund, och vår praktikant är sjuk. Hur många skrevs in i Farsta i oktober? Männen på ekonomi väntar också.';
    expect(understand(story, 'manager', now).unread).toEqual([]);
    expect(understand(story.replace('många skrevs', 'många kvinnor skrevs'), 'manager', now).unread).toEqual([
      'kvinnor',
    ]);
  });
});

describe('a look-up of measures', () => {
  const narrowed: [text: string, unread: string[]][] = [
    ['vilka insatser finns på kvällstid i Farsta', ['kvällstid']],
    ['nåt för en 58-åring i Bromma', ['58-åring']],
    ['letar insats. 50+. kriminell bakgrund', ['50+', 'kriminell bakgrund']],
    ['vad har ni för långtidsarbetslösa över 50', ['över 50']],
    ['insatser på distans för sjukskrivna', ['på distans']],
    ['arbetsträning på deltid i Kista', ['deltid']],
    ['coachning på engelska, finns det', ['på engelska']],
    ['insatser för arabisktalande kvinnor i Järva', ['arabisktalande']],
    ['arbetsträning inom restaurang i Skärholmen', ['inom restaurang']],
    ['vilka insatser har ledig plats', ['ledig plats']],
    ['insatser i Farsta utan kö', ['utan kö']],
    ['vilka insatser finns för män i Järva', ['män']],
    ['insatser för hemlösa på Södermalm', ['hemlösa']],
    ['stöd till våldsutsatta kvinnor som vill ut i jobb', ['våldsutsatta']],
    ['vilka insatser finns för unga utan gymnasium', ['utan gymnasium']],
    ['insatser för utrikesfödda kvinnor', ['utrikesfödda']],
    ['gratis utbildningar i Farsta', ['gratis']],
    ['insatser för ensamstående mammor i Bromma', ['ensamstående']],
    ['korta kurser i Kista', ['korta kurser']],
    ['measures in Farsta in the evenings', ['evenings']],
  ];
  it.each(narrowed)('sees what cannot be sought by in: %s', (text, unread) => {
    expect(unreadIn('findMeasures', text)).toEqual(unread);
  });

  it.each([
    'Vilka insatser finns för unga i Farsta?',
    'insatser för kvinnor i Järva',
    'språkstöd för nyanlända',
    'nåt för en 20-åring i Hagsätra',
    'vad kan man erbjuda sjukskrivna på heltid i Farsta',
    'arbetsträning för personer med funktionsnedsättning i Kista',
    'insatser inom staden för att starta eget',
    'vad kan man göra i Bromma, man undrar',
    'gör en tabell: stadsdel mot stadsdel, arbetsträning',
    'feriejobb för 16-åringar i Spånga-Tensta',
  ])('sees nothing in: %s', (text) => {
    expect(unreadIn('findMeasures', text)).toEqual([]);
  });

  describe('says first what it cannot be sought by', () => {
    let shipped: Shipped;
    beforeAll(async () => {
      shipped = await readShipped();
    });
    const textOf = async (text: string) => {
      const [reply] = (await shipped.say(text)).replies;
      return reply?.kind === 'list' ? reply.text : `a ${reply?.kind}`;
    };

    it('before the list', async () => {
      expect(await textOf('Vilka insatser finns på kvällstid i Farsta?')).toMatch(
        /^\*\*Det går inte att söka på ”kvällstid”\*\*: .*listan är inte begränsad till det\./,
      );
      expect(await textOf('Insatser för sjukskrivna över 50 på deltid i Bromma')).toMatch(
        /^\*\*Det går inte att söka på ”deltid”\*\*/,
      );
      expect(await textOf('Which measures are there in Farsta in the evenings?')).toMatch(
        /^\*\*I cannot search by “evenings”\*\*: .*the list is not limited to that\./,
      );
    });

    it('and nothing of it where all was read', async () => {
      for (const text of ['Vilka insatser finns för unga i Farsta?', 'Insatser för kvinnor i Järva'])
        expect(await textOf(text)).not.toContain('Jag kan inte söka på');
    });
  });
});
