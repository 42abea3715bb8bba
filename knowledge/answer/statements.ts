// Cuts a passage into what can be quoted of it: sentences, each list together with the sentence that leads it in.
import { sentences } from '../swedish/sentences.ts';

/** A quotable piece of a passage; pieces of one paragraph follow each other in the text. */
export interface Statement {
  text: string;
  paragraph: number;
}

/** The statements of a passage in order; questions that a text asks are left out, since they answer nothing. */
export function statementsOf(text: string): Statement[] {
  const found: Statement[] = [];
  for (const [paragraph, line] of text.split('\n').entries()) {
    const last = found.at(-1);
    if (line.startsWith('\u2022 ') && last !== undefined) last.text = `${last.text}\n${line}`;
    else found.push(...sentences(line).map((sentence) => ({ text: sentence.trim(), paragraph })));
  }
  return found.filter((statement) => statement.text !== '' && !statement.text.endsWith('?'));
}
