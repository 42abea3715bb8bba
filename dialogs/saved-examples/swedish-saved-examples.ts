// The Swedish wording of saving a message as an example.
const day = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export const swedishSavedExamples = {
  /** Says what is kept, before it is. */
  offer: (days: number) =>
    `Vill du spara meddelandet som exempel? Då behålls texten i ${days} dagar, så att de som ansvarar för Trepart kan lära av den. Ärendenummer byts ut, och ditt namn sparas inte med den.`,
  save: 'Spara som exempel',
  saved: (until: Temporal.PlainDate) =>
    `Sparat som exempel till och med ${day.format(Date.parse(until.toString()))}. Tack!`,
  /** Beside the button that takes it back. */
  regret: 'Ångrar du dig, så tar jag bort det.',
  takeBack: 'Ta bort igen',
  takenBack: 'Exemplet är borttaget.',
  gone: 'Exemplet finns inte kvar.',
  notKept: 'Jag sparade inte meddelandet: texten kan peka ut en person.',
  tooMany: (most: number) => `Du har redan sparat ${most} exempel i dag. Jag sparade inte fler.`,
  privately: 'Exempel sparas bara från vår egen chatt.',
};
export type SavedExamplesWording = typeof swedishSavedExamples;
