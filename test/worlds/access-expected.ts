// Who may do what in the matrix of rights, written out by hand: which people in which phase, and nothing taken from the product.
import type { Phase, Who } from './access-world.ts';

export type Expected = Record<Phase, readonly Who[]>;

const both = (one: Expected, other: Expected): Expected => combine(one, other, (who, list) => list.includes(who));
const combine = (one: Expected, other: Expected, keeps: (who: Who, list: readonly Who[]) => boolean): Expected => ({
  'on leave': one['on leave'].filter((who) => keeps(who, other['on leave'])),
  back: one.back.filter((who) => keeps(who, other.back)),
  'case moved': one['case moved'].filter((who) => keeps(who, other['case moved'])),
  'people moved': one['people moved'].filter((who) => keeps(who, other['people moved'])),
});
const either = (one: Expected, other: Expected): Expected => ({
  'on leave': [...new Set([...one['on leave'], ...other['on leave']])],
  back: [...new Set([...one.back, ...other.back])],
  'case moved': [...new Set([...one['case moved'], ...other['case moved']])],
  'people moved': [...new Set([...one['people moved'], ...other['people moved']])],
});
const always = (...who: Who[]): Expected => ({ 'on leave': who, back: who, 'case moved': who, 'people moved': who });
const only = (role: string, among: Expected): Expected => combine(among, among, (who) => who.split(' ')[0] === role);

/** Works with the case: sees its deadlines, settles them, puts them off, hands it over. */
const works: Expected = {
  'on leave': [
    'caseworker',
    'caseworker standing in',
    'coach',
    'coach standing in',
    'manager',
    'manager of the district',
    'manager standing in',
    'manager of the city',
  ],
  back: ['caseworker', 'coach', 'manager', 'manager of the district', 'manager of the city'],
  'case moved': ['coach elsewhere', 'manager elsewhere', 'manager standing in', 'manager of the city'],
  'people moved': ['coach', 'coach standing in', 'manager of the district', 'manager of the city'],
};
const books: Expected = {
  'on leave': [
    'caseworker',
    'caseworker beside',
    'caseworker standing in',
    'coach',
    'coach beside',
    'coach standing in',
  ],
  back: ['caseworker', 'caseworker beside', 'coach', 'coach beside'],
  'case moved': ['caseworker elsewhere', 'caseworker standing in', 'coach elsewhere', 'coach standing in'],
  'people moved': ['caseworker beside', 'coach', 'coach beside', 'coach standing in'],
};
const asCaseworker: Expected = {
  'on leave': ['caseworker', 'caseworker beside', 'caseworker standing in'],
  back: ['caseworker', 'caseworker beside'],
  'case moved': ['caseworker elsewhere', 'caseworker standing in'],
  'people moved': ['caseworker beside'],
};
const asCoach: Expected = {
  'on leave': ['coach', 'coach standing in'],
  back: ['coach'],
  'case moved': ['coach', 'coach standing in'],
  'people moved': [],
};
const managersOfMeeting: Expected = {
  'on leave': ['manager', 'manager of the district', 'manager standing in'],
  back: ['manager', 'manager of the district'],
  'case moved': ['manager', 'manager standing in'],
  'people moved': ['manager of the district'],
};
const inMeeting = either(asCaseworker, asCoach);
const seesMeeting = either(inMeeting, managersOfMeeting);
const coachesAtSession: Expected = {
  'on leave': ['coach', 'coach beside', 'coach standing in'],
  back: ['coach', 'coach beside'],
  'case moved': ['coach', 'coach beside', 'coach standing in'],
  'people moved': ['coach beside'],
};
const changesSeat = either(asCaseworker, coachesAtSession);
/** Whom a question reached: the expert, the stand-in, and the manager of the expert's unit while the expert is away. */
const asked: Expected = {
  'on leave': ['coach', 'coach standing in', 'manager'],
  back: ['coach'],
  'case moved': ['coach', 'coach standing in', 'manager'],
  'people moved': ['coach', 'coach standing in', 'manager', 'manager elsewhere', 'manager standing in'],
};
const keepsApproved: Expected = {
  'on leave': ['coach', 'manager', 'manager standing in', 'manager of the district', 'manager of the city'],
  back: ['coach', 'manager', 'manager of the district', 'manager of the city'],
  'case moved': ['coach', 'manager', 'manager standing in', 'manager of the district', 'manager of the city'],
  'people moved': [
    'coach',
    'manager',
    'manager elsewhere',
    'manager standing in',
    'manager of the district',
    'manager of the city',
  ],
};
const approves = always('coach', 'manager of the district', 'manager of the city');

/** "My meetings": those who take part, and managers. */
const listsMeetings: Expected = {
  'on leave': ['caseworker', 'caseworker standing in', 'coach', 'coach standing in', ...managersOfMeeting['on leave']],
  back: ['caseworker', 'coach', ...managersOfMeeting.back],
  'case moved': ['caseworker standing in', 'coach', 'coach standing in', ...managersOfMeeting['case moved']],
  'people moved': ['manager of the district'],
};
/** Group information on the list: of caseworkers those who booked it. */
const listsSeats = either(either(coachesAtSession, managersOfMeeting), {
  'on leave': ['caseworker', 'caseworker standing in'],
  back: ['caseworker'],
  'case moved': ['caseworker standing in'],
  'people moved': [],
});

export const expected = {
  works,
  /** Knows whom a case is with: the district's caseworkers too. */
  seesWhose: either(works, asCaseworker),
  /** "My cases": those that one works with, and of caseworkers those that they meet about. */
  listsCases: { ...works, 'case moved': [...works['case moved'], 'caseworker standing in'] } satisfies Expected,
  /** Is shown a case, or at least the meeting or the seat that one sees. */
  seesCaseOrArranged: either(either(works, asCaseworker), either(seesMeeting, either(changesSeat, managersOfMeeting))),
  books,
  asCaseworker,
  asCoach,
  inMeeting,
  seesMeeting,
  /** A meeting is moved by who acts in it and may book for its case. */
  movesMeeting: both(inMeeting, books),
  listsMeetings,
  /** The day holds what one works with, whom one meets and whose seats one sees. */
  seesDay: either(works, either(listsMeetings, listsSeats)),
  changesSeat,
  seesSeat: either(changesSeat, managersOfMeeting),
  /** A new seat takes both. */
  takesSeat: both(books, changesSeat),
  listsSeats,
  opensCase: only('caseworker', books),
  nobody: always(),
  asker: always('caseworker'),
  asked,
  questionsOfUnit: always('manager of the district', 'manager of the city'),
  answerer: always('coach'),
  seesQuestion: either(asked, always('caseworker', 'manager of the district', 'manager of the city')),
  seesAnswered: either(asked, always('caseworker', 'coach', 'manager of the district', 'manager of the city')),
  approves,
  keepsApproved,
  setsChannel: always(
    'coach',
    'manager',
    'manager of the district',
    'manager elsewhere',
    'manager standing in',
    'manager of the city',
  ),
} satisfies Record<string, Expected>;
