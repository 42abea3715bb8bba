// Messages and clicks made to cost as much as they can: for proofs and tests.

const rareLetters = 'abcdefghijklmnopqrstuvwxyz';

/** A word that no text has, another for each number. */
function rareWord(number: number): string {
  let word = '';
  for (let rest = number * 7_919 + 13; word.length < 7; rest = Math.floor(rest / 3) + number * 31)
    word += rareLetters[rest % 26];
  return word;
}

function slip(number: number): string {
  const words = ['jobbplan', 'remittera', 'missbruksenheten', 'försörjningsstöd', 'trepartssamtal', 'handläggare'];
  const word = words[number % words.length] ?? '';
  const at = number % word.length;
  return `${word.slice(0, at)}${word.slice(at + 1)}`;
}

function compound(number: number): string {
  const parts = [
    ['arbets', 'jobb', 'plan', 'ungdoms', 'stöd', 'mötes', 'social'],
    ['marknads', 'torgs', 'samtals', 'insats', 'handläggar'],
    ['plan', 'stöd', 'coach', 'möte', 'enhet', 'uppföljning'],
  ];
  return parts.map((list, place) => list[Math.floor(number / (place * 5 + 1)) % list.length]).join('');
}

/** What is said over and over, by name; a function gives another one for each number. */
const pieces: Record<string, string | ((number: number) => string)> = {
  ages: '44 år ',
  'other ages': (number) => `${18 + (number % 50)} år `,
  numbers: '44 ',
  'other numbers': (number) => `${1_000 + number} `,
  'figures of all sorts': '12 000 kr 3,5 % 2018 ',
  'one figure': '4',
  'figures apart': '4 ',
  dates: '2026-12-03 ',
  'other dates': (number) =>
    `2026-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')} `,
  'days and months': '3/12 ',
  'named days': 'inte på torsdag nästa vecka ',
  times: 'mellan 10:30 och kl 11 ',
  'lengths of time': (number) => `om ${number} månader `,
  'case ids': (number) => `A-${1_000 + number} `,
  places: (number) => `${['Farsta', 'Kista', 'Skärholmen', 'Södermalm', 'Bromma'][number % 5]} `,
  'misspelt places': 'Skarholmn ',
  offices: 'Jobbtorg Farsta ',
  'full stops': '. ',
  'question marks': '?',
  'brackets of all sorts': '([{<*_~|',
  'one word': 'arbetsmarknad',
  'one letter': 'a',
  compounds: (number) => `${compound(number)} `,
  slips: (number) => `${slip(number)} `,
  'a cue': 'boka ',
  'a denied cue': 'avboka inte ',
  'rare words': (number) => `${rareWord(number)} `,
  'rare questions': (number) => `vad är ${rareWord(number)}? `,
  'common words': 'det är en som kan och ska ',
  names: 'Anna Berg ',
  'names of clients': 'klienten Efternamn, Förnamn ',
  'short forms': 'UVAS SE FK ',
  'quoted lines': '> "jobbplan"\n',
  headings: '# Rubrik\n',
  'bold text': '**a** ',
  'opened tags': '<at>',
  'closed tags': '<at>x</at> <b>y</b> ',
  entities: '&amp; ',
  addresses: 'http://a.b.se/c ',
  'an address without end': 'a.',
  mail: 'a@b.se ',
  emoji: '😀👨‍👩‍👧 ',
  accents: '\u0301',
  'marks that cannot be seen': '4\u200b',
  'line breaks': 'a\r\n',
  spaces: 'a      ',
  'Arabic figures': '٤٤ ',
  'half of an emoji': '\ud800 ',
  'dates of birth': '811218 sista fyra ',
  'figures in words': 'fyra noll ett ',
  questions: 'Får missbruksenheten remittera direkt? ',
  'a case': 'Kan jag remittera en nollplacerad kvinna, 44? ',
  errands: 'Boka trepart för A-1042 på torsdag kl 10. Hur många skrevs in i Kista i oktober? ',
  mixed: '44 år 2026-12-03 Farsta A-1042 jobbplann ? "x" 😀 hur många inte ',
};

/** The kinds of worst messages by name: each makes a message of so many letters. */
export const worstMessages: ReadonlyMap<string, (letters: number) => string> = new Map(
  Object.entries(pieces).map(([name, piece]) => [
    name,
    (letters: number) => {
      let text = '';
      for (let number = 0; text.length < letters; number += 1)
        text += typeof piece === 'string' ? piece : piece(number);
      return text.slice(0, letters);
    },
  ]),
);

/** Data of clicks of about 450 kB as JSON. */
export const hugeClicks: readonly string[] = [
  JSON.stringify({ id: 'x'.repeat(450_000) }),
  JSON.stringify({ id: Array.from({ length: 50_000 }, () => '44 år') }),
  `{"id":${'['.repeat(225_000)}${']'.repeat(225_000)}}`,
  JSON.stringify(Object.fromEntries(Array.from({ length: 35_000 }, (_, at) => [`f${at}`, at]))),
];
