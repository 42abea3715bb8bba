// What a person has in sight after an answer: the buttons, what can be taken back, and which cases it was about.
import { z } from 'zod';
import type { Action, Click, Reply } from '../reply.ts';
import { caseIdForm } from '../understanding/case-id.ts';
import { intents } from '../understanding/intents.ts';
import { awaitables } from '../understanding/learned/labels.ts';

const mostButtons = 12;
/** A button that carries more than this many characters is pressed, not said. */
const mostCarried = 2_000;

export const clickShape = z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()) });

const buttonShape = z.object({
  title: z.string(),
  press: z.union([z.object({ say: z.string() }), z.object({ click: clickShape })]),
});
/** A button in sight, which can be pressed in words. */
export type Button = z.infer<typeof buttonShape>;

export const buttonsShape = z.array(buttonShape).max(mostButtons);

/** What was shown or done last in an errand that keeps no request of its own. */
export const subjectShape = z.object({
  errand: z.enum(intents),
  awaits: z.enum(awaitables),
  /** In the order in which they were shown. */
  caseIds: z.array(z.string().regex(caseIdForm)).max(20),
  /** The one meeting that was shown. */
  meetingId: z.string().nullable(),
  /** Nothing else was answered since. */
  isLatest: z.boolean(),
  /** The cases spoken of before these, the latest first. */
  earlier: z.array(z.string().regex(caseIdForm)).max(20).default([]),
  /** The colleague who gets the cases, or is to get them. */
  receiver: z
    .object({ staffId: z.string().max(100), name: z.string().max(200) })
    .nullable()
    .default(null),
  /** The days that were shown; of a reminder, the day until which it waits. */
  days: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable().default(null),
});
export type Subject = z.infer<typeof subjectShape>;

/** What was shown, with nothing asked, or what `awaits` says. */
export function subjectOf(
  errand: Subject['errand'],
  caseIds: readonly string[],
  told: Partial<Pick<Subject, 'meetingId' | 'awaits' | 'receiver' | 'days'>> = {},
): Subject {
  const { meetingId = null, awaits = 'shown', receiver = null, days = null } = told;
  const shown = [...new Set(caseIds)].slice(0, 20);
  return { errand, awaits, caseIds: shown, meetingId, isLatest: true, earlier: [], receiver, days };
}

/** The colleague to whom the person just handed a case over; null where it was not. */
export function receiverOf(subject: Subject | null, caseId: string): string | null {
  const isGiven = subject?.errand === 'handOver' && subject.awaits === 'shown' && subject.caseIds.includes(caseId);
  return isGiven ? (subject.receiver?.name ?? null) : null;
}

const [mostAtOnce, mostEarlier] = [3, 5];

/** What was shown with the cases spoken of before it; of a long list nobody speaks as of cases. */
export function withEarlier(subject: Subject, before: Subject | null): Subject {
  if (before === null) return subject;
  const spoken = before.caseIds.length <= mostAtOnce ? before.caseIds : [];
  const earlier = [...spoken, ...before.earlier].filter((caseId) => !subject.caseIds.includes(caseId));
  return { ...subject, earlier: [...new Set(earlier)].slice(0, mostEarlier) };
}

/** The buttons of replies, those of lists and of choices in forms too, as they stand from top to bottom. */
export function buttonsOf(replies: readonly Reply[]): Button[] {
  return replies
    .flatMap(inReply)
    .filter(({ press }) => JSON.stringify(press).length <= mostCarried)
    .slice(0, mostButtons);
}

function inReply(reply: Reply): Button[] {
  switch (reply.kind) {
    case 'notice':
      return [
        ...(reply.suggestions ?? []).map(({ title, say }) => ({ title, press: { say } })),
        ...inActions(reply.actions ?? []),
      ];
    case 'list':
      return [
        ...reply.groups.flatMap(({ items }) => items.map(({ title, open }) => ({ title, press: { click: open } }))),
        ...inActions(reply.actions),
      ];
    case 'form':
      return [...inChoice(reply), ...inActions(reply.actions)];
    case 'passage':
    case 'sources':
      return [];
    default:
      return inActions(reply.actions ?? []);
  }
}

function inActions(actions: readonly Action[]): Button[] {
  return actions.flatMap((action) => {
    if ('open' in action) return [];
    const press = 'say' in action ? { say: action.say } : { click: action.click };
    return [{ title: action.title, press }];
  });
}

/** A form that asks for one choice alone is answered by naming it; choices that stand open are confirmed by the form's button. */
function inChoice({ fields, submit }: Extract<Reply, { kind: 'form' }>): Button[] {
  const [field, ...others] = fields;
  if (field?.kind !== 'choice' || field.isOpen || others.length > 0) return [];
  const { verb, data } = submit.click;
  return field.choices.map(({ title, value }) => ({
    title,
    press: { click: { verb, data: { ...data, [field.name]: value } } },
  }));
}

/** The press that takes the last change back, where the replies have one. */
export function undoIn(replies: readonly Reply[]): Click | null {
  for (const reply of replies) {
    const actions = 'actions' in reply ? (reply.actions ?? []) : [];
    for (const action of actions) if ('click' in action && action.undoes === true) return action.click;
  }
  return null;
}
