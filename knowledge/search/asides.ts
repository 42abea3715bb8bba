// Parts of a document that tell how it came about (method, who was interviewed, drafting, a party's own view), and questions that ask for them.
import type { Passage } from '../document.ts';
import { foldText } from '../swedish/terms.ts';
import { asideHeadings, asksForAsides } from '../swedish/terms-of-asides.ts';

/** What such a part counts for where the question does not ask for it. */
const asideWeight = 0.75;

/** What a passage counts for beside others: 1, or less where it only tells how its document came about and the question does not ask that. */
export function weightOfAside(passage: Passage | undefined, question: string): number {
  const isAside = passage?.headings.some((heading) => asideHeadings.test(heading)) === true;
  return isAside && !asksForAsides.test(foldText(question)) ? asideWeight : 1;
}
