// Who answers a press: the dialogue whose button it is, or the reading that was picked.

import { cases, showNamed } from './cases/entry.ts';
import { colleague } from './colleague/entry.ts';
import { pickedReading, withOffer } from './conversation/meant.ts';
import { takeGreeting } from './conversation/small-talk.ts';
import { deadlines } from './deadlines/entry.ts';
import type { Dialogue } from './dialogue.ts';
import { ask, policyTurn } from './looked-up.ts';
import { measures } from './measures/entry.ts';
import { booking } from './meetings/entry.ts';
import { listSources, showSource } from './policy-question.ts';
import { referral } from './referral/entry.ts';
import { pressExample } from './saved-examples/saving.ts';
import { statistics } from './statistics/entry.ts';
import { type Outcome, say, type Turn, wordingOf } from './turn.ts';
import type { Intent } from './understanding/intents.ts';
import { meaningOf } from './understanding/slots/slots.ts';
import { readUnread } from './understanding/slots/unread-filters.ts';
import { readMessage, readSlots, type Understanding } from './understanding/understand.ts';
import { pressWithheld } from './withheld.ts';
import { asMeant } from './without-effects.ts';

/** The names under which a card's buttons come back: one source in full, and the list of them again. */
export const verbs = { showSource: 'source.show', listSources: 'source.list' } as const;

/** All dialogues with buttons, in the order in which they are asked. */
const clickable: Dialogue[] = [measures, cases, booking, deadlines, referral, colleague, statistics];

/** Answers a message as it was meant, by what somebody has picked. Nothing is changed by that: it is shown with its buttons. */
async function routeMeant(turn: Turn, text: string, intent: Intent): Promise<Outcome> {
  const now = turn.now.toPlainDateTime();
  const read = readMessage(text, turn.caller.role, now).understood;
  const meaning = meaningOf(intent, readSlots(intent, text, now));
  const understood: Understanding = {
    ...read,
    ...meaning,
    unread: readUnread(meaning, text, now),
    confidence: 1,
    mood: 'ask',
    orders: new Set(),
    others: [],
  };
  const message = { text, understood };
  for (const start of [...clickable.map((dialogue) => dialogue.start), showNamed, takeGreeting]) {
    const outcome = await asMeant(turn, understood, async (allowed) => await start(allowed, message));
    if (outcome !== null) return outcome;
  }
  return ask(turn, text, understood, null);
}

/** Answers a press. What the card brings back is not trusted. */
export async function routeClick(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome> {
  const nothing = say(turn, null, wordingOf(turn.language).unsupported.unknownInvoke);
  const policy = policyTurn(turn, turn.language);
  if (verb === verbs.showSource) return { ...nothing, replies: [showSource(policy, data)] };
  if (verb === verbs.listSources) return { ...nothing, replies: [listSources(policy, data)] };
  const picked = pickedReading(verb, data);
  if (picked !== null) return withOffer(turn, picked, await routeMeant(turn, picked.text, picked.to));
  const example = await pressExample(turn, verb, data);
  if (example !== null) return example;
  const disputed = pressWithheld(verb, data, turn.language);
  if (disputed !== null) return { ...nothing, replies: [disputed] };
  for (const { click } of clickable) {
    const outcome = await click(turn, verb, data);
    if (outcome !== null) return outcome;
  }
  return nothing;
}
