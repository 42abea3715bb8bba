// Which known answer is the likeliest, and in which ways a question asks.
import { describe, expect, it } from 'vitest';
import { likeliestOf } from '../../knowledge/answer/known-answer.ts';
import { waysOf } from '../../knowledge/swedish/terms-of-ways.ts';

describe('the likeliest answer', () => {
  it('is of the passage that most speaks for, where answers of one passage speak for each other', () => {
    const found = likeliestOf([
      { position: 1, isSilent: false, share: 0.3 },
      { position: 2, isSilent: false, share: 0.25 },
      { position: 2, isSilent: false, share: 0.2 },
    ]);
    expect(found).toMatchObject({ position: 2, isSilent: false, share: 0.25 });
    expect(found?.likelihood).toBeCloseTo(Math.sqrt(0.25 * 0.45));
  });

  it('is none where there is none', () => {
    expect(likeliestOf([])).toBeNull();
  });
});

describe('the ways in which a question asks', () => {
  it.each([
    ['Varför slopades det?', ['reason']],
    ['finsam betyder?', ['meaning']],
    ['hur många är det, och vem bestämmer?', ['somebody', 'amount', 'manner']],
    ['Får jag skicka klienten direkt?', ['yesOrNo']],
    ['jobbtorg kista', []],
  ])('%s', (question, ways) => {
    expect([...waysOf(question)]).toEqual(ways);
  });
});
