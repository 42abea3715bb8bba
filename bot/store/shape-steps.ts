// The texts of the database's shape, a file for each step. A step is frozen once it is here: a change is the next step.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./shape/', import.meta.url);

/** The steps' statements by the steps' numbers, in order. */
export const shapeSteps: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => [file.replace('.sql', ''), readFileSync(new URL(file, folder), 'utf8')]),
);
