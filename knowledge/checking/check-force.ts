// Force of a drafted sentence: no stronger modal verb and no more of a decision than the sentence of the passages that it tells of.
import type { Force } from '../document.ts';
import type { Fault } from './fault.ts';
import { bestLine, fitAt, heldBy, type Laid } from './matching.ts';
import type { ReadWord } from './reading.ts';
import { attributions, decisionBeginnings, decisions, modals, modalsWithVerb, shortVerbs } from './terms-of-force.ts';

/** Kinds of passages whose "ska" is somebody's wish. */
const wishes = new Set<Force>(['proposal', 'view', 'political', 'auditRecommendation']);
const must = 4;
/** A clause of the passages that fits so much worse than the best is not what the draft tells of. */
const nearBest = 0.8;

/** The first word of the draft that claims more than its passages: a stronger modal, a decision, a "can" told as what is done. */
export function findTooStrong(laid: Laid, forces: readonly Force[]): Fault | null {
  return findModal(laid, forces) ?? findDecision(laid) ?? findDroppedModal(laid);
}

function modalsOf(tokens: readonly ReadWord[]): { at: number; level: number }[] {
  return tokens.flatMap(({ text }, at) => {
    const level = text === 'forst' && tokens[at + 1]?.text === 'efter' ? must : modals.get(text);
    if (level === undefined || (modalsWithVerb.has(text) && bareVerbAfter(tokens, at) === -1)) return [];
    return [{ at, level }];
  });
}

/** Place of the bare verb that a modal governs, or -1. */
function bareVerbAfter(tokens: readonly ReadWord[], at: number): number {
  for (let place = at + 1; place < Math.min(tokens.length, at + 5); place += 1) {
    const token = tokens[place];
    if (token === undefined) break;
    if (
      shortVerbs.has(token.text) ||
      (/(a|as)$/.test(token.text) &&
        token.text.length > 3 &&
        !/(arna|orna|erna|iga|liga|iska|na|ska)$/.test(token.text) &&
        !token.hasCapital &&
        (token.isContent || /^(vara|finnas|komma|gora|goras|hora|galla)$/.test(token.text)))
    )
      return place;
  }
  return -1;
}

/** Whether a sentence says that it is somebody's proposal, view or finding. */
export function isAttributed(tokens: readonly ReadWord[]): boolean {
  return tokens.some(({ text }) => attributions.has(text) || text.startsWith('forslag'));
}

function findModal(laid: Laid, forces: readonly Force[]): Fault | null {
  const { tokens } = laid.draft;
  const attributed = isAttributed(tokens);
  for (const { at, level } of modalsOf(tokens)) {
    if (level === 1 || tokens[at]?.text === 'forst' || isNoRule(tokens, at)) continue;
    let best = 0;
    let strongest = 0;
    const scored: { score: number; level: number; passage: number }[] = [];
    for (const line of laid.lines) {
      const own = modalsOf(line.tokens);
      for (const stated of own)
        scored.push({ score: fitAt(laid, at, line, stated.at), level: stated.level, passage: line.passage });
      // "skulle" after a proposal is its "ska".
      if (attributed)
        for (const [place, { text }] of line.tokens.entries())
          if (text === 'skulle')
            scored.push({ score: fitAt(laid, at, line, place), level: must, passage: line.passage });
      if (attributed && isAttributed(line.tokens)) {
        const place = line.tokens.findIndex(({ text }) => attributions.has(text) || text.startsWith('forslag'));
        scored.push({ score: fitAt(laid, at, line, place), level: must, passage: line.passage });
      }
    }
    for (const { score } of scored) best = Math.max(best, score);
    let isWish = true;
    for (const each of scored) {
      if (each.score < nearBest * best || each.score === 0) continue;
      strongest = Math.max(strongest, each.level);
      if (each.level >= level && !wishes.has(forces[each.passage] ?? 'view')) isWish = false;
    }
    const part = tokens[at]?.raw ?? '';
    if (strongest < level) return { why: 'force', part };
    if (/^(ska|skall|maste|must|shall)$/.test(tokens[at]?.text ?? '') && isWish && !attributed)
      return { why: 'force', part };
    // The modal must stand by the words it stands by in the passage.
    if (!isByItsVerb(laid, at, level)) return { why: 'force', part };
  }
  return null;
}

