// Tests of the message understanding: what hurried people type, over all intents, and the measuring set.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../dialogs/caller.ts';
import type {} from '../../dialogs/understanding/intents.ts';
import { understand } from '../../dialogs/understanding/understand.ts';

const roles = { w: 'caseworker', c: 'coach', m: 'manager' } as const;

// One message a line, after who writes it: w caseworker, c coach, m manager. Written before the cues were tuned.
const messages = {
  policyQuestion: `
    w hej, hur lång tid tar det innan man får en coach på jobbtorg
    w får socialpsykiatrin skicka folk direkt till jt
    c måste det finnas en skriftlig jobbplan inom 5 dar??
    w vem ska kalla till treparten
    w va menas med nollplacerad
    m vad sa revisorerna om uppföljningen av stadsdelarnas insatser
    m hur många fick stockholmsjobb 2018 enligt rapporten
    w räknas ensamkommande som pluggar till målgruppen
    c ar det vi eller af som gor arbetsformagebedomningar
    w vad gäller för folk med missbruk, tar jobbtorg emot dom?
    w står det nånstans att man måste ha gjort initial bedömning före remiss
    c kan man jobba deltid å ändå va inskriven hos oss
    w hur ofta träffas finsamteamet
    w vilka får gå på krami
    w Är det tvång på gruppinfo eller kan man välja bort?
    m vad står det i slutrapporten från 2013 om stadsdelarnas insatser
    c när ska uppföljning efter avslut göras, 6 mån?
    w what does SGI zero mean
    w who decides if the client can study on income support?
    c hur många aspiranter ska en coach ha enligt metoden
    w vad är skillnaden mellan KAA och uppsök
    w gäller det fortfarande att missbruk inte får remittera själva
    w försörjningsstöd under studier, vem beslutar
    m vilka rekommendationer fick amn av stadsrevisionen
    m vilka stadsdelar har utökat sina egna insatser
    w vilka går före till stockholmsjobb`,
  findMeasures: `
    w nåt för unga i bromma?
    w vilka insatser kan en sjukskriven få i skarpnäck
    c behöver tips på praktikplatser för nyanlända i rinkeby
    w osa i hässelby vällingby
    w feriejobb för 17-åringar på söder
    w finns arbetsträning på kungsholmen
    c var kan man få hjälp att starta eget
    w vad erbjuder Livstycket
    w Which measures exist for newcomers in Järva?
    c vad kan jag erbjuda nån som kan dålig svenska
    w finns de nån insats för folk med adhd i skarholmen
    w lista insatser i enskede årsta vantör
    w språkstöd i spånga
    c några hälsoinsatser för långtidsarbetslösa kvinnor?
    w studievägledning för unga i farsta
    w stockholmsjobb i älvsjö?
    w vad har Krami att erbjuda unga som suttit inne
    w nån aktivitet som passar en person med social fobi?`,
  compareMeasures: `
    m jämför utbudet i bromma och farsta
    w vad skiljer insatserna i kungsholmen från södermalm
    m Farsta jämfört med Skärholmen, vilka insatser har de
    w hässelby-vällingby vs bromma insatser
    m difference between the measures in Farsta and Skarpnäck
    w vilka insatser finns i järva men inte i skärholmen
    m ställ skarpnäck bredvid farsta, insatser för unga
    w arbetsträning i farsta kontra skarpnäck`,
  checkReferral: `
    w har en kille 22 som hoppat av gymnasiet, ingen inkomst. kan han komma till jobbtorg?
    w kvinna 35 sjukskriven 50%, fs, vill jobba. trepart?
    w kan min klient gå på gruppinfo fast hon är gravid o har fs pga arbetslöshet
    w passar min klient för jobbtorg? 28 år, uppbär försörjningsstöd
    w kolla om en 61-åring m FS pga sjukdom kan remitteras
    w man, 47 år, alkoholberoende men nykter, fullt försörjningsstöd, vuxenenheten vill anmäla
    w vart skickar jag en nyanländ mamma utan uppehållstillstånd
    w Could my client be referred to Jobbtorg? She is 25 and on full sick leave
    w nollplacerad kvinna 50, fs. jobbstart direkt?
    w tjej 18 år går inte i skolan, bor hemma. vem tar henne
    w jag har en klient med daglig verksamhet som vill börja jobba, kan jag remittera honom?
    w gör en remisskoll åt mig
    w är hen målgrupp? 31 år, a-kassa och kompletterande fs
    w kan jag skicka A-1090 till jobbtorg utan trepart`,
  bookMeeting: `
    w boka in ett trepartssamtal A-1301 på onsdag kl 9
    w behöver en tid hos Amina på fredag för a 1042
    w fixa trepart m farsta nästa vecka, ärende 1200
    c lägg in inskrivningsmöte 4/12 13:00 a-1019
    w kan vi få till en trepart för A-1055 innan jul
    w I need a meeting with the coach for A-1042 next Tuesday
    w A-1042 trepart fredag 10
    w ledig tid för treparts v 50?
    c boka uppföljningsmöte med A-1066 på torsdag
    w hej! skulle du kunna boka ett möte m Leila imorgon kl 14, tack
    w arabisk tolk behövs, boka trepart A-1234 den 2 december`,
  rescheduleMeeting: `
    w kan inte på torsdag, flytta A-1042 till fredag
    w boka om mötet med a-1055 till v 50
    c vi måste skjuta på treparten imorgon
    w ny tid för A-1101, helst på måndag
    c byt tid på mötet kl 10 till kl 13
    w reschedule A-1077 to Monday morning
    c A-1088 hinner inte kl 9, kan vi ta 10 istället
    w senarelägg inskrivningen för 1042 en vecka, ärende 1042`,
  cancelMeeting: `
    w avboka treparten imorgon
    c ställ in alla möten på fredag
    w cancel the meeting with A-1042
    w klienten e sjuk, boka av mötet a-1077
    c ta bort mitt möte med A-1009
    w mötet på torsdag blir inte av, avboka
    w kan du stryka bokningen för A-1120`,
  listMeetings: `
    c vad har jag för möten imorgon
    w har jag nån trepart nästa vecka
    c visa min kalender v 48
    w när är mitt nästa möte
    c show my bookings for this week
    w vilka möten har vi med farsta i december
    w när är treparten för A-1042
`,
  listDeadlines: `
    c vilka jobbplaner är sena
    c vad ligger jag efter med
    c är det nån plan som förfaller idag
    w vilka uppföljningar ska göras i januari
    c lista mina frister
    c which job plans are due this week
    c vad har jag kvar att göra denna vecka
    c nåt jag måste hinna med före helgen
    c vilka av mina aspiranter saknar jobbplan`,
  markJobPlanDone: `
    c klar med jobbplanen A-1042
    c a-1055 planen färdig
    c markera jobbplan för ärende 1077 som klar
    c jobbplan gjord 1042
    c har skrivit klart planen för A-1200
    c job plan for A-1033 is finished
    c bocka av plan a 1061
    c jobbplanen upprättad i A-1009`,
  snoozeReminder: `
    c påminn mig om en vecka istället
    c snooza A-1042 två dagar
    c inte idag, påminn imorgon
    c skjut upp påminnelsen till fredag
    c remind me again tomorrow
    c hör av dig om A-1088 på måndag igen
    c tjata på mig om jobbplanen för A-1101 på onsdag
    c paminn mig senare`,
  stats: `
    m hur många nyinskrivna i farsta i september
    m antal avslutade ärenden per coach i år
    m visa statistik över uteblivna per stadsdel
    m snittid inskrivning kista unga q3
    m hur ser det ut med återremisserna jmf m förra året
    m andel som är självförsörjande per jobbtorg 2025
    m hur manga trepartssamtal hade vi forra veckan
    m How many people are enrolled at Jobbtorg Skärholmen right now
    m fördelning av inskrivna per åldersgrupp
    m hur stor andel av jobbplanerna blev klara i tid i oktober
    m antal stockholmsjobb hittills i år jämfört med i fjol
    m inskrivna 16-19 på globen unga
    m hur många skrevs in i kista i oktober
    m vem har flest ärenden just nu
    m försenade jobbplaner per coach
    m hur stor beläggning har coacherna på City`,
  help: `
    w hjälp mig
    c hur funkar du
    m vad kan jag fråga dig om?
    w hej, vad kan du hjälpa mig med?
    c help
    w hur använder man den här boten`,
  greeting: `
    w hej hej
    c god morgon!
    m hallå
    w hello
    c tja
    w hejsan trepart`,
  feedback: `
    w bra svar, tack!
    c det stämmer inte
    w du har fel, rutinen är ändrad
    w tack för hjälpen
    c perfekt
    w det var inte det jag frågade om
    m that answer was wrong`,
  outOfScope: `
    w vem vann matchen igår
    w skriv en dikt om min chef
    c hur byter jag lösenord i datorn
    m boka ett bord på restaurang till fredag
    w avslå ansökan för A-1042
    w betala ut försörjningsstöd till A-1077
    c vilken av mina aspiranter är bäst, rangordna dem
    w hur anmäler jag vab
    m order a taxi for tomorrow
    w what's the weather like`,
  sensitive: `
    w boka trepart för 19121212-1212
    w Klienten 121212+1212 vill ha osa
    c plan klar för 1912 12 12 - 1212
    w Greta Testdotter är alkoholist, kan jag remittera henne?
    w har pratat med Olle Exempelsson som är sjukskriven för depression, vad gäller
    c my client Kim Sampleson has schizophrenia, which measures are there`,
};

