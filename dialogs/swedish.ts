// All Swedish wording: every sentence that a person who writes Swedish can be shown. Long, since all of them stand here.

import type { Role } from './caller.ts';
import { swedishCases } from './cases/swedish-cases.ts';
import { swedishColleague } from './colleague/swedish-colleague.ts';
import { swedishUnclear } from './conversation/swedish-unclear.ts';
import { swedishDeadlines } from './deadlines/swedish-deadlines.ts';
import { swedishInSight } from './in-sight/swedish-in-sight.ts';
import { swedishLastAnswer } from './last-answer/swedish-last-answer.ts';
import { swedishMeasures } from './measures/swedish-measures.ts';
import { swedishBooking } from './meetings/words/swedish-meetings.ts';
import { swedishModel } from './model/swedish-model.ts';
import { swedishReferral } from './referral/swedish-referral.ts';
import type { Suggestion } from './reply.ts';
import { swedishSavedExamples } from './saved-examples/swedish-saved-examples.ts';
import { swedishStatistics } from './statistics/words/swedish-statistics.ts';
import type { Intent } from './understanding/intents.ts';
import type { Language } from './understanding/language.ts';
import type { PersonalDataKind } from './understanding/personal-data/personal-data.ts';

const both = new Intl.ListFormat('sv', { type: 'conjunction' });
const personalData: Record<PersonalDataKind, string> = {
  personalNumber: 'ett personnummer',
  namedPerson: 'en klients namn',
  phone: 'ett telefonnummer till en person',
  email: 'en e-postadress till en person',
  address: 'en bostadsadress',
  account: 'ett kontonummer',
};

const jobPlan: Suggestion = {
  title: 'När ska jobbplanen vara klar?',
  say: 'Hur snabbt ska första jobbplanen vara klar?',
};
/** Three things to press for each role: what that role asks most, under titles that fit a narrow window. */
const suggestions: Record<Role, Suggestion[]> = {
  caseworker: [
    { title: 'Remittera nollplacerad, 44?', say: 'Kan jag remittera en nollplacerad kvinna, 44?' },
    { title: 'Insatser för unga nära mig', say: 'Vilka insatser finns för unga i min stadsdel?' },
    jobPlan,
  ],
  coach: [
    { title: 'Mina deadlines', say: 'Mina deadlines' },
    { title: 'Mina möten', say: 'Mina möten' },
    { title: 'Insatser för sjukskrivna', say: 'Vilka insatser finns för sjukskrivna?' },
  ],
  manager: [
    { title: 'Nyinskrivna förra månaden', say: 'Hur många nyinskrivna hade vi förra månaden?' },
    { title: 'Vilka jobbplaner är sena?', say: 'Vilka jobbplaner är sena?' },
    { title: 'Jämför Farsta och Skärholmen', say: 'Jämför insatserna i Farsta och Skärholmen' },
  ],
  owner: [
    { title: 'Jämför Farsta och Skärholmen', say: 'Jämför insatserna i Farsta och Skärholmen' },
    { title: 'Remittera nollplacerad, 44?', say: 'Kan jag remittera en nollplacerad kvinna, 44?' },
    jobPlan,
  ],
};

