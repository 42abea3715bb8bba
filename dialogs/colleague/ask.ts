// The asker's side: what is sent is shown and may be changed, a case number is asked about, then it is sent once.
import type { Reply } from '../reply.ts';
import { longestQuestion } from './memory.ts';
import { showQuestion } from './show.ts';
import {
  beginShape,
  type ColleagueTurn,
  caseIn,
  colleagueVerbs,
  idShape,
  notice,
  refusedAsPersonal,
  sendShape,
  sourcesText,
  toOwnersShape,
} from './turn.ts';

/** What is about to be sent. */
interface Draft {
  /** Its name, when it has been shown before. */
  id?: string;
  question: string;
  sources: { passage: string; fingerprint: string }[];
  follows?: string | undefined;
  caseId?: string | undefined;
}

/** Shows what would be sent and to whom, to be changed, sent or dropped; says so where there is nobody to send it to. */
export async function begin(turn: ColleagueTurn, draft: Draft, lead: string | null = null): Promise<Reply> {
  const { words, experts, caller, isShared, contacts } = turn;
  if (isShared) return notice(words.privately);
  const refused = refusedAsPersonal(turn, draft.question);
  if (refused !== null) return refused;
  const followed = draft.follows === undefined ? null : await experts.find(caller, draft.follows, null);
  const answer = followed?.answer ?? null;
  const way =
    answer === null
      ? await experts.wayOf(caller, draft.question)
      : { kind: 'experts' as const, names: [answer.by.name] };
  if (way.kind === 'nobody') return notice(words.nobody(contacts.expert));
  const { question, sources, id: _, ...rest } = draft;
  const field = { kind: 'text', name: 'question', label: words.fields.question, isLong: true } as const;
  return {
    kind: 'form',
    title: words.formTitle,
    text: [lead, words.formText(way, caller.district ?? caller.jobbtorg ?? ''), sourcesText(turn, sources)]
      .filter((part) => part !== null)
      .join('\n\n'),
    fields: [{ ...field, value: question, longest: longestQuestion }],
    submit: {
      title: draft.caseId === undefined ? words.buttons.send : words.buttons.sendWithCase,
      click: { verb: colleagueVerbs.send, data: { ...rest, sources, id: draft.id ?? experts.newId() } },
    },
    actions: [{ title: words.buttons.cancel, click: { verb: colleagueVerbs.cancel, data: {} } }],
  };
}

/** Answers the asker's buttons; null for others. `data` comes from a card and is not trusted. */
export async function clickAsker(
  turn: ColleagueTurn,
  verb: string,
  data: Record<string, unknown>,
): Promise<Reply | null> {
  const { words } = turn;
  switch (verb) {
    case colleagueVerbs.begin: {
      const given = beginShape.safeParse(data);
      return given.success ? await begin(turn, given.data) : notice(words.notSent);
    }
    case colleagueVerbs.cancel:
      return notice(words.cancelled);
    case colleagueVerbs.send:
      return await send(turn, data);
    case colleagueVerbs.toOwners:
      return await sendToOwners(turn, data);
    case colleagueVerbs.withdraw:
    case colleagueVerbs.thank:
    case colleagueVerbs.askBack: {
      const given = idShape.safeParse(data);
      return given.success ? await clickOwn(turn, verb, given.data.id) : notice(words.notFound);
    }
    default:
      return null;
  }
}

async function send(turn: ColleagueTurn, data: Record<string, unknown>): Promise<Reply> {
  const { words, experts, caller, contacts, isShared } = turn;
  const given = sendShape.safeParse(data);
  if (!given.success) return notice(words.notSent);
  if (isShared) return notice(words.privately);
  const { id, question, sources, follows, caseId } = given.data;
  if (question === '') return await begin(turn, { id, question, sources, follows }, words.emptyQuestion);
  const refused = refusedAsPersonal(turn, question);
  if (refused !== null) return refused;
  const named = caseIn(question);
  if (named !== null && named !== caseId)
    return await begin(turn, { id, question, sources, follows, caseId: named }, words.caseInQuestion(named));
  const sent = await experts.send(caller, id, { question, sources, follows: follows ?? null });
  if (sent === null) return notice(words.nobody(contacts.expert));
  return showQuestion(turn, sent, sent.isFollowUp ? words.followUpSent : null);
}

/** Sends the question as it was asked to those who look after the content, who are many: it may name no case. */
async function sendToOwners(turn: ColleagueTurn, data: Record<string, unknown>): Promise<Reply> {
  const { words, experts, caller, isShared } = turn;
  const given = toOwnersShape.safeParse(data);
  if (!given.success || given.data.question === '') return notice(words.notSent);
  if (isShared) return notice(words.privately);
  const { id, question, sources } = given.data;
  const refused = refusedAsPersonal(turn, question);
  if (refused !== null) return refused;
  const named = caseIn(question);
  if (named !== null) return notice(words.caseToOwners(named));
  const sent = await experts.sendToOwners(caller, id, { question, sources });
  return sent === null ? notice(words.noOwners) : showQuestion(turn, sent, words.sentToOwners);
}

async function clickOwn(turn: ColleagueTurn, verb: string, id: string): Promise<Reply> {
  const { words, experts, caller, isShared } = turn;
  if (isShared) return notice(words.privately);
  if (verb === colleagueVerbs.askBack) {
    const question = await experts.find(caller, id, null);
    if (question === null || !question.caller.isAsker) return notice(words.notFound);
    const mayAsk = question.answer !== null && !question.isFollowUp && !question.hasFollowUp;
    const { sources } = question;
    return mayAsk ? await begin(turn, { question: '', sources, follows: id }) : showQuestion(turn, question);
  }
  const isThanks = verb === colleagueVerbs.thank;
  const changed = isThanks ? await experts.thank(caller, id) : await experts.withdraw(caller, id);
  if (changed.kind === 'notYours') return notice(words.notFound);
  return showQuestion(turn, changed.question, isThanks ? words.thanked : null);
}
