// All Swedish wording about orders and questions on the last answer.

const both = new Intl.ListFormat('sv', { type: 'conjunction' });

export const swedishLastAnswer = {
  nothingBefore:
    'Jag har inget svar att gå tillbaka till. Ställ en fråga först, så kan jag visa källan, korta ner svaret eller skriva om det.',
  /** The last thing that was said is that the documents do not say. */
  silentBefore: (contact: string) =>
    `Mitt förra svar var att jag inte hittade det i dokumenten, så det finns ingen källa och inget att skriva om. Fråga ${contact} om du behöver ett säkert svar. Fråga gärna om det med andra ord eller kortare; **vilka dokument har du** visar vad jag svarar ur.`,
  silentAlone: 'Mitt förra svar hade ingen källa: jag hittade det inte i dokumenten.',
  /** Before the sources of an answer that was given earlier. */
  citedBefore: 'Det senaste svaret ur dokumenten kommer härifrån:',
  unknown:
    'Det kan jag inte göra med svaret. Skriv till exempel **källa**, **gäller det fortfarande**, **kortare**, **som punktlista**, **på engelska**, **som mejl**, **till journalen** eller **mer**.',
  unknownShown:
    'Det kan jag inte göra med det svaret. Skriv till exempel **kortare**, **på engelska** eller **kopiera**.',
  otherLanguage:
    'Jag svarar bara på svenska och engelska och översätter inte till andra språk. Ta hjälp av en tolk eller översättare; **som mejl** ger dig texten.',
  /** The day from which a text is. */
  from: (date: string | null, force: string) => `Texten är från ${date ?? 'okänt datum'} (${force}).`,
  overtaken: 'Ett nyare dokument säger något annat:',
  differs: 'Tänk på:',
  replaced: (titles: readonly string[]) => `Dokumentet är ersatt, helt eller delvis, av ${both.format(titles)}.`,
  notOvertaken: 'Inget nyare av mina dokument säger något annat, så vitt jag kan se.',
  laterUnseen: (newest: number | null, contact: string) =>
    `Det som har ändrats senare${newest === null ? '' : ` (mitt nyaste dokument är från ${newest})`} kan jag inte se. Stäm av mot gällande rutin eller fråga ${contact}.`,
  sure: 'Så säkert är det: jag har inte räknat ut något själv. Svaret är det här stycket:',
  sureDigest:
    'Så säkert är det: jag har inte räknat ut något själv. Svaret är en mening ur min sammanfattning av dokumentet, inte ordagrant ur det. Behöver du vara säker, så läs originalet:',
  reason: 'Så står det som skäl i samma stycke.',
  noReason: 'Dokumentet ger inget skäl till det i det stycket.',
  noMore: 'Mer än det jag har visat står det inte i det avsnittet. Ställ en ny fråga om du vill veta något annat.',
  moreOf: 'Det står också:',
  /** Said to who asks in Swedish for English. */
  needsTranslation:
    'Det som citeras kan jag inte översätta till engelska: det kräver en språkmodell. Så här blir det med resten på engelska:',
  isSwedish: '',
  draft: {
    title: '**Utkast. Läs igenom det innan du skickar det.**',
    hello: 'Hej!',
    intro: 'Så här står det i stadens dokument:',
    approvedIntro: (by: string, on: string) => `Så här svarar vi (godkänt av ${by} ${on}):`,
    source: (source: string) => `Källa: ${source}`,
    bye: (name: string) => `Hör av dig om du undrar över något.\n\nMed vänlig hälsning\n${name}`,
    needsModel:
      'Meningen står som i dokumentet. En språkmodell hade kunnat skriva om den på lätt svenska till klienten, men den är inte igång, så förenkla den gärna själv.',
    failed:
      'Meningen står som i dokumentet. Språkmodellen kunde inte skriva om den på lätt svenska så att det höll mot källorna, så förenkla den gärna själv.',
    asShown: 'Texten är den som jag visade. En språkmodell skriver inte om den här sortens svar.',
  },
  note: {
    source: (source: string) => `Källa: ${source}`,
    lookedUp: (date: string) => `Uppslaget i Trepart ${date}.`,
  },
  figuresWhy: 'Siffrorna säger hur många, inte varför. Små tal döljs så att ingen enskild går att känna igen.',
  register: 'Det kommer ur det som är inlagt i Trepart (ärenden, möten och deadlines), så som det ser ut just nu.',
  registerWhy: 'Skälet framgår inte av det som är inlagt i Trepart. Öppna raden, eller fråga den som har ärendet.',
  measuresHold:
    'Varje rad säger från när uppgiften är, eller när den senast bekräftades. Det som har ändrats senare kan jag inte se.',
  asItIsNow: 'Så här ser det ut just nu:',
  noMoreShown: 'Det som finns mer att se ligger bakom raderna och knapparna i svaret.',
  drawn: 'Här är diagrammet. Där diagram inte kan visas står samma tal i tabellen.',
  notDrawn: 'Det här blir inget diagram. Så här ser det ut:',
  sameAgain: 'Dokumenten säger inte mer om det än det du just fick:',
};
/** What is said, in whichever language. */
export type LastAnswerWording = typeof swedishLastAnswer;
