// Tests of what was learned from examples: that models and examples belong together, and that they fit where they must.
import { statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplesFolder, markOf, readExamples } from '../../bot/learning/examples.ts';
import { classify } from '../../dialogs/understanding/learned/classifier.ts';
import { learn, usualSettings } from '../../dialogs/understanding/learned/learning.ts';
import { byteOf, likelihoods, readModels, writeModels } from '../../dialogs/understanding/learned/linear-model.ts';
import { wordFeatures } from '../../dialogs/understanding/learned/message-features.ts';
import { modelsFile, shippedModels } from '../../dialogs/understanding/learned/shipped-models.ts';

const examples = readExamples(examplesFolder);

describe('the shipped models', () => {
  it('were learned from the examples as they stand: run "npx trepart learn" after a change', () => {
    expect(shippedModels().mark).toBe(markOf(examplesFolder));
  });

  it('stay a file of two megabytes at most', () => {
    expect(statSync(modelsFile).size).toBeLessThanOrEqual(2 * 1024 * 1024);
  });

  it('read what they have learned: 97 of 100 messages', () => {
    const some = examples.filter(({ expect: { intent } }, at) => at % 20 === 0 && intent !== 'sensitive');
    const { models } = shippedModels();
    const right = some.filter((each) => classify(models, each).intents[0]?.label === each.expect.intent);
    expect(right.length / some.length).toBeGreaterThan(0.97);
  });

  it('take any text, and their likelihoods add up to one', () => {
    const { models } = shippedModels();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { intents, moods } = classify(models, { text, as: 'coach', open: { errand: 'stats', awaits: 'shown' } });
        for (const ranked of [intents, moods])
          expect(ranked.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1);
      }),
      { numRuns: 50 },
    );
  });
});

describe('learning', () => {
  const lessons = ['boka möte', 'boka en tid', 'avboka mötet', 'avboka tiden', 'boka trepart', 'avboka trepart'].map(
    (text) => ({
      features: wordFeatures({ text, as: 'coach' }),
      label: text.startsWith('avboka') ? 'cancel' : 'book',
    }),
  );

  it('gives the same model to the byte for the same lessons', () => {
    const bytes = () => writeModels('mark', { acts: learn(lessons, ['book', 'cancel']) });
    expect(bytes()).toEqual(bytes());
  });

  it('writes a model that reads as it was', () => {
    const model = learn(lessons, ['book', 'cancel'], { ...usualSettings, leastWeight: 0 });
    const { mark, models } = readModels(writeModels('mark', { acts: model, again: model }));
    expect(mark).toBe('mark');
    expect(models.get('again')).toEqual(model);
    const [book = 0, cancel = 0] = likelihoods(model, wordFeatures({ text: 'avboka', as: 'coach' }));
    expect(cancel).toBeGreaterThan(book);
  });

  it('keeps a weight of nothing as nothing', () => {
    expect(byteOf(0)).toBe(128);
  });
});
