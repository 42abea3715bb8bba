// What a caseworker is told of the law: the paragraph first, with the law's name; that what the city's own documents say is not
// pushed aside by it; and one line of warning where something has changed outside the documents.
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../dialogs/reply.ts';
import { emptySession, type Session } from '../../dialogs/session.ts';
import { readShipped, type Shipped } from '../worlds/shipped-knowledge.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await readShipped();
});
const say = (text: string, session: Session = emptySession) => shipped.say(text, { session });

async function answerTo(text: string) {
  const { replies, session } = await say(text);
  const [reply] = replies;
  const sources = reply?.kind === 'sourcedAnswer' ? reply.sources : [];
  return { text: replies.map(plainText).join('\n'), sources, session };
}

const warnings = (text: string) =>
  text.match(/(?:Ändrat utanför dokumenten|Obekräftat|Changed outside the documents|Unconfirmed): /g) ?? [];

describe('a question about the law', () => {
  it.each([
    [
      'får vi kräva att hon går på praktik?',
      '12 kap. 4 §',
      /^\*\*Ja, nämnden får begära .*om lämplig .*inte kunnat erbjudas/,
    ],
    [
      'kan fs dras in om han vägrar praktik',
      '12 kap. 5 §',
      /^\*\*Ja, fortsatt försörjningsstöd får nekas eller sättas ned/,
    ],
    ['va händer om klienten inte dyker upp på praktiken', '12 kap. 5 §', /utan godtagbart skäl/],
    ['måste vi prata med af innan vi anvisar praktik', '12 kap. 4 §', /^\*\*Socialnämnden ska samråda/],
    ['är man försäkrad på praktiken', '12 kap. 6 §', /arbetsskadeförsäkring/],
    ['vem har rätt till försörjningsstöd enligt socialtjänstlagen?', '12 kap. 1 §', /ekonomiskt bistånd/],
    ['måste klienten plugga svenska', '12 kap. 3 §', /Vid behov ingår sfi/],
    ['räknas lönen fullt ut när klienten fått deltidsjobb och har fs', '12 kap. 8 §', /^\*\*25 procent/],
    ['räknas barnens pengar från feriejobb in i normen', '12 kap. 9 §', /prisbasbelopp/],
    ['gäller sekretess hos oss på socialtjänsten', '26 kap. 1 §', /personliga förhållanden/],
    ['är det lagligt att olika stadsdelar behandlar folk olika', '2 kap. 3 §', /sakliga skäl/],
    ['vem ansvarar för nyanländas etablering enligt lagen', '4 §', /^\*\*Arbetsförmedlingen ansvarar/],
    ['hur stor del ska kommunen betala till samordningsförbundet', '5 §', /^\*\*25 procent/],
    ['får ett samordningsförbund besluta om någons försörjningsstöd', '7 §', /^\*\*Nej, samordningsförbundet får inte/],
    ['can we require someone on income support to do a work placement', '12 kap. 4 §', /^\*\*Yes, .*may request/],
    ['when did the new social services act start to apply', 'Om lagen', /2025/],
  ])('is answered from the law: %s', async (question, section, part) => {
    const { text, sources } = await answerTo(question);
    expect(sources[0]).toMatchObject({ section, force: 'law', historic: false });
    expect(text).toMatch(part);
  });

  it('is answered with the law, the paragraph and the day of the collection, and an old telling of it comes behind', async () => {
    const { text, sources } = await answerTo('vad säger lagen om praktik för den som har försörjningsstöd');
    expect(text).toContain('— Socialtjänstlagen (2025:400), 12 kap. 4 §, 2026-04-25 (lag eller reglemente');
    expect(text).toMatch(/ℹ️ Revisionsrapporten återger den gamla socialtjänstlagen/);
    expect(sources.map(({ document, historic }) => [document, historic])).toContainEqual(['004', true]);
  });

  it('is told how far the law could be read', async () => {
    const { session } = await answerTo('kan fs dras in om han vägrar praktik');
    const text = (await say('gäller det fortfarande?', session)).replies.map(plainText).join('\n');
    expect(text).toContain('Utdrag ur lagsamling av 2026-04-25; ändringar därefter finns inte med.');
    expect(text).toContain('mitt nyaste dokument är från 2026');
  });

  it('is not answered where the law is as silent as the documents, with what it does say', async () => {
    expect((await answerTo('hur mycket får man sätta ner försörjningsstödet?')).text).toMatch(
      /^\*\*Det står inte i dokumenten\.\*\* Hur mycket biståndet minskar framgår inte\. .*12 kap\. 5 §/,
    );
    expect((await answerTo('gäller sekretess mellan soc och arbetsförmedlingen?')).text).toMatch(
      /^\*\*Det står inte i dokumenten\.\*\* .*26 kap\. 1 §/,
    );
  });
});

