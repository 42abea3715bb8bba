// Lays a drafted sentence word by word beside the passages' sentences that it repeats most of, and judges what it changed.
import { saysOpposite } from '../swedish/terms-of-opposites.ts';
import type { Fault } from './fault.ts';
import { fitAt, fullFitAt, type Laid } from './matching.ts';
import type { ReadWord } from './reading.ts';
import { bounds, negations, quantifiers, saysNo } from './terms-of-checking.ts';
import { attributions, decisions, modals, pastByPresent } from './terms-of-force.ts';

/** A place where the draft and the passage's sentence say something else between the same neighbours. */
interface Change {
  drafted: ReadWord[];
  stated: ReadWord[];
  /** Place in the draft where it begins. */
  at: number;
  line: readonly ReadWord[];
  /** Place in the line where it begins. */
  place: number;
}

interface Pair {
  own: number;
  other: number;
}

/** The share of a draft's clause, or of the passage's sentence, that must be repeated for the rest to count as changed. */
const leastRepeated = 0.5;
const fewestRepeated = 4;
/** Of these, words with a meaning of their own. */
const fewestMet = 2;
/** More words than this between two repeated ones are told anew, not changed. */
const longestChange = 3;
const linesCompared = 4;
/** The share of the best possible fit that another sentence must have around its narrowing word. */
const leastElsewhere = 0.4;

/** The first change that turns what a passage says: another number of the modal ladder, another actor, a "not" more or less. */
export function findTurningChange(laid: Laid): Fault | null {
  const lines = laid.lines
    .filter(({ isJoined }) => !isJoined)
    .map((line) => ({ line, shared: sharedWords(laid.draft.tokens, line.met) }))
    .filter(({ shared }) => shared >= fewestMet)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, linesCompared)
    .map(({ line }) => ({ line: line.tokens, pairs: commonWords(laid, line.tokens) }))
    .sort((one, other) => other.pairs.length - one.pairs.length);
  const told = new Set<number>();
  for (const { line, pairs } of lines) {
    // A part of the draft is judged by the sentence that it repeats most of.
    const isNew = pairs.filter(({ own }) => !told.has(own)).length > pairs.length / 2;
    for (const { own } of pairs) told.add(own);
    if (!isNew) continue;
    for (const change of changesTo(laid, line, pairs)) {
      const fault = judge(change, laid);
      if (fault !== null && !isSaidSoElsewhere(laid, change)) return fault;
    }
  }
  return null;
}

function sharedWords(tokens: readonly ReadWord[], met: Float64Array): number {
  let shared = 0;
  for (const at of tokens.keys()) if ((met[at] ?? 0) >= 0.9) shared += 1;
  return shared;
}

/** What stands between the words that both have in the same order; nothing when too little is repeated. */
function changesTo(laid: Laid, line: readonly ReadWord[], pairs: readonly Pair[]): Change[] {
  const draft = laid.draft.tokens;
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined || pairs.length < Math.min(fewestRepeated, draft.length - 1)) return [];
  const span = Math.min(last.own - first.own + 1, last.other - first.other + 1);
  if (pairs.length < leastRepeated * Math.max(span, Math.min(draft.length, line.length) / 2)) return [];
  const changes: Change[] = [];
  const ends = [{ own: -1, other: -1 }, ...pairs, { own: draft.length, other: line.length }];
  for (let place = 1; place < ends.length; place += 1) {
    const [before, after] = [ends[place - 1], ends[place]];
    if (before === undefined || after === undefined) continue;
    const stated = line.slice(before.other + 1, after.other);
    // Before the first and after the last word that both have, only what stands beside it is compared.
    const from = place === 1 ? Math.max(0, after.own - stated.length) : before.own + 1;
    const to = place === ends.length - 1 ? Math.min(draft.length, before.own + 1 + stated.length) : after.own;
    const drafted = draft.slice(from, to);
    if (drafted.length + stated.length === 0 || drafted.length > longestChange || stated.length > longestChange)
      continue;
    const isOutermost = place === 1 || place === ends.length - 1;
    if (isOutermost && (drafted.length === 0 || stated.length === 0)) continue;
    changes.push({ drafted, stated, at: from, line, place: before.other + 1 });
  }
  return changes;
}

