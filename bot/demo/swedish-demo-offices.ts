// The demo's made-up offices with their coaches and managers. Nobody in them exists.
import type { StaffRow } from '../store/people/staff.ts';

// The eight offices of 2019 (004, 2.1.1); how many coaches each has and which districts it serves is made up.
export const offices = [
  {
    name: 'Skärholmen',
    coaches: 12,
    isYouth: false,
    districts: ['Skärholmen', 'Hägersten-Älvsjö'],
  },
  {
    name: 'Skärholmen unga',
    coaches: 8,
    isYouth: true,
    districts: ['Skärholmen', 'Hägersten-Älvsjö'],
  },
  {
    name: 'Farsta',
    coaches: 14,
    isYouth: false,
    districts: ['Farsta', 'Enskede-Årsta-Vantör', 'Skarpnäck'],
  },
  { name: 'City', coaches: 12, isYouth: false, districts: ['Södermalm', 'Norra innerstaden', 'Kungsholmen'] },
  { name: 'Vällingby', coaches: 13, isYouth: false, districts: ['Hässelby-Vällingby', 'Bromma'] },
  {
    name: 'Globen unga',
    coaches: 10,
    isYouth: true,
    districts: ['Enskede-Årsta-Vantör', 'Farsta', 'Södermalm'],
  },
  { name: 'Kista', coaches: 13, isYouth: false, districts: ['Järva'] },
  { name: 'Kista unga', coaches: 8, isYouth: true, districts: ['Järva', 'Hässelby-Vällingby'] },
] as const;
export type DemoOffice = (typeof offices)[number];

const firstNames =
  'Ali Anna Bo Carin David Elin Fatima Gustav Hanna Ibrahim Johan Karin Leila Mats Nadja Olle Petra Rami Sara Tove'.split(
    ' ',
  );
const lastNames =
  'Ahmed Berg Dahl Ek Fors Grahn Hassan Holm Islam Jonsson Kaya Lind Moberg Nilsson Omar Palm Rosen Strand Torp Wik'.split(
    ' ',
  );

/** Coaches and a manager for each office, beside the people of the windows. */
export function demoColleagues(): StaffRow[] {
  return offices.flatMap(({ name, coaches }, place) => [
    colleague(`demo-m${place + 1}`, 1_000 + place, 'manager', name, place * 7),
    ...Array.from({ length: coaches }, (_, number) =>
      colleague(
        `demo-k${place + 1}${String(number + 1).padStart(2, '0')}`,
        2_000 + place * 100 + number,
        'coach',
        name,
        place * 31 + number * 3,
      ),
    ),
  ]);
}

function colleague(id: string, number: number, role: StaffRow['role'], jobbtorg: string, seed: number): StaffRow {
  return {
    id,
    entraObjectId: `00000000-0000-4000-a000-${String(number).padStart(12, '0')}`,
    name: `${firstNames[seed % firstNames.length]} ${lastNames[(seed * 7 + 3) % lastNames.length]}`,
    email: `${id}@example.invalid`,
    role,
    district: null,
    jobbtorg,
  };
}

/** The coach of an office who has a numbered case. */
export function coachOf(office: DemoOffice, number: number): string {
  return `demo-k${offices.indexOf(office) + 1}${String((number % office.coaches) + 1).padStart(2, '0')}`;
}

/** An office, the likelier the more coaches it has. */
export function pickOffice(random: () => number): DemoOffice {
  let left = random() * offices.reduce((sum, { coaches }) => sum + coaches, 0);
  for (const office of offices) {
    left -= office.coaches;
    if (left < 0) return office;
  }
  return offices[0];
}
