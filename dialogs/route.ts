// From what a person did to an answer: a yes or no to what was asked, a button said in words, a message, or a press. Long, since what may be meant is tried in one order.
import { routeClick } from './clicks.ts';
import { beside, isTypedAnswer } from './colleague/entry.ts';
import { asTold } from './conversation/as-told.ts';
import { withImpliedOrder } from './conversation/implied-order.ts';
import { askOnceMore } from './conversation/left-question.ts';
import { askWhatWasMeant } from './conversation/meant.ts';
import { openErrandOf } from './conversation/open-errand.ts';
import { saidPress } from './conversation/said-press.ts';
import { askedForOther, withSalientCase } from './conversation/salient-case.ts';
import { type Button, subjectOf } from './conversation/screen.ts';
import { withoutOldOffers } from './conversation/stale.ts';
import { errandsByCase, partsByCase, yesAndAnew, yesAndMore } from './conversation/two-wishes.ts';
import { takeUnclear } from './conversation/unclear.ts';
import { takeHandOverYes } from './deadlines/entry.ts';
import { takeFacet } from './in-sight/entry.ts';
import { orderAndQuestion } from './in-sight/several-questions.ts';
import { facetsOf } from './in-sight/sights.ts';
import { answeredAfter } from './last-answer/remember.ts';
import { ask, isAnswered, leadOf, surelyAnErrand } from './looked-up.ts';
import { booking, takeAnswerTold, takeInterpreter } from './meetings/entry.ts';
import { answersApart, answersListed } from './meetings/messages/answers.ts';
import { wayBack } from './referral/entry.ts';
import type { Reply } from './reply.ts';
import type { Session } from './session.ts';
import { sessionAfter } from './session-after.ts';
import { firstToTake } from './takers.ts';
import { type Outcome, say, type Turn, wordingOf } from './turn.ts';
import { readCases } from './understanding/case-id.ts';
import { isMereYes } from './understanding/clear-yes.ts';
import { excerptOf } from './understanding/excerpt.ts';
import { readFacet } from './understanding/facets/facets.ts';
import { fold } from './understanding/fold.ts';
import type { Intent } from './understanding/intents.ts';
import { hearLanguage, type Language } from './understanding/language.ts';
import { readYesOrNo } from './understanding/mood.ts';
import { readRollCall } from './understanding/roll-call.ts';
import { readMessage, readSlots, type Understanding } from './understanding/understand.ts';
import { wantedSentence } from './understanding/wanted-sentence.ts';
import { welcome } from './welcome.ts';
import { withheldReplies } from './withheld.ts';
import { asMeant } from './without-effects.ts';

/** Decides who answers and answers. Foreseen endings are replies; an exception means a fault of ours. */
export async function route(turn: Turn): Promise<Outcome> {
  const outcome = await answer(turn);
  return { ...outcome, session: sessionAfter(turn, outcome) };
}

async function answer(asked: Turn): Promise<Outcome> {
  const session = withoutOldOffers(asked.session, asked.now.toInstant());
  const { confirm } = session;
  // A question whether to do something stands until the next thing that the person does.
  const turn = { ...asked, session: { ...session, confirm: null } };
  switch (turn.input.kind) {
    case 'message':
      return await answerMessage(turn, turn.input, confirm);
    case 'withheld':
      return {
        ...say(turn, 'sensitive', ''),
        replies: withheldReplies(turn.input.what, turn.language, turn.input.byCard),
        // The number of the case is what we asked for.
        session: { ...turn.session, subject: subjectOf('sensitive', [], { awaits: 'case' }) },
      };
    case 'click':
      return await routeClick(turn, turn.input.verb, turn.input.data);
    case 'arrived':
      return { ...say(turn, null, ''), replies: [welcome(turn, wordingOf(turn.language))] };
    case 'unsupported':
      return say(turn, null, wordingOf(turn.language).unsupported[turn.input.reason]);
  }
}

