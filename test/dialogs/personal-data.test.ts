// Tests of what is kept from storage: personal numbers in every spelling, named clients, and where a person lives or is reached.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holdsPersonalNumber,
  maskPersonalNumbers,
  personalDataIn,
} from '../../dialogs/understanding/personal-data/personal-data.ts';
import { longTexts, screenTimes } from '../bench/screen.ts';

const mask = '[personnummer]';
const two = (value: number) => String(value).padStart(2, '0');
const fullWidth = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The parts of a made-up personal or coordination number, with any last four figures. */
const person = fc.record({
  // Written without a century, what is older looks like a day of work.
  year: fc.integer({ min: 1931, max: 2015 }).map(String),
  month: fc.integer({ min: 1, max: 12 }).map(two),
  day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 61, max: 91 })).map(two),
  tail: fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0')),
});
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

const spellings: Record<string, (one: Person) => string> = {
  'twelve figures': ({ year, month, day, tail }) => `${year}${month}${day}${tail}`,
  'twelve with a dash': ({ year, month, day, tail }) => `${year}${month}${day}-${tail}`,
  'ten figures': ({ year, month, day, tail }) => `${year.slice(2)}${month}${day}${tail}`,
  'ten with a dash': ({ year, month, day, tail }) => `${year.slice(2)}${month}${day}-${tail}`,
  'a plus': ({ year, month, day, tail }) => `${year.slice(2)}${month}${day}+${tail}`,
  'a space': ({ year, month, day, tail }) => `${year}${month}${day} ${tail}`,
  'a spaced dash': ({ year, month, day, tail }) => `${year}${month}${day} - ${tail}`,
  'an en dash': ({ year, month, day, tail }) => `${year.slice(2)}${month}${day}\u2013${tail}`,
  'a minus sign': ({ year, month, day, tail }) => `${year.slice(2)}${month}${day}\u2212${tail}`,
  'a no-break hyphen': ({ year, month, day, tail }) => `${year}${month}${day}\u2011${tail}`,
  'a no-break space': ({ year, month, day, tail }) => `${year.slice(2)}${month}${day}\u00a0${tail}`,
  'a zero-width space': ({ year, month, day, tail }) => `${year}${month}\u200b${day}${tail}`,
  'a dashed date': ({ year, month, day, tail }) => `${year}-${month}-${day}-${tail}`,
  'a dotted date': ({ year, month, day, tail }) => `${year}.${month}.${day}-${tail}`,
  'a dashed date and a space': ({ year, month, day, tail }) => `${year}-${month}-${day} ${tail}`,
  'a spaced date': ({ year, month, day, tail }) => `${year} ${month} ${day} - ${tail}`,
  'every figure apart': ({ year, month, day, tail }) =>
    `${[...`${year}${month}${day}`].join(' ')} - ${[...tail].join(' ')}`,
  'full-width figures': ({ year, month, day, tail }) => fullWidth(`${year}${month}${day}-${tail}`),
  'the last four in words': ({ year, month, day, tail }) => `${year}${month}${day} sista fyra ${tail}`,
  'a letter between': ({ year, month, day, tail }) => `${year.slice(2)}${month}${day}x${tail}`,
  'a care number': ({ year, month, day, tail }) => `${year}${month}${day}-TF${tail.slice(2)}`,
  'a care number in one': ({ year, month, day, tail }) => `${year}${month}${day}T${tail.slice(1)}`,
};

describe('personal numbers', () => {
  it.each(Object.entries(spellings))('are masked whole when written with %s', (_name, spell) => {
    fc.assert(
      fc.property(person, (one) => {
        const { text, found } = maskPersonalNumbers(`kolla ${spell(one)}, tack`);
        expect(found).toBe(1);
        expect(text).toBe(`kolla ${mask}, tack`);
      }),
    );
  });

  it('are all found in one text, each masked on its own', () => {
    const { text, found } = maskPersonalNumbers('19121212-1212 och 121272-0000, A-1042 kl 13');
    expect(text).toBe(`${mask} och ${mask}, A-1042 kl 13`);
    expect(found).toBe(2);
  });

  it('leave a text that is masked already as it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('19', '12', '1212', '121212', '-', ' ', '.', '+', 'TF', 'sista', '2014'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const once = maskPersonalNumbers(pieces.join(''));
        expect(maskPersonalNumbers(once.text)).toEqual({ text: once.text, found: 0 });
      }),
      { numRuns: 2000 },
    );
  });

  it('never fault on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        personalDataIn(text);
        return maskPersonalNumbers(text).found >= 0;
      }),
    );
  });
});

