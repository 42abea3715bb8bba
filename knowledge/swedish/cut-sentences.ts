// Mends what the page cut in two: sentences that go on after a page break, a footnote or an empty line.
import type { Part } from '../ingest/parts.ts';
import { endsInMidSentence, isClosed, startsLower } from '../ingest/running-text.ts';

/**
 * Joins a sentence that a page break, footnotes or an empty line cut in two. A footnote comes after the text that points
 * to it, also when the page put a heading between them; one that nothing points to stays where it stands.
 */
export function mended(parts: Part[]): Part[] {
  const whole: { part: Part; notes: Part[] }[] = [];
  const pointing = new Map<string, { notes: Part[] }>();
  /** The paragraph or item that may still go on, and whether a page ended since. */
  let open: { part: Part; notes: Part[] } | null = null;
  let paged = false;
  for (const each of parts) {
    if (each.kind === 'pageBreak') {
      paged = true;
      continue;
    }
    if (each.kind === 'footnote') {
      const home = pointing.get(each.marks[0] ?? '') ?? whole.at(-1);
      if (home === undefined) whole.push({ part: each, notes: [] });
      else home.notes.push(each);
      continue;
    }
    if (open !== null && each.kind === 'paragraph' && goesOn(open.part, each, paged)) {
      for (const line of each.lines) open.part.lines.push(line);
      open.part.to = Math.max(open.part.to, each.to);
    } else {
      const fresh = { part: { ...each, lines: [...each.lines] }, notes: [] };
      whole.push(fresh);
      open = each.kind === 'paragraph' || each.kind === 'listItem' ? fresh : null;
    }
    const home = whole.at(-1);
    if (home !== undefined) for (const mark of each.marks) pointing.set(mark, home);
    paged = false;
  }
  return whole.flatMap((each) => [each.part, ...each.notes]);
}

/** Whether a paragraph is the rest of what is open; `paged` says that a page ended between them. */
function goesOn(open: Part, next: Part, paged: boolean): boolean {
  if (isClosed(open.lines)) return false;
  const last = (open.lines.at(-1) ?? '').slice(-200);
  const first = (next.lines[0] ?? '').slice(0, 80);
  const lower = startsLower(first);
  const unfinished = /[,-]$/u.test(last) || endsInMidSentence(last);
  if (open.kind === 'listItem') return lower && (paged || unfinished);
  if (paged) return lower || unfinished || last.length > 60;
  return (lower && last.length > 30) || (unfinished && (lower || /^\d/u.test(first)));
}
