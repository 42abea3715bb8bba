// Reads time-words.yaml: the Swedish and English words of dates and times, with those of the calendar and of numbers.
import { z } from 'zod';
import { type KnowledgeFault, readKnowledgeFile } from '../../../knowledge/knowledge-file.ts';
import { months, weekdays } from '../../../knowledge/swedish/calendar-words.ts';
import { numberWords, spelledNumber } from '../../../knowledge/swedish/number-words.ts';
import { phrases, spaced } from '../../../knowledge/swedish/word-shapes.ts';
import { units } from './calendar.ts';

/** What a word can be in the grammar of dates and times. */
export const wordKinds = [
  'weekday', // 1 Monday to 7 Sunday
  'weekdays', // the same, as "Monday's"
  'everyWeekday', // "on Mondays"
  'month',
  'day', // counted from today
  'unit',
  'theUnit',
  'own', // the unit's, as in "this week's"
  'clockUnit', // minutes
  'thisYear', // 0 this year, -1 the last
  'soFar',
  'now',
  'this',
  'the',
  'next',
  'coming',
  'prev',
  'recent',
  'nth',
  'third', // beginning, middle or end of something
  'rest', // what is left of something
  'toItsEnd', // what is left of the one that runs
  'one',
  'number',
  'namedTime', // minutes of a day
  'aboutTime', // as in "around ten", one word in Swedish
  'partToday', // "this afternoon"
  'around',
  'clock',
  'half',
  'past',
  'half-day',
  'part',
  'early',
  'in',
  'ahead',
  'on',
  'onwards',
  'since',
  'ago',
  'until',
  'by',
  'within',
  'before',
  'after',
  'between',
  'thereafter',
  'same',
  'and',
  'or',
  'not',
  'insteadOf',
  'filler',
  'every',
  'later',
  'asap',
  'holiday',
  'season',
  'seasonNow',
  'seasonPast',
] as const;
export type WordKind = (typeof wordKinds)[number];

/** The written forms of one meaning, joined by `|`; the value is 0 where the kind says it all. */
export interface TimeWord {
  kind: WordKind;
  value: number | string;
  forms: string;
}

const parts = ['morning', 'forenoon', 'lunch', 'afternoon', 'evening'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];
/** The names that a value can have; the values of other kinds are numbers, those of holidays any name. */
const namesOf: Partial<Record<WordKind, readonly string[]>> = {
  ...{ unit: units, theUnit: units, own: units, toItsEnd: units },
  ...{ part: parts, partToday: parts, 'half-day': ['am', 'pm'] },
  ...{ season: seasons, seasonNow: seasons, seasonPast: seasons },
};

const kinds = z.partialRecord(z.enum(wordKinds), z.union([phrases, z.record(z.string(), phrases)]));
const numbers = spaced.transform((words) => words.map(Number));
const shape = z.strictObject({
  words: z.strictObject({ sv: kinds, en: kinds, onlyEn: kinds }),
  spelledNumbers: z.strictObject({ sv: numbers, en: numbers }),
  notShortNames: z.strictObject({ sv: phrases, en: phrases }),
  onlyEnNames: phrases,
  shortForms: z.array(z.strictObject({ pattern: phrases, means: z.string() })),
  notSlips: phrases,
  tellingEnglish: phrases,
});

function faultsOf({ words }: z.infer<typeof shape>): KnowledgeFault[] {
  return Object.entries(words).flatMap(([list, given]) =>
    wordKinds.flatMap((kind) => {
      const forms = given[kind];
      const names = namesOf[kind];
      if (forms === undefined || kind === 'holiday') return [];
      const values = typeof forms === 'string' ? ['0'] : Object.keys(forms);
      return values
        .filter((value) => (names === undefined ? Number.isNaN(Number(value)) : !names.includes(value)))
        .map((value) => ({ path: ['words', list, kind, value], message: `${kind} has no value "${value}"` }));
    }),
  );
}

