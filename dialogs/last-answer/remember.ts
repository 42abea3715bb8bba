// Keeps in mind what a turn has answered, so that an order or a question about it finds it.
import type { Outcome, Turn } from '../turn.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Answered } from './memory.ts';

/** Look-ups that a message asks for and that can be made again. */
const lookUps: ReadonlySet<Intent> = new Set<Intent>([
  'compareMeasures',
  'findMeasures',
  'listMeetings',
  'listDeadlines',
  'listCases',
  'listSessions',
  'listSubscriptions',
  'showCase',
  'today',
]);
/** What is said beside an answer leaves it in sight. */
const asides: ReadonlySet<Intent> = new Set<Intent>([
  'rewriteAnswer',
  'greeting',
  'smallTalk',
  'feedback',
  'help',
  'outOfScope',
  'sensitive',
]);
const longest = 500;

/** What stands in sight as the last answer after a turn. */
export function answeredAfter({ session: before, input }: Turn, outcome: Outcome): Answered | null {
  const { session, intent, language, replies } = outcome;
  if (session.answered !== before.answered) return session.answered;
  const [reply] = replies;
  if (reply === undefined || reply.kind === 'form') return session.answered;
  if (intent === 'stats' && session.statistics !== null) return { kind: 'figures', language };
  if (session.measures !== before.measures && session.measures !== null) return { kind: 'measures', language };
  const { referral } = session;
  if (referral !== before.referral && referral !== null && referral.question === null)
    return { kind: 'referral', language };
  if (input.kind !== 'message' || intent === null || asides.has(intent)) return session.answered;
  if (!lookUps.has(intent)) return null;
  const press = reply.kind === 'list' ? (reply.refresh ?? null) : null;
  return input.text.length > longest ? null : { kind: 'list', language, text: input.text, press };
}
