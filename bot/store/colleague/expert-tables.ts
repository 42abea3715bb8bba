// The columns of questions to colleagues and approved answers, as they are read.
import type { Generated } from 'kysely';

type Moment = string | Date;

export interface ExpertTables {
  /** Where the questions of a unit go: `district:`, `jobbtorg:` with its name, or `city`. */
  expert_channels: { unit: string; conversation_id: string; address: unknown; set_by: string; set_at: Moment };
  expert_questions: {
    id: string;
    /** Staff id. */
    asker: string;
    district: string | null;
    jobbtorg: string | null;
    question: string;
    sources: unknown;
    state: 'open' | 'answered' | 'withdrawn' | 'nobody' | 'declined';
    follows: string | null;
    answer: Generated<string | null>;
    answered_by: Generated<string | null>;
    answered_at: Generated<Moment | null>;
    thanked: Generated<boolean>;
    asked_at: Moment;
    for_owners: Generated<boolean>;
  };
  /** Staff ids, or `channel:` with a unit. */
  expert_receivers: { question_id: string; receiver: string; has_left: Generated<boolean> };
  approved_answers: {
    id: string;
    question_id: string | null;
    question: string;
    answer: string;
    sources: unknown;
    /** Staff id. */
    owner: string;
    district: string | null;
    jobbtorg: string | null;
    approved_on: Moment;
    review_on: Moment;
    withdrawn_at: Generated<Moment | null>;
    withdrawn_by: Generated<string | null>;
  };
}
