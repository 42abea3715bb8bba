// `npm run eval -- utterances` and `npm run eval -- stats`: whether messages are understood: intent, mood, move and slots.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { CommandIo } from '../../bot/commands/command.ts';
import { roles } from '../../dialogs/caller.ts';
import { intents } from '../../dialogs/understanding/intents.ts';
import { openErrand } from '../../dialogs/understanding/learned/labels.ts';
import { readMessage, readSlots } from '../../dialogs/understanding/understand.ts';
import { mean, readLines, show } from './cases.ts';
import { errorOfLikelihoods } from './understanding.ts';

/** When the messages of the set are meant to be said, in Stockholm (eval/FORMATS.md). */
const setMoment = Temporal.PlainDateTime.from('2026-11-23T09:00');

const utteranceCase = z.object({
  id: z.string(),
  // An owner has the rights of a manager.
  as: z.preprocess((as) => (as === 'owner' ? 'manager' : as), z.enum(roles)),
  lang: z.string().optional(),
  text: z.string(),
  open: z.object(openErrand.shape).nullable().default(null),
  expect: z.object({
    intent: z.enum(intents),
    /** Null, or absent, where nobody has labelled it. */
    mood: z.string().nullish(),
    move: z.string().nullish(),
    slots: z.record(z.string(), z.unknown()).nullable(),
  }),
});
type Utterance = z.infer<typeof utteranceCase>;

function understandAll(cases: readonly Utterance[]) {
  return cases.map((entry) => {
    const { open, expect: wanted } = entry;
    const { understood } = readMessage(entry.text, entry.as, setMoment, open);
    const { intent, mood, move, confidence } = understood;
    // Sets made before 29 November 2026 know no slots of a list of meetings, and no facts of a referral.
    const isOld = Object.keys(wanted.slots ?? {}).length === 0;
    const slots =
      isOld && intent === 'listMeetings'
        ? {}
        : intent === 'checkReferral' && !isOld
          ? slotsOf(entry)
          : understood.slots;
    return {
      entry,
      got: { intent, slots: comparable(slots) },
      mood,
      move: move.label,
      confidence,
      isIntent: intent === wanted.intent,
      isExact: isDeepStrictEqual(comparable(slots), comparable(wanted.slots ?? {})),
    };
  });
}

type Result = ReturnType<typeof understandAll>[number];

/** The slots as they are read where the right intent is known. */
function slotsOf({ text, open, expect: { intent } }: Utterance): Record<string, unknown> {
  const { incomeSupport, ...others } = comparable(readSlots(intent, text, setMoment, open));
  // The sets label the degree of a support only.
  return incomeSupport === undefined || incomeSupport === 'received' ? others : { ...others, incomeSupport };
}

/** As JSON has it, with names of people in small letters: a set writes them as they were typed. */
export function comparable(slots: object): Record<string, unknown> {
  const { coach, ...others } = JSON.parse(JSON.stringify(slots)) as Record<string, unknown>;
  return typeof coach === 'string' ? { ...others, coach: coach.toLowerCase() } : others;
}

function share<Each>(among: readonly Each[], holds: (each: Each) => boolean): number {
  return mean(among.map((each) => (holds(each) ? 1 : 0)));
}

/** Of the single slots that a set or we have, those that are the same. */
function shareOfSlots(cases: readonly Utterance[], names: readonly string[]): number {
  const same = cases.flatMap((entry) => {
    const [wanted, got] = [comparable(entry.expect.slots ?? {}), slotsOf(entry)];
    return names
      .filter((name) => name in wanted || name in got)
      .map((name) => isDeepStrictEqual(wanted[name], got[name]));
  });
  return share(same, (is) => is);
}

/** Shows the shares that are right, over all, by role, by language and by intent, then what was missed. */
export async function measureUtterances(file: string, io: CommandIo, json: boolean): Promise<void> {
  const cases = await readLines(file, utteranceCase);
  const results = understandAll(cases);
  const slotted = cases.filter(({ expect: { slots } }) => slots !== null);
  const withMood = results.filter(({ entry }) => entry.expect.mood != null);
  const withMove = results.filter(({ entry }) => entry.expect.move != null);
  const by = (name: string, found: readonly Result[]): [string, number][] => [
    [`intent${name}`, share(found, ({ isIntent }) => isIntent)],
    [`slots exact${name}`, share(found, ({ isIntent, isExact }) => isIntent && isExact)],
  ];
  const parts = (of: (entry: Utterance) => string | undefined) =>
    [...Map.groupBy(results, ({ entry }) => of(entry))].flatMap(([name, found]) =>
      name === undefined ? [] : by(` ${name}`, found),
    );
  const measures: [string, number][] = [
    ...by('', results),
    [
      'calibration error of intents',
      Number(
        errorOfLikelihoods(
          results.map(({ confidence, isIntent }) => ({ likelihood: confidence, isRight: isIntent })),
        ).toFixed(4),
      ),
    ],
    ...(withMood.length === 0
      ? []
      : [['mood', share(withMood, ({ mood, entry }) => mood === entry.expect.mood)] as [string, number]]),
    ...(withMove.length === 0
      ? []
      : [['move', share(withMove, ({ move, entry }) => move === entry.expect.move)] as [string, number]]),
    [
      'slots exact, the right intent given',
      share(slotted, (entry) => isDeepStrictEqual(slotsOf(entry), comparable(entry.expect.slots ?? {}))),
    ],
    ['dates and times, the same', shareOfSlots(slotted, ['date', 'time', 'from', 'to', 'until'])],
    ...parts(({ as }) => as),
    ...parts(({ lang }) => lang),
    ...parts(({ expect }) => expect.intent),
  ];
  show(io, json, { utterances: cases.length, ...Object.fromEntries(measures) }, missesOf(results));
}

function missesOf(results: readonly Result[]): Record<string, unknown>[] {
  return results
    .filter(({ isIntent, isExact, entry }) => !isIntent || (entry.expect.slots !== null && !isExact))
    .map(({ entry, got }) => ({
      id: entry.id,
      text: entry.text,
      wanted: JSON.stringify({ intent: entry.expect.intent, slots: entry.expect.slots }),
      got: JSON.stringify(got),
    }));
}

/** Shows, of the questions for figures in a set, the share that is understood as such, exactly, and in each part. */
export async function measureStatistics(file: string, io: CommandIo, json: boolean): Promise<void> {
  const cases = (await readLines(file, utteranceCase)).filter(({ expect }) => expect.intent === 'stats');
  const results = understandAll(cases);
  const parts = ['metric', 'groupBy', 'filters', 'from', 'to', 'compareTo'].map((part): [string, number] => [
    part,
    share(results, ({ entry, got }) => isDeepStrictEqual(got.slots[part], entry.expect.slots?.[part])),
  ]);
  const whole = {
    intent: share(results, ({ isIntent }) => isIntent),
    'query exact': share(results, ({ isIntent, isExact }) => isIntent && isExact),
  };
  show(io, json, { questions: cases.length, ...whole, ...Object.fromEntries(parts) }, missesOf(results));
}