// In "for att ... ska kunna" and "hur ... ska" nothing is laid down.
function isNoRule(tokens: readonly ReadWord[], at: number): boolean {
  if (tokens[at + 1]?.text === 'kunna') return true;
  for (let place = at - 1; place >= Math.max(0, at - 8); place -= 1) {
    const token = tokens[place];
    if (token === undefined || token.clause !== tokens[at]?.clause) return false;
    if (/^(hur|vad|vem|vems|vilka|vilken|vilket|huruvida|how|what|whether)$/.test(token.text)) return true;
    if (token.text === 'om' && place === at - 2) return true;
    if (token.text === 'att' || token.text === 'that') return /^(for|sa|so)$/.test(tokens[place - 1]?.text ?? '');
  }
  return false;
}

// "kan ... och ska ...": the verb that the modal of the draft governs must not stand under a weaker one in the passages.
function isByItsVerb(laid: Laid, at: number, level: number): boolean {
  const { tokens } = laid.draft;
  const verb = bareVerbAfter(tokens, at);
  if (verb === -1) return true;
  const meets = laid.meets[verb];
  if (meets === undefined || meets.size === 0) return true;
  let weaker = false;
  for (const { tokens: line } of laid.lines) {
    for (const stated of modalsOf(line)) {
      const governed = bareVerbAfter(line, stated.at);
      const stem = line[governed]?.stem ?? '';
      if (governed === -1 || (meets.get(stem) ?? 0) < 0.9) continue;
      if (stated.level >= level) return true;
      weaker = true;
    }
  }
  return !weaker;
}

function findDecision(laid: Laid): Fault | null {
  for (const token of laid.draft.tokens) {
    if (!decisions.has(token.text)) continue;
    const isStated = laid.lines.some(({ tokens }) =>
      tokens.some(
        ({ text }) =>
          text === token.text ||
          decisionBeginnings.some((beginning) => text.startsWith(beginning) && sharesBeginning(text, token.text)),
      ),
    );
    if (!isStated && !laid.isEnglish) return { why: 'force', part: token.raw };
    if (
      laid.isEnglish &&
      !laid.lines.some(({ tokens }) =>
        tokens.some(({ text }) => decisionBeginnings.some((beginning) => text.startsWith(beginning))),
      )
    )
      return { why: 'force', part: token.raw };
  }
  // A decision must be one in the sentence that the draft tells of.
  const at = laid.draft.tokens.findIndex(({ text }) =>
    /^(beslut|beslutet|beslutade|beslutat|beslutades|beslutats|antog|antogs|decided|adopted)$/.test(text),
  );
  if (at === -1) return null;
  const best = bestLine(laid, at);
  const isStated = laid.lines.some(
    (line) =>
      line.tokens.some(({ text }) => /^(beslut|antog|anta|bestam|godkan)/.test(text)) &&
      heldBy(laid, at, line) >= nearBest * (best?.held ?? 0),
  );
  return isStated ? null : { why: 'force', part: laid.draft.tokens[at]?.raw ?? '' };
}

function sharesBeginning(text: string, other: string): boolean {
  return text.slice(0, 4) === other.slice(0, 4) || (text.length <= 4 && other.startsWith(text.slice(0, 3)));
}

/** "kan lamnas" and "bor lamnas" must not become "lamnas". */
function findDroppedModal(laid: Laid): Fault | null {
  if (laid.isEnglish) return null;
  const { tokens } = laid.draft;
  const own = modalsOf(tokens);
  for (const [at, token] of tokens.entries()) {
    if (!token.isContent || !/(ar|er|ade|as|es|ts|r)$/.test(token.text)) continue;
    if (own.some((modal) => modal.at < at && at - modal.at <= 6 && tokens[modal.at]?.clause === token.clause)) continue;
    const best = bestLine(laid, at);
    if (best === null) continue;
    const line = best.line.tokens;
    const weak = modalsOf(line).find((modal) => {
      const governed = line[bareVerbAfter(line, modal.at)];
      return modal.level <= 2 && governed !== undefined && governed.stem === token.stem && governed.text !== token.text;
    });
    if (weak === undefined || own.some(({ level }) => level <= 2)) continue;
    const isPlain = laid.lines.some((other) => other.tokens.some((word) => word.text === token.text));
    if (!isPlain) return { why: 'force', part: token.raw };
  }
  return null;
}
