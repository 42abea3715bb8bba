// Texts that are alike stand together: what may be counted on for any texts, and what people write.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupByLikeness } from '../../dialogs/desk/grouping.ts';

const itself = (text: string) => text;
const grouped = (texts: string[]) => groupByLikeness(texts, itself).map(({ items }) => items);
const word = fc.constantFrom(
  'tolk',
  'jobbplan',
  'remiss',
  'praktik',
  'hur',
  'är',
  'och',
  'körkort',
  'Farsta',
  '?',
  'å',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
  fc.string(),
);

it('each text stands in one group, groups in the order of their first, and the same texts together', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      const groups = grouped(texts);
      expect(groups.flat().toSorted()).toEqual(texts.toSorted());
      const firsts = groups.map(([first]) => texts.indexOf(first ?? ''));
      expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
      for (const same of new Set(texts)) expect(groups.filter((items) => items.includes(same)).length).toBe(1);
    }),
  );
});

it('puts together what asks the same in nearly the same words, and nothing else', () => {
  expect(
    grouped([
      'Får man ta med hund till besöket?',
      'Vem beställer tolk till trepartssamtalet?',
      'Får man ta med hunden till besöket?',
      'vem beställer tolken till ett trepartssamtal',
      'Vem betalar tolken?',
    ]),
  ).toEqual([
    ['Får man ta med hund till besöket?', 'Får man ta med hunden till besöket?'],
    ['Vem beställer tolk till trepartssamtalet?', 'vem beställer tolken till ett trepartssamtal'],
    ['Vem betalar tolken?'],
  ]);
});
