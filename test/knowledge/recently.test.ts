// What a text was read as is kept for a turn, and no longer than for a few texts.
import { expect, it } from 'vitest';
import { recently } from '../../knowledge/recently.ts';

it('reads a text once while it is among the last few, and anew after them', () => {
  const read: string[] = [];
  const lengthOf = recently((text) => {
    read.push(text);
    return text.length;
  });
  expect([lengthOf('hej'), lengthOf('hej'), lengthOf(''), lengthOf('')]).toEqual([3, 3, 0, 0]);
  expect(read).toEqual(['hej', '']);
  for (const other of ['a', 'b', 'c', 'd', 'e', 'f']) lengthOf(other);
  lengthOf('hej');
  expect(read.filter((text) => text === 'hej')).toHaveLength(2);
});
