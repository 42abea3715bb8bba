// Handing cases over by a message: one or several, to the colleague who is named. It is asked about once, and what is asked can be put right.

import { pointedCases } from '../conversation/pointing.ts';
import { type Subject, subjectOf } from '../conversation/screen.ts';
import { undoOf } from '../conversation/undo.ts';
import type { Reply } from '../reply.ts';
import { readCases, takeCaseId } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { fold, spacedWords, words } from '../understanding/fold.ts';
import { isNoOrStop, isYes } from '../understanding/orders.ts';
import { namedCoach } from '../understanding/slots/slots.ts';
import { unsure } from '../understanding/understand.ts';
import { giveTo, notice } from './changes.ts';
import { askToHandOver, askWhom } from './forms.ts';
import { unchanged } from './list.ts';
import { casesOf, type DeadlineAnswer, type DeadlineMessage } from './message.ts';
import { showList } from './own-list.ts';
import { type Colleague, colleaguesOf, namedAmong } from './receivers.ts';
import { handOverCues } from './swedish-deadline-cues.ts';
import { type DeadlineReply, type DeadlineTurn, keyOf, type View } from './turn.ts';

const intent = 'handOver';
const adds = compileCues([handOverCues.adds]);
const takes = compileCues([handOverCues.takes]);
const isBack = compileCues([handOverCues.back]);
const taken = compileCues([handOverCues.taken]);
const somebody = compileCues([`(${handOverCues.somebody}) (kunna )?(${handOverCues.takes}|${handOverCues.taken})`]);
const mayTake = new RegExp(`(?:^| )(?:${fold(handOverCues.mayTake)}) $`);
const receives = new RegExp(`(?:^| )(?:${fold(handOverCues.receives)}) $`);
const longestAside = 14;
const offered = compileCues([handOverCues.offered]);

/** The hand-over that is being asked about; null where none is. */
export function askedBefore({ subject }: DeadlineMessage): Subject | null {
  const isAsked = subject?.isLatest === true && subject.errand === intent && subject.awaits !== 'shown';
  return isAsked ? subject : null;
}

/** Asks whether to hand over what a message names to who is named, or to whom. */
export async function handTo(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer> {
  const { orders, mood } = message.understood;
  const asked = askedBefore(message);
  const caseIds = casesToHandOver(message, asked);
  const [first, ...others] = caseIds;
  const isRefused = mood === 'deny' || mood === 'quote' || mood === 'suppose';
  if (asked === null && isRefused && !orders.has('handOver') && first !== undefined && others.length === 0) {
    const open = await turn.deadlineStore.deadlinesOfCase(turn.caller, first);
    if (open !== null && open.length > 0) return { intent, ...unchanged(turn, first, open) };
  }
  const among = await colleaguesOf(turn, caseIds);
  // Given away just now: that is taken back before somebody else gets it.
  const given = asked === null && among.length === 0 ? askToTakeBack(turn, message, caseIds) : null;
  if (given !== null) return given;
  const named = namedAmong(among, message.text);
  if (named.length === 0 && first !== undefined && isBack.test(spacedWords(message.text))) {
    const back = askToTakeBack(turn, message, caseIds);
    if (back !== null) return back;
  }
  // Who only asks hands nothing over by naming somebody: that is asked about once more.
  if (asked === null && !orders.has('handOver') && first !== undefined && named.length === 0 && among.length > 0) {
    const isTold = toldReceiver(message) !== null || message.subject?.receiver != null;
    if (!isTold) return askForName(turn, caseIds, among);
  }
  const unknown = named.length === 0 ? toldReceiver(message) : null;
  const before = among.find(({ staffId }) => staffId === message.subject?.receiver?.staffId);
  const [one, ...more] = named.length === 0 && unknown === null && before !== undefined ? [before] : named;
  const to = more.length === 0 ? (one ?? null) : null;
  return { intent, ...(await askedOf(turn, caseIds, to, unknown)) };
}

/** The colleague whom a message names as the one who is to get it, in whatever letters: "1131 t sara jonsson"; null where it names none. */
function toldReceiver({ text, understood }: DeadlineMessage): string | null {
  return (
    namedCoach(understood) ??
    behindNumber.exec(text)?.[1]?.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) ??
    null
  );
}

const behindNumber = /\d{3} t (\p{L}[\p{L}-]+ \p{L}[\p{L}-]+)/iu;

/** Asks whether to take back what was just handed over of some cases; null where nothing was. */
function askToTakeBack(
  { words: wording }: DeadlineTurn,
  { undo }: DeadlineMessage,
  caseIds: readonly string[],
): DeadlineAnswer | null {
  const back = undo === null ? null : undoOf(undo, caseIds);
  if (back === null) return null;
  const text = wording.askToTakeBack(caseIds);
  const reply: Reply = { kind: 'notice', text, actions: [{ title: wording.buttons.undo, click: back, undoes: true }] };
  return { intent, reply, confirm: { act: 'undo', ...back } };
}

/** Asks for what is missing, else whether to do it. */
export async function askedOf(
  turn: DeadlineTurn,
  caseIds: readonly string[],
  to: Colleague | null,
  unknown: string | null,
): Promise<DeadlineReply> {
  const { words: wording } = turn;
  const lead = unknown === null ? '' : wording.unknownColleague(unknown);
  const [first] = caseIds;
  if (first === undefined) {
    const text = [lead, wording.whichToHandOver(to?.name ?? null)].filter((part) => part !== '').join('\n\n');
    return { reply: notice(text), subject: subjectOf(intent, [], { awaits: 'case', receiver: to }) };
  }
  if (to === null) {
    const reply = await askWhom(turn, caseIds, {}, lead);
    return { reply, subject: subjectOf(intent, caseIds, { awaits: reply.kind === 'form' ? 'coach' : 'shown' }) };
  }
  const subject = subjectOf(intent, caseIds, { awaits: 'confirm', receiver: to });
  return { subject, ...askToHandOver(turn, caseIds, to) };
}

