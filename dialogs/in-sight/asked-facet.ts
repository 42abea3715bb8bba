// The facet that a part of a message asks for, and what looks like a question on one and is an order.
import type { Turn } from '../turn.ts';
import { withoutCases } from '../understanding/case-id.ts';
import { type Facet, readFacet } from '../understanding/facets/facets.ts';
import { readLetterSeen } from '../understanding/slots/letter-request.ts';
import { readMeetingTimes } from '../understanding/slots/meeting-times.ts';

/** What may be wished for in words that are no question. */
const wished: ReadonlySet<Facet> = new Set<Facet>(['readBack', 'nudge']);

/** The facet that a part of a message asks for, where the message asks, or that is wished for in it. */
export function facetIn(
  turn: Turn,
  said: string,
  { asks, allowed }: { asks: boolean; allowed: ReadonlySet<Facet> },
): Facet | null {
  const facet = readFacet(withoutCases(said), allowed);
  if (facet === 'length' && tellsLength(turn, said)) return null;
  // "Can I have the summons?" wants to see it.
  if (facet === 'letterSent' && readLetterSeen(said) !== null) return null;
  return facet !== null && (asks || wished.has(facet)) ? facet : null;
}

/** Whether a message says how long a meeting is to be: "take ninety minutes". */
function tellsLength({ now }: Turn, text: string): boolean {
  return !text.includes('?') && readMeetingTimes(text, now.toPlainDateTime()).minutes !== null;
}
