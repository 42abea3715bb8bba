// What a message plainly tells that was not understood: an answer that somebody was heard to give.
import { describe, expect, it } from 'vitest';
import { asTold } from '../../../dialogs/conversation/as-told.ts';
import { subjectOf } from '../../../dialogs/conversation/screen.ts';
import { emptySession } from '../../../dialogs/session.ts';
import { readMessage } from '../../../dialogs/understanding/understand.ts';

const now = Temporal.PlainDateTime.from('2026-11-23T09:00');
const read = (text: string, session = emptySession) =>
  asTold(readMessage(text, 'caseworker', now).understood, text, session, now);

describe('a yes that was heard', () => {
  it.each(['hen i 1147 ringde och sa att onsdag går fint', 'sökanden i 1147 mejlade, tiden passar'])(
    'is the applicant’s answer, and orders nothing: "%s"',
    (text) => {
      const { intent, slots, orders } = read(text);
      expect({ intent, slots, orders }).toEqual({
        intent: 'answerMeeting',
        slots: { accepted: true, party: 'applicant', caseId: 'A-1147' },
        orders: new Set(),
      });
    },
  );

  it.each(['hen i 1042 ringde och sa att torsdag inte går', 'sa hen i 1042 att torsdag går fint?'])(
    'is not read into "%s"',
    (text) => {
      expect(read(text).slots).not.toMatchObject({ accepted: true });
    },
  );

  it('is noted once that was asked about', () => {
    const subject = subjectOf('answerMeeting', ['A-1042'], { meetingId: 'm' });
    const text = 'Ja, notera det som ett ja från sökanden alltså';
    expect([...read(text, { ...emptySession, subject }).orders]).toEqual(['answer']);
    expect([...read(text).orders]).toEqual([]);
  });
});
