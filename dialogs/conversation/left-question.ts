// A question whether to do something that was left for a look-up, and is asked once more when somebody says yes to it later.
import { z } from 'zod';
import type { Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import { type Outcome, say, type Turn } from '../turn.ts';
import { fold, words } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Awaited } from '../understanding/learned/labels.ts';
import { acts, namesAct, readYesOrNo } from '../understanding/mood.ts';
import { openErrandOf } from './open-errand.ts';
import { type Subject, subjectShape } from './screen.ts';

/** Such a question as it was asked, with the press that a yes makes and what was in sight. */
export const leftQuestionShape = z.object({
  act: z.enum([...acts, 'attend']),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
  text: z.string().max(500),
  button: z.string().max(100),
  subject: subjectShape.nullable(),
});
type LeftQuestion = z.infer<typeof leftQuestionShape>;

/** What may be looked up in between. */
const lookUps: ReadonlySet<Intent> = new Set<Intent>([
  'policyQuestion',
  'findMeasures',
  'compareMeasures',
  'stats',
  'listMeetings',
  'listDeadlines',
  'listCases',
  'listSessions',
  'showCase',
  'today',
  'help',
  'greeting',
  'smallTalk',
  'rewriteAnswer',
]);
/** To these a yes is no answer. */
const noYes: ReadonlySet<Awaited> = new Set<Awaited>(['shown', 'item', 'slot', 'case', 'day', 'time', 'until']);
const mostWords = 6;

/** The question that an answer asks or that stands from before; null where none does. */
export function questionAfter({ question }: Session, { session, replies, intent }: Outcome): LeftQuestion | null {
  const { confirm, subject } = session;
  if (confirm !== null) {
    const asked = replies.flatMap((reply) => askedIn(reply, confirm.verb))[0];
    return asked === undefined ? null : { ...confirm, ...asked, subject };
  }
  return intent !== null && lookUps.has(intent) ? question : null;
}

function askedIn(reply: Reply, verb: string): { text: string; button: string }[] {
  if (reply.kind !== 'details' && reply.kind !== 'notice') return [];
  const button = reply.actions?.find((action) => 'click' in action && action.click.verb === verb);
  const text = reply.kind === 'details' ? reply.title : reply.text;
  return button === undefined || text.length > 500 ? [] : [{ text, button: button.title }];
}

/** Asks it once more, after a look-up, to who says yes or names what was asked about; null for other messages. */
export function askOnceMore(turn: Turn, text: string): Outcome | null {
  const { question, confirm, booking } = turn.session;
  const awaits = openErrandOf(turn.session)?.awaits ?? 'shown';
  // A list of group information can be booked from, which a yes does not do.
  const isBooking = booking !== null && booking.request.caseId !== null;
  if (question === null || confirm !== null || isBooking || !noYes.has(awaits)) return null;
  if (!saysYesTo(text, question.act)) return null;
  const { act, verb, data, button } = question;
  const subject: Subject | null = question.subject && { ...question.subject, isLatest: true };
  return {
    ...say(turn, null, ''),
    replies: [{ kind: 'notice', text: question.text, actions: [{ title: button, click: { verb, data } }] }],
    session: { ...turn.session, confirm: { act, verb, data }, subject, booking: null },
  };
}

/** Whether a message is a yes, alone or with a word for the act: "yes, the hand-over". */
function saysYesTo(text: string, act: LeftQuestion['act']): boolean {
  if (readYesOrNo(text, act) === 'yes') return true;
  const said = words(fold(text));
  const [first = '', ...rest] = said;
  const bare = rest.map((word) => word.replace(/(?:en|n|et)$/, '')).join(' ');
  const isNamed = act !== 'attend' && (namesAct(rest.join(' '), act) || namesAct(bare, act));
  return said.length <= mostWords && !text.includes('?') && readYesOrNo(first, act) === 'yes' && isNamed;
}
