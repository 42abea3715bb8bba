// The wording of the letter to the applicant in English.
import type { LetterFacts } from '../letter.ts';
import { inEnglish } from './english-languages.ts';
import { englishBooking } from './english-meetings.ts';

const { time, moment } = englishBooking;

function where({ mode, jobbtorg, room, address, caseworker }: LetterFacts): string {
  if (mode === 'teams') return `on Teams. ${caseworker} sends you the link`;
  const place = [`Jobbtorg ${jobbtorg}`, room, address].filter((part) => part !== null).join(', ');
  return address === null ? `${place}. Ask ${caseworker} for the street address` : place;
}

const orderer = { caseworker: 'the caseworker', coach: 'the jobbtorg' } as const;

/** Whom the applicant calls, with the number or where to ask for it. */
function calling({ calls, caseworker, coach, district, jobbtorg }: LetterFacts): { whom: string; ask: string } {
  const name = calls.who === 'coach' ? `${coach} at Jobbtorg ${jobbtorg}` : caseworker;
  return calls.phone === null
    ? { whom: name, ask: ` Social services in ${district} give you the telephone number.` }
    : { whom: `${name}, telephone ${calls.phone}`, ask: '' };
}

/** The paragraphs of the letter. */
export function englishLetter(facts: LetterFacts): string[] {
  const { caseId, from, until, caseworker, coach, jobbtorg, district, interpreter, isAgreed, movedFrom } = facts;
  const { whom, ask } = calling(facts);
  if (facts.isCalledOff)
    return [
      '**Your meeting is cancelled**',
      `Case ${caseId}`,
      `Your meeting on ${time(from, until)} is cancelled. You need not come.`,
      ...(movedFrom === null ? [] : [`The earlier time, ${moment(movedFrom)}, does not hold either.`]),
      `**Questions:** phone or write to ${whom}.${ask}`,
      'If there is to be a new meeting, you will get a new letter.',
    ];
  return [
    movedFrom !== null
      ? `**Your meeting has been moved${isAgreed ? '' : ' – preliminary time'}**`
      : isAgreed
        ? '**Invitation to a meeting of three**'
        : '**Preliminary invitation to a meeting of three**',
    `Case ${caseId}`,
    ...(movedFrom === null
      ? []
      : [
          `Your meeting has been moved from ${moment(movedFrom)} to ${moment(from)}. The earlier time does not hold any more.`,
        ]),
    ...(isAgreed
      ? []
      : [
          `**The time is preliminary:** it is not decided yet. Tell ${caseworker} if it suits you. Once everybody has said yes, you will get a new letter with the time that holds.`,
        ]),
    'You are welcome to a talk about your way to work or studies. Three parties meet: you, social services and Jobbtorg Stockholm.',
    `**When:** ${time(from, until)}${isAgreed ? '' : ' (preliminary)'}`,
    `**Where:** ${where(facts)}`,
    `**Whom you meet:** ${caseworker}, social services in ${district}, and ${coach}, Jobbtorg ${jobbtorg}`,
    ...(interpreter === null
      ? []
      : [
          interpreter.isOrdered
            ? `**Interpreter:** an interpreter is ordered (${inEnglish(interpreter.language)}).`
            : `**Interpreter:** ${orderer[interpreter.by]} orders one (${inEnglish(interpreter.language)}).`,
        ]),
    '**Bring:** an identity document if you have one, and papers that you want to show, such as grades, certificates or a CV. Come even if you have none of these.',
    `**If the time does not suit you:** phone or write to ${whom}. Do it as soon as you can, and we find a new time together.${ask}`,
    ...(isAgreed
      ? [
          'If you do not come and do not tell us, it may affect your application for financial assistance. The district decides on that, and you may say why you did not come.',
        ]
      : []),
  ];
}
