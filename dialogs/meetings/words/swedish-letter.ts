// The wording of the letter to the applicant in plain and in easy Swedish, and what stands in calendars.
import type { LetterFacts } from '../letter.ts';
import { swedishBooking } from './swedish-meetings.ts';

const { time, moment } = swedishBooking;

type Place = Pick<LetterFacts, 'mode' | 'jobbtorg' | 'room' | 'address'>;
const onSite = ({ jobbtorg, room, address }: Place) =>
  [`Jobbtorg ${jobbtorg}`, room, address].filter((part) => part !== null).join(', ');

/** Where it is, as one or two sentences without the last full stop; who knows the street is named where we do not. */
function where(facts: LetterFacts): string {
  if (facts.mode === 'teams') return `på Teams. Länken får du av ${facts.caseworker}`;
  return facts.address === null ? `${onSite(facts)}. Gatuadressen får du av ${facts.caseworker}` : onSite(facts);
}

const orderer = { caseworker: 'handläggaren', coach: 'jobbtorget' } as const;

/** Whom the applicant calls, with the number or where to ask for it. */
function calling({ calls, caseworker, coach, district, jobbtorg }: LetterFacts): { whom: string; ask: string } {
  const isCoach = calls.who === 'coach';
  const name = isCoach ? `${coach} på Jobbtorg ${jobbtorg}` : caseworker;
  return calls.phone === null
    ? { whom: name, ask: ` Telefonnumret får du av socialtjänsten i ${district}.` }
    : { whom: `${name}, telefon ${calls.phone}`, ask: '' };
}

/** The paragraphs in plain Swedish. A missed meeting is told of without a threat: what follows, the district decides (domain rule E-15). */
export function plainLetter(facts: LetterFacts): string[] {
  const { caseId, from, until, caseworker, coach, jobbtorg, district, interpreter, isAgreed, movedFrom } = facts;
  const { whom, ask } = calling(facts);
  if (facts.isCalledOff)
    return [
      '**Ditt möte är inställt**',
      `Ärende ${caseId}`,
      `Ditt möte ${time(from, until)} är inställt. Du ska alltså inte komma då.`,
      ...(movedFrom === null ? [] : [`Den tidigare tiden, ${moment(movedFrom)}, gäller inte heller.`]),
      `**Frågor:** ring eller skriv till ${whom}.${ask}`,
      'Om det blir ett nytt möte får du ett nytt brev.',
    ];
  return [
    movedFrom !== null
      ? `**Ditt möte har flyttats${isAgreed ? '' : ' – preliminär tid'}**`
      : isAgreed
        ? '**Kallelse till trepartssamtal**'
        : '**Preliminär kallelse till trepartssamtal**',
    `Ärende ${caseId}`,
    ...(movedFrom === null
      ? []
      : [
          `Ditt möte har flyttats från ${moment(movedFrom)} till ${moment(from)}. Den tidigare tiden gäller inte längre.`,
        ]),
    ...(isAgreed
      ? []
      : [
          `**Tiden är preliminär:** den är inte bestämd än. Säg till ${caseworker} om den passar dig. När alla har sagt ja får du ett nytt brev med den bestämda tiden.`,
        ]),
    'Du är välkommen till ett samtal om din väg till arbete eller studier. Vi är tre parter som träffas: du, socialtjänsten och Jobbtorg Stockholm.',
    `**När:** ${time(from, until)}${isAgreed ? '' : ' (preliminärt)'}`,
    `**Var:** ${where(facts)}`,
    `**Vilka du träffar:** ${caseworker}, socialtjänsten i ${district}, och ${coach}, Jobbtorg ${jobbtorg}`,
    ...(interpreter === null
      ? []
      : [
          interpreter.isOrdered
            ? `**Tolk:** en tolk på ${interpreter.language} är beställd.`
            : `**Tolk:** tolk på ${interpreter.language} beställs av ${orderer[interpreter.by]}.`,
        ]),
    '**Ta med:** legitimation om du har en, och papper som du vill visa, till exempel betyg, intyg eller ett CV. Har du inget av det kommer du ändå.',
    `**Om tiden inte passar:** ring eller skriv till ${whom}. Gör det så snart du kan, så hittar vi en ny tid tillsammans.${ask}`,
    ...(isAgreed
      ? [
          'Om du inte kommer och inte hör av dig kan det påverka din ansökan om ekonomiskt bistånd. Det är stadsdelen som bedömer det, och du får berätta varför du inte kom.',
        ]
      : []),
  ];
}

