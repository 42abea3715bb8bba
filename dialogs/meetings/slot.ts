// A time for a meeting with the people and the place it is kept for.

export interface Slot {
  from: Temporal.Instant;
  until: Temporal.Instant;
  /** Staff id. */
  coachId: string;
  jobbtorg: string;
  mode: Mode;
  /** Null where no room is configured, and on Teams. */
  room: string | null;
}

export const modes = ['onSite', 'teams'] as const;
export type Mode = (typeof modes)[number];

/** A stretch of time in milliseconds since 1970, the end not in it; plain figures, since a search looks at very many. */
export interface Stretch {
  from: number;
  until: number;
}
