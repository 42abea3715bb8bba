// That reading a question takes work by what is distinct in it: counted, not timed (`npm run proof -- linear` times it).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShortForm } from '../../knowledge/answer/ambiguity.ts';
import { answerQuestion } from '../../knowledge/answer/answer.ts';
import { expand } from '../../knowledge/search/expansions.ts';
import { likenessFinder } from '../../knowledge/search/term-likeness.ts';
import { shippedGlossary } from '../../knowledge/shipped.ts';
import { readShipped } from '../worlds/shipped-knowledge.ts';

const glossary = shippedGlossary();

describe('the wording of a question', () => {
  it.each(['44 år ', 'FK ', 'soc och AF ', '17-åring ', 'jobbtorgschef '])(
    'does not grow when %s is said again',
    (said) => {
      const [once, often] = [expand(glossary, said.repeat(2)), expand(glossary, said.repeat(500))];
      expect(often.map(({ text }) => text)).toEqual(once.map(({ text }) => text));
      expect(often.flatMap((each) => each.for).length).toBeLessThan(once.flatMap((each) => each.for).length + 5);
    },
  );

  it('names each age group once, for all ages that belong to it', () => {
    const groups = expand(glossary, 'en 17-åring, en 18-åring och en 17-åring').filter((each) =>
      each.for.includes('17'),
    );
    expect(groups.length).toBeGreaterThan(0);
    expect(new Set(groups.map(({ text }) => text)).size).toBe(groups.length);
    for (const group of groups) expect(new Set(group.for).size).toBe(group.for.length);
  });
});

describe('likeness of words', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abds'), minLength: 1, maxLength: 3 });
  const term = fc.record({
    text: fc.string({ unit: fc.constantFrom(...'abds'), minLength: 2, maxLength: 6 }),
    stem: letters,
    isStopWord: fc.boolean(),
    parts: fc.array(letters, { maxLength: 3 }),
    grams: fc.array(letters, { minLength: 1, maxLength: 5 }),
    isNumber: fc.boolean(),
  });

  it('is for many at once what it is for each alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(term, { selector: ({ text }) => text, maxLength: 12 }), term, (others, word) => {
        const found = likenessFinder(others)(word);
        const alone = others.flatMap((other) => [...likenessFinder([other])(word)]);
        expect([...found].toSorted()).toEqual(alone.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('is 1 for one stem, and nothing between a number and a word', () => {
    const plan = { text: 'plan', stem: 'plan', isStopWord: false, parts: [], grams: ['^pla', 'plan'], isNumber: false };
    expect(likenessFinder([{ ...plan, text: 'planen' }])(plan)).toEqual(new Map([['planen', 1]]));
    expect(likenessFinder([{ ...plan, stem: '4', text: '4', isNumber: true }])(plan)).toEqual(new Map());
  });
});

describe('a question said many times', () => {
  it('finds what it finds when it is said once', async () => {
    const { knowledge } = await readShipped();
    const question = 'Hur snabbt ska första jobbplanen vara klar? ';
    const shown = (text: string) => {
      const answer = answerQuestion(knowledge, { text, subject: null, vector: null });
      return answer.kind === 'answered' ? answer.sources.map(({ passage }) => passage.id) : [];
    };
    expect(shown(question.repeat(30))[0]).toBe(shown(question)[0]);
    expect(readShortForm(knowledge, 'SE SE '.repeat(300))).toEqual(readShortForm(knowledge, 'SE SE'));
  });
});
