// `trepart eval utterances`: whether messages are understood, their intent and their slots.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { roles } from '../../dialogs/caller.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import type { CommandIo } from './command.ts';
import { mean, readLines, show } from './eval-cases.ts';

/** When the messages of the set are meant to be said, in Stockholm (eval/FORMATS.md). */
const setMoment = Temporal.PlainDateTime.from('2026-11-23T09:00');

const utteranceCase = z.object({
  id: z.string(),
  as: z.enum(roles),
  text: z.string(),
  expect: z.object({ intent: z.string(), slots: z.record(z.string(), z.unknown()) }),
});

/** Shows the share of right intents and of slots that are exactly right, over all and by intent. */
export async function measureUtterances(file: string, io: CommandIo, json: boolean): Promise<void> {
  const cases = await readLines(file, utteranceCase);
  const results = cases.map((entry) => {
    const { intent, slots } = understand(entry.text, entry.as, setMoment);
    return {
      entry,
      got: { intent, slots },
      isIntent: intent === entry.expect.intent,
      isExact: isDeepStrictEqual(slots, entry.expect.slots),
    };
  });
  const share = (found: typeof results, holds: (result: (typeof results)[number]) => boolean) =>
    mean(found.map((result) => (holds(result) ? 1 : 0)));
  const kinds = [...new Set(cases.map(({ expect }) => expect.intent))];
  const measures = [null, ...kinds].flatMap((kind): [string, number][] => {
    const found = results.filter(({ entry }) => kind === null || entry.expect.intent === kind);
    const name = kind === null ? '' : ` ${kind}`;
    return [
      [`intent${name}`, share(found, ({ isIntent }) => isIntent)],
      [`slots exact${name}`, share(found, ({ isIntent, isExact }) => isIntent && isExact)],
    ];
  });
  const misses = results
    .filter(({ isIntent, isExact }) => !isIntent || !isExact)
    .map(({ entry, got }) => ({
      id: entry.id,
      text: entry.text,
      wanted: JSON.stringify(entry.expect),
      got: JSON.stringify(got),
    }));
  show(io, json, { utterances: cases.length, ...Object.fromEntries(measures) }, misses);
}
