// All Swedish wording: every sentence that a person who writes Swedish can be shown.
import { swedishBooking } from './booking/swedish-booking.ts';
import type { Role } from './caller.ts';
import { swedishColleague } from './colleague/swedish-colleague.ts';
import { swedishDeadlines } from './deadlines/swedish-deadlines.ts';
import { swedishMeasures } from './measures/swedish-measures.ts';
import { swedishModel } from './model/swedish-model.ts';
import { swedishReferral } from './referral/swedish-referral.ts';
import type { Suggestion } from './reply.ts';
import { swedishStatistics } from './statistics/swedish-statistics.ts';
import type { Wording } from './wording.ts';

const examples: Record<Role, string[]> = {
  caseworker: [
    'Får missbruksenheten remittera direkt?',
    'Vad finns för unga i Farsta?',
    'Kan jag remittera en nollplacerad kvinna, 44?',
    'Vem bestämmer om det blir trepartssamtal?',
  ],
  coach: [
    'Mina deadlines',
    'Hur snabbt ska första jobbplanen vara klar?',
    'Vilka insatser finns för sjukskrivna?',
    'Vem prioriteras till Stockholmsjobb?',
    'Mina deadlines',
  ],
  manager: [
    'Nyinskrivna förra månaden per jobbtorg',
    'Vad rekommenderade stadsrevisionen?',
    'Hur många var inskrivna på Jobbtorg under 2018?',
    'Jämför insatserna i Farsta och Skärholmen',
  ],
};

function suggestions(role: Role): Suggestion[] {
  return examples[role].map((say) => ({ title: say, say }));
}

