// The wording of the letter to the applicant, in plain and in easy Swedish; applicants get it in Swedish only.
import type { LetterFacts } from '../letter.ts';
import { swedishBooking } from './swedish-meetings.ts';

const where = ({ mode, jobbtorg, room, address }: LetterFacts) =>
  mode === 'teams'
    ? 'på Teams. Länken får du av din handläggare'
    : [`Jobbtorg ${jobbtorg}`, room, address].filter((part) => part !== null).join(', ');

/** In plain Swedish. A missed meeting is told of without a threat: what follows, the district decides (domain rule E-15). */
export function plainLetter(facts: LetterFacts): string {
  const { caseId, from, until, caseworker, coach, jobbtorg, district, interpreter } = facts;
  return [
    '**Kallelse till trepartssamtal**',
    `Ärende ${caseId}`,
    'Du är välkommen till ett samtal om din väg till arbete eller studier. Vi är tre parter som träffas: du, socialtjänsten och Jobbtorg Stockholm.',
    `**När:** ${swedishBooking.time(from, until)}`,
    `**Var:** ${where(facts)}`,
    `**Vilka du träffar:** ${caseworker}, socialtjänsten i ${district}, och ${coach}, Jobbtorg ${jobbtorg}`,
    ...(interpreter === null ? [] : [`**Tolk:** en tolk i ${interpreter} är med.`]),
    '**Ta med:** legitimation om du har en, och papper som du vill visa, till exempel betyg, intyg eller ett CV. Har du inget av det kommer du ändå.',
    `**Om tiden inte passar:** ring eller skriv till ${caseworker} så snart du kan, så hittar vi en ny tid tillsammans.`,
    'Om du inte kommer och inte hör av dig kan det påverka din ansökan om ekonomiskt bistånd. Det är stadsdelen som bedömer det, och du får berätta varför du inte kom.',
  ].join('\n\n');
}

/** In easy Swedish: short sentences, one thing in each. */
export function easyLetter(facts: LetterFacts): string {
  const { caseId, from, until, caseworker, coach, jobbtorg, interpreter } = facts;
  return [
    '**Välkommen till ett möte**',
    `Ditt ärende: ${caseId}`,
    'Mötet handlar om dig och arbete eller studier.',
    'Tre är med på mötet: du, socialtjänsten och Jobbtorg.',
    `**När är mötet?** ${swedishBooking.time(from, until)}.`,
    `**Var är mötet?** ${where(facts)}.`,
    `**Vem träffar du?** Du träffar ${caseworker} från socialtjänsten. Du träffar också ${coach} från Jobbtorg ${jobbtorg}.`,
    ...(interpreter === null ? [] : [`**Tolk:** Det finns en tolk. Tolken talar ${interpreter}.`]),
    '**Vad ska du ta med?** Ta med legitimation om du har. Ta med papper om skola eller jobb om du har. Du kan komma utan papper.',
    `**Kan du inte komma?** Ring eller skriv till ${caseworker}. Då får du en ny tid.`,
    'Kommer du inte? Säg till oss. Annars kan det påverka pengarna du har sökt. Stadsdelen bestämmer. Du får säga varför du inte kom.',
  ].join('\n\n');
}

/** What stands in the calendars of caseworker and coach. */
export function calendarWords(
  facts: Pick<LetterFacts, 'caseId' | 'mode' | 'jobbtorg' | 'room' | 'address' | 'caseworker' | 'coach'>,
): { subject: string; text: string; place: string } {
  const { caseId, mode, jobbtorg, room, address, caseworker, coach } = facts;
  return {
    subject: `Trepartssamtal ${caseId}`,
    text: `Trepartssamtal om ${caseId}: ${caseworker} (socialtjänsten), ${coach} (Jobbtorg ${jobbtorg}) och den sökande.`,
    place:
      mode === 'teams' ? 'Teams' : [`Jobbtorg ${jobbtorg}`, room, address].filter((part) => part !== null).join(', '),
  };
}
