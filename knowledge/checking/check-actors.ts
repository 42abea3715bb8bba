// Who does what to whom in a drafted sentence: each actor must stand in the passages, in the same place of the same matter.
import type { Force } from '../document.ts';
import type { Fault } from './fault.ts';
import { closeReach, fitAt, fullFitAt, type Laid } from './matching.ts';
import type { PassageSentence, ReadWord } from './reading.ts';
import { actorPhrases, roles, sideOf } from './terms-of-actors.ts';
import { attributions } from './terms-of-force.ts';

interface Acting {
  actor: string;
  at: number;
  role: 'agent' | 'goal' | 'other' | 'plain';
}

/** Another actor that stands where this one should, so much better, is the one that the passage names. */
const clearlyBetter = 1.5;
/** Below this share of the best possible fit, nothing is said of the draft's place at all. */
const leastRival = 0.4;
/** The same for two that would fit better in each other's place. */
const clearlyExchanged = 1.1;
const leastExchanged = 0.5;

/** The first actor that no passage names there, or that has changed places with another. */
export function findWrongActor(laid: Laid, forces: readonly Force[]): Fault | null {
  // An audit report speaks as the audit without saying so.
  const isAudit = forces.some((force) => force.startsWith('audit'));
  const own = actingOf(laid.draft.tokens).filter(
    ({ actor, at }) => actor !== 'audit' || !isAudit || !isSaying(laid.draft.tokens, at),
  );
  if (own.length === 0) return null;
  const lines = laid.lines.map((line) => ({
    line,
    acting: actingOf(line.tokens),
    before: line.before === null ? [] : actingOf(line.before.tokens),
  }));
  const part = (at: number) => laid.draft.tokens[at]?.raw ?? '';
  for (const each of own) {
    const isNamed = lines.some(
      ({ line, acting }) =>
        acting.some((other) => isSame(laid, each, other)) || line.tokens.some(({ actor }) => actor === each.actor),
    );
    if (!isNamed) return { why: 'actor', part: part(each.at) };
  }
  // Aspirants are who it is done for; a sentence may name them before or after.
  const doing = own.filter(({ actor }) => actor !== 'aspirant');
  const swapped = findSwapped(laid, doing, lines);
  if (swapped !== null) return { why: 'actor', part: part(swapped.at) };
  const exchanged = findExchanged(laid, doing, lines);
  if (exchanged !== null) return { why: 'actor', part: part(exchanged.at) };
  for (const each of own) if (!isBestPlaced(laid, each, own, lines)) return { why: 'actor', part: part(each.at) };
  return null;
}

type ActingLine = { line: PassageSentence; acting: Acting[]; before: Acting[] };

function isSame(laid: Laid, one: Acting, other: Acting): boolean {
  if (one.actor === other.actor) return true;
  if (sideOf(one.actor) === sideOf(other.actor)) return true;
  // English has one word for several of them.
  return laid.isEnglish && (one.actor === 'caseworker' || one.actor === 'aspirant');
}

function actingOf(tokens: readonly ReadWord[]): Acting[] {
  return tokens.flatMap((token, at): Acting[] => {
    const actor = token.actor ?? phraseActor(tokens, at);
    if (actor === null) return [];
    // "Jobbtorgets ledningsgrupp": whose it is does not act.
    const next = tokens[at + 1];
    if (isGenitive(token) && next !== undefined && next.clause === token.clause && next.actor !== null) return [];
    return [{ actor, at, role: roleOf(tokens, at) }];
  });
}

/** "Revisionen menar", "enligt revisionen" */
function isSaying(tokens: readonly ReadWord[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 2), at + 2).some(({ text }) => attributions.has(text));
}

function phraseActor(tokens: readonly ReadWord[], at: number): string | null {
  const phrase = tokens
    .slice(at, at + 3)
    .map(({ text }) => text)
    .join(' ');
  return actorPhrases.find(([pattern]) => pattern.test(phrase))?.[1] ?? null;
}

