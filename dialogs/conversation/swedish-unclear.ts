// What is said to a message that asks for nothing or was not understood, in Swedish.
export const swedishUnclear = {
  /** A message that was read as something, of which too little was said. */
  readAs: (reading: string) =>
    `Jag läste det som **${reading.charAt(0).toLowerCase()}${reading.slice(1)}**, men inte vad det gäller, så jag har inte gjort något. Skriv gärna ärendenumret eller vad det gäller.`,
  notRead: 'Jag är inte säker på vad du menar, så jag har inte gjort något.',
  /** What stands open and what may be said to it. */
  open: {
    meeting: 'Bokningen ligger kvar: välj en av tiderna, skriv en annan dag eller tid, eller **avbryt**.',
    figures: 'Siffran ligger kvar: skriv till exempel **per månad**, **i augusti** eller **hela staden**.',
    measures: 'Listan ligger kvar: skriv en annan stadsdel, en målgrupp eller en sorts insats.',
    answer: 'Svaret ligger kvar: skriv **källa**, **kortare** eller **mer**, eller ställ en ny fråga.',
    cases: 'Det som visades ligger kvar: skriv ärendenumret och vad du vill, till exempel **läget i A-1042**.',
    none: 'Skriv vad du vill veta eller få gjort. **Hjälp** visar vad jag kan.',
  },
};
/** What is said, in whichever language. */
export type UnclearWording = typeof swedishUnclear;
