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

/** How a follow-up begins and ends that goes on. */
export const beginning = /^(?:och|men|eller|så|and|but|or|so|what about|how about)\s+/i;
export const closing = /(?:\s+(?:då|then))?\s*[?.!]*\s*$/i;
/** Words by which it asks something of its own. */
export const questionWord =
  /(?<!\p{L})(?:vem|vems|vilka|vilken|vilket|vad|hur|när|var|vart|varför|är|får|kan|ska|måste|gäller|finns|har|who|what|which|how|when|where|why|is|are|may|can|must|does|do)(?!\p{L})/iu;
/** Words that stand for what was spoken of. */
export const pointing = /(?<!\p{L})(?:det|den|de|dem|dom|detta|denna|dessa|it|they|them|this|these)(?!\p{L})/iu;
/** Words that ask for a reason. */
export const asksReason = /(?<!\p{L})(?:varför|why|skäl|anledning|orsak|reason)/iu;

const forWhom = /^(?:(?:vem|vilka) (?:är|gäller) .* för|för (?:vem|vilka)|who (?:is|are) .* for|for whom)$/i;

/** The question for whom a thing is, in full; null for another follow-up. */
export function asGroup(followUp: string, thing: string): string | null {
  return forWhom.test(followUp) ? `vilken är målgruppen för ${thing}?` : null;
}

/** The question for the reason of what was said. */
export const whyThen = 'varför?';