export const swedish: Wording = {
  greeting: (name) =>
    `Hej ${name}! Ställ en fråga om Jobbtorg, eller fråga efter insatser, så svarar jag ur stadens dokument, med källa. Jag kontrollerar också remitteringar, bokar trepartssamtal, håller reda på deadlines och tar fram siffror. Skriv **hjälp** för exempel.`,
  help: (role) =>
    [
      'Jag svarar på frågor om Jobbtorg Stockholm ur stadens egna dokument, slår upp insatser och visar exakt var det står. Står det inte där säger jag det.',
      `Du kan till exempel fråga:\n${examples[role].map((example) => `- ${example}`).join('\n')}`,
      'Fråga vidare i samma ämne ("och i Farsta då?"), skriv **avbryt** för att börja om, och tryck **Visa källa** för att läsa hela stycket.',
      'Fråga efter **insatser** per stadsdel, målgrupp eller slag ("språkstöd i Järva"), jämför stadsdelar ("jämför Farsta och Skärholmen") eller skriv en stadsdels namn för allt som står om den.',
      'Beskriv en person utan namn ("kan jag remittera en nollplacerad kvinna, 44?"), så kontrollerar jag remitteringen mot reglerna, frågar efter det som saknas och ger ett kvitto för akten.',
      'Fråga efter **siffror** ("nyinskrivna förra månaden per jobbtorg"), ändra dem ("per månad", "bara unga") eller skriv **månadsrapport**.',
      'Skriv **mina deadlines** eller **vilka är sena**, "klart för A-1042", "påminn mig om A-1042 på fredag" eller "lämna över A-1042 till …"; **ångra** tar tillbaka det senaste.',
      'Boka möten i en mening ("boka trepart för A-1042 på torsdag efter lunch"), flytta och avboka dem likadant, och skriv **mina möten** för dem du har.',
      'Coachens **deadlines** kommer av sig själva varje arbetsdagsmorgon; skriv **mina deadlines**, "klart för A-1042" eller "påminn mig om A-1101 på fredag".',
      'Skriv **fråga en kollega** när dokumenten inte räcker, **mina frågor** för dem du har ställt och **visa godkända svar** för det som kollegor har godkänt.',
      'Skriv inga namn på klienter och inga personnummer här. Jag ger råd; besluten fattar ni.',
    ].join('\n\n'),
  suggestions,
  welcome: (name, role) =>
    `Hej ${name}! Jag är Trepart. Jag svarar på frågor om Jobbtorg Stockholm ur stadens dokument, slår upp insatser, kontrollerar remitteringar, bokar trepartssamtal, påminner om jobbplaner och tar fram siffror. Prova till exempel: "${examples[role][0]}"`,
  noAccess: (contact) =>
    `Du finns inte i personalregistret för Trepart, så jag kan inte svara dig. Be ${contact} lägga till dig.`,
  personalNumber:
    'Ditt meddelande innehåller något som ser ut som ett personnummer. Jag har tagit bort det och inte sparat det. Skriv frågan igen utan personnummer; använd ärendenummer, till exempel A-1042.',
  namedClient:
    'Det ser ut som om du skrev namnet på en klient. Jag har inte sparat meddelandet. Skriv frågan igen utan namn, till exempel "klient, 44 år, heltidssjukskriven".',
  cancelled: 'Då börjar vi om. Vad vill du veta?',
  thanks: 'Tack! Hör av dig när du undrar något mer.',
  feedback:
    'Tack för att du säger till. Tryck på tummen under svaret och skriv vad som är fel, så når det dem som sköter innehållet.',
  outOfScope:
    'Det kan jag inte hjälpa till med. Jag svarar på frågor om Jobbtorg Stockholm ur stadens dokument, och jag fattar aldrig beslut om bistånd och rangordnar aldrig människor.',
  fault: (reference) =>
    `Något gick fel hos mig och frågan blev inte besvarad. Försök igen om en stund. Händer det igen, uppge felnummer ${reference}.`,
  inDoubt:
    'Jag vet inte om mitt förra svar kom fram. Saknar du det, så skriv frågan igen. Det som redan är gjort görs inte en gång till.',
  busy: 'Jag håller på med ditt förra meddelande. Tryck igen om en liten stund.',
  unsupported: {
    empty: 'Meddelandet var tomt. Skriv din fråga som text.',
    attachmentOnly: 'Jag kan inte läsa bilder eller filer. Skriv din fråga som text.',
    tooLong: 'Meddelandet är för långt för mig. Korta ner frågan till några meningar.',
    unknownType: 'Det där kan jag inte ta emot. Skriv din fråga som ett vanligt meddelande.',
    unknownInvoke: 'Den knappen känner jag inte till. Skriv din fråga som text i stället.',
  },
  oldCard:
    'Det kortet är för gammalt: källan finns inte kvar eller har ändrats. Ställ frågan igen så får du det som gäller nu.',
  readAs: (question) => `Jag läste frågan som: *${question}*`,
  alsoStated: 'Det står också:',
  danger:
    'Om någon är i fara just nu: ring **112**. Prata genast med din närmaste chef och följ förvaltningens rutin för hot och självmordsrisk. Psykiatrisk rådgivning ger 1177. Jag är bara ett uppslagsverk och kan inte bedöma läget.',
  aboutSources: (documents) =>
    [
      'Jag svarar ur de här dokumenten:',
      documents
        .map(
          ({ title, date, digest }) => `- ${title}, ${date ?? 'okänt datum'}${digest ? ' (min sammanfattning)' : ''}`,
        )
        .join('\n'),
      'Mycket kan ha ändrats sedan dess. Stäm av viktiga frågor mot gällande rutin; rutinen från april 2019 mellan stadsdelarna och Jobbtorg nämns i dokumenten men ingår inte.',
    ].join('\n\n'),
  whichMeaning: (term) => `**${term}** kan betyda flera saker. Vilken menar du?`,
  readForm: (form, meaning) => `Jag läste ${form} som **${meaning}**.`,
  notStatedTopic: (note, ask) => `**Det står inte i dokumenten.** ${note} Fråga ${ask}.`,
  mayHaveChanged: 'kan ha ändrats sedan dess',
  notStated: (contact) =>
    `**Det står inte i dokumenten**, så vitt jag kan se. Fråga ${contact} om du behöver ett säkert svar, eller ställ frågan med andra ord.`,
  nearest: 'Närmast kommer:',
  historic: 'Historiskt',
  showSource: 'Visa källa',
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
  section: (name) => (/^\d/.test(name) ? `avsnitt ${name}` : `avsnitt "${name}"`),
  digest: 'Treparts sammanfattning, inte ordagrant',
  place: (unit, from, to) => {
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
  },
  searching: 'Söker i dokumenten …',
  contacts: { expert: 'arbetsmarknadsförvaltningen', access: 'din närmaste chef' },
  measures: swedishMeasures,
  model: swedishModel,
  statistics: swedishStatistics,
  booking: swedishBooking,
  colleague: swedishColleague,
  deadlines: swedishDeadlines,
  referral: swedishReferral,
};
