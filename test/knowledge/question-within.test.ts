// Greetings, who is asking, case references, thanks and signatures around a question: its answer stays what it is without them.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../dialogs/reply.ts';
import { questionWithin } from '../../knowledge/answer/question-within.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { readShipped, type Shipped } from '../worlds/shipped-knowledge.ts';

const frames: ((question: string) => string)[] = [
  (q) => `Hej! ${q}`,
  (q) => `Hejsan ${q}`,
  (q) => `God morgon Trepart, ${q}`,
  (q) => `Ärende A-1042. ${q}`,
  (q) => `A-1042: ${q}`,
  (q) => `Min chef undrar: ${q}`,
  (q) => `En kollega frågar ${q}`,
  (q) => `Jag undrar ${q}`,
  (q) => `snabb fråga: ${q}`,
  (q) => `Vet du ${q}`,
  (q) => `${q} Tack på förhand!`,
  (q) => `${q}\n\nMvh Karin`,
  (q) => `${q}\nMed vänlig hälsning\nOskar Nilsson\nSocialsekreterare, Farsta`,
  (q) => `Sorry att jag stör, men ${q}`,
  (q) => `Ursäkta en dum fråga, ${q}`,
  (q) => `du ${q}`,
  (q) => `Sitter i möte och behöver snabbt veta: ${q}`,
  (q) => `Jag får inte ihop det här. ${q}`,
  (q) => `Vi har precis haft teammöte och ingen visste: ${q}`,
  (q) => `Hej Trepart! Min chef undrar, ${q} Tack på förhand! Mvh Karin`,
  (q) => `Hej! Snabb fråga om A-1042. ${q} Tack!\nHälsningar Karin Berg\nSocialsekreterare, Farsta`,
];
const englishFrames: typeof frames = [
  (q) => `Hi! ${q}`,
  (q) => `Good morning Trepart, ${q}`,
  (q) => `Case A-1042. ${q}`,
  (q) => `My manager wonders: ${q}`,
  (q) => `${q} Thanks in advance!`,
  (q) => `Hello Trepart, a colleague is asking: ${q} Kind regards, Karin Berg`,
];
const questions = [
  'vad betyder nollplacerad?',
  'hur snabbt ska första jobbplanen vara klar?',
  'får missbruksenheten remittera direkt?',
  'hur länge får man ha stockholmsjobb',
  'vem bestämmer om det blir trepart?',
  'måste en som söker försörjningsstöd vara inskriven på af?',
];
const englishQuestions = ['What year did Jobbtorg open?', 'who decides on a tripartite meeting?'];

let shipped: Shipped;
beforeAll(async () => {
  shipped = await readShipped();
});
const said = async (text: string) => (await shipped.say(text)).replies.map(plainText).join('\n');

describe('an answer', () => {
  it.each(questions)('is the same with ordinary talk around the question: %s', async (question) => {
    const plain = await said(question);
    expect(plain).toContain('[1]');
    for (const frame of frames)
      expect({ message: frame(question), says: await said(frame(question)) }).toMatchObject({ says: plain });
  });

  it.each(englishQuestions)('is the same in English: %s', async (question) => {
    const plain = await said(question);
    expect(plain).toContain('[1]');
    for (const frame of englishFrames)
      expect({ message: frame(question), says: await said(frame(question)) }).toMatchObject({ says: plain });
  });

  it('comes where some sentences tell what it is about first', async () => {
    const text = await said(
      'Hej! Jag har en klient som är sjukskriven. Vi har provat mycket. Hon är nollplacerad sedan i våras. Vad betyder det att vara nollplacerad?',
    );
    expect(text).toContain('sjukpenninggrundande inkomst');
  });

  it('is still a plain no where the documents are silent, whatever stands around the question', async () => {
    const question = 'får jag ta med hunden till jobbtorget?';
    for (const frame of frames) expect(await said(frame(question))).toContain('Det står inte i dokumenten');
  });
});

describe('in Teams', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
  });
  afterAll(() => assistant.stop());

  it('the answer to a courteous message is that to its question', async () => {
    const say = async (text: string) => (await assistant.say(people.maja, text)).map(shownText).join('\n');
    const [question = ''] = questions;
    const plain = await say(question);
    expect(plain).toContain('[1]');
    for (const frame of frames.slice(-2)) expect(await say(frame(question))).toBe(plain);
    // The writer's own name under a question on sick leave names no client.
    expect(await say('Vad betyder sjukskriven på deltid?\n\nMvh Karin Berg')).not.toContain('personuppgifter');
  });

  it('somebody in danger is seen whatever is asked beside', async () => {
    const answers = await assistant.say(
      people.maja,
      'Hej! Hon säger att hon vill ta sitt liv. Vad betyder nollplacerad?',
    );
    expect(answers.map(shownText).join('')).toContain('112');
  });
});

describe('the question within a message', () => {
  it.each([
    ['ja tack', 'ja tack'],
    ['Nej, tack!', 'Nej'],
    ['hej', 'hej'],
    ['Tack på förhand!', 'Tack på förhand!'],
    ['Hej då', 'Hej då'],
    ['Hej, boka trepart för A-1042 tack', 'boka trepart för A-1042'],
    ['Fråga en kollega: får vi?', 'Fråga en kollega: får vi?'],
    ['Tack vare jobbplanen går det bra', 'Tack vare jobbplanen går det bra'],
  ])('of "%s" is "%s"', (message, rest) => {
    expect(questionWithin(message).said).toBe(rest);
  });

  it('keeps who is asking and the case where more than the documents is meant', () => {
    const within = questionWithin('Hej! Min chef undrar om mötet för A-2003 är avbokat');
    expect(within.said).toBe('Min chef undrar om mötet för A-2003 är avbokat');
    expect(within.asked).toBe('mötet för A-2003 är avbokat');
  });

  it.each([
    ['Ärende A-1042. Vad gäller?', 'Vad gäller?'],
    ['SN-7712: vad gäller?', 'vad gäller?'],
    ['Ärende SN-77, vad gäller?', 'vad gäller?'],
    ['E-07: vad gäller?', 'E-07: vad gäller?'],
  ])('of "%s" asks the documents "%s"', (message, rest) => {
    expect(questionWithin(message).asked).toBe(rest);
  });

  it('is the same in a process that has compiled so much that V8 no longer optimizes patterns', () => {
    const file = new URL('../../knowledge/answer/question-within.ts', import.meta.url).href;
    const script = `const { questionWithin } = await import('${file}'); console.log(questionWithin('Hej! Vad betyder nollplacerad?').said)`;
    const flags = ['--no-regexp-optimization', '--input-type=module', '--eval'];
    expect(execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' })).toBe(
      'Vad betyder nollplacerad?\n',
    );
  });

  it('is never empty where the message is not, and is found in any text', () => {
    const word = fc.constantFrom(
      'hej',
      'Hej!',
      'tack',
      'mvh',
      'Karin',
      'A-1042',
      ':',
      'undrar',
      'min',
      'chef',
      'vad',
      '?',
      '\n',
      'får',
      '.',
      ',',
      'så',
      '👋',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 30 }).map((list) => list.join(' ')),
        ),
        (text) => {
          const { said: kept, asked, question } = questionWithin(text);
          const isWordless = !/[\p{L}\p{N}]/u.test(text);
          for (const part of [kept, asked, question]) expect(isWordless || /[\p{L}\p{N}]/u.test(part)).toBe(true);
          expect(kept.length).toBeLessThanOrEqual(text.normalize('NFC').length + 1);
        },
      ),
    );
  });
});
