// Which side of a meeting a question is about: the one that is named by its role or by name.
import type { Party } from '../meetings/meeting.ts';
import { compileCues } from '../understanding/cues.ts';
import { spacedWords } from '../understanding/fold.ts';
import { partyCues } from './swedish-party-cues.ts';

const cues = {
  coach: compileCues(partyCues.coach),
  caseworker: compileCues(partyCues.caseworker),
  applicant: compileCues(partyCues.applicant),
};

/** The side that a text names, by its role or by the person's name; null where it names none, or several. */
export function namedParty(text: string, { caseworker, coach }: { caseworker: string; coach: string }): Party | null {
  const plain = ` ${spacedWords(text)} `;
  const names = (name: string) =>
    spacedWords(name)
      .trim()
      .split(' ')
      .some((part) => plain.includes(` ${part} `) || plain.includes(` ${part}s `));
  const named = [
    ...(cues.coach.test(plain) || names(coach) ? (['coach'] as const) : []),
    ...(cues.caseworker.test(plain) || names(caseworker) ? (['caseworker'] as const) : []),
    ...(cues.applicant.test(plain) ? (['applicant'] as const) : []),
  ];
  return named.length === 1 ? (named[0] ?? null) : null;
}