/** Answers a yes or no to what was asked, a button named in words, or what else is said. */
async function answerMessage(
  turn: Turn,
  input: { text: string; typed: boolean },
  confirm: Session['confirm'],
): Promise<Outcome> {
  const confirmed = await routeConfirmation(turn, input.text, confirm);
  if (confirmed !== null) return confirmed;
  const again = confirm === null ? askOnceMore(turn, input.text) : null;
  if (again !== null) return again;
  const both = confirm === null ? null : yesAndAnew(input.text, confirm.act);
  if (confirm !== null && both !== null) {
    const done = await routeClick({ ...turn, language: languageOf(turn, both.yes) }, confirm.verb, confirm.data);
    return await thenBook({ ...turn, session: sessionAfter(turn, done) }, both.wish, done);
  }
  const more = confirm === null ? null : yesAndMore(input.text, confirm.act, turn.session.subject?.caseIds ?? []);
  if (confirm !== null && more !== null) {
    const done = await routeClick({ ...turn, language: languageOf(turn, more.yes) }, confirm.verb, confirm.data);
    const rest = { kind: 'message', text: more.more, typed: input.typed } as const;
    const own = {
      ...turn,
      session: sessionAfter(turn, done),
      input: rest,
      idempotencyKey: `${turn.idempotencyKey}/more`,
    };
    const next = await routeText(own, rest);
    return { ...next, replies: [...done.replies, ...next.replies] };
  }
  const { subject } = turn.session;
  // Who tells one after the other who came orders nothing else.
  const tellsWhoCame =
    subject?.isLatest === true && subject.errand === 'recordAttendance' && readRollCall(input.text) !== null;
  const parts =
    input.typed && !tellsWhoCame
      ? (partsByCase(input.text) ??
        errandsByCase(input.text, (part) => surelyOf(turn, part)) ??
        answersApart(turn.session, input.text, turn.now.toPlainDateTime()))
      : null;
  if (parts !== null) return await routeParts(turn, parts);
  const asksBeside = input.typed ? await answerBeside(turn, input.text) : null;
  if (asksBeside !== null) return asksBeside;
  const said = answersListed(turn.session, input.text) ? null : saidPress(turn.session.buttons, input.text);
  return said === null ? await routeText(turn, input) : await routeSaid(turn, said, input.text);
}

/** Does what a message orders and answers what it asks of it behind that; null where it does not both. */
async function answerBeside(turn: Turn, text: string): Promise<Outcome | null> {
  const both = turn.isShared ? null : orderAndQuestion(text);
  if (both === null) return null;
  // What is asked of another case has an answer of its own.
  if (readCases(both.question).meant.some((caseId) => !readCases(both.order).meant.includes(caseId))) return null;
  const now = turn.now.toPlainDateTime();
  const readPart = (part: string) => readMessage(part, turn.caller.role, now, openErrandOf(turn.session)).understood;
  const { orders } = readPart(both.order);
  if (orders.size === 0 || orders.has('tell') || readFacet(both.question, facetsOf.case) === null) return null;
  const ordered = { kind: 'message', text: both.order, typed: true } as const;
  const done = await routeText({ ...turn, input: ordered }, ordered);
  const session = sessionAfter({ ...turn, input: ordered }, done);
  const question = { text: both.question, understood: { ...readPart(both.question), language: done.language } };
  const told = await takeFacet({ ...turn, session }, question);
  const [answer] = told?.replies ?? [];
  return answer === undefined ? done : { ...done, replies: [...done.replies, answer] };
}

/** What a part of a message is about by itself; null where that is in doubt. */
function surelyOf({ caller, now }: Turn, part: string): Intent | null {
  const { intent, confidence } = readMessage(part, caller.role, now.toPlainDateTime(), null).understood;
  return confidence < surelyAnErrand ? null : intent;
}

