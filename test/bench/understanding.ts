// Measures how long understanding one message takes, with and without an open errand, on messages of two writers; beside JSON.parse of
// the same messages as a measure of the machine.
import { readExamples } from '../../bot/learning/examples.ts';
import { readMessage } from '../../dialogs/understanding/understand.ts';

const now = Temporal.PlainDateTime.from('2026-11-23T09:00');
const rounds = 3;
const longText =
  'Hej! Jag undrar hur det blir med trepartssamtalet i A-1042, kan vi ta det på torsdag i stället? '.repeat(310);

/** As a Markdown table: the median, the 95th percentile and the longest time for a message. */
export async function measureUnderstanding(): Promise<string> {
  const examples = readExamples(`${import.meta.dirname}/../eval/held-out`);
  const read = () => examples.map(({ text, as, open }) => timed(() => readMessage(text, as, now, open)));
  const parse = () => examples.map((example) => JSON.stringify(example)).map((text) => timed(() => JSON.parse(text)));
  read();
  const rows = [
    ['understanding a message', Array.from({ length: rounds }, read).flat()],
    ['JSON.parse of its example', Array.from({ length: rounds }, parse).flat()],
    [
      `understanding ${longText.length} characters`,
      Array.from({ length: 20 }, () => timed(() => readMessage(longText, 'coach', now))),
    ],
  ] as const;
  return [
    '| | p50 ms | p95 ms | longest ms |',
    '|---|---|---|---|',
    ...rows.map(
      ([name, times]) => `| ${name} | ${[0.5, 0.95, 1].map((share) => quantile(times, share)).join(' | ')} |`,
    ),
  ].join('\n');
}

function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function quantile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  return (sorted[Math.ceil(share * (sorted.length - 1))] ?? Number.NaN).toFixed(3);
}