const now = Temporal.PlainDateTime.from('2026-11-23T09:00');

const table = Object.entries(messages).flatMap(([intent, lines]) =>
  Array.from(lines.matchAll(/([wcm]) (.+)/g), ([, who, text = '']) => ({
    intent,
    as: roles[who as keyof typeof roles],
    text,
  })),
);

describe('what hurried people type', () => {
  it.each(table)('$as: "$text" is understood as $intent', ({ intent, as, text }) => {
    expect(understand(text, as, now).intent).toBe(intent);
  });
});

function misses(asked: { as: Role; text: string; intent: string }[]): string[] {
  return asked
    .map(({ as, text, intent }) => ({ text, intent, got: understand(text, as, now).intent }))
    .filter(({ intent, got }) => got !== intent)
    .map(({ text, intent, got }) => `${intent} read as ${got}: ${text}`);
}

describe('whole sets of messages', () => {
  it('understands 97 of 100 in the collection of further messages', () => {
    const lines = readFileSync(new URL('../samples/messages.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const asked = lines.map((line) => {
      const [intent = '', as, text = ''] = line.split('\t');
      return { intent, as: as as Role, text };
    });
    expect(misses(asked).length / asked.length, misses(asked).join('\n')).toBeLessThan(0.03);
  });

  const measuring = new URL('../../../shared/eval/utterances.jsonl', import.meta.url);
  it.skipIf(!existsSync(measuring))('understands 95 of 100 in the measuring set (skipped where it is missing)', () => {
    const lines = readFileSync(measuring, 'utf8').trim().split('\n');
    const cases = lines.map((line) => JSON.parse(line));
    const asked = cases.map(({ as, text, expect: { intent } }) => ({ as, text, intent }));
    expect(misses(asked).length / asked.length, misses(asked).join('\n')).toBeLessThanOrEqual(0.05);
    for (const { as, text, expect: wanted } of cases) {
      const slots: Record<string, unknown> = { ...understand(text, as, now).slots };
      for (const slot of ['caseId', 'district', 'districts']) expect(slots[slot], text).toEqual(wanted.slots[slot]);
    }
  });
});
