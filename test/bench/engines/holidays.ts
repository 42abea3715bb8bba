// Writes what the library date-holidays says of Sweden, for the test of our own table: `node test/bench/engines/holidays.ts`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Holidays from 'date-holidays';

const kept = new Holidays('SE', { languages: 'sv' });
const lines = Array.from({ length: 21 }, (_none, index) => 2020 + index).flatMap((year) =>
  kept.getHolidays(year).map(({ date, name, type }) => `${date.slice(0, 10)}\t${type}\t${name}\n`),
);
writeFileSync(join(import.meta.dirname, '../../samples/holidays.tsv'), lines.join(''));
