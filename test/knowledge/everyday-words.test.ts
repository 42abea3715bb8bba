// That everyday short forms ("e", "va", "ngn", "jt", "m") change no answer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plainText } from '../../dialogs/reply.ts';
import { answerQuestion } from '../../knowledge/answer/answer.ts';
import { spelledOut } from '../../knowledge/swedish/terms-of-everyday.ts';
import { readShipped } from '../worlds/shipped-knowledge.ts';

const shipped = await readShipped();
const pairs = readFileSync(join(import.meta.dirname, '../samples/everyday-words.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [asked: string, typed: string]);

function shortAnswer(text: string): string | null {
  const answer = answerQuestion(shipped.knowledge, { text, subject: null, vector: null });
  return answer.kind === 'answered' ? (answer.sources[0]?.short?.sv ?? null) : null;
}

it('9 of 10 questions typed with such words get the short answer of the plain one', () => {
  const known = pairs.filter(([asked]) => shortAnswer(asked) !== null);
  expect(known.length).toBeGreaterThan(35);
  const same = known.filter(([asked, typed]) => shortAnswer(typed) === shortAnswer(asked));
  expect(same.length / known.length).toBeGreaterThan(0.9);
});

it('a yes or no stays one', async () => {
  const said = async (text: string) => (await shipped.say(text)).replies.map(plainText).join('\n');
  expect(await said('e det tydligt vilket ansvar jt har ang arbetslivsinriktad rehab?')).toMatch(/^\*\*Nej, /);
  expect(await said('ska af:s kontor i liljeholmen va kvar?')).toMatch(/^\*\*Ja, /);
});

it.each([
  ['va e det för nåt', 'vad är det för något'],
  ['va ska man va med på el?', 'vad ska man vara med på?'],
  ['får ngn m fs gå på jt typ', 'får någon med fs gå på jobbtorg'],
  ['vilken typ av stöd ger jt:s coacher', 'vilken typ av stöd ger jobbtorgs coacher'],
  ['utredn. o bedömn.', 'utredning och bedömning'],
  ['e-post, m.m. och t.ex. plan M', 'e-post, m.m. och t.ex. plan M'],
])('%s is read as: %s', (typed, plain) => {
  expect(spelledOut(typed)).toBe(plain);
});
