// The Swedish sentences that answer short questions on what is in sight.
import { inStockholm } from '../working-time/stockholm.ts';

const both = new Intl.ListFormat('sv', { type: 'conjunction' });
const clockOf = ({ hour, minute }: Temporal.PlainTime) =>
  `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
const clock = (at: Temporal.Instant) => clockOf(inStockholm(at).toPlainTime());
const inside = (sentence: string) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
const many = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`;

export const swedishInSight = {
  yes: (sentence: string) => `Ja, ${inside(sentence)}`,
  no: (sentence: string) => `Nej, ${inside(sentence)}`,
  /** Who is in a meeting; `isYou` where the asker is. */
  side: {
    caseworker: (name: string, isYou: boolean) => (isYou ? 'dig' : `handläggaren ${name}`),
    coach: (name: string, isYou: boolean) => (isYou ? 'dig' : `coachen ${name}`),
    applicant: 'den sökande',
    you: 'du',
  },
  waitingFor: (who: readonly string[]) => `Vi väntar på svar från ${both.format(who)}.`,
  /** The applicant has no account: the caseworker notes the answer. */
  notesApplicant: (isYou: boolean, caseworker: string) =>
    isYou
      ? 'Du noterar den sökandes svar: skriv **den sökande har sagt ja** när du har det.'
      : `${caseworker} noterar den sökandes svar.`,
  nobodyWaited: 'Ingen. Alla tre har sagt ja.',
  noAnswerAwaited: (how: string) => `Inget svar väntas. ${how}`,
  partyAnswer: {
    yes: (who: string) => `Ja, ${who} har sagt ja.`,
    no: (who: string) => `Nej, ${who} har sagt nej.`,
    waiting: (who: string) => `Nej, ${who} har inte svarat än.`,
  },
  keptUntil: (until: string) => `Tiden hålls till ${until}. Har inte alla svarat ja då, släpps den.`,
  ends: (from: Temporal.Instant, until: Temporal.Instant) =>
    `Mötet slutar kl. ${clock(until)}. Det börjar kl. ${clock(from)}.`,
  lasts: (minutes: number, from: Temporal.Instant, until: Temporal.Instant) =>
    `${minutes} minuter: kl. ${clock(from)}–${clock(until)}.`,
  wouldLast: (minutes: number) => `${minutes} minuter.`,
  place: (where: string) => (where === 'Teams' ? 'På Teams.' : `På plats: ${where}.`),
  people: (people: string) => `${people}.`,
  coach: (name: string) => `Coach är ${name}.`,
  caseworker: (name: string) => `Handläggare är ${name}.`,
  consentNoted: 'Ja, samtycket är noterat.',
  consentMissing: 'Nej, inget samtycke är noterat. Skriv **ja, samtycke finns** när du har det.',
  consentTold: 'Ja, du har sagt att samtycke finns. Det noteras när tiden hålls.',
  whyConsent:
    'Coachen får veta att mötet gäller ärendet, och det är en uppgift som socialtjänsten bara lämnar till Jobbtorg om den sökande samtycker. Därför frågar jag innan tiden hålls. Det räcker att du har frågat och fått ett ja; att samtycke finns noteras här, med vem som noterade det och när.',
  withoutConsent:
    'Nej. Utan den sökandes samtycke lämnas inget till Jobbtorg, så tiden hålls inte och coachen frågas inte. Prata med den sökande och skriv **ja, samtycke finns** när du har det.',
  /** Who hears of a meeting as it stands now. */
  isTold: {
    asked: (name: string, letterBy: string | null) =>
      `${name} har fått frågan här i Teams; du behöver inte höra av dig. Den sökande får brevet av ${letterBy ?? 'dig'}.`,
    toldNow: (name: string, letterBy: string | null) =>
      `${name} får besked här i Teams; du behöver inte höra av dig. Den sökande får brevet av ${letterBy ?? 'dig'}.`,
    toldAfterUndo: (name: string, letterBy: string | null) =>
      `${name} får veta det i Teams när det inte går att ångra längre, efter tio minuter. Den sökande får brevet av ${letterBy ?? 'dig'}.`,
    nobodyYet: (coach: string) =>
      `Ingen har fått veta något än. ${coach} får frågan i Teams när tiden hålls, och den sökande får brevet av dig.`,
    nobodyOfMove:
      'Ingen har fått veta något än: mötet är inte flyttat. De andra får frågan i Teams när du flyttar det.',
  },
  nudge: (who: readonly string[], until: string | null) =>
    `Jag skickar ingen extra påminnelse. Frågan ligger hos ${both.format(who)}${until === null ? '' : ` och tiden hålls till ${until}`}. Brådskar det, hör av dig direkt.`,
  nudgeApplicant: (isYou: boolean, caseworker: string, until: string | null) =>
    `Jag kan inte nå den sökande; det gör ${isYou ? 'du' : caseworker}.${until === null ? '' : ` Tiden hålls till ${until}.`}`,
  nextStep: {
    choose: (coach: string, needsConsent: boolean) =>
      `Välj en tid${needsConsent ? ' och säg om den sökande samtycker' : ''}. Då hålls tiden och ${coach} får frågan i Teams.`,
    move: 'Välj den nya tiden. Då hålls den, och de andra får frågan på nytt.',
    waits: (who: readonly string[]) => `Nu väntar vi på svar från ${both.format(who)}.`,
    yourAnswer: 'Nu är det ditt svar som behövs: skriv **ja** om tiden passar, eller **nej**.',
    applicant:
      'Ge den sökande kallelsen (skriv **kallelse**) och notera svaret: skriv **den sökande har sagt ja** när du har det.',
    booked: 'Inget mer behövs: alla tre har sagt ja. Påminnelser går ut dagen före och samma morgon.',
    interpreter: (language: string, lastDay: string) => `Beställ tolk (${language}) senast ${lastDay}.`,
    newTime: (caseId: string) =>
      `Tiden är släppt. Skriv en ny tid, eller **avboka** om ${caseId} inte ska ha något möte.`,
    cancelled: 'Mötet är avbokat. Ge den sökande brevet om det: skriv **kallelse**.',
    record: (caseId: string) => `Notera om den sökande kom: skriv **${caseId} kom** eller **${caseId} kom inte**.`,
    rebook: (caseId: string) => `Skriv **boka trepart för ${caseId}** om det behövs en ny tid.`,
    done: 'Inget mer att göra: det är noterat.',
  },
  letterNotSent: 'Nej, Trepart skickar inget till den sökande. Du lämnar brevet: skriv **kallelse**, så visar jag det.',
  letterOfOther: (name: string) => `Nej, Trepart skickar inget till den sökande. ${name} lämnar brevet.`,
  letterLater: 'Nej, inget brev finns än. Jag skriver det när tiden hålls, och du lämnar det till den sökande.',
  noInterpreter: 'Ingen tolk är begärd till mötet.',
  interpreterWish: (language: string) => `Tolk i ${language} är begärd, men inte beställd än.`,
  interpreter: (how: string) => `Tolk: ${how}.`,
  whoMayChange: (caseworker: string, coach: string) =>
    `Båda kan det: handläggaren (${caseworker}) och coachen (${coach}) kan flytta och avboka. Den andra får frågan eller beskedet i Teams.`,
  yesAgain: 'Ja. När mötet flyttas får den andra frågan på nytt, och den sökandes ja behöver noteras igen.',
  clash: {
    none: (day: string) => `Nej, jag ser inget annat hos dig i Trepart ${day}.`,
    overlaps: (others: readonly string[]) => `Ja, det krockar: ${both.format(others)}.`,
    sameDay: (day: string, others: readonly string[]) => `Nej, men samma dag, ${day}, har du ${both.format(others)}.`,
  },
  /** A meeting among others. */
  meetingOf: (caseId: string, from: Temporal.Instant, until: Temporal.Instant) =>
    `${caseId} kl. ${clock(from)}–${clock(until)}`,
  nothingYet: (caseId: string) => `Nej, inget är bokat eller hållet för ${caseId} än.`,
  notAsked: (coach: string) => `Ingen är tillfrågad än. ${coach} får frågan i Teams när tiden hålls.`,
  nothingHeld: (days: number) =>
    `Inget hålls än. När du har valt en tid hålls den i ${many(days, 'arbetsdag', 'arbetsdagar')} medan svaren väntas; har inte alla sagt ja då, släpps den.`,
  proposed: (times: readonly string[]) =>
    times.length === 1
      ? `Förslaget är ${times[0]}. Inget hålls än.`
      : `Förslagen är ${both.format(times)}. Inget hålls än.`,
  anyCoach: 'en ledig coach',
  late: (sentence: string, isLate: boolean) => (isLate ? `Ja. ${sentence}` : `Nej. ${sentence}`),
  dueStays: (sentence: string) => `Nej, bara påminnelsen flyttas. ${sentence}`,
  remindedAt: (day: string, at: Temporal.PlainTime) => `Påminnelsen kommer ${day} kl. ${clockOf(at)}.`,
  remindedEachMorning: (at: Temporal.PlainTime) =>
    `Den står i morgonlistan kl. ${clockOf(at)} varje arbetsdag tills den är klar.`,
  isYours: (caseId: string) => `Den ligger hos dig: du är coach för ${caseId}.`,
  isOf: (caseId: string, name: string) => `${name} är coach för ${caseId}.`,
  saved: 'Ja, det är gjort och sparat. Blev det fel, skriv **ångra**.',
  meetings: (number: number) => `${many(number, 'möte', 'möten')}.`,
  settledOnes: (lines: readonly string[]) =>
    lines.length === 0
      ? 'Inget av dem är klart än.'
      : `${many(lines.length, 'är klart', 'är klara')}: ${both.format(lines)}.`,
  openOnes: (lines: readonly string[]) =>
    lines.length === 0
      ? 'Inget. Alla har sagt ja till alla.'
      : `${many(lines.length, 'saknar svar', 'saknar svar')}: ${both.format(lines)}.`,
  /** One meeting with who has not answered. */
  lacking: (caseId: string, from: string, who: readonly string[]) => `${caseId} ${from} (${both.format(who)})`,
  settledOne: (caseId: string, from: string) => `${caseId} ${from}`,
  first: (line: string) => `Först: ${line}`,
};
/** What is said, in whichever language. */
export type InSightWording = typeof swedishInSight;
