// What a person is told whose text was stopped for personal data, and the press that says that it was nobody's.

import { z } from 'zod';
import type { Action, Reply } from './reply.ts';
import { wordingOf } from './turn.ts';
import type { Language } from './understanding/language.ts';
import { type PersonalDataKind, personalDataKinds } from './understanding/personal-data/personal-data.ts';

/** The name under which "that is no person" comes back; data: the `kinds` that were seen, never the text. */
export const notPersonVerb = 'withheld.notPerson';

const kindsShape = z.object({ kinds: z.array(z.enum(personalDataKinds)).min(1).max(personalDataKinds.length) });

/**
 * Says what was seen and what to do instead, with a button to say that it was no person. Where a card was pressed (`byCard`), the
 * sentence answers the press and the button follows it.
 */
export function withheldReplies(kinds: readonly PersonalDataKind[], language: Language, byCard = false): Reply[] {
  const { withheld } = wordingOf(language);
  const text = withheld.seen(kinds);
  const notPerson: Action = { title: withheld.notPerson, click: { verb: notPersonVerb, data: { kinds: [...kinds] } } };
  return byCard
    ? [
        { kind: 'notice', text },
        { kind: 'notice', text: withheld.wasNoPerson, actions: [notPerson] },
      ]
    : [{ kind: 'notice', text, actions: [notPerson] }];
}

/** Of a press on that button, the kinds that a person says were nobody's; empty for any other press and for a tampered card. */
export function disputedKinds(verb: string, data: Record<string, unknown>): PersonalDataKind[] {
  const given = verb === notPersonVerb ? kindsShape.safeParse(data) : null;
  return given?.success ? [...new Set(given.data.kinds)] : [];
}

/** Answers a press on that button, null for others. It lets nothing through: the person writes again without the part. */
export function pressWithheld(verb: string, data: Record<string, unknown>, language: Language): Reply | null {
  if (verb !== notPersonVerb) return null;
  const { withheld, oldCard } = wordingOf(language);
  return { kind: 'notice', text: disputedKinds(verb, data).length > 0 ? withheld.counted : oldCard };
}
