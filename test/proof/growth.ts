// That no message costs much, or more than its length: the worst kinds are read in every open dialogue, at several lengths.
import { randomUUID } from 'node:crypto';
import { createCore } from '../../bot/core.ts';
import { makeDemoCases } from '../../bot/demo/demo-cases.ts';
import { demoStaff } from '../../bot/demo/demo-data.ts';
import { screen, takeTurn } from '../../bot/messages/turn.ts';
import { storeDemoCases } from '../../bot/store/cases/store-demo-cases.ts';
import { callerById, importStaff } from '../../bot/store/people/staff.ts';
import { unseen } from '../../dialogs/progress.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import { monday, testConfig } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { worstMessages } from '../worlds/worst-messages.ts';
import type { Proof } from './proofs.ts';

/** Who says what first, so that something is open when the worst comes. */
const openings: Record<string, { as: string; said: string[] }> = {
  'nothing open': { as: 'demo-caseworker', said: [] },
  'an answer shown': { as: 'demo-caseworker', said: ['Får missbruksenheten remittera direkt?'] },
  'a check open': { as: 'demo-caseworker', said: ['Kan jag remittera en nollplacerad kvinna?'] },
  'a booking open': { as: 'demo-caseworker', said: ['Boka trepart'] },
  'a question to a colleague open': { as: 'demo-caseworker', said: ['Skicka en fråga till en kollega'] },
  'a figure shown': { as: 'demo-manager', said: ['Hur många är inskrivna i Farsta?'] },
  'deadlines shown': { as: 'demo-coach', said: ['Vilka jobbplaner är försenade?'] },
};
const [half, whole, longest] = [1_000, 2_000, 8_000];
const mostGrowth = 2.3;
/** Against an ordinary question, so that a slow or busy machine counts for nothing. */
const ordinary = 'Får missbruksenheten remittera direkt?';
const mostOrdinary = 10;
const repeats = 2;
/** Below this the clock and the collector say more than the length. */
const leastTold = 8;

/** Measures again what is over a limit, at most five times: what is so by its nature stays so, what the machine did beside does not. */
async function leastOf(limit: number, measure: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 5 && least > limit; time += 1) least = Math.min(least, await measure());
  return least;
}

type Say = (as: string, text: string, session: unknown) => Promise<{ session: unknown; milliseconds: number }>;

async function withSay<Result>(work: (say: Say) => Promise<Result>): Promise<Result> {
  const { database, folder, drop } = await embedded.create();
  try {
    await importStaff(database, demoStaff, { complete: true, dryRun: false, now: monday });
    const today = dayInStockholm(monday);
    await storeDemoCases(database, makeDemoCases(today, 'demo-coach'), monday);
    const core = await createCore(database, testConfig({ dataDir: folder }), { now: () => monday, newId: randomUUID });
    return await work(async (as, text, session) => {
      const caller = await callerById(database, as);
      const live = { progress: unseen, stop: new AbortController().signal };
      const before = process.threadCpuUsage();
      const turn = {
        caller,
        input: screen(text),
        idempotencyKey: randomUUID(),
        language: 'sv' as const,
        session,
        isShared: false,
        live,
      };
      const outcome = await takeTurn(core.tools, turn);
      const { user, system } = process.threadCpuUsage(before);
      return { session: outcome.session, milliseconds: (user + system) / 1_000 };
    });
  } finally {
    await drop();
  }
}

/** The least processor time of so many tries, each with a blank more, since the last message is remembered. */
async function leastTime(say: Say, as: string, text: string, session: unknown, tries: number): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < tries; time += 1)
    times.push((await say(as, text + ' '.repeat(time), session)).milliseconds);
  return Math.min(...times);
}

export const growth: Proof = {
  name: `linear time: ${worstMessages.size} kinds of worst messages in ${Object.keys(openings).length} open dialogues`,
  claim: `${longest} letters take at most ${mostOrdinary} times the processor time of an ordinary question; ${whole} at most ${mostGrowth} times that of ${half}`,
  run: () =>
    withSay(async (say) => {
      const usual = await leastTime(say, 'demo-caseworker', ordinary, null, 20);
      let slowest = { share: 0, of: '' };
      let steepest = { growth: 0, of: '' };
      for (const [opening, { as, said }] of Object.entries(openings)) {
        let session: unknown = null;
        for (const text of said) ({ session } = await say(as, text, session));
        const timeOf = (text: string) => leastTime(say, as, text, session, repeats);
        for (const [kind, make] of worstMessages) {
          const of = `${kind}, ${opening}`;
          const slow = await leastOf(mostOrdinary, async () => (await timeOf(make(longest))) / usual);
          if (slow > slowest.share) slowest = { share: slow, of };
          const steep = await leastOf(mostGrowth, async () => {
            const [before, after] = [await timeOf(make(half)), await timeOf(make(whole))];
            return after < leastTold ? 0 : after / Math.max(before, 1);
          });
          if (steep > steepest.growth) steepest = { growth: steep, of };
        }
      }
      return {
        seen: `slowest ×${slowest.share.toFixed(1)} of ${usual.toFixed(1)} ms (${slowest.of}), steepest ×${steepest.growth.toFixed(2)} (${steepest.of})`,
        holds: slowest.share <= mostOrdinary && steepest.growth <= mostGrowth,
      };
    }),
};
