// All Swedish wording about what the language model does.

export const swedishModel = {
  /** What is being done now. */
  progress: {
    reading: 'Läser din fråga …',
    searching: 'Söker i dokumenten …',
    checking: 'Kontrollerar mot källorna …',
  },
  /** Said under an answer that the model has phrased. */
  phrased: 'Formulerat av en språkmodell; varje mening är kontrollerad mot den källa som den hänvisar till.',
  /** Said under one that was translated. */
  translated: '',
  covers: {
    whole: 'Svaret täcker det du frågade om.',
    part: 'Svaret täcker bara en del av det du frågade om; läs också källorna.',
  },
  /** Before sentences that are true but may be no answer. */
  nearest: '**Dokumenten svarar inte säkert på det.** Det som ligger närmast:',
  /** Said in small where the model gave nothing: it was not to be had, or nothing of its draft was supported. */
  without: 'Besvarat utan språkmodell den här gången.',
  unsupported: 'Språkmodellens förslag höll inte mot källorna och visas inte.',
  /** How a message was read, with a question whether to do it; and where it has to be written by the person. */
  confirm: (request: string) => `Jag läste det som: *${request}*\n\nJag har inte ändrat något. Ska jag göra det?`,
  confirmYes: 'Ja, gör det',
  writeYourself: (request: string) =>
    `Jag läste det som: *${request}*\n\nJag har inte ändrat något. Skriv det med egna ord om det stämmer.`,
  /** What a reading asks for, as the person could have written it. */
  requests: {
    done: (caseId: string) => `Jobbplan klar för ${caseId}`,
    snooze: (caseId: string, until: string) => `Påminn mig om ${caseId} den ${until}`,
  },
  client: {
    title: '**På lätt svenska**',
    /** The button that asks for it. */
    action: 'Skriv om för klienten',
    say: 'skriv om för klienten',
  },
};
/** What is said, in whichever language. */
export type ModelWording = typeof swedishModel;
