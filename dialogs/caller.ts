// Who is speaking: what a dialogue may know of the person, read from the staff directory for every message.

export const roles = ['caseworker', 'coach', 'manager', 'owner'] as const;
export type Role = (typeof roles)[number];

/**
 * A person of the staff directory. A caseworker has a district, a coach a jobbtorg, a manager one of them or neither, an owner, who
 * looks after what Trepart knows, neither.
 */
export interface Caller {
  staffId: string;
  name: string;
  role: Role;
  district: string | null;
  jobbtorg: string | null;
}
