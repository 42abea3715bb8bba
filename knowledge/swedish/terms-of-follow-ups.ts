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
/** The question for the reason of what was said. */
export const whyThen = 'varför?';
