// The Swedish sentences of the dialogue "ask a colleague".
import type { QuestionWay } from './question-store.ts';

const names = (list: readonly string[]) =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} och ${list.at(-1)}`;
const day = (date: Temporal.PlainDate) =>
  date.toLocaleString('sv-SE', { day: 'numeric', month: 'long', year: 'numeric' });

export const swedishColleague = {
  /** The button below an answer. */
  askColleague: 'Fråga en kollega',
  /** The button below an answer that the documents do not give. */
  toOwners: 'Skicka till skötseln',
  sentToOwners:
    'Frågan är skickad till dem som sköter Trepart, utan ditt namn. Du får veta här när den är besvarad, och kan ta tillbaka den till dess.',
  noOwners: 'Det finns just nu ingen som sköter Trepart att skicka frågan till. Frågan är inte sparad.',
  formTitle: 'Fråga en kollega',
  /** What is sent, from which unit and to whom, before it is sent. */
  formText: (way: QuestionWay, unit: string) =>
    [
      `Frågan går till ${swedishColleague.way(way)}. Det här skickas, och inget annat: frågan nedan, att den kommer från ${swedishColleague.unit(unit)} och källorna som ligger närmast. Ditt namn skickas inte.`,
      'Ändra gärna frågan först. Skriv inga namn på klienter och inga personnummer.',
    ].join('\n\n'),
  unit: (name: string) => (name === '' ? 'hela staden' : name),
  way: (way: QuestionWay) => {
    if (way.kind === 'nobody') return 'ingen';
    if (way.kind === 'owners') return 'dem som sköter Trepart';
    return way.kind === 'channel' ? `expertkanalen för ${swedishColleague.unit(way.unit)}` : names(way.names);
  },
  nearest: 'Närmaste källor i dokumenten',
  noSources: 'Inga källor följer med.',
  source: ({ title, section, date }: { title: string; section: string; date: string | null }) =>
    [title, section, date].filter((part) => part !== null).join(', '),
  caseInQuestion: (caseId: string) =>
    `Frågan nämner ärendet ${caseId}. Behöver kollegan veta vilket ärende det gäller? Ta annars bort numret innan du skickar.`,
  caseToOwners: (caseId: string) =>
    `Frågan nämner ärendet ${caseId}, och går till dem som sköter innehållet för alla. Ställ den utan ärendenumret, så kan du skicka den. Frågan är inte sparad.`,
  caseInApproved: (caseId: string) =>
    `Ett godkänt svar gäller fler än ett ärende. Ta bort ärendenumret ${caseId} och försök igen.`,
  nobody: (contact: string) =>
    `Det finns ingen utpekad expert som kan ta frågan. Vänd dig till ${contact}. Frågan är inte sparad.`,
  emptyQuestion: 'Skriv frågan först.',
  emptyAnswer: 'Skriv svaret först.',
  notSent: 'Inget skickades. Det jag fick gick inte att läsa, eller innehöll personuppgifter.',
  /** Said where others can read along. */
  privately:
    'Frågor till kollegor visar jag bara i vår egen chatt, eftersom fler läser här. Skriv till mig där, så hjälper jag dig.',
  notFound: 'Jag hittar ingen sådan fråga bland dem du får se.',

  askerTitle: 'Din fråga till en kollega',
  ownersTitle: 'Din fråga till skötseln',
  states: {
    open: 'Väntar på svar',
    answered: 'Besvarad',
    withdrawn: 'Tillbakadragen',
    nobody: 'Ingen kunde ta frågan',
    declined: 'Besvaras inte',
  },
  answerTitle: 'Svar från en kollega',
  /** That the answer is a colleague's and not the documents'. */
  notDocuments: (name: string) => `Det här är ${name}s eget svar. Det är inte hämtat ur stadens dokument.`,
  waiting: (workingDays: number, contact: string) =>
    `Ingen har svarat på din fråga på ${workingDays} arbetsdagar. Du kan vänta, ta tillbaka frågan eller vända dig till ${contact}.`,
  nobodyTook: (contact: string) => `Ingen av dem som fick frågan kunde ta den. Vänd dig till ${contact}.`,
  declined: (contact: string) =>
    `De som sköter Trepart har gått igenom frågan och besvarar den inte. Vänd dig till ${contact}.`,
  takenBack: (name: string) => `${name} har tagit tillbaka sitt svar. Använd det inte. Frågan är öppen igen.`,
  followUpSent: 'Din följdfråga är skickad.',
  thanked: 'Tacket är framfört.',
  thanks: 'Den som frågade tackar för ditt svar:',
  particulars: {
    question: 'Frågan',
    unit: 'Från',
    sentTo: 'Hos',
    asked: 'Ställd',
    answeredBy: 'Svarade',
    answered: 'När',
  },
  moment: (at: Temporal.ZonedDateTime) =>
    `${at.toLocaleString('sv-SE', { day: 'numeric', month: 'long', year: 'numeric' })} kl. ${at.toLocaleString('sv-SE', { hour: '2-digit', minute: '2-digit' })}`,

  expertTitle: 'En kollega frågar',
  expertFollowUpTitle: 'En kollega frågar vidare om ditt svar',
  expertText:
    'Svaret går till den som frågade, med ditt namn. Skriv inga namn på klienter och inga personnummer. Du kan också skriva "svar: …" till mig.',
  standsIn: (name: string) => `Frågan kommer till dig medan ${name} är borta.`,
  reminder: (asked: string) => `Påminnelse: frågan ställdes ${asked} och väntar fortfarande på svar.`,
  answered: 'Svaret är på väg till den som frågade.',
  alreadyAnswered: (name: string, at: string) => `${name} hann före och svarade ${at}. Ditt svar skickades inte.`,
  answerTakenBack: 'Svaret är tillbakataget, och den som frågade får veta det. Frågan är öppen igen.',
  forwardTitle: 'Skicka frågan vidare',
  forwarded: (name: string) => `Frågan är skickad vidare till ${name}.`,
  nobodyElse: 'Det finns ingen annan att skicka frågan till.',
  left: 'Frågan ligger inte längre hos dig.',
  whichQuestion: 'Vilken fråga svarar du på?',
  nothingAsked: 'Det finns ingen obesvarad fråga hos dig.',

  lists: {
    own: 'Dina frågor till kollegor',
    asked: 'Frågor som väntar på ditt svar',
    unit: 'Enhetens frågor till kollegor',
    none: 'Här finns inga frågor.',
  },
  approvedTitle: (name: string, on: string) => `Godkänt svar av ${name} den ${on}`,
  approvedMark: 'En kollegas svar, inte ur dokumenten',
  approvedOld: (on: string) => `Skulle ha setts över ${on}; kan vara inaktuellt`,
  approvedNote: 'Vad dokumenten säger står nedanför.',
  approvedUnit: (unit: string) => (unit === '' ? '' : `Svaret gavs på en fråga från ${unit}.`),
  approvedList: 'Godkända svar',
  approvedNone: 'Det finns inga godkända svar.',
  approvedMore: (count: number) =>
    `… och ${count} till. Skriv till exempel "visa godkända svar om tolk" för att se färre.`,
  approvedDone: (reviewOn: string) =>
    `Svaret är godkänt och visas först när någon frågar samma sak. Det ska ses över senast ${reviewOn}.`,
  approvedWithdrawn: 'Svaret är tillbakadraget och visas inte mer.',
  approvedRenewed: (reviewOn: string) => `Svaret gäller fortfarande. Det ses över igen senast ${reviewOn}.`,
  approvedGone: 'Det svaret gäller inte längre, eller är inte ditt att ändra.',
  approveTitle: 'Gör till godkänt svar',
  approveText:
    'Svaret visas först, med ditt namn, för alla som ställer samma fråga. Skriv frågan och svaret så att de gäller fler än det här fallet.',
  approveParticulars: { question: 'Frågan', review: 'Ses över senast', owner: 'Ansvarig' },
  reviewTitle: 'Gäller ditt godkända svar fortfarande?',
  reviewText: 'Svaret ska ses över nu. Tills dess visas det med en anmärkning om att det kan vara inaktuellt.',
  reviewDate: 'Dagen för översyn måste ligga framåt i tiden, högst fem år bort.',
  day,

  channelSet: (unit: string) => `Frågor från ${swedishColleague.unit(unit)} kommer hit från och med nu.`,
  channelUnset: (unit: string) => `Frågor från ${swedishColleague.unit(unit)} kommer inte längre hit.`,
  channelRefused: 'Det kan bara en chef eller en utpekad expert säga, i den kanal som det gäller.',

  fields: {
    question: 'Frågan',
    answer: 'Ditt svar',
    colleague: 'Kollega',
    approvedQuestion: 'Frågan',
    approvedAnswer: 'Svaret',
    review: 'Ses över senast',
    link: 'Källor',
    linkYes: 'Visa källorna med svaret',
    linkNo: 'Utan källor',
  },
  buttons: {
    send: 'Skicka',
    sendWithCase: 'Skicka ändå',
    cancel: 'Avbryt',
    withdraw: 'Ta tillbaka frågan',
    answer: 'Svara',
    forward: 'Skicka vidare',
    stepBack: 'Inte min fråga',
    thank: 'Tacka',
    askBack: 'Fråga tillbaka',
    takeBack: 'Ta tillbaka svaret',
    approve: 'Gör till godkänt svar',
    approveNow: 'Godkänn',
    withdrawApproved: 'Dra tillbaka svaret',
    renew: 'Gäller fortfarande',
    back: 'Tillbaka',
    all: 'Alla godkända svar',
  },
  cancelled: 'Frågan skickades inte.',
};
/** What is said, in whichever language. */
export type ColleagueWording = typeof swedishColleague;