/** Answers the parts of a message one after the other, as if each had been sent alone. */
async function routeParts(turn: Turn, parts: readonly string[]): Promise<Outcome> {
  let session = turn.session;
  const outcomes: Outcome[] = [];
  for (const text of parts) {
    const input = { kind: 'message', text, typed: true } as const;
    const free = { ...session, confirm: null };
    const own = { ...turn, input, session: free, idempotencyKey: `${turn.idempotencyKey}/${outcomes.length}` };
    const outcome = await routeText(own, input);
    // What was asked whether to do is asked last, so that a yes is of that.
    const isAsked = session.confirm !== null && outcome.session.confirm === null;
    if (isAsked) outcomes.unshift(outcome);
    else outcomes.push(outcome);
    const after = sessionAfter(own, outcome);
    session = isAsked
      ? { ...after, confirm: session.confirm, subject: session.subject, buttons: session.buttons }
      : after;
  }
  const last = outcomes.at(-1) ?? say(turn, null, '');
  return { ...last, replies: outcomes.flatMap(({ replies }) => replies), session };
}

/** Books a new meeting for the case of the one that was just called off. */
async function thenBook(turn: Turn, text: string, done: Outcome): Promise<Outcome> {
  const { language } = done;
  const read = readMessage(text, turn.caller.role, turn.now.toPlainDateTime(), null).understood;
  const slots = readSlots('bookMeeting', text, turn.now.toPlainDateTime());
  const understood: Understanding = { ...read, intent: 'bookMeeting', slots, confidence: 1, language };
  const booked = await booking.start(turn, { text, understood });
  return booked === null ? done : { ...booked, replies: [...done.replies, ...booked.replies] };
}

/** Answers what a model has read a message as; the turn must not be able to change anything. */
export async function routeReading(
  turn: Turn,
  text: string,
  understood: Understanding,
  lead: string,
): Promise<Outcome> {
  const first = await firstToTake(turn, { text, understood });
  const read: Turn = { ...turn, input: { kind: 'message', text, typed: false } };
  const taken = first && { ...first, session: { ...first.session, answered: answeredAfter(read, first) } };
  const { intent, slots, language } = understood;
  if (taken === null) return { ...ask(turn, text, understood, lead), intent, slots, language };
  // Answered out of the documents after all: then the lead goes with the answer.
  if (taken.asked !== undefined) return { ...taken, intent: taken.intent ?? intent, slots, language };
  const replies: Reply[] = [{ kind: 'notice', text: lead }, ...taken.replies];
  return { ...taken, intent: taken.intent ?? intent, slots, language, replies };
}

/** Makes the press that was asked about, or leaves it, on a plain yes or no; null for other messages. */
async function routeConfirmation(turn: Turn, text: string, confirm: Session['confirm']): Promise<Outcome | null> {
  const answer =
    confirm === null ? null : (readYesOrNo(text, confirm.act) ?? (saysYes(turn, text, confirm) ? 'yes' : null));
  if (confirm === null || answer === null) return null;
  // "Cancel A-1141" is no yes to what was asked about another case.
  const asked = turn.session.subject?.caseIds ?? [];
  if (answer === 'yes' && readCases(text).meant.some((caseId) => !asked.includes(caseId))) return null;
  const language = languageOf(turn, text);
  if (answer === 'no') {
    const { subject } = turn.session;
    // What was asked about stays in sight, as if it had been shown anew.
    const session = { ...turn.session, subject: subject && { ...subject } };
    return { ...say(turn, null, wordingOf(language).kept[confirm.act]), language, session };
  }
  return await routeClick({ ...turn, language }, confirm.verb, confirm.data);
}

/** Whether a message is a yes with a few words of its own to what was just asked. */
function saysYes({ session, caller, now }: Turn, text: string, confirm: Session['confirm']): boolean {
  const open = openErrandOf({ ...session, confirm });
  return isMereYes(text, readMessage(text, caller.role, now.toPlainDateTime(), open).understood);
}

