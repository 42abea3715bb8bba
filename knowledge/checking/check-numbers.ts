// Numbers, dates and years of a drafted sentence: each must stand in a passage, of the same thing, with the same bound.
import type { Fault } from './fault.ts';
import { fitAt, fullFitAt, type Laid } from './matching.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { joinedLine, type PassageSentence, type ReadWord } from './reading.ts';
import { sideOf } from './terms-of-actors.ts';

interface Stated extends Quantity {
  line: PassageSentence;
}

/** Another number that stands where this one should, so much better, is the one that the passage says. */
const clearlyBetter = 1.35;
/** Below this share of the best possible fit, nothing is said of the draft's place at all. */
const leastRival = 0.4;

/**
 * The first number, date or year that the passages do not carry. `also` are years that may be named without standing in the
 * text (those of the documents), `labels` the same for the documents' own keys.
 */
export function findWrongNumber(laid: Laid, also: ReadonlySet<number | string>): Fault | null {
  const drafted = quantitiesOf(laid.draft.tokens);
  if (drafted.length === 0) return null;
  const stated = laid.lines.flatMap((line) =>
    quantitiesOf(line.tokens).map((quantity): Stated => ({ ...quantity, line })),
  );
  for (const quantity of drafted) {
    const why = quantity.kind === 'year' || quantity.kind === 'day' ? 'date' : 'number';
    if (!isCarried(laid, quantity, stated, also)) return { why, part: partOf(laid, quantity) };
  }
  return null;
}

function partOf(laid: Laid, { at }: Quantity): string {
  return laid.draft.tokens
    .slice(at, at + 2)
    .map(({ raw }) => raw)
    .join(' ');
}

function isCarried(
  laid: Laid,
  quantity: Quantity,
  stated: readonly Stated[],
  also: ReadonlySet<number | string>,
): boolean {
  if (quantity.kind === 'year') {
    const fitting = quantity.values.every((year) => also.has(year) || stated.some((other) => statesYear(other, year)));
    if (!fitting) return false;
    return (
      quantity.values.every((year) => also.has(year)) ||
      isBestPlaced(
        laid,
        quantity,
        stated,
        (other) => quantity.values.every((year) => statesYear(other, year)),
        (other) => other.kind === 'year' && !quantity.values.some((year) => statesYear(other, year)),
      )
    );
  }
  if (quantity.kind === 'day') {
    return quantity.values.every(
      (value) =>
        also.has(value) ||
        stated.some((other) =>
          other.values.some(
            (said) =>
              said === value ||
              (typeof said === 'string' &&
                typeof value === 'string' &&
                other.kind === 'day' &&
                said.startsWith(`${value}-`)),
          ),
        ),
    );
  }
  const holds = (other: Stated) =>
    isSameAmount(quantity, other) &&
    isOfSame(laid, quantity, other) &&
    isOfSameActor(laid, quantity, other) &&
    isOfSameYear(laid, quantity, other) &&
    boundHolds(quantity, other);
  if (quantity.kind === 'label') {
    const said = quantity.values.map(String);
    return said.every((value) => also.has(value) || stated.some((other) => other.values.map(String).includes(value)));
  }
  if (!stated.some(holds)) return false;
  return isBestPlaced(
    laid,
    quantity,
    stated,
    holds,
    (other) => other.kind === quantity.kind && other.unit === quantity.unit && !isSameAmount(quantity, other),
  );
}

function statesYear(other: Quantity, year: number | string): boolean {
  return (other.kind === 'year' || other.kind === 'day') && other.values.includes(year);
}

function isBestPlaced(
  laid: Laid,
  quantity: Quantity,
  stated: readonly Stated[],
  isRight: (other: Stated) => boolean,
  isRival: (other: Stated) => boolean,
): boolean {
  const rivals = stated.filter(isRival);
  if (rivals.length === 0) return true;
  const score = (other: Stated) => fitAt(laid, quantity.at, other.line, other.at);
  // The sentence before may name what the right one is about.
  const withBefore = (other: Stated) => {
    const { before } = other.line;
    return before === null
      ? score(other)
      : fitAt(laid, quantity.at, joinedLine(other.line, before), before.tokens.length + other.at);
  };
  const right = Math.max(0, ...stated.filter(isRight).map(withBefore));
  const best = Math.max(...rivals.map(score));
  return best <= clearlyBetter * right || best < leastRival * fullFitAt(laid, quantity.at);
}

