// `node test/bench/screen.ts`: how long the personal data stop takes for texts of 8,000 letters, harmless ones and the worst.
import { pathToFileURL } from 'node:url';
import { personalDataIn } from '../../dialogs/understanding/personal-data/personal-data.ts';

const long = (piece: string) => piece.repeat(Math.ceil(8_000 / piece.length)).slice(0, 8_000);

/** Texts of 8,000 letters: one as people write, the rest made to cost as much as can be. */
export const longTexts: Record<string, string> = {
  letter: long(
    'Hej, jag undrar om en klient på 44 år kan få trepart på torsdag kl 13.00 hos Jobbtorg Farsta i vecka 48. ',
  ),
  ages: long('44 år '),
  figures: long('8'),
  singles: long('8 1 1 2 1 8 '),
  pairs: long('81 12 18 98 '),
  'work numbers': long('OCR 8112189876 '),
  dates: long('2018-06-19 1000 '),
  'in words': long('åttioett tolv arton '),
  dashes: long('-'),
  spaces: long(' '),
  endings: long('sista fyra 1042 i ärendet '),
  names: long('Anna Svensson '),
  'names and health': long('Anna Svensson undrar om en sjuk klient. '),
  capitals: long('ANNA SVENSSON '),
  initials: long('A. B. '),
  commas: long('Svensson, '),
  mailboxes: long('a@a.'),
  'broken mailboxes': long('aaaaaaaa@'),
  'no mailbox': long('a.'),
  streets: long('gatan 1 '),
  accounts: long('konto 4521 '),
  phones: long('08-508 25 000 '),
  'roles and names': long('klienten heter som är '),
  marks: long('a\u0301\u200b'),
  'form fields': long('\nKlient: kowalczyk ewa sa hon '),
  'file names': long('remiss_ewa_kowalczyk_'),
  situations: long('Ewa Kowalczyk har bott i en by '),
  births: long('9876, född 81-12-18 '),
  references: long('&#56;%31'),
  unclear: long('81121B-98 '),
  'other digits': long('\u0661\u0662\u0663 '),
};

/** The least, the middle and (but for one in a hundred) the most that a screen takes, in milliseconds of processor time. */
export function screenTimes(text: string, runs = 100): { least: number; median: number; p99: number } {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    personalDataIn(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  }).sort((one, other) => one - other);
  return {
    least: times[0] ?? 0,
    median: times[Math.floor(runs / 2)] ?? 0,
    p99: times[Math.ceil(runs * 0.99) - 1] ?? 0,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // Compiled and warm, as in a bot that runs.
  for (const text of Object.values(longTexts)) screenTimes(text, 20);
  for (const [name, text] of Object.entries(longTexts)) {
    const { least, median, p99 } = screenTimes(text);
    console.log(`${name}: least ${least.toFixed(2)} ms, median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
  }
}