const can: Record<Role, string[]> = {
  caseworker: [
    '**Frågor:** "får missbruksenheten remittera direkt?" Svaret kommer ur stadens egna dokument, med källa. Står det inte där säger jag det.',
    '**Insatser:** "språkstöd i Järva", "jämför Farsta och Skärholmen", eller bara en stadsdels namn.',
    '**Remittering:** beskriv personen utan namn ("kan jag remittera en nollplacerad kvinna, 44?"), så kontrollerar jag mot reglerna, frågar efter det som saknas och ger ett kvitto för akten.',
    '**Möten:** "boka trepart för A-1042 på torsdag efter lunch"; flytta och avboka likadant, eller skriv **mina möten**.',
    '**Siffror** för din stadsdel: "hur många skrevs in förra månaden?"',
  ],
  coach: [
    '**Deadlines:** de kommer av sig själva varje arbetsdagsmorgon. Skriv **mina deadlines**, **vilka är sena**, "klart för A-1042", "påminn mig om A-1101 på fredag" eller "lämna över A-1077 till …"; **ångra** tar tillbaka det senaste.',
    '**Möten:** svara på förfrågningar på korten, flytta eller avboka dem, eller skriv **mina möten**.',
    '**Frågor:** "hur snabbt ska första jobbplanen vara klar?" Svaret kommer ur stadens egna dokument, med källa. Står det inte där säger jag det.',
    '**Insatser:** "vad finns för sjukskrivna?", "språkstöd i Järva".',
    '**Remittering:** beskriv personen utan namn, så kontrollerar jag mot reglerna.',
  ],
  manager: [
    '**Siffror:** "nyinskrivna förra månaden per månad", ändra dem ("bara unga") eller skriv **månadsrapport**. Varje siffra kommer med definition och datum; små tal döljs.',
    '**Deadlines:** skriv **vilka är sena** för enhetens jobbplaner. Det som blivit liggande kommer av sig själv varje arbetsdagsmorgon.',
    '**Frågor:** "vad rekommenderade stadsrevisionen?" Svaret kommer ur stadens egna dokument, med källa. Står det inte där säger jag det.',
    '**Insatser:** "jämför insatserna i Farsta och Skärholmen".',
    '**Remittering och möten:** jag kontrollerar remitteringar mot reglerna och visar enhetens möten; skriv **mina möten**.',
  ],
  owner: [
    '**Skötsel:** rätta insatser och besvara frågor i fliken **Skötsel**, bredvid chatten.',
    '**Frågor:** "får missbruksenheten remittera direkt?" Svaret kommer ur stadens egna dokument, med källa. Står det inte där säger jag det.',
    '**Insatser:** "språkstöd i Järva", "jämför Farsta och Skärholmen", eller bara en stadsdels namn.',
    '**Remittering:** beskriv ett påhittat fall, så kontrollerar jag det mot reglerna.',
  ],
};

const welcomes: Record<Role, string> = {
  caseworker:
    'Jag svarar på frågor om Jobbtorg ur stadens dokument, slår upp insatser, kontrollerar remitteringar och bokar trepartssamtal.',
  coach:
    'Varje arbetsdagsmorgon får du dina deadlines av mig. Jag visar också dina möten, slår upp insatser och svarar på frågor om Jobbtorg ur stadens dokument.',
  manager:
    'Jag tar fram siffror för din enhet, visar vad som blivit sent, jämför insatser och svarar på frågor om Jobbtorg ur stadens dokument.',
  owner:
    'Du sköter det jag vet: insatser och frågor utan svar står i fliken Skötsel. Här svarar jag som jag svarar alla andra, ur stadens dokument.',
};

