// What saving an example needs from outside.
import type { Caller } from '../caller.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';

/** A message that was read wrongly or not at all, without anything that tells of a person. */
export interface GivenExample {
  text: string;
  /** What it was understood as at first. */
  understood: Intent;
  /** What the person picked instead; null where nobody has said what it means. */
  picked: Intent | null;
  language: Language;
}

export type Saving =
  /** `until` is the last day on which it is kept. */
  | { kind: 'saved'; id: string; until: Temporal.PlainDate }
  /** The person has saved as many as one may on a day; `most` says how many. */
  | { kind: 'tooMany'; most: number };

export interface SavedExamples {
  /** For how many days an example is kept. */
  days: number;
  /** Keeps a text once: saving it again gives the same example, with what was picked last unless an owner has labelled it. */
  save(caller: Caller, example: GivenExample): Promise<Saving>;
  /** Takes an example away; false where there is none. The id is the right to it: only who saved the text is given one. */
  takeBack(id: string): Promise<boolean>;
}