/** The paragraphs in easy Swedish: short sentences, one thing in each. */
export function easyLetter(facts: LetterFacts): string[] {
  const { caseId, from, until, caseworker, coach, jobbtorg, interpreter, isAgreed, movedFrom } = facts;
  const { whom, ask } = calling(facts);
  if (facts.isCalledOff)
    return [
      '**Ditt möte är inställt**',
      `Ditt ärende: ${caseId}`,
      `Det blir inget möte ${time(from, until)}.`,
      ...(movedFrom === null ? [] : [`Det blir inget möte ${moment(movedFrom)} heller.`]),
      'Du ska inte komma.',
      `**Har du frågor?** Ring eller skriv till ${whom}.${ask}`,
      'Blir det ett nytt möte? Då får du ett nytt brev.',
    ];
  return [
    `**${movedFrom !== null ? 'Ditt möte har fått en ny tid' : 'Välkommen till ett möte'}${isAgreed ? '' : ' – preliminär tid'}**`,
    `Ditt ärende: ${caseId}`,
    ...(movedFrom === null
      ? []
      : [`Ditt möte har flyttats från ${moment(movedFrom)} till ${moment(from)}.`, 'Den gamla tiden gäller inte.']),
    ...(isAgreed
      ? []
      : [
          `**Tiden är preliminär.** Den är inte bestämd än. Passar tiden dig? Säg det till ${caseworker}. Sedan får du ett nytt brev.`,
        ]),
    'Mötet handlar om dig och arbete eller studier.',
    'Tre är med på mötet: du, socialtjänsten och Jobbtorg.',
    `**När är mötet?** ${isAgreed ? '' : 'Kanske '}${time(from, until)}.`,
    `**Var är mötet?** ${where(facts)}.`,
    `**Vem träffar du?** Du träffar ${caseworker} från socialtjänsten. Du träffar också ${coach} från Jobbtorg ${jobbtorg}.`,
    ...(interpreter === null
      ? []
      : [
          interpreter.isOrdered
            ? `**Tolk:** Det finns en tolk. Tolken talar ${interpreter.language}.`
            : `**Tolk:** En tolk beställs av ${orderer[interpreter.by]}. Tolken talar ${interpreter.language}.`,
        ]),
    '**Vad ska du ta med?** Ta med legitimation om du har. Ta med papper om skola eller jobb om du har. Du kan komma utan papper.',
    `**Kan du inte komma?** Ring eller skriv till ${whom}. Då får du en ny tid.${ask}`,
    ...(isAgreed
      ? [
          'Kommer du inte? Säg till oss. Annars kan det påverka pengarna du har sökt. Stadsdelen bestämmer. Du får säga varför du inte kom.',
        ]
      : []),
  ];
}

/** What stands in the calendars of caseworker and coach. */
export function calendarWords(facts: Place & Pick<LetterFacts, 'caseId' | 'caseworker' | 'coach'>): {
  subject: string;
  text: string;
  place: string;
} {
  const { caseId, mode, jobbtorg, caseworker, coach } = facts;
  return {
    subject: `Trepartssamtal ${caseId}`,
    text: `Trepartssamtal om ${caseId}: ${caseworker} (socialtjänsten), ${coach} (Jobbtorg ${jobbtorg}) och den sökande.`,
    place: mode === 'teams' ? 'Teams' : onSite(facts),
  };
}