const file = readKnowledgeFile(`${import.meta.dirname}/time-words.yaml`, shape, faultsOf);

function listed(given: z.infer<typeof kinds>): TimeWord[] {
  return Object.entries(given).flatMap(([kind, forms]) =>
    Object.entries(typeof forms === 'string' ? { 0: forms } : forms).map(([value, each]) => ({
      kind: kind as WordKind,
      value: kind in namesOf || kind === 'holiday' ? value : Number(value),
      forms: each,
    })),
  );
}

const word = (kind: WordKind, value: number, forms: readonly string[]): TimeWord => ({
  kind,
  value,
  forms: forms.join('|'),
});

/** What the calendar and the row of numbers have in Swedish, in the forms of running text. */
function swedishNames(): TimeWord[] {
  const notShort = file.notShortNames.sv.split('|');
  const isShort = (form: string) => !notShort.includes(form);
  return [
    ...months.map(({ sv: [name, ...short] }, at) =>
      word('month', at + 1, [name, ...short.filter(isShort), ...(name.endsWith('s') ? [] : [`${name}s`])]),
    ),
    ...weekdays.flatMap(({ sv: [name, ...short] }, at) => [
      word('weekday', at + 1, [
        ...[name, ...short.filter(isShort), `${name}en`],
        // "Torsdan", "onsda".
        ...[`${name.slice(0, -1)}n`, name.slice(0, -1)],
      ]),
      word('weekdays', at + 1, [`${name}s`, `${name}ens`]),
      word('everyWeekday', at + 1, [`${name}ar`, `${name}arna`]),
    ]),
    ...numberWords.sv.ordinals.map((ordinal, at) => word('nth', at + 1, [ordinal])),
    ...file.spelledNumbers.sv.map((number) => word('number', number, [spelledNumber(number, 'sv')])),
  ];
}

/** The English names that are read in every message, and the names and forms that are read in English messages only. */
function englishNames(): { always: TimeWord[]; only: TimeWord[] } {
  const notShort = file.notShortNames.en.split('|');
  const onlyNames = file.onlyEnNames.split('|');
  const named = [
    ...months.map(({ en: [name, ...short] }, at) => ({ kind: 'month' as const, at, name, short })),
    ...weekdays.map(({ en: [name, ...short] }, at) => ({ kind: 'weekday' as const, at, name, short })),
  ].map(({ kind, at, name, short }) => {
    const plain = name.toLowerCase();
    return {
      isOnly: onlyNames.includes(plain),
      whole: word(kind, at + 1, kind === 'weekday' ? [plain, `${plain}s`] : [plain]),
      short: short
        .map((form) => form.toLowerCase())
        .filter((form) => !notShort.includes(form))
        .map((form) => word(kind, at + 1, [form])),
    };
  });
  return {
    always: named.filter(({ isOnly }) => !isOnly).map(({ whole }) => whole),
    only: [
      ...named.flatMap(({ isOnly, whole, short }) => [...(isOnly ? [whole] : []), ...short]),
      ...numberWords.en.ordinals.map((ordinal, at) => word('nth', at + 1, [ordinal])),
      ...file.spelledNumbers.en.map((number) => word('number', number, [spelledNumber(number, 'en')])),
    ],
  };
}

const english = englishNames();

/** The words of Swedish, those of English that are read in every message, and those that are read in English messages only. */
export const timeWords: Readonly<Record<'sv' | 'en' | 'onlyEn', readonly TimeWord[]>> = {
  sv: [...swedishNames(), ...listed(file.words.sv)],
  en: [...english.always, ...listed(file.words.en)],
  onlyEn: [...english.only, ...listed(file.words.onlyEn)],
};

/** What a shortened word with its own letters is, before the diacritics are taken off. */
export const shortForms = file.shortForms.map(({ pattern, means }) => ({ pattern: new RegExp(pattern, 'giu'), means }));

export const { notSlips, tellingEnglish } = file;