function isSameAmount(quantity: Quantity, other: Quantity): boolean {
  if (quantity.kind === 'part' || other.kind === 'part') return isSamePart(quantity, other);
  if (quantity.kind !== other.kind) return false;
  if (quantity.values.length > 1) return quantity.values.every((value) => other.values.includes(value));
  return other.values.includes(quantity.values[0] ?? '');
}

// Half is 50 per cent.
function isSamePart(quantity: Quantity, other: Quantity): boolean {
  const share = ({ kind, values, unit }: Quantity) => {
    if (kind === 'number') return unit === 'percent' ? Number(values[0]) / 100 : null;
    const [upper = 0, lower = 1] = String(values[0]).split('/').map(Number);
    return kind === 'part' ? upper / lower : null;
  };
  const [one, two] = [share(quantity), share(other)];
  return one !== null && two !== null && Math.abs(one - two) < 0.001;
}

/** Days are no weeks, and a count of one thing is none of another. */
function isOfSame(laid: Laid, quantity: Quantity, other: Stated): boolean {
  if (quantity.kind !== 'number' || other.kind !== 'number') return true;
  if (quantity.unit !== other.unit)
    return quantity.unit === null && quantity.things.length === 0 && !quantity.isOfPeople;
  if (quantity.unit !== null || quantity.things.length === 0 || quantity.isOfPeople) return true;
  const { tokens } = laid.draft;
  for (let at = quantity.at + 1; at < Math.min(tokens.length, quantity.at + 4); at += 1) {
    const meets = laid.meets[at];
    if (meets === undefined || meets.size === 0) continue;
    if (other.line.tokens.some((word) => meets.has(word.stem))) return true;
  }
  return false;
}

function boundHolds(quantity: Quantity, other: Quantity): boolean {
  const [said, stated] = [quantity.bound, other.bound];
  if (said === stated) return true;
  const isRange = other.values.length > 1;
  if (said === 'most') return isRange || stated === 'below';
  if (said === 'least') return isRange || stated === 'above';
  if (said === 'above') return stated === 'least' || (isRange && quantity.values[0] === other.values[0]);
  if (said === 'below') return false;
  if (said === 'about') return stated !== 'most' && stated !== 'least';
  // A figure may be told without its "about"; a limit may not be told as the figure.
  return stated === 'about' || stated === 'above' || stated === 'below' || quantity.kind !== 'number';
}

/** In "A 53 procent, B 39 procent" each number is one actor's: another actor of the sentence does not have it. */
function isOfSameActor(laid: Laid, quantity: Quantity, other: Stated): boolean {
  const sidesIn = (tokens: readonly ReadWord[], at: number | null) =>
    new Set(
      tokens
        .filter((token) => at === null || token.clause === tokens[at]?.clause)
        .flatMap((token) => sideOf(token.actor ?? '') || []),
    );
  const [own, stated] = [sidesIn(laid.draft.tokens, quantity.at), sidesIn(other.line.tokens, other.at)];
  if (own.size !== 1 || stated.size !== 1) return true;
  const [one = ''] = own;
  return stated.has(one) || !sidesIn(other.line.tokens, null).has(one);
}

const besideYear = 3;

/** In "80 procent 2014 och 50 procent 2018" each number is one year's. */
function isOfSameYear(laid: Laid, quantity: Quantity, other: Stated): boolean {
  const [own, stated] = [yearBeside(laid.draft.tokens, quantity.at), yearBeside(other.line.tokens, other.at)];
  return own === null || stated === null || own === stated || !other.line.tokens.some(({ text }) => text === own);
}

function yearBeside(tokens: readonly ReadWord[], at: number): string | null {
  for (let distance = 1; distance <= besideYear; distance += 1) {
    for (const place of [at + distance, at - distance]) {
      const text = tokens[place]?.text ?? '';
      if (/^(19|20)\d\d$/.test(text)) return text;
    }
  }
  return null;
}