/** The longest run of words that draft and line have in common in order, with their places. */
function commonWords(laid: Laid, line: readonly ReadWord[]): Pair[] {
  const draft = laid.draft.tokens;
  const width = line.length + 1;
  const lengths = new Uint16Array((draft.length + 1) * width);
  const isSame = (own: number, other: number) => {
    const [one, two] = [draft[own], line[other]];
    if (one === undefined || two === undefined) return false;
    return (
      one.text === two.text ||
      (one.isContent &&
        two.isContent &&
        (one.stem === two.stem || (laid.isEnglish && (laid.meets[own]?.get(two.stem) ?? 0) >= 0.9)))
    );
  };
  for (let own = draft.length - 1; own >= 0; own -= 1) {
    for (let other = line.length - 1; other >= 0; other -= 1) {
      lengths[own * width + other] = isSame(own, other)
        ? (lengths[(own + 1) * width + other + 1] ?? 0) + 1
        : Math.max(lengths[(own + 1) * width + other] ?? 0, lengths[own * width + other + 1] ?? 0);
    }
  }
  const pairs: Pair[] = [];
  for (let own = 0, other = 0; own < draft.length && other < line.length; ) {
    if (isSame(own, other)) {
      pairs.push({ own, other });
      own += 1;
      other += 1;
    } else if ((lengths[(own + 1) * width + other] ?? 0) >= (lengths[own * width + other + 1] ?? 0)) own += 1;
    else other += 1;
  }
  return pairs;
}

type Judge = (change: Change, laid: Laid) => Fault['why'] | null;

const judges: Judge[] = [judgeActor, judgeNegation, judgeModal, judgeAttribution, judgeTense, judgeOpposite];

function judge(change: Change, laid: Laid): Fault | null {
  for (const check of judges) {
    const why = check(change, laid);
    if (why !== null)
      return {
        why,
        part: (change.drafted.length > 0 ? change.drafted : change.stated).map(({ raw }) => raw).join(' '),
      };
  }
  return null;
}

function judgeActor({ drafted, stated, line }: Change, laid: Laid): Fault['why'] | null {
  const own = drafted.map((token) => token.actor).filter((actor) => actor !== null);
  const other = stated.map((token) => token.actor).filter((actor) => actor !== null);
  if (own.length === 0 || other.length === 0 || own.every((actor) => other.includes(actor))) return null;
  // English names some of them by two words, which are no one word's change.
  if (laid.isEnglish) return null;
  // All of them stand in both as often: who does what is for the roles to tell.
  const count = (tokens: readonly ReadWord[], actor: string) => tokens.filter((token) => token.actor === actor).length;
  const isMoved =
    own.every((actor) => count(laid.draft.tokens, actor) <= count(line, actor)) &&
    other.every((actor) => count(laid.draft.tokens, actor) > 0);
  return isMoved ? null : 'actor';
}

// Within so many words a "not" may stand elsewhere: "fattar inga beslut", "beslutar inte".
const around = 4;

