// Swedish wording of the last answer told once more.

export const swedishLastAnswer = {
  source: (source: string) => `Källan är ${source}.`,
  stillValid: (date: string, isHistoric: boolean, expert: string) =>
    isHistoric
      ? `Det här stod i en källa från ${date}, och en nyare källa säger annat. Kontrollera med ${expert}.`
      : `Så stod det ${date}, och inget nyare bland dokumenten säger annat. Om det har ändrats sedan dess kan jag inte se: kontrollera med ${expert}.`,
  notTranslated: '',
  draftFor: '**Utkast** att kontrollera innan det skickas:',
  letter: (sentence: string, title: string, date: string | null) =>
    `Hej!\n\nDu undrade över det här. ${sentence}\n\nDet står i ${title}${date === null ? '' : ` (${date})`}. Det kan ha ändrats sedan dess. Hör av dig om du undrar över något.\n\nVänliga hälsningar`,
  draftNote: 'Meningen är dokumentets egen. Med en språkmodell påslagen kan jag skriva om den på lättare svenska.',
  forFile: (sentence: string, source: string) => `Till journalen:\n\n${sentence}\n\nKälla: ${source}`,
  around: 'Så står det i sitt sammanhang:',
  noReason: 'Dokumenten säger inte varför. Det här är allt som står där:',
  noMore: 'Dokumenten säger inte mer om det än så här:',
  sure: 'Jag citerar dokumentet ordagrant eller i Treparts sammanfattning, och läser inget in i det. Så här står det:',
  nothingBefore:
    'Det finns inget svar att göra om än. Ställ en fråga först, så kan jag ge källan, korta det eller skriva det till klienten.',
  whatCanBeDone:
    'Jag kan ge **källan**, säga om det **gäller fortfarande**, göra svaret **kortare** eller till en **punktlista**, skriva det **som ett mejl till klienten** eller **för journalen**. Vad vill du ha?',
};

export type LastAnswerWording = typeof swedishLastAnswer;
