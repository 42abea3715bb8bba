// Whether passages on the subject of a question hold its answer: what each kind of evidence hears, and what it comes to.
import { describe, expect, it } from 'vitest';
import { type AnswerFeatures, evidenceOf } from '../../knowledge/answer/answer-features.ts';
import { answerability } from '../../knowledge/answer/answerability.ts';
import { areaUnderCurve } from '../../knowledge/search/ranking-measures.ts';
import { type AlsoSought, buildIndex } from '../../knowledge/search/search.ts';
import { isTurned, saysOpposite } from '../../knowledge/swedish/terms-of-opposites.ts';
import { askedFor, holds } from '../../knowledge/swedish/terms-of-questions.ts';

// A small library's guide; every question below is about something that it mentions.
const guide = [
  ['Biblioteket i Hammarby öppnade 1964.', 'Det ritades av Greta Lund och har två våningar.'],
  ['Ett lånekort är giltigt i tre år.', 'Barn får låna utan avgift.', 'Låntagare ska visa legitimation.'],
  ['Böcker ska lämnas tillbaka inom fyra veckor.', 'Den som lämnar för sent betalar 20 kronor.'],
  ['Läsesalen stänger före lunch på lördagar.', 'De minsta grupprummen rymmer sex personer.'],
  ['Verkstaden är beroende av frivilliga.', 'Ansvarig är Hilding Norén.'],
];
const index = buildIndex(
  guide.map((sentences, at) => ({ id: `${at}`, text: sentences.join(' '), headings: [], title: '' })),
);

function weigh(question: string, passage: number, also: AlsoSought[] = []): AnswerFeatures {
  return evidenceOf(index, { text: question, also }, [{ above: '', sentences: guide[passage] ?? [] }]);
}

function likely(question: string, passage: number): number {
  return answerability(index, { text: question, also: [] }, [{ above: '', sentences: guide[passage] ?? [] }]);
}

describe('the evidence for an answer', () => {
  it('is how much of the question one sentence holds, not the passage as a whole', () => {
    const together = weigh('Vem ska visa legitimation?', 1);
    const apart = weigh('Ska barn visa lånekort?', 1);
    expect(together).toMatchObject({ held: 1, elsewhere: 0 });
    expect(apart.held).toBeLessThan(0.7);
    expect(apart.elsewhere).toBeGreaterThan(0.3);
  });

  it('takes what stands above the sentences as said in each of them', () => {
    const sentences = ['Den öppnade 1964.'];
    const question = { text: 'När öppnade biblioteket?', also: [] };
    const bare = evidenceOf(index, question, [{ above: '', sentences }]);
    expect(evidenceOf(index, question, [{ above: 'Biblioteket', sentences }]).held).toBeGreaterThan(bare.held);
  });

  it("counts a word of people's own as there when the documents' wording for it is", () => {
    const meant = [{ for: ['leg'], text: 'legitimation', weight: 1 }];
    expect(weigh('Vem ska visa leg?', 1, meant).held).toBe(1);
    expect(weigh('Vem ska visa leg?', 1).held).toBeLessThan(1);
  });

  it('is weaker when a number or year is another one', () => {
    expect(weigh('Vad öppnade i Hammarby 1964?', 0).missingNumbers).toBe(0);
    expect(weigh('Vad öppnade i Hammarby 1946?', 0).missingNumbers).toBe(1);
    expect(likely('Vad öppnade i Hammarby 1946?', 0)).toBeLessThan(likely('Vad öppnade i Hammarby 1964?', 0));
  });

  it('finds a year in a span of years, and a span whose end is short', () => {
    const passage = [{ above: 'Rapport 2013', sentences: ['Gruppen skrev den.'] }];
    const asked = (text: string) => evidenceOf(index, { text, also: [] }, passage).missingNumbers;
    expect(asked('Vilka skrev rapporten 2012-13?')).toBe(0);
    expect(asked('Vilka skrev rapporten 2015-16?')).toBe(1);
  });

  it('is weaker when somebody else is named', () => {
    expect(weigh('Vad har Greta Lund ritat?', 0).missingNames).toBe(0);
    expect(weigh('Vad har Sixten Berg ritat?', 0).missingNames).toBe(2);
  });

  it('is weaker when only the question asks with a no', () => {
    expect(weigh('Vilka får inte låna?', 1).negation).toBe(0);
    expect(weigh('Vilka behöver inte visa legitimation?', 1).negation).toBe(1);
    expect(likely('Vilka behöver inte visa legitimation?', 1)).toBeLessThan(likely('Vilka ska visa legitimation?', 1));
  });

  it('hears no denial in a polite question or in a clause beside what is asked', () => {
    expect(weigh('Kan man inte visa legitimation?', 1).negation).toBe(0);
    expect(weigh('Vad betalar den som inte lämnar i tid?', 2).negation).toBe(0);
  });

  it('is weaker when the sentence says the opposite', () => {
    expect(weigh('Hur många rymmer de minsta grupprummen?', 3).opposites).toBe(0);
    expect(weigh('Hur många rymmer de största grupprummen?', 3).opposites).toBe(1);
    expect(weigh('Vad är verkstaden oberoende av?', 4).negation).toBe(1);
    expect(weigh('Vad är verkstaden beroende av?', 4).negation).toBe(0);
  });

  it('is weaker when the question narrows what the sentence does not', () => {
    expect(weigh('Stänger läsesalen före lunch?', 3).missingLimits).toBe(0);
    expect(weigh('Stänger läsesalen alltid efter lunch?', 3).missingLimits).toBe(2);
  });

  it('is weaker when another word stands in the place of one that was asked about', () => {
    expect(weigh('Stämmer det att ett lånekort är giltigt?', 1).replaced).toBe(0);
    expect(weigh('Stämmer det att ett busskort är giltigt?', 1).replaced).toBe(1);
  });

  it.each([
    ['När öppnade biblioteket?', 0, 4],
    ['Hur mycket betalar den som lämnar för sent?', 2, 1],
    ['Vem är ansvarig?', 4, 2],
  ])('is stronger near something new of the kind asked for: %s', (question, there, elsewhere) => {
    expect(weigh(question, there).kind).toBeGreaterThan(weigh(question, elsewhere).kind);
  });

  it('is nothing, and no fault, without passages or words', () => {
    const none = { text: 'Var?', also: [] };
    expect(answerability(index, none, [])).toBeGreaterThan(0);
    expect(answerability(index, none, [{ above: '', sentences: [''] }])).toBeLessThan(1);
  });
});

