// A draft that grows by checked sentences only: what comes of a model is judged here, numbered, and put together.
import { type CheckedAgainst, checkSentence } from '../../knowledge/checking/check-sentence.ts';
import type { Passage } from '../../knowledge/document.ts';
import { cleaned } from '../../knowledge/ingest/untrusted-text.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { sentences } from '../../knowledge/swedish/sentences.ts';
import { withoutMarkup } from '../citing.ts';
import { fold, words } from '../understanding/fold.ts';
import { holdsPersonalNumber } from '../understanding/personal-data/personal-data.ts';
import { fenced, forModel, holdsLink } from './fenced.ts';
import { isOrder } from './orders.ts';
import { parts } from './swedish-instructions.ts';
import { isTranslation } from './translation.ts';

/** A piece as a model gives it; `english` where it translates. */
export interface DraftPiece {
  sentence: string;
  english: string | null;
  passages: string[];
}

/** What became of a piece: the reason is counted, never shown. */
export type Judged = { kind: 'kept' } | { kind: 'dropped'; why: string };

export interface CheckedDraft {
  /** The excerpts as a model gets them, with the names `p1`, `p2` … by which it cites them. */
  data: string;
  judge(piece: DraftPiece): Judged;
  /** What has been kept so far, with `[n]` after each sentence; grows at its end only. */
  text(): string;
  /** The passages cited, in the order of their numbers. */
  cited(): Passage[];
  counts(): { kept: number; dropped: number };
}

const mostSentences = 8;
const mostPassages = 3;
/** A card lists ten sources; one is kept for what answers best without a model. */
const mostCited = 9;
const longestSentence = 400;
const mostLetters = 9_000;
/** So many words of our instructions in a row are no accident. */
const telltale = 5;

/** Begins a draft out of some passages, the best first; as many go along as there is room for. */
export function beginDraft(
  knowledge: KnowledgeBase,
  passages: readonly Passage[],
  { fence, secret }: { fence: string; secret: string },
): CheckedDraft {
  const { given, excerpts } = excerptsOf(knowledge, passages, fence);
  const shingles = shinglesOf(secret);
  const cited: Passage[] = [];
  const kept: string[] = [];
  let dropped = 0;

  function refusal({ sentence, english, passages: names }: DraftPiece): string | null {
    const shown = english ?? sentence;
    const sources = names.map((name) => given.get(name));
    if (names.length === 0 || names.length > mostPassages || sources.includes(undefined)) return 'uncited';
    for (const text of english === null ? [sentence] : [sentence, english]) {
      if (text === '' || text.length > longestSentence) return 'length';
      if (holdsLink(text)) return 'link';
      if (isOrder(text) || text.includes(fence) || repeats(text, shingles)) return 'instruction';
      if (holdsPersonalNumber(text)) return 'personal';
    }
    if (kept.some((other) => other.startsWith(`${shown} [`))) return 'repeated';
    const against = sources.flatMap((source) => (source === undefined ? [] : [source.against]));
    for (const part of sentences(sentence)) {
      const verdict = checkSentence(part.trim(), against);
      if (verdict.kind === 'unsupported') return verdict.why;
    }
    return english === null || isTranslation(english, sentence) ? null : 'translation';
  }

  function numberOf(passage: Passage): number {
    if (!cited.includes(passage)) cited.push(passage);
    return cited.indexOf(passage) + 1;
  }

  return {
    data: excerpts.join('\n'),
    judge: (raw) => {
      const piece = {
        sentence: plain(raw.sentence),
        english: raw.english === null ? null : plain(raw.english),
        passages: [...new Set(raw.passages)],
      };
      const why = kept.length >= mostSentences ? 'tooMany' : refusal(piece);
      const passages = piece.passages.flatMap((name) => given.get(name)?.passage ?? []);
      if (why !== null || new Set([...cited, ...passages]).size > mostCited) {
        dropped += 1;
        return { kind: 'dropped', why: why ?? 'tooMany' };
      }
      const shown = piece.english ?? piece.sentence;
      kept.push(`${shown} ${passages.map((passage) => `[${numberOf(passage)}]`).join('')}`);
      return { kind: 'kept' };
    },
    text: () => kept.join(' '),
    cited: () => cited,
    counts: () => ({ kept: kept.length, dropped }),
  };
}

/** As many of the passages as there is room for, fenced off, and what each is called there. */
function excerptsOf(knowledge: KnowledgeBase, passages: readonly Passage[], fence: string) {
  const given = new Map<string, { passage: Passage; against: CheckedAgainst }>();
  const excerpts: string[] = [];
  let letters = 0;
  for (const passage of passages) {
    const text = forModel(passage.text, 'document');
    if (text === '' || letters + text.length > mostLetters) continue;
    letters += text.length;
    const document = knowledge.document(passage.document);
    const name = `p${given.size + 1}`;
    const date = document?.date ?? null;
    given.set(name, { passage, against: { id: passage.id, text, force: passage.force, date } });
    const above = forModel([document?.title ?? '', ...passage.headings].join(' \u203a '), 'document');
    excerpts.push(fenced(fence, `${parts.excerpt} ${name} (${date ?? '-'}, ${passage.force}; ${above})`, text));
  }
  return { given, excerpts };
}

/** One line without markup; a sentence that lacks its full stop gets one. */
function plain(text: string): string {
  const line = withoutMarkup(cleaned(text))
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*\((?:p?\d+(?:, ?)?)+\))+(?=[.!?]?$)/, '')
    .trim();
  return line === '' || /[.!?:]$/.test(line) ? line : `${line}.`;
}

function shinglesOf(text: string): Set<string> {
  const said = words(fold(text));
  return new Set(said.slice(telltale - 1).map((_word, at) => said.slice(at, at + telltale).join(' ')));
}

function repeats(text: string, shingles: ReadonlySet<string>): boolean {
  return [...shinglesOf(text)].some((shingle) => shingles.has(shingle));
}