function judgeNegation({ drafted, stated, at, line, place }: Change, laid: Laid): Fault['why'] | null {
  const turns = (tokens: readonly ReadWord[]) =>
    tokens.filter(({ text }) => negations.has(text) || saysNo.test(text)).length;
  if (turns(drafted) !== turns(stated) && !says(stated, /^(bara|minst|sallan|langre)$/)) {
    const near = (tokens: readonly ReadWord[], from: number, length: number) =>
      turns(tokens.slice(Math.max(0, from - around), from + length + around));
    const [own, other] = [near(laid.draft.tokens, at, drafted.length), near(line, place, stated.length)];
    const isEven = own === other || (own > 0 && own < other);
    // What is left out together with its "not" is only left out.
    if (turns(drafted) < turns(stated) && stated.some(({ isContent }) => isContent)) return null;
    // A lone "utan" may be a "but".
    const lighter = turns(drafted) < turns(stated) ? stated : drafted;
    if (!isEven && !(lighter.length === 1 && lighter[0]?.text === 'utan')) return 'negation';
  }
  const kinds = (tokens: readonly ReadWord[]) =>
    tokens.flatMap(({ text }) => quantifiers.get(text) ?? (text === 'forst' ? ['only'] : []));
  const [own, other] = [kinds(drafted), kinds(stated)];
  const isNarrowed = own.some(
    (kind) => kind !== 'most' && !other.includes(kind) && !isQuantifiedElsewhere(laid, line, kind, at),
  );
  if (isNarrowed && !says(drafted, /^forst$/)) return 'negation';
  const bound = (tokens: readonly ReadWord[]) =>
    tokens.map(({ text }) => bounds.get(text)).find((kind) => kind !== undefined);
  const [mine, theirs] = [bound(drafted), bound(stated)];
  return mine !== undefined && theirs !== undefined && mine !== theirs && mine !== 'about' ? 'negation' : null;
}

// Another sentence may narrow the same matter.
function isQuantifiedElsewhere(laid: Laid, line: readonly ReadWord[], kind: string, at: number): boolean {
  const least = leastElsewhere * fullFitAt(laid, at);
  return laid.lines.some(
    (other) =>
      other.tokens !== line &&
      other.tokens.some(({ text }, place) => quantifiers.get(text) === kind && fitAt(laid, at, other, place) >= least),
  );
}

function says(tokens: readonly ReadWord[], words: RegExp): boolean {
  return tokens.some(({ text }) => words.test(text));
}

function judgeModal({ drafted, stated, line, place }: Change): Fault['why'] | null {
  const strongest = (tokens: readonly ReadWord[]) => Math.max(0, ...tokens.map(({ text }) => modals.get(text) ?? 0));
  const [own, other] = [strongest(drafted), strongest(stated)];
  // "far ... forst efter" asks for what comes first.
  const asks = line
    .slice(place, place + around * 2)
    .some(({ text }, at, near) => text === 'forst' && near[at + 1]?.text === 'efter');
  if (own > 1 && own > other && stated.length > 0 && !asks) return 'force';
  // "kan lamnas" told as "lamnas" is a change of the verb's form too.
  return own === 0 &&
    (other === 1 || other === 2) &&
    drafted.length > 0 &&
    drafted.some(({ isContent, stem }) => isContent && stated.some((word) => word.stem === stem))
    ? 'force'
    : null;
}

function judgeAttribution({ drafted, stated }: Change): Fault['why'] | null {
  const proposes = stated.some(({ text }) => attributions.has(text) && text !== 'enligt');
  return proposes && drafted.some(({ text }) => decisions.has(text)) ? 'force' : null;
}

function judgeTense({ drafted, stated }: Change): Fault['why'] | null {
  return drafted.some(({ text }) =>
    (pastByPresent.get(text) ?? []).some((past) => stated.some((word) => word.text === past)),
  )
    ? 'force'
    : null;
}

function judgeOpposite({ drafted, stated }: Change): Fault['why'] | null {
  if (stated.length === 0) return null;
  const forms = new Set(stated.map(({ text }) => text));
  const isOpposite = drafted.some(({ text }) => !/^\d/.test(text) && !negations.has(text) && saysOpposite(text, forms));
  // "B innan A" says "A forst efter B".
  return isOpposite && !says(stated, /^forst$/) ? 'negation' : null;
}

/** Whether some sentence of the passages has the changed words between the same neighbours. */
function isSaidSoElsewhere(laid: Laid, { drafted, at }: Change): boolean {
  const tokens = laid.draft.tokens;
  const wanted = tokens
    .slice(Math.max(0, at - 1), at + drafted.length + 1)
    .map(({ text }) => text)
    .join(' ');
  return laid.lines.some((line) => ` ${line.tokens.map(({ text }) => text).join(' ')} `.includes(` ${wanted} `));
}
