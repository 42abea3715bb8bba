// How a person follows an answer while it is being made, where the place they are in can show that.

export interface Progress {
  /** Whether anything is shown before the answer is ready. */
  isSeen: boolean;
  /** What is being done now, one line. */
  say(line: string): void;
  /** The answer as far as it has been checked; holds all of what was shown before. */
  show(text: string): void;
  /** The person has stopped the answer: nothing more is to be said. */
  isStopped(): boolean;
}

/** For places that show an answer when it is ready. */
export const unseen: Progress = { isSeen: false, say: () => {}, show: () => {}, isStopped: () => false };
