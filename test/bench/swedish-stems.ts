// Swedish words of public administration by the way they are inflected, and sounds to make more from, for the made-up corpus.

/** Stems that take the same endings. `joint` ties a stem to what follows it in a compound; null when it begins none. */
export interface StemGroup {
  /** Against the other groups, when new stems are made. */
  share: number;
  /** The commonest first. */
  endings: string[];
  joint: string | null;
  mayEndCompound: boolean;
  stems: string[];
}

const words = (text: string) => text.trim().split(/\s+/);
// `-` is no ending at all.
const endings = (text: string) => words(text).map((ending) => (ending === '-' ? '' : ending));

export const stemGroups: StemGroup[] = [
  {
    share: 3,
    endings: endings('- en ar arna ens arnas'),
    joint: 's',
    mayEndCompound: true,
    stems: words(`
      utbildning försörjning handling bedömning ersättning ansökning utredning planering uppföljning kartläggning
      lagstiftning förvaltning inskrivning avstämning vägledning handledning redovisning utbetalning placering
      upphandling samordning samverkning rekrytering matchning prövning anställning behandling utveckling målsättning
      undersökning granskning styrning ledning förordning lösning mätning tidning rapportering delegering fördelning
      besparing finansiering sysselsättning tillämpning hänvisning remittering återkoppling överföring upplysning dag väg
    `),
  },
  {
    share: 3,
    endings: endings('- en er erna ens ernas'),
    joint: 's',
    mayEndCompound: true,
    stems: words(`
      verksamhet myndighet möjlighet rättighet skyldighet enhet arbetslöshet delaktighet självständighet situation
      organisation information motivation dokumentation kommunikation rehabilitation integration funktion station
      produktion rekommendation administration delegation revision institution arbetsmarknad marknad månad ledighet
      säkerhet kvalitet identitet kapacitet prestation relation konsultation migration invandring tjänst
    `),
  },
  {
    share: 3,
    endings: endings('- en er erna ens ernas'),
    joint: '',
    mayEndCompound: true,
    stems: words(`
      insats person kommun kurs rapport individ praktik plan process resurs kompetens statistik rutin instans metod
      modell period student klient patient effekt text adress akt chans politik strategi analys profil klinik praktikant
      assistent konsulent ungdom arbetskraft konsekvens referens frekvens tendens kostnad byggnad skrift avgift uppgift
      rätt plikt makt takt avsikt insikt utsikt vikt bransch fabrik teknik modul tablett blankett åtgärd instruktör
    `),
  },
  {
    share: 3,
    endings: endings('- et en ets ens'),
    joint: 's',
    mayEndCompound: true,
    stems: words(`
      beslut bidrag uppdrag ansvar avtal samtal förslag underlag resultat besked belopp bistånd hinder anslag avslag
      utskott kontor protokoll kapitel nätverk hantverk företag avstånd tillstånd undantag inslag utdrag intyg förbund
      distrikt landsting ombud medborgarskap ledarskap medlemskap vetenskap regelverk utbud förråd
    `),
  },
  {
    share: 2,
    endings: endings('- et en ets ens'),
    joint: '',
    mayEndCompound: true,
    stems: words(`
      stöd krav behov barn hem land liv mål steg jobb team spår system program projekt dokument register språk tal prov
      pris lån tak hus rum ord brev svar skäl fall fel slut namn nummer kort konto blad schema formulär arkiv kvartal besök
      försök bruk skydd stopp tryck verk torg år folk tåg
    `),
  },
  {
    share: 2,
    endings: endings('- t n na s ts'),
    joint: '',
    mayEndCompound: true,
    stems: words(`
      område ärende boende deltagande löpande utseende omdöme förtroende inflytande kunnande lärande sammanträde
      förfarande förhållande åtagande åliggande yttrande överklagande utlåtande meddelande intresse möte syfte minne
      stipendie uttalande erbjudande utförande
    `),
  },
  {
    share: 1,
    endings: endings('e et en ena ets ens'),
    joint: 's',
    mayEndCompound: true,
    stems: words(`
      arbet medarbet förarbet samarbet skiftarbet fältarbet grundarbet efterarbet merarbet
    `),
  },
  {
    share: 2,
    endings: endings('are aren are arna ares arnas'),
    joint: 'ar',
    mayEndCompound: true,
    stems: words(`
      handlägg arbetsgiv deltag uppdragsgiv lär led vägled handled utred samordn invån medborg arbetstag låntag utför
      anordn vårdgiv bruk besök äg läs forsk förvalt rådgiv utbild mottag gransk
    `),
  },
  {
    share: 2,
    endings: endings('a an or orna ans ornas'),
    joint: '',
    mayEndCompound: true,
    stems: words(`
      skol list gat sid kron gräns förmåg timm veck res kvart flick kvinn människ klock mapp flagg lamp
    `),
  },
  {
    share: 3,
    endings: endings('ar a ade at as ades ande ad'),
    joint: null,
    mayEndCompound: false,
    stems: words(`
      arbet planer bevilj registrer informer samverk hanter kontroller utveckl redovis betal avslut påbörj start anvis
      match ansvar remitter rapporter dokumenter motiver ordn samordn gransk återkall överklag behandl samtal lyssn vänt
      kall öppn ändr uppdater kompletter prioriter begräns finansier rekryter integrer praktiser spar klar
    `),
  },
  {
    share: 2,
    endings: endings('er a de t as des ande ts'),
    joint: null,
    mayEndCompound: false,
    stems: words(`
      bedöm följ utför behöv använd led sök beräkn bestäm höj sänk växl stöd hänvis utred avstäm styrk försörj väg
      tänk tyck kräv
    `),
  },
  {
    share: 3,
    endings: endings('- t a are ast'),
    joint: null,
    mayEndCompound: true,
    stems: words(`
      kommunal social ekonomisk arbetslös långvarig personlig skriftlig muntlig statlig offentlig tillfällig varaktig
      aktiv passiv ny behörig skyldig ansvarig lämplig rimlig skälig nödvändig möjlig tydlig långsam hållbar användbar
      mätbar föräldraledig fullständig årlig månatlig daglig juridisk medicinsk psykisk fysisk teknisk praktisk teoretisk
      språklig digital lokal regional nationell individuell aktuell generell formell kulturell central normal trygg snabb
    `),
  },
];

