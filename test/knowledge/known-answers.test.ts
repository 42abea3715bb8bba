// The short answers that the documents give: that each is stated where it says, is found by the questions it answers, and says "yes" to no
// other question.
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../dialogs/reply.ts';
import { answerQuestion } from '../../knowledge/answer/answer.ts';
import { knownAnswerTo, shortAnswer } from '../../knowledge/answer/known-answer.ts';
import {
  markOfAnswers,
  prepareAnswers,
  readKnownAnswers,
  shippedAnswers,
} from '../../knowledge/answer/known-answers.ts';
import { checkSentence } from '../../knowledge/checking/check-sentence.ts';
import { soughtBy } from '../../knowledge/search/ranking.ts';
import { readShipped, type Shipped } from '../worlds/shipped-knowledge.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await readShipped();
});
const answers = readKnownAnswers();
const said = async (text: string) => (await shipped.say(text)).replies.map(plainText).join('\n');
const question = (text: string) => ({ text, subject: null, vector: null });

describe('the short answers', () => {
  it('were packed as their files stand: run "npx trepart learn" after a change', () => {
    expect(shippedAnswers().mark).toBe(markOfAnswers());
  });

  it('are stated word for word by a passage of the document that their id names, each under its own id', () => {
    const { knowledge } = shipped;
    expect(answers.filter((_, place) => !knowledge.placed.has(place)).map(({ id }) => id)).toEqual([]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
  });

  it('have at most 30 words in each language, and no question that another answers too', () => {
    const long = answers.flatMap(({ short }) => [short.sv, short.en]).filter((text) => text.split(/\s+/).length > 30);
    expect(long).toEqual([]);
    const asked = answers.flatMap((answer) => answer.asked);
    expect(asked.filter((text, at) => asked.indexOf(text) !== at)).toEqual([]);
  });

  // What the check does not accept was read by hand: most tell who said so, or count the items of a list.
  it('are supported by their passage, 86 of 100 by rule', () => {
    const { knowledge } = shipped;
    const isSupported = (place: number, text: string) => {
      const passage = knowledge.passages[knowledge.placed.get(place) ?? -1];
      if (passage === undefined) return false;
      const { id, force } = passage;
      const told = [passage.text, ...passage.headings].join('\n');
      const date = knowledge.document(passage.document)?.date ?? null;
      return checkSentence(text, [{ id, text: told, force, date }]).kind === 'supported';
    };
    const bare = (place: number) =>
      shortAnswer(
        { answer: answers[place] as (typeof answers)[number], position: 0, likelihood: 1, saysYesOrNo: false },
        'sv',
      );
    const saying = answers.flatMap(({ isSilent }, place) => (isSilent ? [] : [place]));
    const supported = saying.filter((place) => isSupported(place, bare(place)));
    expect(supported.length / saying.length).toBeGreaterThan(0.86);
    // Of another figure at the end nearly all are seen.
    const figure = /(?<![\d .,:\u00a0-])\d[\d \u00a0]*\d(?![\d-])/;
    const other = (text: string) =>
      text.replace(figure, (found) => found.replace(/\d$/, (last) => String((Number(last) + 3) % 10)));
    const figures = supported.filter((place) => figure.test(bare(place)));
    expect(figures.length).toBeGreaterThan(100);
    const wrong = figures.filter((place) => isSupported(place, other(bare(place))));
    expect(wrong.length / figures.length).toBeLessThan(0.02);
  });
});

describe('a question that is known', () => {
  it('is answered by its statement, 19 of 20', () => {
    const { knowledge } = shipped;
    const asked = answers.flatMap(({ asked: texts, states }) => texts.map((text) => ({ text, states })));
    const some = asked.filter((_, at) => at % 60 === 0);
    const right = some.filter(({ text, states }) => {
      const { also } = soughtBy(knowledge, question(text));
      const found = knownAnswerTo(knowledge, text, also, knowledge.find(question(text), 8));
      return found?.answer.states === states;
    });
    expect(right.length / some.length).toBeGreaterThan(0.95);
  });

  it('has its answer in the first line, with its source', async () => {
    expect(await said('hej! hur många hade stockholmsjobb 2018?')).toMatch(/^\*\*1 039 personer .*\*\* \[1\]/);
    expect(await said('what does nollplacerad mean?')).toMatch(/^\*\*.*sick.*\*\* \[1\]/i);
  });

  it('is answered by all that is told where its last sentence alone asks too little', async () => {
    const told = await said('I månadsrapporten finns en grupp som heter övriga. Vilka är det?');
    expect(told).toMatch(/^\*\*Aspiranter i åtgärd .*\*\* \[1\]/);
  });

  it('is answered out of the documents though it reads like a check of somebody', async () => {
    expect(await said('Jag tror att deltagaren har adhd. Kan jobbtorget utreda det?')).toMatch(/^\*\*.*NPF-utredning/);
  });

  it('is not answered in bold by a passage that no answer leads to, which is shown all the same', async () => {
    const told = await said('vilka hälsokontroller gör jobbtorg');
    expect(told).toMatch(/^\*\*Jag är inte säker på att dokumenten svarar på det\.\*\* Fråga/);
    expect(told).toContain('Det här står närmast:');
  });

  it('is no sure answer where it is of another place or year than the one asked about', async () => {
    expect(await said('hur många kvinnor nådde uppsöket 2018')).toMatch(/^\*\*1 538 kvinnor/);
    for (const text of ['hur många kvinnor nådde uppsöket 2019', 'hur många osa beviljar farsta per år'])
      expect(await said(text), text).toMatch(
        /^\*\*(?:Osäkert om det är svaret|Jag är inte säker|Det står inte i dokumenten)/,
      );
  });

  it.each([
    ['hur många feriejobb blev det i farsta 2019', 'Hur många feriejobb det blev'],
    ['vad heter företagen jobbtorg har ramavtal med?', 'Vilka de sex leverantörerna är'],
    ['hur många osa beviljar farsta per år', 'Antalet OSA-anställningar per år står bara för Spånga-Tensta'],
  ])('is told to be left out where the documents say something else beside it: %s', async (text, note) => {
    expect(await said(text)).toContain(`**Det står inte i dokumenten.** ${note}`);
  });

  it.each([
    ['hur många kvinnor nådde dom i uppsöket 2018', 'o året innan?', /^\*\*420 kvinnor/],
    ['vilka af-kontor läggs ner i stan', 'o vilka e kvar sen', /^\*\*Fem blir kvar/],
    [
      'ska jobbtorg sluta dela upp aspiranter i ordinarie och resurs',
      'varför?',
      /^\*Historiskt:\* \*\*Uppdelningen behövdes inte längre/,
    ],
    ['vad är alfa?', 'och iwork då?', /^\*\*Personer i daglig verksamhet/],
    ['vad gör krami', 'vem är det för?', /^\*\*(?:Jag är inte säker|Det står inte)/],
  ])('goes on from the one before: %s – %s', async (first, followUp, answer) => {
    const { session } = await shipped.say(first);
    const { replies } = await shipped.say(followUp, { session });
    expect(replies.map(plainText).join('\n')).toMatch(answer);
  });

  it.each([
    ['vad för slags utbildningar vill spånga-tensta att man satsar på', /^\*\*Korta yrkesutbildningar/],
    ['varför blev det just farsta skärholmen o spånga-tensta som revisorerna tittade på', /lägsta i förvärvsfrekvens/],
  ])('is one to the documents though it names a place: %s', async (text, answer) => {
    expect(await said(text)).toMatch(answer);
  });

  it('goes on from what was shown in doubt', async () => {
    const { session } = await shipped.say('hade man börjat jobba med strategin när revisionen gjordes');
    const next = (await shipped.say('varför inte då', { session })).replies.map(plainText).join('\n');
    expect(next).not.toContain('Mitt förra svar var att jag inte hittade det');
  });

  // What only looks like a known question seldom gets its answer: the weights are to keep them apart.
  it('is told from one that its answer does not answer, 17 of 20', () => {
    const { knowledge } = shipped;
    const near = answers.flatMap(({ near: texts, states }) => texts.map((text) => ({ text, states })));
    const some = near.filter((_, at) => at % 20 === 0);
    const wrong = some.filter(({ text, states }) => {
      const { also } = soughtBy(knowledge, question(text));
      const found = knownAnswerTo(knowledge, text, also, knowledge.find(question(text), 8));
      return found !== null && found.likelihood >= 0.32 && found.answer.states === states;
    });
    expect(wrong.length / some.length).toBeLessThan(0.15);
  });

  it('gets no yes and no no where it is put the other way', async () => {
    expect(await said('måste unga ha försörjningsstöd för att gå på jobbtorg?')).toMatch(/^\*\*Nej/);
    expect(await said('får unga utan försörjningsstöd gå på jobbtorg?')).not.toMatch(/^\*\*Nej/);
  });

  it('is answered as before where the documents no longer state it', () => {
    const { knowledge } = shipped;
    const without = { ...knowledge, answers: prepareAnswers([]), placed: new Map() };
    const asked = question('hur många hade stockholmsjobb 2018?');
    const [known, before] = [answerQuestion(knowledge, asked), answerQuestion(without, asked)];
    expect(known.kind === 'answered' && known.sources[0]?.short?.sv).toContain('1 039');
    expect(before).toMatchObject({ kind: 'answered' });
    expect(before.kind === 'answered' && before.sources.every(({ short }) => short === null)).toBe(true);
  });
});
