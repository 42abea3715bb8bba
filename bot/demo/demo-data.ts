// The demo's data in one step: its people, their cases and group information, as of a moment.
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { Core } from '../core.ts';
import { storeDemoCases } from '../store/cases/store-demo-cases.ts';
import { importStaff, type StaffRow } from '../store/people/staff.ts';
import { makeDemoCases } from './demo-cases.ts';
import { storeDemoSessions } from './demo-sessions.ts';
import { demoColleagues } from './swedish-demo-offices.ts';

/** The people of the demo's windows; invented, with telephone numbers that are kept free for fiction. */
export const demoStaff: StaffRow[] = [
  { ...person('demo-caseworker', 1, 'Maja Lind', 'caseworker', 'Farsta', null), phone: '08-465 004 01' },
  { ...person('demo-coach', 2, 'Amina Holm', 'coach', null, 'Farsta'), expertFor: ['*'], phone: '08-465 004 02' },
  person('demo-manager', 3, 'Karin Ek', 'manager', null, 'Farsta'),
];

/** Looks after what Trepart knows, on the desk; has no window. */
export const demoOwner: StaffRow = person('demo-owner', 4, 'Olle Ahl', 'owner', null, null);

function person(
  id: string,
  number: number,
  name: string,
  role: StaffRow['role'],
  district: string | null,
  jobbtorg: string | null,
): StaffRow {
  return {
    id,
    entraObjectId: `00000000-0000-4000-a000-00000000000${number}`,
    name,
    email: `${id}@example.invalid`,
    role,
    district,
    jobbtorg,
  };
}

/** Stores the demo's people, cases and sessions in a database without cases, as they stand at a moment. */
export async function storeDemoData({ database, shipped }: Core, now: Temporal.Instant): Promise<void> {
  for (const staff of [[...demoStaff, demoOwner], demoColleagues()])
    await importStaff(database, staff, { complete: false, dryRun: false, now });
  const local = inStockholm(now);
  await storeDemoCases(database, makeDemoCases(local.toPlainDate(), 'demo-coach'), now);
  const offices = shipped.geography.jobbtorg.map(({ name }) => name);
  const own = { jobbtorg: 'Farsta', district: 'Farsta', caseworkerId: 'demo-caseworker' };
  await storeDemoSessions(database, offices, own, local);
}