function isGenitive({ text, raw }: ReadWord): boolean {
  return /[^s]s$/.test(text) || /['\u2019]s$/.test(raw);
}

function roleOf(tokens: readonly ReadWord[], at: number): Acting['role'] {
  const token = tokens[at];
  if (token === undefined || isGenitive(token)) return 'other';
  for (let place = at - 1; place >= Math.max(0, at - 3); place -= 1) {
    const before = tokens[place];
    if (before === undefined || before.clause !== token.clause) break;
    const role = roles.get(before.text);
    if (role === 'goal') return 'goal';
    if (role === 'agent' || role === 'origin') return 'agent';
    if (role === 'with' || role === 'place') return 'other';
    if (before.isContent && before.actor === null && place < at - 1) break;
  }
  return 'plain';
}

/** An actor that does in the draft what it is done to in the passages, or the other way, while another one does the opposite. */
function findSwapped(laid: Laid, own: Acting[], lines: ActingLine[]): Acting | null {
  if (own.length < 2) return null;
  for (const one of own) {
    for (const other of own) {
      if (one === other || one.actor === other.actor) continue;
      const order = orderOf(laid.draft.tokens, one, other);
      if (order === null) continue;
      let best = 0;
      let verdict: boolean | null = null;
      for (const line of lines) {
        for (const mine of line.acting.filter((each) => each.actor === one.actor)) {
          for (const theirs of line.acting.filter((each) => each.actor === other.actor)) {
            const stated =
              orderOf(line.line.tokens, mine, theirs) ??
              (orderOf(line.line.tokens, theirs, mine) === 'does' ? 'isDoneTo' : null);
            const score = fitAt(laid, one.at, line.line, mine.at) + fitAt(laid, other.at, line.line, theirs.at);
            if (score <= best) continue;
            best = score;
            verdict = stated === null ? null : stated === order;
          }
        }
      }
      if (verdict === false) return one;
    }
  }
  return null;
}

/** Whether the first actor does something to the second: stands before it plainly (or as "av"), with the second as a goal or plain. */
function orderOf(tokens: readonly ReadWord[], one: Acting, other: Acting): 'does' | 'isDoneTo' | null {
  const clauses = Math.abs((tokens[one.at]?.clause ?? 0) - (tokens[other.at]?.clause ?? 0));
  const isNear = Math.abs(one.at - other.at) <= 12 && clauses <= 1;
  if (!isNear) return null;
  if (areJoined(tokens, one, other)) return null;
  const between = tokens.slice(Math.min(one.at, other.at) + 1, Math.max(one.at, other.at));
  if (one.role === 'agent' && (other.role === 'goal' || other.role === 'plain')) return 'does';
  if (one.role === 'plain' && other.role === 'goal') return 'does';
  if (one.role === 'plain' && other.role === 'plain' && one.at < other.at && between.some((token) => token.isContent))
    return 'does';
  return null;
}

/** "A och B" do the same. */
function areJoined(tokens: readonly ReadWord[], one: Acting, other: Acting): boolean {
  const between = tokens.slice(Math.min(one.at, other.at) + 1, Math.max(one.at, other.at));
  const isShort = between.length <= 4 && between.every((token) => !token.isContent || token.actor !== null);
  return isShort && between.some(({ text }) => /^(och|eller|samt|and|or)$/.test(text));
}

/** Two actors of the draft that would fit a passage's sentence much better in each other's place. */
function findExchanged(laid: Laid, own: Acting[], lines: ActingLine[]): Acting | null {
  const skip = (token: ReadWord) => token.actor !== null;
  for (const [place, one] of own.entries()) {
    for (const other of own.slice(place + 1)) {
      if (isSame(laid, one, other) || areJoined(laid.draft.tokens, one, other)) continue;
      let [asDrafted, exchanged] = [0, 0];
      for (const { line, acting } of lines) {
        const [ones, others] = [
          acting.filter((each) => isSame(laid, one, each)),
          acting.filter((each) => isSame(laid, other, each)),
        ];
        for (const mine of ones) {
          for (const theirs of others) {
            const at = (which: Acting, where: Acting) =>
              fitAt(laid, which.at, line, where.at, { skip, reach: closeReach });
            asDrafted = Math.max(asDrafted, at(one, mine) + at(other, theirs));
            exchanged = Math.max(exchanged, at(one, theirs) + at(other, mine));
          }
        }
      }
      const full =
        fullFitAt(laid, one.at, { skip, reach: closeReach }) + fullFitAt(laid, other.at, { skip, reach: closeReach });
      if (exchanged > clearlyExchanged * asDrafted && exchanged >= leastExchanged * full) return one;
    }
  }
  return null;
}

function isBestPlaced(laid: Laid, each: Acting, own: Acting[], lines: ActingLine[]): boolean {
  const skip = (token: ReadWord) => token.actor !== null;
  const names = (acting: readonly Acting[]) => acting.some((other) => isSame(laid, each, other));
  let right = 0;
  let wrong = 0;
  for (const { line, acting, before } of lines) {
    const isNamed = names(acting);
    for (const other of acting) {
      const score = fitAt(laid, each.at, line, other.at, { skip });
      if (isSame(laid, each, other)) right = Math.max(right, score);
      else if (own.some((mine) => isSame(laid, mine, other))) continue;
      // Where both stand in the sentence, the words around each are nearly the same.
      else if (isNamed) wrong = Math.max(wrong, 0.75 * score);
      else if (other.role === 'plain' || !names(before)) wrong = Math.max(wrong, score);
      // The sentence before names it, and this one goes on about it.
      else if (other.role !== 'agent') right = Math.max(right, 0.9 * score);
    }
  }
  return wrong <= clearlyBetter * right || wrong < leastRival * fullFitAt(laid, each.at, { skip });
}
