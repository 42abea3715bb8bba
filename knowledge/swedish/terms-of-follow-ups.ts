// The words by which a short question goes on from the one before: whether it puts another thing in its place.
import { foldText, readTokens } from './terms.ts';

const another = new RegExp(`^(?:${foldText('och|men|eller|and|but|or|what about|how about')}) (.+)$`);
const narrowing = new Set(
  foldText(
    'för i på till hos med om av från vid under inom åt via det den de dem detta dessa där då även också for in at to with about if of from that this it they there also too',
  ).split(' '),
);

/** Says whether a follow-up puts another thing in the place of its subject ("och iwork då?"), rather than asking more of it. */
export function namesAnother(followUp: string): boolean {
  const said = readTokens(followUp).join(' ');
  const [, named = ''] = another.exec(said) ?? [];
  const [first, ...others] = named.split(' ').filter((word, at, all) => at < all.length - 1 || !ending.has(word));
  return first !== undefined && first !== '' && [first, ...others].every((word) => !narrowing.has(word));
}

const ending = new Set(foldText('då then').split(' '));

/** Words that stand for what was spoken of. */
export const pointing = /(?<!\p{L})(?:det|den|de|dem|dom|detta|denna|dessa|it|they|them|this|these)(?!\p{L})/iu;
const lead = /^(?:o|och|men|eller|and|but|or|what about|how about)\s+/iu;
const close = /(?:\s+(?:då|then))?\s*[?.!]*\s*$/iu;

/** What a follow-up names that puts another thing in the place of its subject: "iwork" of "och iwork då?". */
export function otherNamed(followUp: string): string {
  return followUp.trim().replace(lead, '').replace(close, '');
}

const goingOn = /^(?:o|och|men|så|jaha|and|but|so)\b/iu;
const pointingFurther =
  /(?<!\p{L})(?:dom|dess|så många|sådana|såna|dit|där|istället|i stället|innan|sen|ihop med|those|there|instead)(?!\p{L})/iu;
/** A question of so few words hardly names what it is about; one of so many does. */
const [fewWords, manyWords] = [5, 14];

/** Whether a question points back to what was spoken of, begins by going on, or is too short to stand alone. */
export function leansBack(question: string): boolean {
  const length = question.trim().split(/\s+/).length;
  const points = pointing.test(question) || pointingFurther.test(question) || goingOn.test(question);
  return length <= fewWords || (points && length <= manyWords);
}

/** The question for the reason of what was said. */
export const whyThen = 'varför?';
