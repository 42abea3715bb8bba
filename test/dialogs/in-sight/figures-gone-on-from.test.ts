// What a manager says after a figure or a refusal: the figure stays, and what cannot be had is said with what can.
import { beforeAll, expect, it } from 'vitest';
import { plainText } from '../../../dialogs/reply.ts';
import type { Session } from '../../../dialogs/session.ts';
import { ann } from '../../worlds/more-people.ts';
import { readShipped, type Shipped } from '../../worlds/shipped-knowledge.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await readShipped();
});

/** Says some lines as the manager of a unit; gives the last answer with the question that is gone on from. */
async function talk(...lines: string[]) {
  const { name, jobbtorg } = ann;
  const caller = { staffId: ann.id, role: 'manager', name, jobbtorg, district: null } as const;
  let session: Session | undefined;
  let text = '';
  for (const line of lines) {
    const outcome = await shipped.say(line, session === undefined ? { caller } : { caller, session });
    session = outcome.session;
    text = outcome.replies.map(plainText).join('\n');
  }
  return { text, query: session?.statistics };
}

it('is of everybody again once somebody says so', async () => {
  const young = await talk('hur många var inskrivna i september', 'bara unga');
  expect(young.query?.filters?.ageGroup).toBe('20-29');
  const all = await talk('hur många var inskrivna i september', 'bara unga', 'nej, oavsett ålder. oktober');
  expect(all.query).toMatchObject({ metric: 'enrolled', from: '2026-10-01' });
  expect(all.query?.filters?.ageGroup).toBeUndefined();
});

it('tells by what the own figure can be divided where districts are refused', async () => {
  const { text, query } = await talk('hur många är inskrivna hos oss', 'fördela det per stadsdel');
  expect(text).toContain('per åldersgrupp');
  expect(query?.metric).toBe('enrolled');
});

it('stays with a figure that nobody counts', async () => {
  expect((await talk('väntetider?')).text).toContain('finns inte bland siffrorna');
  expect((await talk('väntetider?', 'i september då')).text).toContain('Väntetid');
});