/** The cases of a message: those it names, also beside those asked about before; without those it leaves out. */
function casesToHandOver(message: DeadlineMessage, asked: Subject | null): string[] {
  const { meant, denied } = readCases(message.text);
  const before = asked?.caseIds ?? [];
  if (meant.length > 0) return adds.test(spacedWords(message.text)) ? [...new Set([...before, ...meant])] : meant;
  if (denied.length > 0 && before.length > 0) return before.filter((caseId) => !denied.includes(caseId));
  if (before.length > 0) return before;
  return pointedCases(message.text, message.subject) ?? casesOf(message);
}

/** Goes on with the hand-over that is asked about: a yes, a no, another colleague, other cases. Null for other messages. */
export async function goOnHandingOver(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const asked = askedBefore(message);
  if (asked === null) return null;
  const { understood, text } = message;
  const { meant, denied } = readCases(text);
  const among = await colleaguesOf(turn, asked.caseIds);
  const namesAny = meant.length + denied.length + namedAmong(among, text).length > 0;
  if (understood.intent !== intent && !(namesAny && puttingRight.has(understood.move.label))) return null;
  if (!namesAny && asked.awaits === 'confirm') {
    const to = among.find(({ staffId }) => staffId === asked.receiver?.staffId);
    if (to !== undefined && isYes(understood)) return { intent, ...(await handAll(turn, asked.caseIds, to, {})) };
    // A no changes nothing, so that a likely one is enough.
    const { label, likelihood } = understood.move;
    if (isNoOrStop(understood) || (label === 'deny' && likelihood >= unsure))
      return { intent, reply: notice(turn.words.notHandedOver(asked.caseIds)) };
  }
  return await handTo(turn, message);
}

const puttingRight: ReadonlySet<string> = new Set(['correct', 'answer', 'choose', 'deny']);

/**
 * Asks about a case in sight, or named, that somebody says a colleague takes or is to get, whatever else the message was taken for; null
 * where no colleague who can get it is said to.
 */
export async function offerToHandOver(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const { text } = message;
  const caseIds = casesOf(message);
  if (caseIds.length === 0) return null;
  const among = await colleaguesOf(turn, caseIds);
  const [one, ...more] = namedAmong(among, text);
  const said = words(takeCaseId(fold(text)).text);
  if (said.length > longestAside) return null;
  if (one === undefined && among.length > 0 && somebody.test(spacedWords(text)))
    return askForName(turn, caseIds, among);
  if (one === undefined || more.length > 0) return null;
  const parts = words(fold(one.name));
  const at = said.findIndex((word) => parts.includes(word));
  const after = said.slice(at).filter((word, place) => place > 1 || !parts.includes(word));
  const before = ` ${said.slice(0, Math.max(0, at)).join(' ')} `;
  const isAsked = mayTake.test(before) && taken.test(` ${after.slice(0, 2).join(' ')} `);
  const isReceiver = isAsked || receives.test(before) || takes.test(` ${after.join(' ')} `);
  return at === -1 || !isReceiver ? null : { intent, ...(await askedOf(turn, caseIds, one, null)) };
}

/** Asks about a case that is named, of which is told at any length that a colleague could take it; null for other messages. */
export async function offerToGive(turn: DeadlineTurn, { text }: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const { meant } = readCases(text);
  if (meant.length === 0) return null;
  const among = await colleaguesOf(turn, meant);
  const [one, ...more] = namedAmong(among, text);
  const isOne = one !== undefined && more.length === 0 && isOffered(one, text);
  return isOne ? { intent, ...(await askedOf(turn, meant, one, null)) } : null;
}

/** Whether it is said behind the name of a colleague that they could take a case, however much is told around it. */
function isOffered({ name }: Colleague, text: string): boolean {
  const parts = words(fold(name));
  const said = words(takeCaseId(fold(text)).text);
  const at = said.findLastIndex((word) => parts.includes(word));
  return at !== -1 && offered.test(` < ${said.slice(at + 1).join(' ')} > `);
}

/** Asks who is to get cases that somebody else could take; who is named then is asked about once more. */
function askForName(
  { words: wording }: DeadlineTurn,
  caseIds: readonly string[],
  among: readonly Colleague[],
): DeadlineAnswer {
  const names = among.map(({ name }) => name);
  return {
    intent,
    reply: notice(wording.toWhom(caseIds, names)),
    subject: subjectOf(intent, caseIds, { awaits: 'coach' }),
  };
}

/** Hands cases over and says how that ended. */
export async function handAll(
  turn: DeadlineTurn,
  caseIds: readonly string[],
  to: Colleague,
  view: View,
): Promise<DeadlineReply> {
  const key = (caseId: string) => (caseIds.length === 1 ? turn.idempotencyKey : keyOf(turn, caseId));
  const done: { caseId: string; text: string; changed: boolean }[] = [];
  for (const caseId of caseIds) done.push({ caseId, ...(await giveTo(turn, caseId, to, key(caseId))) });
  const changed = done.filter((each) => each.changed).map(({ caseId }) => caseId);
  const failed = done.filter((each) => !each.changed).map(({ text }) => text);
  const told = changed.length === 0 ? [] : [turn.words.handedOver(changed, to.name)];
  const keys = changed.map(key);
  const { reply } = await showList(turn, view, [...told, ...new Set(failed)], keys, changed);
  return { reply, subject: subjectOf(intent, caseIds, { receiver: to }) };
}
