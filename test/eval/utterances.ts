// `npm run eval -- utterances` and `npm run eval -- stats`: whether messages are understood, their intent and their slots.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { CommandIo } from '../../bot/commands/command.ts';
import { roles } from '../../dialogs/caller.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import { mean, readLines, show } from './cases.ts';

/** When the messages of the set are meant to be said, in Stockholm (eval/FORMATS.md). */
const setMoment = Temporal.PlainDateTime.from('2026-11-23T09:00');

const utteranceCase = z.object({
  id: z.string(),
  as: z.enum(roles),
  text: z.string(),
  expect: z.object({ intent: z.string(), slots: z.record(z.string(), z.unknown()) }),
});

function understandAll(cases: z.infer<typeof utteranceCase>[]) {
  return cases.map((entry) => {
    const { intent, slots: read } = understand(entry.text, entry.as, setMoment);
    // Sets made before 29 November 2026 know no slots of a list of meetings.
    const slots = intent === 'listMeetings' && Object.keys(entry.expect.slots).length === 0 ? {} : read;
    return {
      entry,
      got: { intent, slots },
      isIntent: intent === entry.expect.intent,
      isExact: isDeepStrictEqual(slots, entry.expect.slots),
    };
  });
}

type Result = ReturnType<typeof understandAll>[number];

/** Shows the share of right intents and of slots that are exactly right, over all and by intent. */
export async function measureUtterances(file: string, io: CommandIo, json: boolean): Promise<void> {
  const cases = await readLines(file, utteranceCase);
  const results = understandAll(cases);
  const share = (found: Result[], holds: (result: Result) => boolean) =>
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
  show(io, json, { utterances: cases.length, ...Object.fromEntries(measures) }, missesOf(results));
}

function missesOf(results: Result[]): Record<string, unknown>[] {
  return results
    .filter(({ isIntent, isExact }) => !isIntent || !isExact)
    .map(({ entry, got }) => ({
      id: entry.id,
      text: entry.text,
      wanted: JSON.stringify(entry.expect),
      got: JSON.stringify(got),
    }));
}

/** Shows, of the questions for figures in a set, the share that is understood as such, exactly, and in each part. */
export async function measureStatistics(file: string, io: CommandIo, json: boolean): Promise<void> {
  const cases = (await readLines(file, utteranceCase)).filter(({ expect }) => expect.intent === 'stats');
  const results = understandAll(cases);
  const share = (holds: (result: Result) => boolean) => mean(results.map((result) => (holds(result) ? 1 : 0)));
  const parts = ['metric', 'groupBy', 'filters', 'from', 'to', 'compareTo'].map((part): [string, number] => [
    part,
    share(({ entry, got }) => isDeepStrictEqual(got.slots[part], entry.expect.slots[part])),
  ]);
  const whole = {
    intent: share(({ isIntent }) => isIntent),
    'query exact': share(({ isIntent, isExact }) => isIntent && isExact),
  };
  show(io, json, { questions: cases.length, ...whole, ...Object.fromEntries(parts) }, missesOf(results));
}
