// The rules of access as a table: which ground is enough for which act, and why. What stands in no row is not allowed.
import type { Thing } from './facts.ts';
import type { grounds } from './grounds.ts';

/** Why somebody may not. `notTheirs` is said of what does not exist, too, so that it does not tell which it is. */
export type Reason = 'notTheirs' | 'managersDoNotBook' | 'onlyCaseworkersOpen';

export interface AccessRule<Kind extends Thing['kind']> {
  /** Any one of these is enough. */
  grounds: readonly (keyof (typeof grounds)[Kind])[];
  why: string;
  /** Said to a manager who may not; `notTheirs` to everybody else. */
  toManagers?: Reason;
  /** Said to anybody who may not. */
  toAll?: Reason;
}

const worksWithIt = ['coachOfCase', 'opener', 'managerOfUnit', 'managerOfCity'] as const;

export const rules = {
  case: {
    see: {
      grounds: worksWithIt,
      why: 'Deadlines of a case are for who works with it and for their manager; colleagues of the office or district do not need them.',
    },
    seeWhose: {
      grounds: [...worksWithIt, 'caseworkerOfDistrict'],
      why: 'Whom a case is with, and whether it is enrolled, the caseworkers of its district know of their own people: they send them there and book with that coach (domain E-10, E-11). Its plan is not told by that.',
    },
    change: {
      grounds: worksWithIt,
      why: 'Who sees a deadline may mark it as done or put it off. A manager may within the unit, since plans long overdue are reported there.',
    },
    handOver: {
      grounds: worksWithIt,
      why: 'Who works with a case may give it to a coach of its jobbtorg; a manager distributes the cases of the unit. To undo that is asked of the case as it was before.',
    },
    book: {
      grounds: ['caseworkerOfDistrict', 'coachOfOffice', 'coachOfCase'],
      why: 'The district decides on a tripartite meeting and the jobbtorg provides times (domain E-11), so that each caseworker of the district and each coach of the office may book. A case without a jobbtorg is still the district’s to send on: of coaches only those of offices that take its people.',
      toManagers: 'managersDoNotBook',
    },
  },
  number: {
    open: {
      grounds: ['caseworker'],
      why: 'A referral begins in the district (domain E-10), so that only a caseworker opens a case by its number, in the own district.',
      toAll: 'onlyCaseworkersOpen',
    },
  },
  meeting: {
    see: {
      grounds: ['coachInIt', 'caseworkerOfDistrict', 'managerOfUnit'],
      why: 'A meeting is for its two sides, and for the manager of the jobbtorg where it is or of the district; nobody else needs to know that it exists.',
    },
    actAsCoach: {
      grounds: ['coachInIt'],
      why: 'Only the coach who takes part answers for the jobbtorg. Whoever has moved to another jobbtorg takes part no longer.',
    },
    actAsCaseworker: {
      grounds: ['caseworkerOfDistrict'],
      why: 'Caseworkers of a district act for each other (domain E-11: the choice is the district’s), and answer for the applicant.',
    },
  },
  seat: {
    see: {
      grounds: ['coachOfOffice', 'caseworkerOfDistrict', 'managerOfUnit'],
      why: 'The office that holds a group information knows who comes, the district its own people, and their managers the same.',
    },
    change: {
      grounds: ['coachOfOffice', 'caseworkerOfDistrict'],
      why: 'The seat, its release and the attendance are booked by those who meet the person; managers do not book.',
      toManagers: 'managersDoNotBook',
    },
  },
  question: {
    see: {
      grounds: [
        'asker',
        'receiver',
        'formerReceiver',
        'inItsChannel',
        'answerer',
        'contentOwner',
        'managerOfUnit',
        'managerOfCity',
      ],
      why: 'A question is for who asked, who was asked, and the manager of the unit that it comes from; owners of the content have those sent to them, and those that nobody has answered.',
    },
    ownIt: { grounds: ['asker'], why: 'Only who asked withdraws, thanks and asks back.' },
    answer: {
      grounds: ['receiver', 'inItsChannel', 'contentOwner'],
      why: 'Who was asked answers or passes it on, by name or in the channel that it went to.',
    },
    decline: {
      grounds: ['contentOwner'],
      why: 'That a question is not to be answered, or its text to go, is for those who look after the content.',
    },
    stepBack: { grounds: ['receiver'], why: 'Only who was asked by name can say that it is not theirs.' },
    takeAnswerBack: { grounds: ['answerer'], why: 'An answer is taken back by who gave it.' },
    approve: {
      grounds: ['managerOfUnit', 'managerOfCity', 'expertInIt', 'contentOwner'],
      why: 'Approving answers for the unit: its manager, or an expert who had the question; owners of the content, what they have.',
    },
  },
  approved: {
    see: { grounds: ['anybody'], why: 'Approved answers are made to be shown to all staff.' },
    keep: {
      grounds: ['owner', 'contentOwner', 'managerOfUnit', 'managerOfCity'],
      why: 'Renewing and withdrawing is for who answers for it: the owner, a manager of either unit, or who looks after all content.',
    },
  },
  channel: {
    set: {
      grounds: ['manager', 'expert'],
      why: 'Where the questions of the own unit go is for its managers and experts.',
    },
  },
  desk: {
    read: { grounds: ['anybody'], why: 'What one can write to Trepart is for all staff.' },
    seeMeasures: {
      grounds: ['contentOwner', 'manager', 'expert'],
      why: 'Who knows the measures sees how old each statement is and who confirmed it.',
    },
    keepMeasures: {
      grounds: ['contentOwner'],
      why: 'What is said of a measure is said to all staff, so owners alone change it.',
    },
    keepDocuments: {
      grounds: ['contentOwner'],
      why: 'What a document says is answered to all staff, so owners alone publish and take back.',
    },
    keepQuestions: {
      grounds: ['contentOwner'],
      why: 'Misread messages, thumbs and questions without an answer come to those who can mend what caused them.',
    },
    seeOperation: {
      grounds: ['contentOwner'],
      why: 'Messages in doubt, and what the audit trail holds of a person, are for those who answer for Trepart; each look is taken down.',
    },
  },
  own: {
    use: { grounds: ['owner'], why: 'Receipts, subscriptions and the choice of reminders are each person’s own.' },
  },
} as const satisfies { [Kind in Thing['kind']]: Record<string, AccessRule<Kind>> };

export type ActOn<Kind extends Thing['kind']> = keyof (typeof rules)[Kind] & string;