it('lists the laws among what it answers from', async () => {
  const { text } = await answerTo('vilka dokument svarar du ur?');
  expect(text).toContain('Socialtjänstlagen (2025:400), 2026-04-25 (min sammanfattning)');
  expect(text).toContain('Offentlighets- och sekretesslagen (2009:400)');
});

it.each([
  ['Hur snabbt ska första jobbplanen vara klar?', '002', /fem dagar/],
  ['Får missbruksenheten remittera direkt?', '002', /^\*\*Nej/],
  ['kan biståndet påverkas om man inte kommer till inskrivningen', '004', /kan påverka ansökan/],
  ['vad händer med den som inte kan stå till förfogande pga missbruk', '004', /Andra krav/],
  ['hur länge kan man ha ett stockholmsjobb', '004', /ett år/],
  ['är 2015:982 rätt nummer på socialtjänstlagen', '004', /^\*\*Nej/],
])("leaves to the city's documents what they say: %s", async (question, document, part) => {
  const { text, sources } = await answerTo(question);
  expect(sources[0]).toMatchObject({ document, historic: false });
  expect(text).toMatch(part);
});

describe('a change outside the documents', () => {
  it('that may have come since is told beside the law, as unconfirmed, with where to read', async () => {
    const { text } = await answerTo('kan fs dras in om han vägrar praktik');
    expect(text).toMatch(/^\*\*Ja, fortsatt försörjningsstöd får nekas/);
    expect(text).toMatch(/ℹ️ Obekräftat: .*aktivitetskrav .*1 juli 2026; .*vet jag inte\.\n/);
    expect(text).toMatch(/ℹ️ Regeringen föreslog det den 15 december 2025 .* Läs: regeringen\.se/);
    expect(warnings(text)).toHaveLength(1);
    expect(warnings((await answerTo('vad ingår i riksnormen')).text)).toEqual(['Obekräftat: ']);
  });

  it('that is sure is told beside an old document that rests on the old law', async () => {
    const { text } = await answerTo('vad ska socialnämnden göra enligt socialtjänstlagen när det gäller arbete');
    expect(text).toMatch(/ℹ️ Ändrat utanför dokumenten: Sedan 1 juli 2025 gäller socialtjänstlagen \(2025:400\)/);
    expect(warnings(text)).toHaveLength(1);
  });

  it('that a difference between documents tells of already is not told twice', async () => {
    const { text } = await answerTo('vilket lagkrav utgår jobbtorgs bedömning från?');
    expect(text).toContain('Nu står kravet i 12 kap. 3 § socialtjänstlagen (2025:400).');
    expect(warnings(text)).toEqual(['Obekräftat: ']);
  });

  it.each([
    'Hur snabbt ska första jobbplanen vara klar?',
    'räknas barns inkomster in i familjens fs',
    'Får missbruksenheten remittera direkt?',
    'vad säger kommunallagen om att behandla alla lika',
    'vad ska socialnämnden göra enligt socialtjänstlagen när det gällde arbete 2020?',
  ])('is not told beside what it does not touch: %s', async (question) => {
    expect(warnings((await answerTo(question)).text)).toEqual([]);
  });

  it('is never the answer', async () => {
    const { text } = await answerTo('när börjar aktivitetskravet gälla?');
    expect(text).toMatch(/^\*\*Det står inte i dokumenten\.\*\*/);
  });

  it('is told once more where somebody asks whether the answer still holds', async () => {
    const { session } = await answerTo('kan fs dras in om han vägrar praktik');
    const text = (await say('gäller det fortfarande?', session)).replies.map(plainText).join('\n');
    expect(warnings(text)).toHaveLength(1);
    expect(text).not.toContain('Inget nyare av mina dokument säger något annat');
  });

  it('is told beside a referral check that rests on a rule it touches, and in its receipt', async () => {
    const described =
      'Kan jag remittera en kvinna, 40, med försörjningsstöd av annat skäl? Det finns inget skäl att pröva arbete.';
    const { replies, session } = await say(described);
    const [card] = replies;
    expect(card).toMatchObject({ kind: 'details', title: 'Stadsdelens ansvar' });
    expect(warnings(replies.map(plainText).join('\n'))).toEqual(['Obekräftat: ']);
    const receipt = await say('visa kvittot', session);
    expect(warnings(receipt.replies.map(plainText).join('\n'))).toEqual(['Obekräftat: ']);
    const enrolled = await say(
      'Kan jag remittera en arbetslös man, 34, med fullt försörjningsstöd på grund av arbetslöshet?',
    );
    expect(warnings(enrolled.replies.map(plainText).join('\n'))).toEqual([]);
  });
});
