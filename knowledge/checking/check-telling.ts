// How a drafted sentence tells: with whose word it is, and of the past as of the past.
import type { Force } from '../document.ts';
import { isAttributed } from './check-force.ts';
import type { Fault } from './fault.ts';
import { bestLine, type Laid } from './matching.ts';
import type { ReadWord } from './reading.ts';
import { negations } from './terms-of-checking.ts';
import { attributions, bindingAttributions, pastByPresent, timeWords } from './terms-of-force.ts';

/** Kinds of passages that were decided, whatever they are still called. */
const decided = new Set<Force>(['law', 'boardDecision', 'administrationDecision', 'managementDecision']);

/** A wish or view of the passages that the draft tells as a fact. */
export function findLostAttribution(laid: Laid, forces: readonly Force[]): Fault | null {
  const { tokens } = laid.draft;
  if (
    isAttributed(tokens) ||
    tokens.some(({ text }) => text === 'bor' || text === 'borde' || text === 'skulle' || text === 'should')
  )
    return null;
  const best = bestLine(laid, -1);
  if (best === null) return null;
  const part = tokens
    .slice(0, 3)
    .map(({ raw }) => raw)
    .join(' ');
  const force = forces[best.line.passage] ?? 'view';
  if (decided.has(force)) return null;
  if (force === 'political') return { why: 'force', part };
  // What somebody wanted and could not have is told by saying that it was not so.
  const isDenied = tokens.some(({ text }) => negations.has(text));
  const marker = best.line.tokens.find(
    ({ text }, at, line) =>
      bindingAttributions.has(text) && line[at + 1]?.text !== 'saga' && !(isDenied && /^(vill|ville)$/.test(text)),
  );
  if (marker === undefined) return null;
  // What the draft tells must be what the marker governs: it has little of its own beside it.
  return { why: 'force', part };
}

/** A present of the draft for what only was. */
export function findPresentOfPast(laid: Laid): Fault | null {
  const { tokens } = laid.draft;
  if (tokens.some(({ text }) => timeWords.has(text) || /^(19|20)\d\d/.test(text))) return null;
  const said = new Set(laid.lines.flatMap((line) => line.tokens.map(({ text }) => text)));
  const attributed = isAttributed(tokens);
  for (const [at, token] of tokens.entries()) {
    const past = pastByPresent.get(token.text) ?? (attributed ? [] : regularPast(token.text));
    if (said.has(token.text)) continue;
    const best = bestLine(laid, at);
    if (best !== null && token.isContent && /(ar|er)$/.test(token.text) && isOnlyBefore(best.line.tokens, token))
      return { why: 'force', part: token.raw };
    if (past.length === 0) continue;
    if (best?.line.tokens.some(({ text }) => past.includes(text)) === true) return { why: 'force', part: token.raw };
  }
  return null;
}

// "har forr ordnat" is no "ordnar".
function isOnlyBefore(line: readonly ReadWord[], { stem, text }: ReadWord): boolean {
  const done = line.find(
    (word) => word.stem === stem && word.text !== text && /(at|it|ade|ades|ats|de)$/.test(word.text),
  );
  return (
    done !== undefined && line.some((word) => /^(forr|forut|tidigare)$/.test(word.text) && word.clause === done.clause)
  );
}

function regularPast(text: string): string[] {
  if (text.length < 5 || attributions.has(text)) return [];
  if (text.endsWith('ar')) return [`${text.slice(0, -2)}ade`];
  if (text.endsWith('as')) return [`${text.slice(0, -2)}ades`];
  return [];
}
