// Which time a question is about: what applies now, or what applied before (perhaps in a certain year).
import { foldText } from '../swedish/terms.ts';

/** `now` unless the question says otherwise (`isSaid`: it asks for the present in so many words); the year of a past is null when the question names none. */
export type TimeAsked = { kind: 'now'; isSaid: boolean } | { kind: 'past'; year: number | null };

const present =
  /\b(nu|idag|i dag|numera|fortfarande|langre|nuvarande|aktuell\w*|senaste|kvar|now|today|still|current\w*)\b/;
// What the working group of 2013 found is of its time.
const past =
  /\b(tidigare|forr|forut|gallde|historisk\w*|davarande|ursprunglig\w*|fran borjan|pa den tiden|arbetsgruppen|gruppen|slutrapporten|previous\w*|formerly|used to|in the past|originally)\b|\binnan[?!. ]*$/;
const year = /\b(?:19|20)\d\d\b/;
const pastVerb = /\b(var|fanns|hade|fick|skulle|kunde|behovde|was|were|did|had)\b/;

/** Reads the time from a question's words. A year counts when the rest is in the past ("hur var det 2015?"). */
export function timeAsked(question: string): TimeAsked {
  const folded = foldText(question);
  const named = folded.match(year)?.[0];
  if (present.test(folded)) return { kind: 'now', isSaid: true };
  if (past.test(folded)) return { kind: 'past', year: named === undefined ? null : Number(named) };
  return named !== undefined && pastVerb.test(folded)
    ? { kind: 'past', year: Number(named) }
    : { kind: 'now', isSaid: false };
}
