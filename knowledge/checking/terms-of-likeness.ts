// Words that say the same in the texts of the field, so that an honest paraphrase is known for one; folded Swedish.
import { stemWord } from '../swedish/terms.ts';

// One group a line. Only words that may stand for each other without changing what is the case: no pair of a proposal and a
// decision, of may and must, or of two actors.
const groups = `erbjuda erbjuder erbjuds ge ges tillhandahalla tillhandahaller fa
  starta startar startat startade paborja paborjas paborjats paborjad paborjade borja borjar borjat inrattades bildades grundades borjade inleddes oppnade
  upphora upphor upphorde avskaffades avskaffas togs slopades slopas avvecklas avvecklades lades lagts
  utreda utreder utreds utredning utredas undersoka undersoks undersokas undersoker
  klargora klargoras klargors tydliggora tydliggoras fortydliga fortydligas tydlig tydligare klart klar klara klarare
  otydlig otydligt oklar oklart oklara otydliga
  anvanda anvander anvands nyttja nyttjar brukar
  visa visar visade framga framgar
  jobb arbete arbeten arbeta arbetar sysselsattning forvarvsarbete jobba jobbar
  skicka skickas skickar remittera remitterar remitteras remiss remitterades remittering anmala anmaler anmals anmalan
  forsorjningsstod bistand socialbidrag
  klient person enskild aspirant deltagare
  ansvara ansvarar ansvarig ansvariga ansvar svarar huvudansvar huvudansvaret
  samverka samverkar samverkan samarbete samarbeta samarbetar ihop tillsammans gemensamt gemensam gemensamma
  stod hjalp stodja stodjer hjalpa hjalper
  lik likadan samma likvardig likvardigt likvardiga likvardighet
  skilja skiljer skillnad skillnader varierar variera olika
  oka okade okar okat okning vaxa vaxt fler storre
  minska minskade minskar minskat minskning farre mindre
  kartlagga kartlagger kartlaggning
  krava kraver kravs forutsatta forutsatter forutsatts behovs behova
  hora tillhora tillhor ingar omfattas inga ingick
  berord berorda berors berorda beror
  instamde instamma instammer bakom
  omfatta omfattar innehalla innehaller innefattar
  gora gors genomfora genomfors genomfordes genomforde gjordes utfora utfors utfordes skedde
  besta bestar bestod utgors
  folja foljer uppfoljning folj
  syfta syftet syfte meningen avsikten tanken mal malet
  beslut beslutade beslutat beslutades beslutar besluta bestamde bestamt bestams bestammer faststalld faststallt faststalla faststalls avgors avgor avgora
  foreslog foreslagit foreslar forslag foreslas forslaget foreslogs
  tycka tyckte anse ansag anser mena menade menar bedoma bedomde bedomning
  unga ungdomar ungdom
  anstallning anstalld anstalla anstallningen
  inskriven inskrivna skriva skrivs inskrivning skrevs
  betyda betyder innebar innebara star forkortning
  pris kostnad kostnader kostar
  kontor kontoret lokal
  tid period lange langvarig langvarigt
  bor boende bostad bostaden
  placerad placerade
  lamna lamnar lamnades lamnat ge overlamna
  fungera fungerar fungerande
  forandra forandrades andra andras andring andrad andrades andrats
  forbattra forbattras forbattring battre utveckla utvecklas
  tillsammans ihop gemensamt jamte
  stor stora storre omfattande
  flytta flyttades flyttat flyttats overfort overforts
  bidra bidrar bidrag
  mota motas mots traffas traffa
  rapport rapporten slutrapport revisionsrapport granskning
  inte avsaknad brist
  sarskild sarskilt extra fordjupat fordjupad
  hogst maximalt maximal langst
  sjukskriven sjukskrivna sjukskrivning
  nollplacerad nollplacerade
  utbildning utbildningar kurs kurser
  arlig arligen ar aret arets
  halften halva
  utbud utbudet insatser insats atgarder atgard
  prova provar provas provning provat
  ersatta ersatter ersattes
  finansiera finansieras finansierar betalar betalas betala bekostar bekostas
  aga ager ags
  sekretess samtycke medgivande
  komma kommer kom kommit
  antal antalet manga
  andel andelen
  fylla fyllt fyller
  samordna samordnar samordnas samordning
  leda leder lett
  orsak orsaken orsaker skal skalet grund beror
  mojlighet mojligt kan
  svart svarare svara svarigheter
  oppen oppna reguljar reguljara ordinarie vanlig vanliga
  ny nya nytt
  startdatum datum
  gammal gamla tidigare forra davarande
  regelbundet lopande
  begrepp ord term`;

const byStem = new Map<string, Set<string>>();
for (const group of groups.split('\n')) {
  const stems = new Set(group.trim().split(/\s+/u).map(stemWord));
  for (const stem of stems) byStem.set(stem, new Set([...(byStem.get(stem) ?? []), ...stems]));
}

const none: ReadonlySet<string> = new Set();

/** Stems of words that may stand for the word with this stem. */
export function sameMeaning(stem: string): ReadonlySet<string> {
  return byStem.get(stem) ?? none;
}
