// What a check finds wrong with a drafted sentence.

/** Why a drafted sentence is not supported. */
export interface Fault {
  why: 'number' | 'date' | 'name' | 'negation' | 'force' | 'actor' | 'words' | 'instruction' | 'link';
  /** What of the draft no passage supports, or the words of a passage that it goes against. */
  part: string;
}
