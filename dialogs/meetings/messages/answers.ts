// An answer to an invitation in words: for oneself, or a caseworker's for the applicant.
import { readInvitationAnswer } from '../../understanding/invitation-answer.ts';
import { readCancelRequest } from '../../understanding/slots/meeting-change.ts';
import { readConsent } from '../../understanding/slots/meeting-request.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { accept } from '../accepting.ts';
import { perform } from '../changing.ts';
import type { Actor, MeetingEvent } from '../meeting.ts';
import type { KnownMeeting } from '../ports.ts';
import { showMeeting, showStanding } from '../show.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import { which } from './which.ts';

/** Takes the answer where it is ordered; else shows how the meeting stands, with its buttons. */
export async function takeAnswer(
  turn: BookingTurn,
  text: string,
  { slots, orders, mood }: Understanding<'answerMeeting'>,
): Promise<BookingAnswer> {
  const { caseId, when } = readCancelRequest(text, turn.now.toPlainDateTime());
  const known = await which(turn, { caseId, when, errand: 'answerMeeting' }, (each) => awaitsAnswer(each));
  if ('reply' in known) return known;
  if (mood === 'ask') return showStanding(turn, known, 'answerMeeting');
  const { accepted, party: told } = slots;
  const { actor, meeting } = known;
  const party = actor === null ? null : partyOf(known, actor, told);
  // What was learned and what the words say by rule must agree.
  const isSure = accepted !== undefined && readInvitationAnswer(text) === (accepted ? 'yes' : 'no');
  if (!orders.has('answer') || !isSure || actor === null || party === null)
    return showMeeting(turn, known, turn.wording.leftAsItIs, 'answerMeeting');
  const says = accepted ? 'yes' : 'no';
  const consentBy = accepted && actor === 'caseworker' && readConsent(text) === 'yes' ? turn.caller.staffId : null;
  const event = { kind: 'answer', party, says, consentBy } as const;
  const by = { actor, version: meeting.version };
  return accepted ? await accept(turn, known, event, by) : await perform(turn, known, event, by);
}

function awaitsAnswer({ meeting: { state, answers }, actor }: KnownMeeting): boolean {
  const isOpen = state === 'held' || state === 'proposed';
  return (
    isOpen &&
    actor !== null &&
    (answers[actor] === 'waiting' || (actor === 'caseworker' && answers.applicant === 'waiting'))
  );
}

type Party = Extract<MeetingEvent, { kind: 'answer' }>['party'];

/** For whom somebody answers; null where that is not theirs to do. */
function partyOf({ meeting: { answers } }: KnownMeeting, actor: Actor, told: Party | undefined): Party | null {
  if (told === undefined) return actor === 'caseworker' && answers.caseworker !== 'waiting' ? 'applicant' : actor;
  if (told === 'applicant') return actor === 'caseworker' ? 'applicant' : null;
  return told === actor ? actor : null;
}
