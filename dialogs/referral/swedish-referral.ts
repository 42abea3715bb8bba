// The Swedish wording of the referral check. Long, since it is one list of what the check says.
import type { FactName } from '../../knowledge/referral/referral-facts.ts';
import type { OutcomeName } from '../../knowledge/referral/rules.ts';

const values: Partial<Record<FactName, Record<string, string>>> = {
  gender: { woman: 'kvinna', man: 'man', other: 'annat' },
  referringUnit: {
    incomeSupport: 'försörjningsstödsenhet',
    intake: 'mottagningsenhet',
    adult: 'vuxenenhet',
    substanceUse: 'missbruksenhet',
    socialPsychiatry: 'socialpsykiatri',
    disability: 'LSS-enhet',
    homeless: 'Enheten för hemlösa',
    otherAuthority: 'annan myndighet',
    self: 'personen själv',
    outreach: 'uppsök',
  },
  incomeSupport: { none: 'nej', received: 'ja', full: 'fullt', supplementary: 'kompletterande' },
  incomeSupportReason: { unemployment: 'arbetslöshet', sickness: 'sjukdom', other: 'annat' },
  afProgramme: { none: 'nej', establishment: 'etableringsprogrammet', other: 'annat program' },
  sickLeave: { none: 'nej', partial: 'på deltid', full: 'på heltid' },
  workAbility: { present: 'finns', unclear: 'oklar', absent: 'saknas' },
  substanceUse: { none: 'nej', recovering: 'i återhämtning', active: 'aktivt' },
  purpose: {
    workOrStudies: 'arbete eller studier',
    workTraining: 'arbetsträning',
    workAbilityTrial: 'pröva arbetsförmågan',
    workAbilityInvestigation: 'utreda arbetsförmågan',
    statementOfInability: 'intyg om att personen inte kan arbeta',
    sicknessCompensationBasis: 'underlag för sjukersättning',
    neuropsychiatricAssessment: 'neuropsykiatrisk utredning',
    occupationOnly: 'bara sysselsättning',
    assistanceDecision: 'beslut om bistånd',
    afPaperwork: 'hjälp med Arbetsförmedlingens blanketter',
  },
};

const degrees: Partial<Record<FactName, string>> = { incomeSupport: 'att försörjningsstödet är kompletterande' };

/** What an outcome is not, where that is easily mistaken. */
const isNot: Partial<Record<OutcomeName, string>> = {
  otherAuthority:
    'Jobbtorg skriver inget utlåtande om att någon inte kan arbeta. En sammanfattning av vad som har prövats kan däremot ges till den som prövat insatser på jobbtorg.',
  outOfScope: 'Det är inget nej till personen, bara till syftet.',
  notInDocuments: 'Det betyder inte nej. Dokumenten säger bara inget.',
  districtResponsibility: 'Det utesluter inte Jobbtorg längre fram.',
};

