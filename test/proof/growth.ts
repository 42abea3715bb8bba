// That no message costs much, or more than its length: the worst kinds are read in every open dialogue, at several lengths.
import { randomUUID } from 'node:crypto';
import { createCore } from '../../bot/core.ts';
import { demoStaff } from '../../bot/demo.ts';
import { makeDemoCases } from '../../bot/demo-cases.ts';
import { storeDemoCases } from '../../bot/store/demo-cases.ts';
import { callerById, importStaff } from '../../bot/store/staff.ts';
import { screen, takeTurn } from '../../bot/turn.ts';
import { unseen } from '../../dialogs/progress.ts';
import { monday, testConfig } from '../assistant.ts';
import { databaseKinds } from '../databases.ts';
import { worstMessages } from '../worst-messages.ts';
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
const [mostGrowth, mostMilliseconds] = [2.3, 25];
const repeats = 3;
/** Below this the clock and the collector say more than the length. */
const leastTold = 8;

type Say = (as: string, text: string, session: unknown) => Promise<{ session: unknown; milliseconds: number }>;

async function withSay<Result>(work: (say: Say) => Promise<Result>): Promise<Result> {
  const kind = databaseKinds.find(({ name }) => name === 'embedded');
  if (kind === undefined) throw new Error('There is no embedded database.');
  const { database, folder, drop } = await kind.create();
  try {
    await importStaff(database, demoStaff, { complete: true, dryRun: false, now: monday });
    const today = monday.toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
    await storeDemoCases(database, makeDemoCases(today, 'demo-coach'), monday);
    const core = await createCore(database, testConfig({ dataDir: folder }), { now: () => monday, newId: randomUUID });
    return await work(async (as, text, session) => {
      const caller = await callerById(database, as);
      const live = { progress: unseen, stop: new AbortController().signal };
      const before = process.threadCpuUsage();
      const turn = {
        caller,
        input: screen(text),
        act: randomUUID(),
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

export const growth: Proof = {
  name: `fairness: ${worstMessages.size} kinds of worst messages in ${Object.keys(openings).length} open dialogues`,
  claim: `processor time at most ${mostMilliseconds} ms for ${longest} letters; ×${mostGrowth} from ${half} to ${whole}`,
  run: () =>
    withSay(async (say) => {
      let slowest = { milliseconds: 0, of: '' };
      let steepest = { growth: 0, of: '' };
      for (const [opening, { as, said }] of Object.entries(openings)) {
        let session: unknown = null;
        for (const text of said) ({ session } = await say(as, text, session));
        const timeOf = async (text: string) => {
          const times: number[] = [];
          // A blank more each time, since the last message is remembered.
          for (let time = 0; time < repeats; time += 1)
            times.push((await say(as, text + ' '.repeat(time), session)).milliseconds);
          return Math.min(...times);
        };
        for (const [kind, make] of worstMessages) {
          const of = `${kind}, ${opening}`;
          const milliseconds = await timeOf(make(longest));
          if (milliseconds > slowest.milliseconds) slowest = { milliseconds, of };
          const [before, after] = [await timeOf(make(half)), await timeOf(make(whole))];
          const growth = after / Math.max(before, 1);
          if (after > leastTold && growth > steepest.growth) steepest = { growth, of };
        }
      }
      return {
        seen: `slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.of}), steepest ×${steepest.growth.toFixed(2)} (${steepest.of})`,
        holds: slowest.milliseconds <= mostMilliseconds && steepest.growth <= mostGrowth,
      };
    }),
};
