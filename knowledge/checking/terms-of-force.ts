// Words that say how binding something is: the ladder of modal verbs, whose word it is, what was decided, and when it held.

const list = (text: string) => text.trim().split(/\s+/u);

/** How strong a modal word is: 1 may, 2 should, 3 needs, 4 must. A sentence may be weaker than its source, never stronger. */
export const modals: ReadonlyMap<string, number> = new Map([
  ...list('kan kunde kunna far fick mojlighet mojligt mojlig can could may might').map((word) => [word, 1] as const),
  ...list('bor borde rekommenderas should ought').map((word) => [word, 2] as const),
  ...list('behover behovde behovs needs need').map((word) => [word, 3] as const),
  ...list(
    'ska skall maste kravs kraver skyldig skyldiga skyldighet obligatorisk obligatoriskt obligatoriska tvungen plikt villkor villkoret forutsatter forutsatts forutsattning must shall required mandatory obliged',
  ).map((word) => [word, 4] as const),
]);

/** Modals that only count where a verb in its bare form follows: "får remittera", not "får en coach". */
export const modalsWithVerb = new Set(list('far fick behover behovde need needs'));

/** Bare verbs that do not end in -a. */
export const shortVerbs = new Set(list('fa ga sta se ge ha bli ta na bo ske be le do tro ske ges tas ses nas fas'));

/** Words by which a sentence says that something is somebody's proposal, wish, view or finding, not a rule. */
export const attributions = new Set(
  list(`foreslog foreslar foreslas foreslogs foreslagit foresla forslag forslaget forslagen ansag anser ansett anses menar menade tycker tyckte onskar onskade onskan
  vill ville havdar havdade synpunkt synpunkten synpunkter uttalande uttalandet bedomde bedomer bedomning bedomningen rekommenderar rekommenderade rekommendation rekommendationer
  rekommendationen iakttog iakttar iakttagelse slutsats slutsatsen enligt skriver skrev pekade pekar kritiserar kritiserade kritik upplever upplevde upplevs upplevdes
  uppgav uppger efterfragar efterfragade utredningen remissvar remissvaret tanken avsikten konstaterade konstaterar fann visade underströk betonade trycker
  proposed proposes proposal proposals suggested suggests considers considered argues argued wants wanted according view opinion recommended recommends recommendation
  observed found concluded conclusion statement wished believes believed claims claimed stated wrote`),
);

/** The ones whose loss turns a proposal or a view into a rule or a fact. */
export const bindingAttributions = new Set(
  list(`foreslog foreslar foreslas foreslogs foreslagit forslag ansag anser ansett menar menade tycker tyckte onskar onskade onskan vill ville havdar havdade
  synpunkt uttalande rekommenderar rekommenderade rekommendation rekommendationen`),
);

/** Words that claim a decision or a law. */
export const decisions = new Set(
  list(
    'beslutade beslutat beslutar beslutades beslutats beslut beslutet antog antagit antogs antagits lag lagen lagkrav lagstadgad lagstadgat rattighet decided decision adopted law legally approved godkande godkannt godkandes',
  ),
);

/** Stems of the words by which passages speak of decisions and laws. */
export const decisionBeginnings = [
  'beslut',
  'besluta',
  'antog',
  'anta',
  'lag',
  'forordning',
  'ratt',
  'godkann',
  'godkand',
];

/** A verb's present and its past, where the past no longer holds. */
export const pastByPresent: ReadonlyMap<string, readonly string[]> = new Map(
  `ar var vore|har hade|ska skulle|skall skulle|kan kunde|far fick|finns fanns|galler gallde|ger gav|gar gick|blir blev|erbjuder erbjod|ges gavs|gor gjorde|gors gjordes|tar tog|tas togs|bor borde|
  maste behovde|vill ville|saknar saknade|saknas saknades|ingar ingick|behover behovde|behovs behovdes|pagar pagick|haller holl|forekommer forekom|is was|are were|has had|can could|offers offered|runs ran|exists existed`
    .split('|')
    .map((pair): [string, readonly string[]] => {
      const [present = '', ...past] = list(pair);
      return [present, past];
    }),
);

/** Words that say of when something is. */
export const timeWords = new Set(
  list(
    'tidigare forr forut da davarande dittills historiskt historisk fore fram var varen hosten previously formerly earlier then former',
  ),
);