export const swedishReferral = {
  outcomes: {
    groupInformation: 'Hör till målgruppen: inskrivning genom gruppinformation',
    tripartiteMeeting: 'Inskrivning genom trepartssamtal',
    directJobbstart: 'Anmäl direkt till arbetsträning på Jobbstart',
    viaIncomeSupportUnit: 'Gå genom försörjningsstödsenheten',
    needsAfAgreement: 'Först en överenskommelse med Arbetsförmedlingen',
    outreach: 'Jobbtorgs uppsök, utan remittering',
    finsamTeam: 'Lyft ärendet i finsamteamet',
    districtResponsibility: 'Stadsdelens ansvar',
    otherAuthority: 'En annan myndighets ansvar',
    outOfScope: 'Inte Jobbtorgs uppdrag',
    localJointAssessment: 'Gör en gemensam bedömning lokalt',
    notInDocuments: 'Framgår inte av dokumenten',
    alreadyEnrolled: 'Redan inskriven: ingen ny remittering',
    needsMoreFacts: 'Mer behöver vara känt',
  },
  authorities: { AF: 'Arbetsförmedlingen', FK: 'Försäkringskassan', region: 'regionens vård' },
  /** What to do now. */
  todo: {
    groupInformation:
      'Anmäl personen till gruppinformation på stadsdelens jobbtorg. Vill ni i stället ha trepartssamtal är valet ert.',
    tripartiteMeeting: 'Be jobbtorget om tider för ett trepartssamtal: den sökande, du och jobbtorget.',
    directJobbstart: 'Stäm av med jobbtorget hur många platser som finns och anmäl till Jobbstart.',
    viaIncomeSupportUnit: 'Ta kontakt med försörjningsstödsenheten, som kan remittera.',
    needsAfAgreement: 'Ta kontakt med Arbetsförmedlingen innan något sätts i gång på jobbtorget.',
    outreach: 'Tipsa personen om jobbtorgets uppsök, eller uppsöket om personen om du får.',
    finsamTeam: 'Ta upp ärendet i finsamteamet. Vilken part som helst får göra det, och planen görs med personen.',
    districtResponsibility: 'Planera insatsen inom stadsdelen.',
    otherAuthority: 'Hänvisa dit, och stäm av vem som gör vad.',
    outOfScope: 'Jobbtorg kan inte ta emot för det syftet. Finns ett annat syfte, rätta det och kontrollera igen.',
    localJointAssessment: 'Kom överens med det lokala jobbtorget om vad som ska göras först.',
    notInDocuments: 'Fråga jobbtorget. Rutinen från april 2019, som inte finns bland dokumenten, kan säga mer.',
    alreadyEnrolled: 'Ta upp insatsen i jobbplanen tillsammans med coachen på jobbtorget.',
    needsMoreFacts: 'Ta reda på det som saknas, och kontrollera igen.',
  },
  isNot,
  /** The outcome where two authorities share in it. */
  sharedWith: (authority: string) => `delas med ${authority}`,
  facts: {
    age: 'Ålder',
    gender: 'Kön',
    bornAbroad: 'Född utanför Sverige',
    residencePermit: 'Uppehållstillstånd',
    registeredInStockholm: 'Folkbokförd i Stockholm',
    alreadyEnrolled: 'Inskriven på jobbtorg',
    initialAssessmentDone: 'Initial bedömning gjord',
    district: 'Stadsdel',
    referringUnit: 'Remitterande enhet',
    incomeSupport: 'Försörjningsstöd',
    incomeSupportReason: 'Skäl till försörjningsstödet',
    workTrialJustified: 'Skäl att pröva arbete',
    fullTimeOccupied: 'Sysselsatt på heltid',
    afProgramme: 'Program hos Arbetsförmedlingen',
    afProgrammeCovered: 'Programmet omfattas av överenskommelse',
    afBenefit: 'Ersättning genom Arbetsförmedlingen',
    afRegistered: 'Inskriven på Arbetsförmedlingen',
    ongoingAfMeasure: 'Pågående insats hos Arbetsförmedlingen',
    afAgreement: 'Arbetsförmedlingen har gått med på insatsen',
    newcomer: 'Nyanländ',
    temporaryHousing: 'Tillfälligt boende (kommunanvisad)',
    establishmentEnded: 'Etableringen är slut',
    utbildningsplikt: 'Utbildningsplikt',
    unaccompanied: 'Ensamkommande',
    studying: 'Studerar',
    neitherWorksNorStudies: 'Varken arbetar eller studerar',
    municipalActivityResponsibility: 'Kommunala aktivitetsansvaret (KAA)',
    sickLeave: 'Sjukskriven',
    sgiZero: 'SGI noll (nollplacerad)',
    workAbility: 'Arbetsförmåga',
    substanceUse: 'Missbruk',
    dailyActivityLss: 'Daglig verksamhet (LSS)',
    socialPsychiatry: 'Socialpsykiatrins målgrupp',
    parallelNeeds: 'Behöver flera parter samtidigt',
    purpose: 'Syfte',
    specialNeeds: 'Stadsdelen vill ha trepartssamtal',
  },
  values,
  yes: 'ja',
  no: 'nej',
  years: (age: number) => `${age} år`,
  titles: {
    understood: 'Det här har jag förstått',
    reasons: 'Skäl',
    warnings: 'Att se upp med',
    assumed: 'Inte känt, räknat som att det inte är så',
    stillMissing: 'Behöver vara känt',
    changes: 'Vad skulle ändra utfallet?',
    todo: 'Gör nu',
    isNot: 'Vad detta inte är',
    form: 'Uppgifter om personen',
    tellMe: 'Kontrollera en remittering',
    advice: 'Råd, inget beslut',
    receipt: (mark: string) => `Kvitto ${mark}`,
    rule: 'Så säger regelkontrollen',
  },
  actions: {
    doNotKnow: 'Vet inte',
    showForm: 'Fyll i allt på en gång',
    correct: 'Rätta uppgifterna',
    send: 'Kontrollera',
    thorough: 'Kontrollera noggrannare',
    result: 'Visa vad jag vet så långt',
    receipt: 'Kvitto för akten',
    book: 'Boka trepartssamtal',
    measuresIn: (district: string) => `Insatser i ${district}`,
    sayMeasuresIn: (district: string) => `Vilka insatser finns i ${district}?`,
    check: 'Kontrollera remittering',
    resume: 'Fortsätt kontrollen',
    again: 'Ny kontroll',
    drop: (fact: string, value: string) => `Fel: ${fact.toLowerCase()} ${value}`,
  },
  /** Said by the button that goes on with a check that was left. */
  sayResume: 'Fortsätt kontrollen',
  sayAgain: 'Ny kontroll',
  whyAsked: (why: string, who: string) => `${why} Det vet ${who}.`,
  nothingUnderstood: 'Inget än.',
  /** Asks for the case when nothing has been understood of it. */
  tellMe:
    'Berätta om personen utan namn, till exempel: *kvinna 44 år, heltidssjukskriven, nollplacerad, fullt försörjningsstöd, Farsta*. Jag frågar efter det som saknas.',
  conflict: (facts: string[]) => `Det här kan inte stämma samtidigt: ${facts.join(' och ')}. Vilket är fel?`,
  isAdvice:
    'Ett råd ur dokument från 2018–2020, inget beslut. Beslut om bistånd fattar stadsdelen, och en nyare rutin eller överenskommelse går före.',
  rule: (says: string, force: string, since: string) => `${says} (${force}, sedan ${since})`,
  unclear: (unclear: string, advice: string) => `Oklart: ${unclear} ${advice}`.trim(),
  missing: (fact: string, who: string) => `${fact}: det vet ${who}.`,
  change: (ways: string[], outcome: string) => `${ways.join(' eller ')} → ${outcome}`,
  /** A fact that is told otherwise than before. */
  changed: (fact: string, now: string, before: string) => `${fact}: ${now} i stället för ${before}.`,
  /** A fact with its value that is not taken for known any more. */
  struck: (fact: string) => `Struket: ${fact}.`,
  /** What is only tried, with what it comes to. */
  supposed: (changes: string) => `**Antaget, inte sparat:** ${changes}`,
  /** The same beside what is known. */
  supposedBeside: (facts: string) => `Antaget, inte sparat: ${facts}`,
  supposedNoMore: (facts: string) => `Antagandet är borta (${facts}).`,
  notInReceipt: (facts: string) => `Det antagna är inte med: ${facts}.`,
  noDifference: 'Det ändrar inte utfallet.',
  stillNeeded: 'Det ändrar inte vad som behöver vara känt.',
  /** A rule to mind, beside what was told. */
  mind: (rule: string) => `Att se upp med: ${rule}`,
  /** So many percent instead of others that are the same fact. */
  asPercent: (percent: number, before: number | null, fact: string) =>
    `${percent} procent${before === null || before === percent ? '' : ` i stället för ${before} procent`}: det läser jag som ${fact}.`,
  /** Asks what a figure counts. */
  whichFigure: (figure: number) =>
    `Är det åldern som är ${figure}, eller är personen sjukskriven på ${figure} procent?`,
  ageIs: (figure: number) => `Åldern är ${figure} år`,
  percentIs: (figure: number) => `Sjukskriven på ${figure} procent`,
  /** What was named, and nothing was read of it. */
  namedOnly: (facts: string[]) => `Jag läste ingen uppgift om detta: ${facts.join(', ')}. Skriv den gärna för sig.`,
  /** What was told before and is not said to be otherwise. */
  stands: (fact: string) => `${fact} står kvar. Skriv om det inte stämmer.`,
  alreadySo: (facts: string) => `Det stod redan så: ${facts}.`,
  isKnown: (fact: string) => `Så står det: ${fact}.`,
  notKnown: (fact: string) => `${fact}: det är inte sagt än.`,
  supposedUnread: 'Jag läste inte vad som antas om personen. Så här står kontrollen:',
  /** What is not known of a fact that is known in part. */
  degrees,
  why: (outcome: string) => `Därför: ${outcome}`,
  whyNot: (outcome: string) => `Därför inte: ${outcome}`,
  decidedBy: (outcome: string, facts: string) =>
    facts === '' ? `**${outcome}.**` : `**${outcome}**, eftersom det här är känt: ${facts}.`,
  wayThere: (outcome: string, ways: string[]) => `Det skulle bli **${outcome}** med ${ways.join(' eller ')}.`,
  noWayThere: (outcome: string) => `Ingen enskild uppgift som kan bli annorlunda leder till **${outcome}**.`,
  reasonsFor: (outcome: string) => `Regler: ${outcome}`,
  oneAtATime: 'Jag läser en person i taget, den första. Beskriv den andra för sig, med *ny klient:* först.',
  notAsked: 'Ingenting annat än att regelverket ändras.',
  left: 'Kontrollen ligger kvar. Du kan fortsätta den när du vill.',
  oldCard: 'Det kortet hör till en tidigare kontroll. Så här ser det ut nu:',
  wrongAge: (from: number, to: number) => `Åldern ska vara ett helt antal år från ${from} till ${to}. Skriv den igen.`,
  nothingRead: 'Det läste jag inte som något nytt om personen. Så här står kontrollen:',
  /** After a yes to a question with several answers. */
  whichOfThem: 'Vilket av dem?',
  wrongValue: 'Det svaret kunde jag inte läsa. Välj ett av alternativen, eller "Vet inte".',
  receipt: ({
    on,
    mark,
    rulesMark,
    outcome,
    facts,
    reasons,
    warnings,
    assumed,
    missing,
  }: {
    on: string;
    mark: string;
    rulesMark: string;
    outcome: string;
    facts: string[];
    reasons: string[];
    warnings: string[];
    assumed: string[];
    missing: string[];
  }) =>
    [
      `Remitteringskontroll ${on} (kvitto ${mark}, regelverk ${rulesMark})`,
      `Utfall: ${outcome}.`,
      `Uppgifter: ${facts.length === 0 ? 'inga' : facts.join('; ')}.`,
      ...(reasons.length === 0 ? [] : [`Skäl:\n${reasons.map((reason) => `- ${reason}`).join('\n')}`]),
      ...(warnings.length === 0 ? [] : [`Att se upp med:\n${warnings.map((warning) => `- ${warning}`).join('\n')}`]),
      ...(missing.length === 0 ? [] : [`Behöver vara känt: ${missing.join('; ')}.`]),
      ...(assumed.length === 0 ? [] : [`Inte känt, räknat som att det inte är så: ${assumed.join('; ')}.`]),
      'Ett råd, inget beslut om bistånd.',
    ].join('\n\n'),
  receiptKept:
    'Texten kan klistras in i akten. Kvittot sparas utan namn och nummer, så att samma uppgifter kan kontrolleras igen.',
  /** A rule beside what the documents answered. */
  ruleSays: (outcome: string, says: string, force: string, since: string) =>
    `**${outcome}.** ${says} (${force}, sedan ${since})`,
  differs: (title: string, date: string) =>
    `Obs: svaret ovan bygger på ett nyare dokument (${title}, ${date}) än regeln. Läs båda, och lita på det nyare där de skiljer sig.`,
};
/** What is said, in whichever language. */
export type ReferralWording = typeof swedishReferral;