export const swedish = {
  language: 'sv' as Language,
  greeting: (name: string, role: Role) => `Hej ${name}! ${welcomes[role]} Skriv **hjälp** för exempel.`,
  help: (role: Role) =>
    [
      'Det här kan du göra här:',
      can[role].map((line) => `- ${line}`).join('\n'),
      'Fråga vidare i samma ämne ("och i Farsta då?"), skriv **avbryt** för att börja om, och tryck **Visa stycket och mer** under ett svar för att läsa vidare.',
      'Skriv **fråga en kollega** när dokumenten inte räcker, **mina frågor** för dem du har ställt och **visa godkända svar** för det som kollegor har godkänt.',
      'Skriv inga namn på klienter och inga personnummer här. Jag ger råd; besluten fattar ni.',
    ].join('\n\n'),
  suggestions: (role: Role) => suggestions[role],
  welcome: (name: string, role: Role) =>
    `Hej ${name}! Jag är Trepart. ${welcomes[role]}\n\nSkriv inga namn på klienter och inga personnummer; använd ärendenummer. Jag ger råd; besluten fattar ni. Prova:`,
  /** What asks for help in the other language. */
  otherLanguage: { title: 'In English, please', say: 'Help' },
  /** Said in conversations that others can read. */
  ownChat: {
    open: 'Öppna vår egen chatt',
    deadlines:
      'Deadlines rör enskilda ärenden, så jag visar och ändrar dem bara i vår egen chatt. Skriv samma sak där.',
    referral:
      'En kontroll av en remittering handlar om en person, så den gör jag bara i vår egen chatt. Skriv samma sak där.',
  },
  group: {
    welcome:
      'Hej! Jag är Trepart. Nämn mig med **@Trepart** och ställ en fråga om Jobbtorg eller om insatser, så svarar jag ur stadens dokument, med källa. Svaret ser alla här. Jag läser bara det där jag nämns. Deadlines, möten och kontroller av remitteringar tar jag med var och en i egen chatt.',
    help: 'Här ser alla vad jag svarar. Nämn mig med **@Trepart** och fråga om Jobbtorg, om insatser eller om siffror. Deadlines, möten, kontroller av remitteringar och din egen kö tar vi i vår egen chatt. Skriv inga namn på klienter och inga personnummer.',
    suggestions: [
      jobPlan,
      { title: 'Insatser för unga i Farsta', say: 'Vilka insatser finns för unga i Farsta?' },
    ] as Suggestion[],
  },
  noAccess: (contact: string) =>
    `Du finns inte i personalregistret för Trepart, så jag kan inte svara dig. Be ${contact} lägga till dig.`,
  withheld: {
    /** What was seen, and what to do instead. */
    seen: (kinds: readonly PersonalDataKind[]) =>
      `Jag ser ${both.format(kinds.map((kind) => personalData[kind]))} i det du skrev, så jag har inte sparat eller skickat något: skriv igen utan det, med ärendenumret i stället, till exempel A-1042.`,
    wasNoPerson: 'Var det ingen person? Tryck då här, så räknas det.',
    notPerson: 'Det är ingen person',
    counted:
      'Tack, jag har räknat att det inte var någon person; själva texten är inte sparad. Skriv gärna igen utan den delen.',
  },
  meant: {
    question: 'Menade du något annat?',
    /** What a message may have asked for; empty for what is not offered. */
    readings: {
      policyQuestion: 'Fråga dokumenten',
      findMeasures: 'Söka insatser',
      compareMeasures: 'Jämföra stadsdelar',
      checkReferral: 'Kontrollera en remittering',
      bookMeeting: 'Boka ett möte',
      rescheduleMeeting: 'Flytta ett möte',
      cancelMeeting: 'Avboka ett möte',
      listMeetings: 'Se möten',
      answerMeeting: 'Svara på en inbjudan',
      recordAttendance: 'Notera vem som kom',
      listDeadlines: 'Se deadlines',
      markJobPlanDone: 'Klarmarkera en jobbplan',
      snoozeReminder: 'Skjuta upp en påminnelse',
      listCases: 'Se ärenden',
      showCase: 'Se ett ärende',
      today: 'Se dagen',
      handOver: 'Lämna över ett ärende',
      listSessions: 'Se gruppinformation',
      stats: 'Se siffror',
      listSubscriptions: 'Se prenumerationer',
      endSubscription: 'Avsluta en prenumeration',
      help: 'Få hjälp',
      undo: '',
      rewriteAnswer: '',
      confirmMeasure: '',
      editMeasure: '',
      greeting: '',
      smallTalk: '',
      feedback: '',
      outOfScope: '',
      sensitive: '',
    } satisfies Record<Intent, string> as Record<Intent, string>,
  },
  unclear: swedishUnclear,
  savedExamples: swedishSavedExamples,
  cancelled: 'Då börjar vi om. Vad vill du veta?',
  /** Said where nothing was ordered, or where our question was answered with no. */
  smallTalk:
    'Tack, bra! Jag är en bot och ingen människa, men jag hjälper gärna till: skriv vad du vill veta eller få gjort.',
  leftAsItIs: 'Jag har inte ändrat något.',
  askToUndo: (caseIds: readonly string[]) =>
    `Ska jag ta tillbaka det senaste som ändrades${caseIds.length === 0 ? '' : ` i ${caseIds.join(', ')}`}?`,
  yesUndo: 'Ja, ta tillbaka',
  /** After a no to the question whether to do something. */
  kept: {
    cancel: 'Mötet står kvar som det är.',
    move: 'Mötet står kvar där det är.',
    book: 'Inget är bokat.',
    done: 'Planen står kvar som öppen. Jag har inte ändrat något.',
    snooze: 'Påminnelsen kommer som vanligt. Jag har inte ändrat något.',
    handOver: 'Ärendet är kvar där det är. Jag har inte ändrat något.',
    subscribe: 'Du får ingen rapport. Jag har inte ändrat något.',
    undo: 'Det står kvar som det är. Jag har inte ändrat något.',
    tell: 'Jag har inte skickat något.',
    attend: 'Jag har inte noterat något.',
  },
  /** After the answer to a message that was too long to be read whole. */
  readInPart:
    'Meddelandet är långt. Jag läste början och slutet, men inte mitten. Saknar du något i svaret, så skriv den delen för sig.',
  /** For a yes or no when nothing was asked. */
  /** `name` is the colleague of the case in sight; null where that is not known. */
  notPassedOn: (name: string | null) =>
    `Det kan jag inte hälsa vidare: jag skickar inga egna meddelanden åt någon, och inget är ändrat. ${name === null ? 'Hör av dig direkt till den det gäller, till exempel i Teams eller på telefon.' : `Skriv till ${name} i Teams, eller ring.`}`,
  nothingToUndo:
    'Det finns inget som jag kan ångra eller ta tillbaka just nu. Ett möte kan du flytta eller avboka: skriv **mina möten**.',
  nothingAsked:
    'Jag har ingen fråga till dig som är öppen. Skriv vad du vill veta eller få gjort, så tar jag det därifrån.',
  heard: 'Bra. Säg till om det är något mer.',
  thanks: 'Tack! Hör av dig när du undrar något mer.',
  feedback:
    'Tack för att du säger till. Tryck på tummen under svaret och skriv vad som är fel, så når det dem som sköter innehållet.',
  outOfScope:
    'Det kan jag inte hjälpa till med. Jag svarar på frågor om Jobbtorg Stockholm ur stadens dokument, och jag fattar aldrig beslut om bistånd och rangordnar aldrig människor.',
  fault: (reference: string) =>
    `Något gick fel hos mig och frågan blev inte besvarad. Försök igen om en stund. Händer det igen, uppge felnummer ${reference}.`,
  /** Said when nobody knows whether the answer before came through. */
  inDoubt:
    'Jag vet inte om mitt förra svar kom fram. Saknar du det, så skriv frågan igen. Det som redan är gjort görs inte en gång till.',
  busy: 'Jag håller på med ditt förra meddelande. Tryck igen om en liten stund.',
  unsupported: {
    empty: 'Meddelandet var tomt. Skriv din fråga som text.',
    attachmentOnly: 'Jag kan inte läsa bilder eller filer. Skriv din fråga som text.',
    tooLong: 'Meddelandet är för långt för mig. Korta ner frågan till några meningar.',
    /** A click with more data than any card sends back. */
    clickTooLarge:
      'Knappen bar med sig mer än jag kan ta emot, så jag gjorde ingenting. Korta ner texten och tryck igen, eller skriv ett kort meddelande.',
    /** More messages in a short time than are answered. */
    tooMany:
      'Nu kom det många meddelanden på kort tid. Vänta en minut och skriv sedan igen det som inte fick något svar.',
    unknownType: 'Det där kan jag inte ta emot. Skriv din fråga som ett vanligt meddelande.',
    unknownInvoke: 'Den knappen känner jag inte till. Skriv din fråga som text i stället.',
  },
  oldCard:
    'Det kortet är för gammalt: källan finns inte kvar eller har ändrats. Ställ frågan igen så får du det som gäller nu.',
  readAs: (question: string) => `*Jag läste frågan som: ${question}*`,
  alsoStated: 'Det står också:',
  danger:
    'Om någon är i fara just nu: ring **112**. Prata genast med din närmaste chef och följ förvaltningens rutin för hot och självmordsrisk. Psykiatrisk rådgivning ger 1177. Jag är bara ett uppslagsverk och kan inte bedöma läget.',
  /** What the bot answers from, a line a document. */
  aboutSources: (documents: { title: string; date: string | null; digest: boolean }[]) =>
    [
      'Jag svarar ur de här dokumenten:',
      documents
        .map(
          ({ title, date, digest }) => `- ${title}, ${date ?? 'okänt datum'}${digest ? ' (min sammanfattning)' : ''}`,
        )
        .join('\n'),
      'Mycket kan ha ändrats sedan dess. Stäm av viktiga frågor mot gällande rutin; rutinen från april 2019 mellan stadsdelarna och Jobbtorg nämns i dokumenten men ingår inte.',
    ].join('\n\n'),
  whichMeaning: (term: string) => `**${term}** kan betyda flera saker. Vilken menar du?`,
  /** How a short form was read that could mean something else too. */
  readForm: (form: string, meaning: string) => `Jag läste ${form} som **${meaning}**.`,
  /** For what is known to be missing: a Swedish note and whom to ask. */
  notStatedTopic: (note: string, ask: string) => `**Det står inte i dokumenten.** ${note} Fråga ${ask}.`,
  mayHaveChanged: 'kan ha ändrats sedan dess',
  /** Stands before a passage that may answer. */
  unsure: (contact: string) =>
    `**Jag är inte säker på att dokumenten svarar på det.** Fråga ${contact} om du behöver ett säkert svar. Det här står närmast:`,
  /** Stands before what is likely, and not surely, the answer. */
  perhaps: 'Osäkert om det är svaret:',
  /** The documents have answered about a measure whose row somebody has confirmed since. */
  confirmedSince: (name: string, by: string, on: string) =>
    `\u2139\ufe0f Om ${name} finns en nyare uppgift, bekräftad ${on} av ${by}: tryck nedan.`,
  newerOf: (name: string) => `${name} i dag`,
  notSurely: (contact: string) =>
    `Svarar det på något annat står det nog inte i dokumenten. Fråga ${contact} om du behöver ett säkert svar.`,
  notStated: (contact: string) =>
    `**Det står inte i dokumenten**, så vitt jag kan se. Fråga ${contact} om du behöver ett säkert svar, eller ställ frågan med andra ord.`,
  /** Said in Teams' message box while nothing is found. */
  typeMore: 'Skriv en fråga eller några ord om det du söker i dokumenten.',
  nearest: 'Närmast kommer:',
  historic: 'Historiskt',
  showSource: 'Visa källa',
  source: 'Källa',
  /** What opens and closes the passage below an answer; and what comes nearest where there is none. */
  foldedPassage: { open: 'Visa stycket och mer', close: 'Dölj stycket' },
  foldedNearest: { open: 'Visa det närmaste som står', close: 'Dölj det närmaste' },
  allSources: 'Alla källor',
  sourcesTitle: 'Källor',
  particulars: {
    document: 'Dokument',
    number: 'Dnr',
    section: 'Avsnitt',
    place: 'Plats',
    date: 'Datum',
    force: 'Tyngd',
    status: 'Vad det är',
  },
  unknownDate: 'okänt datum',
  section: (name: string) => (/§$/.test(name) ? name : /^\d/.test(name) ? `avsnitt ${name}` : `avsnitt "${name}"`),
  /** Said in place of a line number where the text is our own digest. */
  digest: 'Treparts sammanfattning, inte ordagrant',
  place: (unit: 'line' | 'page' | 'paragraph', from: number, to: number) => {
    const name = { line: 'rad', page: 'sid.', paragraph: 'stycke' }[unit];
    return from === to ? `${name} ${from}` : `${name} ${from}–${to}`;
  },
  forces: {
    law: 'lag eller reglemente',
    boardDecision: 'nämndbeslut',
    administrationDecision: 'förvaltningens beslut',
    managementDecision: 'beslut i Jobbtorgs ledningsgrupp',
    proposal: 'förslag',
    conclusion: 'förvaltningens slutsats',
    auditObservation: 'revisionens iakttagelse',
    auditRecommendation: 'revisionens rekommendation',
    view: 'synpunkt',
    political: 'politiskt uttalande',
    manual: 'handbok till programmet, ingen regel',
  },
  searching: 'Söker i dokumenten …',
  contacts: { expert: 'arbetsmarknadsförvaltningen', access: 'din närmaste chef' },
  lastAnswer: swedishLastAnswer,
  measures: swedishMeasures,
  model: swedishModel,
  statistics: swedishStatistics,
  booking: swedishBooking,
  cases: swedishCases,
  inSight: swedishInSight,
  colleague: swedishColleague,
  deadlines: swedishDeadlines,
  referral: swedishReferral,
};
/** What is said, in whichever language. */
export type Wording = typeof swedish;
