// Reads what a message wants of the last answer: its source, whether it still holds, shorter, as a list, in the other language …
import type { Message } from '../dialogue.ts';
import { fold, words } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
import { aroundWords, languageCues, translateCues, wishCues } from './swedish-last-answer-cues.ts';

/** `client` alone is a letter to the client. */
export type Form = Exclude<keyof typeof wishCues, 'client'>;

/** A wish; `same` is the answer as it was, `unknown` something that we cannot do with an answer. */
export interface Wish {
  form: Form | 'same' | 'unknown';
  /** Of several forms, shorter too. */
  isShort: boolean;
  /** The language that the answer is wanted in; null where that is not said. */
  to: Language | 'other' | null;
  /** Its words. */
  text: string;
  /** The language that the wish is put in; null where its words do not tell. */
  language: Language | null;
}

const longest = 600;
/** From this confidence a message is about the last answer, whatever else it says. */
const surelyRewrite = 0.6;
/** From this one with words of a wish. */
const likelyRewrite = 0.4;
/** So many words of its own may a message have that stand in the last answer too: "why just five days?". */
const mostTold = 3;

const aroundList = fold(aroundWords).trim().split(' ');
const around = new Set(aroundList);
const anyThree = ' (?:[^ ]+ ){0,3}';
const between = ` (?:(?:${aroundList.join('|')}) ){0,3}`;
/** Phrases as a pattern, and one that lets any words stand between theirs: it is faster, and matches wherever the other does. */
interface Pattern {
  loose: RegExp;
  exact: RegExp;
}
const pattern = (cues: readonly string[]): Pattern => {
  const source = fold(cues.join('|')).replaceAll(' ... ', anyThree);
  const compile = (gap: string) => new RegExp(`(?<![^ ])(?:${source.replaceAll(' .. ', gap)})(?![^ ])`, 'g');
  return { loose: compile(anyThree), exact: compile(between) };
};
const matchesOf = ({ loose, exact }: Pattern, plain: string) =>
  plain.search(loose) === -1 ? [] : [...plain.matchAll(exact)];
const both = ({ sv, en }: { sv: readonly string[]; en: readonly string[] }) => ({ sv: pattern(sv), en: pattern(en) });
const forms = Object.entries(wishCues).map(([form, cues]) => ({ form: form as keyof typeof wishCues, ...both(cues) }));
const targets = { en: both(languageCues.en), sv: both(languageCues.sv) };
const translate = both(translateCues);

/** What a message may be understood as that is about the last answer. */
export const aboutAnswer: ReadonlySet<Intent> = new Set<Intent>([
  'rewriteAnswer',
  'policyQuestion',
  'outOfScope',
  'smallTalk',
  'feedback',
  'help',
]);

/** The folded words of the last answer with its question: what was said, and all that its passage tells. */
export interface Before {
  said: string;
  told: string;
}

/** Reads a wish; null where the message is about something else. `before` is null where the last answer is none out of the documents. */
export function readWish({ text, understood }: Message, before: Before | null): Wish | null {
  if (text.length > longest) return null;
  const rewrites = understood.intent === 'rewriteAnswer' ? understood.confidence : 0;
  const seen = seekIn(plainOf(text));
  const wish = (of: Seen, form: Wish['form']) => wishOf(text, of, form);
  if (!isWished(seen)) return rewrites >= surelyRewrite ? wish(seen, 'unknown') : null;
  const { label, likelihood } = understood.move;
  // A question to the documents has a subject of its own.
  const isAboutLast = label === 'aboutLast' && likelihood >= surelyRewrite && !aboutAnswer.has(understood.intent);
  const form = formOf(seen);
  const isTaken =
    before !== null && ofItself.has(form)
      ? isAlone(seen, before.said)
      : rewrites >= likelyRewrite || isAboutLast || isAlone(seen, before?.told ?? '');
  if (isTaken) return wish(seen, form);
  const goesOn = understood.move.label !== 'new' && aboutAnswer.has(understood.intent);
  const clause = goesOn ? wishedClause(text) : null;
  return clause === null ? null : wish(clause, formOf(clause));
}

/** Asked of the answer itself: with words that it does not say, it is asked of something else ("how old must one be?"). */
const ofItself: ReadonlySet<Wish['form']> = new Set<Wish['form']>(['current', 'status']);

function plainOf(text: string): string {
  return words(fold(text))
    .filter((word) => word !== '#ask')
    .join(' ');
}

function isWished({ forms: found, to }: Seen): boolean {
  return found.length > 0 || to !== null;
}

/** Whether nothing is said beside a wish but what the last answer tells too. */
function isAlone({ left }: Seen, told: string): boolean {
  const own = left.filter((word) => !around.has(word));
  return own.length <= mostTold && own.every((word) => stands(word, told));
}

/** The part of a message that wishes something and nothing else; null where another part asks something of its own. */
function wishedClause(text: string): Seen | null {
  const clauses = text
    .split(/(?<=[.!?,;\n])\s+/)
    .map((clause) => ({ isAsked: clause.includes('?'), seen: seekIn(plainOf(clause)) }));
  const isWhole = (seen: Seen) => isAlone(seen, '') && isWished(seen);
  if (clauses.some(({ isAsked, seen }) => isAsked && !isWhole(seen))) return null;
  return clauses.find(({ seen }) => isWhole(seen))?.seen ?? null;
}

/** How an answer is wanted; in another language it is wanted as it was, unless another form is named. */
function formOf({ forms: found, to }: Seen): Wish['form'] {
  const [first] = to === null ? found : found.filter((form) => reforms.has(form));
  if (first === undefined) return 'same';
  return first === 'client' ? 'letter' : first;
}

const reforms: ReadonlySet<string> = new Set([
  'otherLanguage',
  'note',
  'easy',
  'letter',
  'list',
  'table',
  'chart',
  'shorter',
]);

interface Seen {
  forms: (keyof typeof wishCues)[];
  to: Wish['to'];
  languages: Set<Language>;
  /** The words of no cue. */
  left: string[];
}

function seekIn(plain: string): Seen {
  const languages = new Set<Language>();
  const inSpans: boolean[] = Array.from({ length: plain.length }, () => false);
  const holds = (cues: { sv: Pattern; en: Pattern }) => {
    const found = (['sv', 'en'] as const).filter((language) => {
      const matches = matchesOf(cues[language], plain);
      for (const {
        index,
        0: { length },
      } of matches)
        inSpans.fill(true, index, index + length);
      return matches.length > 0;
    });
    // A word of both languages tells neither.
    if (found.length === 1 && found[0] !== undefined) languages.add(found[0]);
    return found.length > 0;
  };
  const found = forms.filter(holds).map(({ form }) => form);
  const isEasy = found.includes('easy');
  const inEnglish = holds(targets.en);
  const inSwedish = holds(targets.sv);
  const isTranslated = holds(translate);
  const isOther = found.includes('otherLanguage');
  const to = isOther ? null : inEnglish && !isEasy ? 'en' : inSwedish && !isEasy ? 'sv' : isTranslated ? 'other' : null;
  const left = [...plain.matchAll(/[^ ]+/g)].filter(({ index }) => inSpans[index] !== true).map(([word]) => word);
  return { forms: found, to, languages, left };
}

function wishOf(text: string, { forms: found, to, languages }: Seen, form: Wish['form']): Wish {
  const [only] = languages.size === 1 ? languages : [];
  return { form, isShort: found.includes('shorter'), to, text, language: only ?? null };
}

function stands(word: string, told: string): boolean {
  return told.includes(` ${word.slice(0, Math.max(3, word.length - 2))}`);
}