/** Words that carry a sentence, the commonest first. */
export const functionWords = words(`
  och att i det som en på är av för den med till inte de har om ett från eller kan ska vid man även sin så men hos
  under efter också när sina där samt detta alla få finns denna utan genom mellan dessa mot vara bli in upp sig ut
  inom mer än vi hur nu här år då blir enligt skulle vilka andra annan vad varje innan minst får måste bör hade
  var sedan dock bara redan både deras dess någon något några olika mycket många flera flest del gäller senast
  därför eftersom medan trots via per ej inför utifrån gentemot bland omkring ännu alltid aldrig ofta oftast ibland
  vissa sådan sådana ingen inget vilken vilket vars vem varför varför vart hit dit ju väl åt kring hela helt särskilt
`);

/** What questions begin with. */
export const questionOpenings =
  `hur|vad gäller för|när|vad är|vem|var finns|vilka|får|kan|hur lång är|hur snabbt ska|vad betyder|måste|varför|vilken|`.split(
    '|',
  );

export const syllables = {
  onsets: words('b bl br d dr f fl fr g gl gr h j k kl kn kr l m n p pl pr r s sk sl sm sn sp st str sv t tr v'),
  vowels: words('a e i o u y å ä ö a e i o'),
  codas: endings('d g k l ld ll lm m mn n nd ng nk nn p r rd rg rk rm rn rt s sk st t'),
};
