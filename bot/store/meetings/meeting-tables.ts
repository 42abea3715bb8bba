// The columns of the tables of meetings as they are read; times are instants, written as ISO text.
import type { Generated } from 'kysely';
import type { MeetingState, PartyAnswer } from '../../../dialogs/meetings/meeting.ts';
import type { Mode } from '../../../dialogs/meetings/slot.ts';

type Moment = string | Date;

export interface MeetingTables {
  meetings: {
    id: string;
    case_id: string;
    /** Staff ids. */
    caseworker_id: string;
    coach_id: string;
    jobbtorg: string;
    mode: Mode;
    room: string | null;
    interpreter: string | null;
    starts_at: Moment;
    ends_at: Moment;
    state: MeetingState;
    version: number;
    caseworker_says: PartyAnswer;
    coach_says: PartyAnswer;
    applicant_says: PartyAnswer;
    consent_by: string | null;
    consent_at: Moment | null;
    hold_until: Moment | null;
    before: unknown;
    moved_from: Moment | null;
    interpreter_ordered: Moment | null;
    created_at: Moment;
    updated_at: Moment;
  };
  /** Every change with who made it; `idempotency_key` is unique, so that a change asked for twice is made once. */
  meeting_events: {
    meeting_id: string;
    version: number;
    idempotency_key: string;
    event: string;
    by_staff: string | null;
    at: Moment;
  };
  /**
   * When a person, a room or a case is taken. What is booked here never overlaps; imported entries, whose `booking` is null,
   * may overlap each other.
   */
  slots_busy: {
    id: Generated<string | number>;
    owner: string;
    during: unknown;
    booking: string | null;
    source: 'meeting' | 'session' | 'csv' | 'ics';
  };
  /** Working hours in minutes of the day; Monday is 1. */
  availability: { staff_id: string; weekday: number; opens: number; closes: number };
  information_sessions: {
    id: string;
    jobbtorg: string;
    place: string;
    starts_at: Moment;
    ends_at: Moment;
    seats: number;
  };
  session_seats: { session_id: string; case_id: string; booked_by: string; consent_by: string; created_at: Moment };
  /** What an outer calendar knows of a meeting: up to which version it was told, and when it is tried again. */
  calendar_work: {
    meeting_id: string;
    event_id: string | null;
    /** When its event stands there; what has been moved since is only told later. */
    starts_at: Moment | null;
    ends_at: Moment | null;
    join_url: string | null;
    done_version: Generated<number>;
    attempts: Generated<number>;
    not_before: Moment | null;
    fault: string | null;
    lease_until: Moment | null;
  };
  /** Keys that this installation made for itself. */
  secrets: { name: string; value: string };
}
