// What the measurements share: reading the cases of a file, and showing the measures with what was missed.
import type { z } from 'zod';
import { CommandFault, type CommandIo } from '../../bot/commands/command.ts';
import { readInputText } from '../../bot/imports/input-file.ts';

export async function readLines<T>(file: string, shape: z.ZodType<T>): Promise<T[]> {
  const text = await readInputText(file, 'name a file of JSON lines');
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  return lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      try {
        return shape.parse(JSON.parse(line));
      } catch {
        throw new CommandFault(`${file}, line ${number} is not of the expected form.`);
      }
    });
}

/** One line a measure, or all as one JSON value; then one line a miss. */
export function show(
  io: CommandIo,
  json: boolean,
  measures: Record<string, number>,
  misses: Record<string, unknown>[],
): void {
  if (json) io.out(JSON.stringify(measures));
  else for (const [name, value] of Object.entries(measures)) io.out(`${name}: ${value}`);
  for (const miss of misses) io.out(json ? JSON.stringify(miss) : `  ${Object.values(miss).join(' · ')}`);
}

/** The mean to four digits; 0 of nothing. */
export function mean(values: number[]): number {
  return values.length === 0 ? 0 : Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(4));
}