const year = fc.integer({ min: 2008, max: 2027 });
const number = (max: number) => fc.integer({ min: 1, max });
const thousands = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
const others: Record<string, fc.Arbitrary<string>> = {
  'registration numbers of the board': fc.tuple(year, number(9999)).map(([y, n]) => `KS ${y}/${n}`),
  'registration numbers with a class': fc
    .tuple(year, number(9999), number(9), number(99))
    .map(([y, n, a, b]) => `AMN ${y}-${String(n).padStart(4, '0')}-${a}.${b}`),
  'registration numbers of the audit': fc
    .tuple(number(9), number(9), number(999), year)
    .map(([a, b, n, y]) => `3.${a}.${b}-${n}/${y}`),
  'registration numbers of the executive office': fc.tuple(year, number(99)).map(([y, n]) => `${y}-00-${two(n)}`),
  'case ids': number(9999).map((n) => `A-${String(n).padStart(4, '0')}`),
  amounts: number(99_999_999).map((n) => `${thousands(n)} kr`),
  'ranges of amounts': fc
    .tuple(number(999_999), number(999_999))
    .map(([a, b]) => `${thousands(a)} \u2013 ${thousands(b)}`),
  'dates and times': fc
    .tuple(year, number(12), number(28), number(23))
    .map(([y, m, d, h]) => `${y}-${two(m)}-${two(d)} ${two(h)}.30`),
  'ranges of dates': fc
    .tuple(year, number(12), number(28))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)} \u2013 ${y}-${two(m)}-${two(d)}`),
  'birth dates alone': fc.tuple(number(12), number(28)).map(([m, d]) => `1985${two(m)}${two(d)}`),
  'phone numbers as they are set': fc
    .tuple(number(999), number(99))
    .map(([a, b]) => `070-${String(a).padStart(3, '0')} ${two(b)} 67`),
};

const figures = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'];
const inWords = (digits: string) => [...digits].map((figure) => figures[Number(figure)]).join(' ');
const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** Ways to spell one that cannot be cut out of the text, so that the whole text is withheld. */
const oddSpellings: Record<string, (one: Person) => string> = {
  'all figures in words': ({ year, month, day, tail }) => inWords(`${year.slice(2)}${month}${day}${tail}`),
  'the last four in words': ({ year, month, day, tail }) => `${year.slice(2)}${month}${day} ${inWords(tail)}`,
  'a letter between the figures': ({ year, month, day, tail }) =>
    [...`${year.slice(2)}${month}${day}${tail}`].join('a'),
  'a dash between the figures': ({ year, month, day, tail }) => [...`${year.slice(2)}${month}${day}${tail}`].join('-'),
  'figures of another script': ({ year, month, day, tail }) =>
    `${year}${month}${day}${tail}`.replace(/\d/g, (figure) => String.fromCharCode(0x660 + Number(figure))),
  'the letter O for nought': ({ year, month, day, tail }) =>
    `${year}${month}${day}${tail}`.replace(/(?<=\d)0(?=\d)/g, 'O'),
  'a spaced care number': ({ year, month, day, tail }) => `${year}${month}${day}\u2013TF ${tail.slice(2)}`,
  'a comma': ({ year, month, day, tail }) => `${year.slice(2)}${month}${day},${tail.replace(/^(19|20)/, '18')}`,
};

describe('personal numbers that are hidden in a text', () => {
  it.each(Object.entries(oddSpellings))('are seen when written with %s', (_name, spell) => {
    fc.assert(fc.property(person, (one) => personalDataIn(`kan ${spell(one)} remitteras?`).length > 0));
  });

  it('are seen with the month by its name', () => {
    const born = fc.tuple(
      fc.integer({ min: 1930, max: 2010 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(born, ([year, month, day]) =>
        holdsPersonalNumber(`hon är född ${day} ${months[month]} ${year} 1234`),
      ),
    );
  });
});

describe('other figures', () => {
  it.each(Object.entries(others))('stay: %s', (_name, arbitrary) => {
    fc.assert(fc.property(arbitrary, (text) => !holdsPersonalNumber(`se ${text} tack`)));
  });

  it.each([
    'KS 2020/904',
    'AMN 2020-0104-1.4',
    '3.1.3-108/2019',
    '2015-00-45',
    'dnr 420-58/2010',
    'AMN 2017-0081-01.05',
    '212000-0142',
    '0850825000',
    '08-508 25 000',
    '6 732',
    '12 000 \u2013 7 500',
    '2018, 2019, 2020',
    '420 115 216 89',
    '2026-11-26 1042',
  ])('stay: %s', (text) => {
    expect(maskPersonalNumbers(text)).toEqual({ text, found: 0 });
    expect(holdsPersonalNumber(text)).toBe(false);
  });
});

describe('named clients with health data', () => {
  it.each([
    'Testa Testsson har fått diagnosen bipolär',
    'Har Anna Exempel depression?',
    'min klient Anna-Lena von Test är sjukskriven',
    'Kim Sampleson has schizophrenia',
  ])('are seen in "%s"', (text) => {
    expect(personalDataIn(text)).toEqual(['namedPerson']);
  });

  it.each([
    'Tips på insats för en aspirant med långvarig psykisk ohälsa',
    'Vad erbjuder Enheten för hemlösa vid missbruk?',
    'Supported Employment för psykisk ohälsa',
    'Jobbtorg Farsta och missbruk',
    'Insatser i Norra Innerstaden för sjukskrivna',
    'Kan Kim Exempelsson på missbruksenheten remittera?',
    'Boka Testa Testsson på torsdag',
    'Kan Amina ta en sjukskriven?',
  ])('are not seen in "%s"', (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });
});

/** Lines of `what, kind, text`, see the file. */
const sampled = readFileSync(join(import.meta.dirname, '../samples/personal-data.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([what, kind = '', text = '']) => ({ what, kind, text: text.replaceAll('\\n', '\n') }));

describe('the samples', () => {
  it('are told by their kind where they are to be stopped', () => {
    const wrong = sampled.filter(
      ({ what, kind, text }) => what === 'stop' && !personalDataIn(text).includes(kind as never),
    );
    expect(wrong).toEqual([]);
  });

  it('pass where they are harmless, but for one in fifty', () => {
    const harmless = sampled.filter(({ what }) => what === 'pass');
    const stopped = harmless.filter(({ text }) => personalDataIn(text).length > 0);
    expect(stopped.length / harmless.length, stopped.map(({ text }) => text).join('\n')).toBeLessThan(0.02);
  });

  it('are many of both', () => {
    expect(sampled.filter(({ what }) => what === 'stop').length).toBeGreaterThanOrEqual(150);
    expect(sampled.filter(({ what }) => what === 'pass').length).toBeGreaterThanOrEqual(150);
  });
});

const separator = fc.constantFrom(
  '',
  '-',
  '–',
  '−',
  '+',
  ' ',
  '  ',
  ' - ',
  '.',
  '·',
  '/',
  ':',
  '_',
  '\u200b',
  '\u00a0',
  '\n',
  ' streck ',
  ' dash ',
);
const script = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce);
const around = fc.constantFrom(
  ['', ''],
  ['klienten är ', ' och vill ha trepart'],
  ['kolla ', '?'],
  ['pnr ', '.'],
  ['(', ')'],
);
const inScript = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

describe('a personal number', () => {
  it('is stopped with any separator before the last four, in any script of figures, with any check digit', () => {
    fc.assert(
      fc.property(
        person,
        separator,
        script,
        around,
        fc.boolean(),
        ({ year, month, day, tail }, tie, zero, [before, after], isShort) => {
          const date = `${isShort ? year.slice(2) : year}${month}${day}`;
          return personalDataIn(`${before}${inScript(`${date}${tie}${tail}`, zero)}${after}`).length > 0;
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is stopped with any separator in its date', () => {
    const inDate = fc.constantFrom('-', '.', '/', ' ', '–');
    fc.assert(
      fc.property(person, inDate, fc.constantFrom('-', ' - ', '+', ' '), ({ year, month, day, tail }, tie, last) =>
        personalDataIn(`kolla ${[year, month, day].join(tie)}${last}${tail} tack`).includes('personalNumber'),
      ),
    );
  });

  it('is stopped with the day first', () => {
    const born = person.filter(({ day }) => Number(day) <= 31);
    fc.assert(
      fc.property(
        born,
        fc.constantFrom('/', '.', '-'),
        fc.constantFrom('-', ' - ', '+'),
        ({ year, month, day, tail }, tie, last) =>
          personalDataIn(`född ${Number(day)}${tie}${Number(month)} ${year}${last}${tail}`).includes('personalNumber'),
      ),
    );
  });

  it('is stopped with an unknown day or month', () => {
    fc.assert(
      fc.property(person, ({ year, month, tail }) =>
        [`${year.slice(2)}${month}60-${tail}`, `${year.slice(2)}0015-${tail}`].every((text) =>
          holdsPersonalNumber(text),
        ),
      ),
    );
  });
});

describe('work numbers', () => {
  const day = fc
    .tuple(fc.integer({ min: 2016, max: 2028 }), number(12), number(28))
    .map(([y, m, d]) => [String(y), two(m), two(d)]);
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
    .map(([h, m]) => [two(h), m]);

  it('pass: a day and a time in any spelling', () => {
    const spell = fc.constantFrom(
      ([y, m, d]: string[], [h, n]: string[]) => `${y}-${m}-${d} ${h}.${n}`,
      ([y, m, d]: string[], [h, n]: string[]) => `${y}-${m}-${d} ${h}${n}`,
      ([y, m, d]: string[], [h, n]: string[]) => `${y}${m}${d} ${h}${n}`,
      ([y, m, d]: string[], [h, n]: string[]) => `${y?.slice(2)}${m}${d} ${h}${n}`,
      ([y, m, d]: string[], [h, n]: string[]) => `${Number(d)}/${Number(m)} ${y} ${h}:${n}`,
      ([y, m, d]: string[], [h, n]: string[]) => `${y}-${m}-${d}T${h}:${n}:00Z`,
    );
    fc.assert(
      fc.property(day, time, spell, (on, at, write) => personalDataIn(`boka ${write(on, at)} tack`).length === 0),
      {
        numRuns: 1_000,
      },
    );
  });

  it('pass: case ids, organisation numbers and references', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{1,3}-[0-9]{1,8}$/), (id) => personalDataIn(`visa ${id}`).length === 0),
    );
    // The third figure of an organisation number is 2 or more, so that it is no month.
    const organisation = fc.tuple(digits(2), fc.integer({ min: 20, max: 99 }), digits(2), digits(4));
    fc.assert(fc.property(organisation, ([a, b, c, d]) => personalDataIn(`orgnr ${a}${b}${c}-${d}`).length === 0));
    const word = fc.constantFrom('OCR', 'faktura', 'fakturanummer', 'ordernummer', 'referens', 'kostnadsställe');
    fc.assert(fc.property(word, digits(10), (name, value) => personalDataIn(`${name} ${value}`).length === 0));
  });
});

describe('the time it takes', () => {
  it.each(Object.entries(longTexts))('grows with the text and no faster: %s', (_name, text) => {
    screenTimes(text, 5);
    const quarter = screenTimes(text.slice(0, 2_000), 25).least;
    const whole = screenTimes(text, 25).least;
    // Four times the text costs four times as much; sixteen times would be the square.
    expect(whole).toBeLessThan(Math.max(0.5, quarter) * 8);
  });
});
