// Puts made-up case numbers in the place of real ones, so that a kept text points at nobody's case.
import { writeCaseId } from '../understanding/case-id.ts';

const mostCases = 20;
const firstMadeUp = 1_001;

/** The text with its case numbers, however they are written, as A-1001, A-1002 and so on; the same number stays the same. */
export function withMadeUpCases(text: string): string {
  let rest = text;
  let count = 0;
  while (count < mostCases) {
    const { text: written, caseId } = writeCaseId(rest);
    if (caseId === undefined) break;
    const [series, digits] = caseId.split('-');
    const next = written.replace(
      new RegExp(`(?:(?<!\\p{L})${series}[ -]{0,3})?(?<!\\d)${digits}(?!\\d)`, 'giu'),
      `#${count}#`,
    );
    // Read in another form than it is written in: nothing to replace.
    if (next === written) break;
    rest = next;
    count += 1;
  }
  return rest.replace(/#(\d+)#/g, (_, place) => `A-${firstMadeUp + Number(place)}`);
}
