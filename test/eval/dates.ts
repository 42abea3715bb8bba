// `npm run eval -- dates`: whether days and times are read as they are meant.
import { z } from 'zod';
import type { CommandIo } from '../../bot/commands/command.ts';
import { readPoint } from '../../dialogs/understanding/time/point.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { mean, readLines, show } from './cases.ts';

const dateCase = z.object({
  id: z.string(),
  now: z.iso.datetime({ offset: true }),
  text: z.string(),
  expect: z.string(),
});

/** Shows the share of days and times that are exactly right. */
export async function measureDates(file: string, io: CommandIo, json: boolean): Promise<void> {
  const cases = await readLines(file, dateCase);
  const results = cases.map(({ id, now, text, expect }) => {
    const point = readPoint(text, inStockholm(Temporal.Instant.from(now)).toPlainDateTime());
    const time = point?.time == null ? '' : ` ${point.time.toString({ smallestUnit: 'minute' })}`;
    return { id, text, wanted: expect, got: point === null ? 'none' : `${point.date}${time}` };
  });
  const right = results.filter(({ wanted, got }) => wanted === got);
  const misses = results.filter((result) => !right.includes(result));
  show(
    io,
    json,
    { dates: cases.length, right: right.length, share: mean(results.map((each) => (right.includes(each) ? 1 : 0))) },
    misses,
  );
}