/** The language of a message; one whose words do not tell it is in that of the message before. */
function languageOf({ session }: Turn, text: string): Language {
  return hearLanguage(text) ?? session.language ?? 'sv';
}

/** Presses the button that was named in words. */
async function routeSaid(turn: Turn, { press }: Button, text: string): Promise<Outcome> {
  // Who typed the very words sees them in the chat.
  if ('say' in press) return await routeText(turn, { text: press.say, typed: fold(press.say) === fold(text) });
  return await routeClick({ ...turn, language: languageOf(turn, text) }, press.click.verb, press.click.data);
}

/** Answers what is read of a message, and says so where that is not all of it. An answer to a colleague is kept, and so taken whole. */
async function routeText(turn: Turn, input: { text: string; typed: boolean }): Promise<Outcome> {
  const isKept = isTypedAnswer(input.text);
  const { text, isWhole } = isKept ? { text: input.text, isWhole: true } : excerptOf(input.text);
  const read = { kind: 'message', typed: input.typed, text } as const;
  const outcome = await routeMessage({ ...turn, input: read }, read);
  if (isWhole) return outcome;
  const notice = { kind: 'notice', text: wordingOf(outcome.language).readInPart } as const;
  return { ...outcome, replies: [...outcome.replies, notice] };
}

async function routeMessage(turn: Turn, message: { text: string; typed: boolean }): Promise<Outcome> {
  const open = openErrandOf(turn.session);
  const language = languageOf(turn, message.text);
  const now = turn.now.toPlainDateTime();
  const said = askedForOther(turn.session, message.text) ?? message.text;
  const readIn = (text: string) => {
    const { text: read, understood } = readMessage(text, turn.caller.role, now, open);
    return { text: read, understood: asTold(understood, read, turn.session, now) };
  };
  const alone = readIn(said);
  const whole = withSalientCase(turn.session, said, alone.understood, now);
  const read = whole === said ? alone : readIn(whole);
  const understood = withImpliedOrder({ ...read.understood, language }, read.text, turn.session, now);
  const { text } = read;
  const taken =
    (await takeFacet(turn, { text, understood })) ??
    (await takeInterpreter(turn, { text, understood })) ??
    (await takeAnswerTold(turn, { text, understood })) ??
    (await takeHandOverYes(turn, { text, understood })) ??
    (await asMeant(turn, understood, (allowed) => firstToTake(allowed, { text, understood })));
  const { intent, slots } = understood;
  const lead = leadOf(turn, text, language);
  const looked = taken ?? (await takeUnclear(turn, { text, understood })) ?? ask(turn, text, understood, lead);
  // Of several sentences one may be plain where the whole is not.
  const isLost = taken === null && !isAnswered(looked);
  const wanted = isLost ? wantedSentence(message.text, turn.caller.role, now, open) : null;
  if (wanted !== null) return await routeMessage(turn, { ...message, text: wanted });
  const outcome = await beside(turn, looked);
  // Who took it by other signs than its intent was sure of it.
  const isRead = taken === null || (taken.intent === intent && intent !== 'rewriteAnswer');
  const other = isRead && !turn.isShared ? askWhatWasMeant(turn, { text, understood }, outcome) : null;
  const back = outcome.session.referral === turn.session.referral ? wayBack(outcome.session, language) : null;
  return {
    ...outcome,
    intent: outcome.intent ?? intent,
    slots,
    // The last answer may be wanted in another language than the wish is put in.
    language: outcome.intent === 'rewriteAnswer' ? outcome.language : language,
    replies: [...outcome.replies, ...(back === null ? [] : [back.reply]), ...(other === null ? [] : [other])],
    session: { ...withoutStaleOffer(turn.session, outcome.session), ...back?.session },
  };
}

/** The session after a turn; what a booking offered is no longer in sight once something else was answered. */
function withoutStaleOffer(before: Session, after: Session): Session {
  if (after.booking === null || after.booking !== before.booking) return after;
  return { ...after, booking: { ...after.booking, offered: [] } };
}
