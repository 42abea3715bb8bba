// The Swedish words for whom a measure is meant for, what kind it is and whether it is still to be had. Notation as in
// message-words.yaml. Where several fit, the first of the list wins: narrower things come first.
import type { Audience, MeasureStatus, MeasureType } from '../../../knowledge/catalogue/measures.ts';

export const audienceCues: readonly (readonly [Audience, string])[] = [
  [
    'substanceUse',
    '*missbruk*|dricker|beroende*|*beroende|alkohol*|drog*|nykter*|narkoman*|spelberoende*|i återhämtning',
  ],
  [
    'psychiatric',
    'psykisk*|panik*|psykos*|bipolär*|*psykiatri*|socialpsyk*|ångest|deprim*|depression*|ptsd|utmattad*|utbränd*|social fobi|mår dåligt',
  ],
  [
    'sickListed',
    '*sjukskriv*|sjukis|*nollplac*|nollade|nollad|0 ?placerade?|sgi|*utan sjukpenning|*sjuka|långvarigt sjuk*|sjukfall*',
  ],
  [
    'disability',
    '*funktionsned*|*funktionshind*|*funktionsvari*|*funktionsrätt*|lss|daglig verksamhet|dv|npf|adhd|autis*|handikapp*|' +
      'intellektuell*|kognitiv*|hörselskad*|synskad*|rörelsehind*',
  ],
  ['women', '*kvinnor|kvinna|kvinnan|*kvinnorna|mammor|mödrar'],
  [
    'newcomers',
    'nyanländ*|(nyss|precis|nyligen) kommit (hit|till sverige)|nykommen|nykomling*|nyanl|*etablering*|etab|kommunanvisad*|ensamkommande*|flykting*|anvisad*|nya i sverige|nykomna|utbildningsplikt*',
  ],
  [
    'youth',
    '(?<!(globen|jobbtorg|skärholmen|kista) )unga|ung|ungdom(?!storg)[a-z]*|unga vuxna|kille|tjej|uvas|(1[5-9]|2\\d) ?åring*|(1[5-9]|2\\d) år|tonåring*|' +
      'skolungdom*|gymnasie(elever|ungdom*)|kaa|tjejer|killar',
  ],
  [
    'longTermUnemployed',
    'långtidsarbetslös*|(arbetslös*|utan (jobb|arbete)|hemma|arbetsbefria*) .. (sedan|sen|i (många|flera|några|fem|tio|åtta|sju|sex|\\d+) år|i åratal|i evigheter|åratal|evigheter)|(inte|ej|aldrig) (haft .. jobb|jobbat|arbetat) (på|i) (många|flera|några|tio|fem|\\d+) år|långvarigt arbetslös*|(arbetslös*|utan (jobb|arbete)) länge|länge .. (arbetslös*|utan jobb)|' +
      'länge utan (jobb|arbete)|(långt|långt bort) (ifrån|från) (arbetsmarknaden|arbetslivet|jobb|arbete)',
  ],
  [
    'languageSupport',
    '(dålig|dåligt|svag|bristande|begränsad|knagglig|bruten) svenska|svårt (med|m|att (prata|tala|förstå|läsa|skriva)) (svenskan?|språket)|(pratar|talar|kan|förstår|prata|tala) (knappt|nästan|väldigt|mycket)( (ingen|nån|någon|lite|litet|inte))? (svenska|svenskan|språket)|knappt (nån|någon|pratar|kan|talar)? ?svenska|svag* i svenska|svag i språket|språksvårighet*|språksvaga|(inte|ej) (kan|pratar|talar|förstår) svenska|(kan inte|pratar inte|' +
      'saknar|talar inte) svenska|analfabet*|behöver språk*|språkstörning*',
  ],
];

