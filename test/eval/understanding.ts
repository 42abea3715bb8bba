// `node test/eval/understanding.ts [WRITER …]`: measures what was learned from examples, held out by writer. Each writer's messages
// are read by models that have seen none of them.
import { type Example, examplesFolder, readExamples } from '../../bot/learning/examples.ts';
import { type Classified, classify, learnModels } from '../../dialogs/understanding/learned/classifier.ts';

/** An example with what it was read as. */
export interface Read {
  example: Example;
  classified: Classified;
}

/** Reads the messages of some writers (all where none is named), each by models learned from all the others. */
export function readHeldOut(
  examples: readonly Example[],
  writers = [...new Set(examples.map(({ writer }) => writer))],
  told: (writer: string, read: readonly Read[]) => void = () => {},
): Read[] {
  return writers.flatMap((writer) => {
    const models = learnModels(examples.filter((example) => example.writer !== writer));
    const read = examples
      .filter((example) => example.writer === writer && example.expect.intent !== 'sensitive')
      .map((example) => ({ example, classified: classify(models, example) }));
    told(writer, read);
    return read;
  });
}

type Kind = 'intent' | 'mood' | 'move';
const rankings = { intent: 'intents', mood: 'moods', move: 'moves' } as const;

/** What a message was read as, and how likely that is. */
export function bestOf({ classified }: Read, kind: Kind): { label: string; likelihood: number } {
  return classified[rankings[kind]][0] ?? { label: '', likelihood: 0 };
}

/** The share that was read rightly. */
export function shareRight(read: readonly Read[], kind: Kind): number {
  const right = read.filter((each) => bestOf(each, kind).label === each.example.expect[kind]);
  return read.length === 0 ? 1 : right.length / read.length;
}

/** How far likelihoods lie from how often they are right, over ten equal steps: the expected calibration error. */
export function errorOfLikelihoods(told: readonly { likelihood: number; isRight: boolean }[]): number {
  const steps = Map.groupBy(told, ({ likelihood }) => Math.min(9, Math.floor(likelihood * 10)));
  const apart = [...steps.values()].map((step) =>
    Math.abs(step.reduce((sum, { likelihood, isRight }) => sum + likelihood - (isRight ? 1 : 0), 0)),
  );
  return apart.reduce((sum, each) => sum + each, 0) / Math.max(1, told.length);
}

/** The same of what was read of messages. */
export function calibrationError(read: readonly Read[], kind: Kind): number {
  return errorOfLikelihoods(
    read.map((each) => {
      const { label, likelihood } = bestOf(each, kind);
      return { likelihood, isRight: label === each.example.expect[kind] };
    }),
  );
}

/** Which labels are taken for which, the most frequent first. */
export function confusions(read: readonly Read[], kind: Kind): [string, number][] {
  const counts = new Map<string, number>();
  for (const each of read) {
    const [is, as] = [each.example.expect[kind], bestOf(each, kind).label];
    if (is !== as) counts.set(`${is} as ${as}`, (counts.get(`${is} as ${as}`) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

if (import.meta.main) {
  const writers = process.argv.slice(2);
  const share = (read: readonly Read[], kind: Kind) => shareRight(read, kind).toFixed(3);
  const line = (name: string, read: readonly Read[]) =>
    console.log(
      `${name}: ${read.length} messages, intent ${share(read, 'intent')}, mood ${share(read, 'mood')}, move ${share(read, 'move')}`,
    );
  const examples = readExamples(examplesFolder).filter(({ expect: { mood } }) => mood !== null);
  const read = readHeldOut(examples, writers.length === 0 ? undefined : writers, line);
  line('all', read);
  for (const as of ['caseworker', 'coach', 'manager'])
    line(
      as,
      read.filter(({ example }) => example.as === as),
    );
  for (const lang of ['sv', 'en'])
    line(
      lang,
      read.filter(({ example }) => example.lang === lang),
    );
  line(
    'within an errand',
    read.filter(({ example }) => example.open !== null),
  );
  for (const kind of ['intent', 'mood', 'move'] as const) {
    console.log(`${kind}: calibration error ${calibrationError(read, kind).toFixed(3)}`);
    for (const [what, times] of confusions(read, kind).slice(0, 20)) console.log(`  ${times} ${what}`);
  }
}
