// Which meetings can have come about by the changes of the state machine; asked of rows that were kept.
import { haveAllSaidYes, type Meeting } from '../../dialogs/meetings/meeting.ts';

/** Whether a meeting can have come about by those changes. */
export function isLegal({ state, answers, consentBy, holdUntil, version }: Meeting): boolean {
  const said = Object.values(answers);
  const allYes = haveAllSaidYes(answers);
  const isKept = holdUntil !== null && !said.includes('no');
  if (version < 1) return false;
  switch (state) {
    case 'held':
      return isKept && answers.caseworker === 'yes' && (!allYes || consentBy !== null);
    case 'proposed':
      return isKept && answers.caseworker === 'waiting';
    case 'booked':
      return allYes && consentBy !== null && holdUntil === null;
    case 'declined':
      return said.includes('no') && holdUntil === null;
    default:
      return holdUntil === null;
  }
}