export const typeCues: readonly (readonly [MeasureType, string])[] = [
  ['education', '(kurs*|utbildning*) i (yrkes)?svenska'],
  [
    'selfEmployment',
    'starta (eget|egen|egna|upp|nåt eget)|entreprenör*|bli företagare|öppna eget|(egen|eget) (firma|företag)|nyföretag*|driva eget|starta (företag|firma)|egenföretag*',
  ],
  ['holidayJobs', 'ferie*|sommarjobb*|lovjobb*'],
  [
    'languageSupport',
    'språkstöd*|språkpraktik*|språkträn*|yrkessvenska*|språkcafe*|språkkurs*|(lära sig|träna|öva|bättre|kommunikativ) svenska|' +
      'svenskundervisning*|svenska i arbetet|språkplats*|språkinsats*',
  ],
  [
    'workAbility',
    'arbetsprövning*|*arbetsförmåg*|afp|afu|afb|prövning*|(pröva|testa|bedöma) .. (förmåga|arbetsförmågan)|förmågebedömning*|' +
      'arbetsrehab*',
  ],
  ['health', 'hälsa|hälsan|hälso*|kbt*|friskvård*|må bättre|stresshantering*|*motion'],
  [
    'publicEmployment',
    'osa|osa plats*|sthlms?jobb*|sthlms? jobb*|stockholmsjobb*|lönebidrag*|skydda(t|de) (arbete*|anställning*)|' +
      'offentligt skydda*|nystart*|anställningsstöd*|visstidsanställning*|kommunal* (anställning*|jobb)|trygghetsanställning*|' +
      'utvecklingsanställning*|subventionerad* anställning*',
  ],
  [
    'workTraining',
    'arbetsträn*|arb trän*|arbträn*|jobbträn*|*verkstäder|(träna|komma igång) .. (arbete|jobba|arbetsmoment)',
  ],
  ['matching', '*matchning*|rekryteringsträff*|rekryteringsevent*|rekrytering*|jobbmässa*'],
  ['guidance', 'syv|*vägled*|syvare|studie och yrkes*'],
  [
    'education',
    '*utbildning|*utbildningar|*utbildningen|*kurs|*kurser|sfi|komvux|studier|plugga*|studera*|studiestart*|körkort*',
  ],
  ['placement', '*praktik|*praktikplats*|praktisera*|praktiker|prova på|provplats*'],
  ['coaching', 'coacha|coachn|*coachning*|kotschning|motiverande samtal|cv skola*|cv|jobbsök*|jobbsökar*'],
];

export const statusCues: readonly (readonly [MeasureStatus, string])[] = [
  [
    'woundDown',
    '(avvecklad*|avvecklat|avvecklade|nedlagd*|nedlagt|lagts ner|lagt ner|lades ner|(finns|erbjuds) inte längre)',
  ],
  ['proposed', '(föreslagen|föreslagna|föreslås|planerad|planerade|på gång|på förslag)'],
  ['removed', '(borttagen|borttagna|borttaget|togs bort)'],
  ['historic', '(historisk|historiska|tidigare) (insats*|åtgärd*|målgrupp*)'],
];

/** What stands before a place's name and says what is meant by it. */
export const placeLeads = [
  { kind: 'jobbtorg', lead: 'jobbtorg|jobbtorget|jt|ungdomstorget|ungdomstorg' },
  {
    kind: 'district',
    lead: 'stadsdel|stadsdelen|stadsdelsnämnd|stadsdelsnämnden|stadsdelsförvaltning|stadsdelsförvaltningen|sdf|sdn|district',
  },
  { kind: 'afOffice', lead: 'af|arbetsförmedlingen' },
  { kind: 'finsam', lead: 'aktivitetsplats|aktivitetsplatsen' },
] as const;

/** What stands before a place. */
export const placePrepositions = 'i|på|inom|in|vid';

/** Asks how equal the supply is over the districts. */
export const equalityCues =
  '(i )?hur många stadsdelar|jämför alla stadsdelar|(insats*|utbud*) per stadsdel|(per|för varje) stadsdel .. (insats*|utbud*)|' +
  '(likvärdighet|jämlikhet|likställighet)s?vy*|lika utbud|hur lika är utbudet';

/** Asks for all that is known of one district. */
export const aboutPlaceCues =
  '< (vad|va) (står|vet|säger|sägs|skriver) (det |du |ni |dokumenten |man )?(skrivet )?om (stadsdel* )?#place (#ask )*>|' +
  '< (berätta|allt|visa allt|info|information|fakta) .. om (stadsdel* )?#place (#ask )*>';

/** Asks whether there is a thing at a place: what stands before the thing, and after it. */
export const existenceCues = {
  before: '(?:finns|is there|are there) ',
  vague: 'det|de|d|nån|någon|nåt|något|några|en|ett|a|an|any',
  after: '(?:på|vid|hos|i|at|in)',
};

/** What begins a compound and is no word alone; only before some words the last ones are. */
export const compoundStarts =
  'arbets|funktions|långtids|rekryterings|studie(?= och)|sjuk(?= skriv)|språk(?= (?:praktik|stöd|trän|kurs|plats|insats|cafe))';
