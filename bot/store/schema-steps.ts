// The texts of the database's schema, by steps. A step is frozen once it is here: a change is the next step.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./schema/', import.meta.url);
// `001.sql` comes before what lies in `001/`.
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.sql'))
  .sort();

/** The steps' statements by the steps' numbers, in order; a step is a file, and those of the folder of its number. */
export const schemaSteps: ReadonlyMap<string, string> = new Map(
  [...Map.groupBy(files, (file) => file.slice(0, 3))].map(([step, parts]) => [
    step,
    parts.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n'),
  ]),
);
