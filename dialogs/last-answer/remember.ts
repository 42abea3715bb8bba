// Keeps in mind what a turn has answered, so that an order or a question about it finds it.
import { plainText, type Reply } from '../reply.ts';
import type { Outcome, Turn } from '../turn.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
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
const [longest, mostCharacters] = [500, 2_000];

/** What stands in sight as the last answer after a turn. */
export function answeredAfter({ session: before, input }: Turn, outcome: Outcome): Answered | null {
  const { session, intent, language, replies } = outcome;
  if (session.answered !== before.answered) return session.answered;
  const [reply] = replies;
  if (reply === undefined) return session.answered;
  if (intent === 'stats' && session.statistics !== null) return { kind: 'figures', language };
  if (session.measures !== before.measures && session.measures !== null) return { kind: 'measures', language };
  const { referral } = session;
  if (referral !== before.referral && referral !== null) return { kind: 'referral', language };
  if (input.kind !== 'message' || intent === null || asides.has(intent)) return session.answered;
  if (!lookUps.has(intent) || reply.kind === 'form') return inWords(replies, language);
  const press = reply.kind === 'list' ? (reply.refresh ?? null) : null;
  return input.text.length > longest ? null : { kind: 'list', language, text: input.text, press };
}

function inWords(replies: readonly Reply[], language: Language): Answered | null {
  const text = replies.map(plainText).join('\n\n');
  return text.length > mostCharacters ? null : { kind: 'words', language, text };
}
