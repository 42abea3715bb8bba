// The names of months and weekdays in Swedish and English, as calendar-words.yaml has them.
import { z } from 'zod';
import { readKnowledgeFile } from '../knowledge-file.ts';

const forms = z.tuple([z.string()], z.string());
const names = z.strictObject({ sv: forms, en: forms });

/** Each month and weekday, in their order: the name, then its short forms. */
export const { months, weekdays } = readKnowledgeFile(
  `${import.meta.dirname}/calendar-words.yaml`,
  z.strictObject({ months: z.array(names).length(12), weekdays: z.array(names).length(7) }),
);

/** The number of a weekday by its name or a short form, Monday 1; null for what is none. */
export function weekdayNamed(text: string): number | null {
  const wanted = text.trim().toLowerCase();
  const place = weekdays.findIndex(({ sv, en }) => [...sv, ...en].some((form) => form.toLowerCase() === wanted));
  return place === -1 ? null : place + 1;
}
