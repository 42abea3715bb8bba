// What a file has become once its bytes are read: lines with their place, or one sentence on why there are none.

/** A line of a file, or a piece that the format itself names; `at` is its place, from 1, in the unit of its `Lines`. */
export type Line =
  | { kind: 'text'; text: string; at: number }
  | { kind: 'heading'; rank: number; text: string; at: number }
  | { kind: 'paragraph' | 'listItem' | 'footnote' | 'tableRow'; text: string; at: number }
  | { kind: 'pageBreak'; at: number };

/** A file as lines. `form` says whether Markdown's marks mean something in its `text` lines. */
export interface Lines {
  kind: 'lines';
  unit: 'line' | 'page' | 'paragraph';
  form: 'markdown' | 'plain';
  lines: Line[];
  /** English sentences for the operator about what was odd. */
  warnings: string[];
}

/** A file that cannot be read; `fault` is one English sentence that says what is wrong and what to do. */
export interface Unreadable {
  kind: 'unreadable';
  fault: string;
}

/** Refuses a file; `fault` as in `Unreadable`. */
export function unreadable(fault: string): Unreadable {
  return { kind: 'unreadable', fault };
}
