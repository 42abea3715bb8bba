// The sentences about what the language model does, to be filled once per language.

export interface ModelWording {
  /** What is being done now. */
  progress: { reading: string; searching: string; checking: string };
  /** Said under an answer that the model has phrased. */
  phrased: string;
  /** Said under one that was translated. */
  translated: string;
  covers: { whole: string; part: string };
  /** Before sentences that are true but may be no answer. */
  nearest: string;
  /** Said in small where the model gave nothing: it was not to be had, or nothing of its draft was carried. */
  without: string;
  notCarried: string;
  /** How a message was read, with a question whether to do it; and where it has to be written by the person. */
  confirm(request: string): string;
  confirmYes: string;
  writeYourself(request: string): string;
  /** What a reading asks for, as the person could have written it. */
  requests: { done(caseId: string): string; snooze(caseId: string, until: string): string };
  client: {
    title: string;
    /** There is no answer to write in other words. */
    nothingBefore: string;
    needsModel: string;
    failed: string;
    /** The button that asks for it. */
    action: string;
    say: string;
  };
}