describe('opposites', () => {
  const text = (...words: string[]) => new Set(words);

  it('are told from words that stand beside their opposite', () => {
    expect(saysOpposite('privata', text('offentliga', 'skolor'))).toBe(true);
    expect(saysOpposite('privata', text('offentliga', 'fristaende'))).toBe(false);
    expect(saysOpposite('privata', text('stora', 'skolor'))).toBe(false);
  });

  it('are months and numbers too', () => {
    expect(saysOpposite('mars', text('april'))).toBe(true);
    expect(saysOpposite('fyra', text('fem'))).toBe(true);
    expect(saysOpposite('fyra', text('april'))).toBe(false);
  });

  it('may lie in a prefix', () => {
    expect(isTurned('oberoende', text('beroende'))).toBe(true);
    expect(isTurned('statlig', text('ickestatlig'))).toBe(true);
    expect(isTurned('omrade', text('mrade', 'omrade'))).toBe(false);
  });
});

describe('an amount', () => {
  const amount = askedFor('Hur många platser finns det?');

  it.each([
    'Beslutet fattades den 3 oktober 2017.',
    'Avtalet gäller från 2016-04-01.',
    'Detta regleras i lag (2010:800), 4 kap. 2 §.',
    'Se avsnitt 2.5.1 och sidan 14.',
    'Under 2015 flyttade enheten.',
    'På 1990-talet var det annorlunda.',
  ])('is not a date, a year or the number of a section: %s', (text) => {
    expect(holds(text, amount)).toBe(false);
  });

  it.each([
    'Under 2015 fanns 38 platser.',
    'Där finns 1 950 platser.',
    'Förra året fanns 2000 platser.',
    'Det finns inga platser.',
    'Kommunen har elva platser, enligt beslutet den 3 oktober 2017.',
    'Andelen är 12,5 procent.',
  ])('is a number of something: %s', (text) => {
    expect(holds(text, amount)).toBe(true);
  });
});

describe('the area under the curve', () => {
  it('is the share of pairs in the right order, ties half', () => {
    expect(areaUnderCurve([0.9, 0.8], [0.1, 0.2])).toBe(1);
    expect(areaUnderCurve([0.1], [0.9])).toBe(0);
    expect(areaUnderCurve([0.5, 0.5], [0.5])).toBe(0.5);
    expect(areaUnderCurve([0.9, 0.3], [0.5, 0.3])).toBe((1 + 1 + 0 + 0.5) / 4);
    expect(areaUnderCurve([], [0.3])).toBe(0.5);
  });
});
