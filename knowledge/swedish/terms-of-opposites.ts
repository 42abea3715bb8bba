// Words that exclude each other: "minst" is not answered by "mest", nor "mars" by "april". Swedish and English, folded.

// One group a line; its sides stand between bars, the forms of a side between blanks. Function words with many meanings
// (for, under, var, man) are left out: they would set sentences against each other that say the same.
const groups = `forst forsta inledande first | sist sista slutlig slutliga last | tredje | fjarde | femte
  nuvarande nutida dagens current | tidigare forra forna forntida former | framtida kommande future
  borjan borja borjade borjar starta startar startade inleda inleddes start begin began | slut slutet sluta slutar slutade upphora upphorde avsluta avslutar avslutas avslutade avslutades end ended
  fore innan before | efter sedan after
  oka okar okas okade okat okning okande stiga stiger steg stigande hoja hojer hojs hojde hojdes hojning vaxa increase increased | minska minskar minskas minskade minskat minskning minskande sjunka sjunker sjonk sjunkande sanka sanker sanks sankte sanktes sankning nedgang decrease decreased reduced
  storsta storst maximal maximala maximalt max mest flest hogsta hogst langsta maximum most largest highest | minsta minst minimal minimala minimum lagsta lagst kortaste farst least smallest lowest
  stor stort stora storre large big larger | liten litet sma mindre small smaller
  fler flera mer mera more | farre mindre fewer less
  hog hogt hoga hogre high higher | lag lagt laga lagre low lower
  lang langt langa langre langst long longer | kort korta kortare short shorter
  basta bast battre best better | samsta samst samre varsta varst varre worst worse
  bra god goda gott positiv positivt positiva good positive | dalig daligt daliga negativ negativt negativa ond bad negative
  fordel fordelar advantage | nackdel nackdelar disadvantage
  gammal gammalt gamla aldre aldst aldsta old older oldest | ny nytt nya nyare nyaste ung unga yngre yngst yngsta new young
  sallan ovanlig ovanligt ovanliga sallsynt rarely rare uncommon | ofta alltid vanlig vanligt vanliga vanligtvis vanligast vanligaste often common usually always | aldrig never
  alla samtliga varje all every | vissa nagra some certain | ingen inga inget none no
  norr norra norrut nordlig nordliga nordost nordvast north northern | soder sodra soderut sydlig sydliga sydost sydvast south southern | oster ostra osterut ostlig ostliga ost east eastern | vaster vastra vasterut vastlig vastliga vast west western | centrala mellersta
  inre inne inuti inom inside inner | yttre ute utanfor utsidan outside outer
  ovre ovanfor ovan uppat upper above | nedre nedanfor nedan nedat below
  privat privata fristaende private | offentlig offentligt offentliga statlig statliga kommunal kommunala public
  mojlig mojligt mojliga possible | omojlig omojligt omojliga impossible
  latt enkel enkelt enkla enklare lattare easy simple easier | svar svart svara svarare komplicerad komplicerat komplex komplext komplexa difficult complex harder
  rik rikt rika rikare rikaste rich | fattig fattiga fattigare fattigaste poor
  stark starkt starka starkare strong | svag svagt svaga svagare weak
  snabb snabbt snabba snabbare snabbaste fast faster | langsam langsamt langsamma langsammare slow slower
  varm varmt varma varmare het heta hot warm | kall kallt kalla kallare kyla cold
  torr torrt torra dry | vat vatt vata fuktig wet
  hard hart harda | mjuk mjukt mjuka soft
  tung tungt tunga tyngre heavy | lattare lighter
  ljus ljust ljusa bright | mork morkt morka dark
  tillata tillater tillat tillats tillaten tillatet godkanna godkanner godkande stodja stodjer stoder stodde framja framjar gynna gynnar accepterade godtog allow allowed support | forbjuda forbjuder forbjod forbjuds forbjods forbjuden forbjudet avvisa avvisade motsatte hindra hindrar hindrade vagra vagrade nekade nekas forkastade avslog forbid forbidden refused rejected
  bevilja beviljar beviljas beviljat beviljade grant granted | avsla avslar avslas avslog avslag denied
  hjalpa hjalper hjalpte help helps | skada skadar skadade hindrar harm harms
  vinna vann vinner seger segrade framgang lyckas lyckades won win victory | forlora forlorade forlorar nederlag nederlaget besegrades misslyckas misslyckades misslyckande misslyckandet lost lose defeat
  kopa koper kopte kopt buy bought | salja saljer salde salt sell sold
  fodd foddes fods fodelse born | dog dor dod doda avled died death
  lamna lamnar lamnade flydde avresa leave left | anlande ankom ankomst arrived | stannade stayed
  oppna oppnar oppnas oppnade oppnades open opened | stanga stanger stangs stangde stangdes stangd close closed
  bygga bygger byggde byggdes skapa skapar skapade skapades grunda grundade grundades infora infor infors inforde infordes bilda bildade bildades built created founded | forstora forstor forstorde forstordes avskaffa avskaffar avskaffade avskaffades riva revs avveckla avvecklar avvecklas avvecklat avvecklade avvecklades upplosa upplostes destroyed abolished
  anstalla anstaller anstalls anstallde anstalldes hire hired | avskeda avskedas avskedades uppsagd uppsagning fired dismissed
  vanster vanstra | hoger hogra
  inkludera inkluderar inkluderas inkluderade inga ingar ingick innefattar omfattar omfattas include included | utesluta utesluter utesluts uteslot undanta undantas undantar exkluderar exkluderas exclude excluded
  med tillsammans with | utan without | utom forutom except
  manlig manliga manner male men | kvinna kvinnor kvinnan kvinnlig kvinnliga female women
  pojke pojkar | flicka flickor
  vuxen vuxna adult adults | barn barnen unga ungdomar child children young
  son sonen | dotter dottern
  fadern pappa father | mamma mother
  bror broder brodern | syster systern
  kung kungen king | drottning drottningen queen | kejsare kejsaren | president presidenten
  formell formellt formella formal | informell informellt informella informal
  direkt direkta direct | indirekt indirekta indirect
  bara endast enda enbart uteslutande only | flera aven ocksa several
  hela helt fullstandig fullstandigt entire completely | delvis halva halften partly half
  statisk statiska | dynamisk dynamiska
  teoretisk teoretiska teoretiskt | praktisk praktiska praktiskt
  moderna | forntida antika medeltida
  inrikes inhemsk inhemska nationell nationella | utrikes utlandsk utlandska internationell internationella foreign
  dag dagen dagtid day | natt natten nattetid night
  sommar sommaren | vinter vintern | hosten | varen
  nara narmast narmaste near nearest | langt borta far
  huvudsakligen framst huvudsaklig huvudsakliga viktig viktiga viktigt viktigast viktigaste main mainly | oviktig oviktiga obetydlig obetydliga mindre
  frivillig frivilligt frivilliga voluntary | obligatorisk obligatoriskt obligatoriska tvingande mandatory compulsory
  tillfallig tillfalligt tillfalliga temporary | permanent permanenta varaktig varaktiga
  heltid | deltid
  gratis kostnadsfri kostnadsfritt | avgift avgiften avgiftsbelagd
  vinst vinster inkomst inkomster intakt intakter profit income | forlust forluster utgift utgifter kostnad kostnader loss cost
  import importera importerar | export exportera exporterar
  arbetsgivare arbetsgivaren | arbetstagare arbetstagaren
  larare lararen lararna | elev elever eleven eleverna
  attackera attackerade angrep anfoll | forsvara forsvarade
  naturlig naturligt naturliga | konstgjord konstgjort konstgjorda artificiell
  synlig synligt synliga | osynlig osynligt osynliga dold dolda
  noll | ett | tva | tre | fyra | fem | sex | sju | atta | nio | tio | elva | tolv | hundra | tusen | miljon miljoner | miljard miljarder
  januari january | februari february | mars march | april | maj | juni june | juli july | augusti august | september | oktober october | november | december
  mandag mandagar | tisdag tisdagar | onsdag onsdagar | torsdag torsdagar | fredag fredagar | lordag lordagar | sondag sondagar
  svensk svenska sverige | norsk norska norge | dansk danska danmark | finsk finska finland | tysk tyska tyskland | fransk franska frankrike fransman | brittisk brittiska storbritannien engelsk engelska england | amerikansk amerikanska usa | spansk spanska spanien | italiensk italienska italien | rysk ryska ryssland | polsk polska polen | kinesisk kinesiska kina | japansk japanska japan | indisk indiska indien | skotsk skotska skottland | irlandsk irlandska irland | turkisk turkiska turkiet | grekisk grekiska grekland | egyptisk egypten | irak irakisk | iran iransk | israel israelisk`
  .split('\n')
  .map((line) => line.split('|').map((side) => side.trim().split(' ')));

/** By folded form: the sides it stands on, as the group's and the side's number. */
const sidesByForm = new Map<string, { group: number; side: number }[]>();
groups.forEach((sides, group) => {
  sides.forEach((forms, side) => {
    for (const form of forms) sidesByForm.set(form, [...(sidesByForm.get(form) ?? []), { group, side }]);
  });
});

/**
 * Whether a text says the opposite of a word: it holds a word of another side of the word's group and none of its own.
 * `forms` are the words of the text, folded as `readWords` gives them.
 */
export function saysOpposite(word: string, forms: ReadonlySet<string>): boolean {
  if (forms.has(word)) return false;
  const sides = sidesByForm.get(word) ?? sidesByForm.get(word.replace(/s$/, '')) ?? [];
  return sides.some(({ group, side }) => {
    const held = (groups[group] ?? []).map((side) => side.some((form) => forms.has(form)));
    return held.includes(true) && held[side] !== true;
  });
}

const negations = new Set(
  'inte icke ej aldrig ingen inga inget ingenting utan saknas saknar saknade saknades brist brister not never no without'.split(
    ' ',
  ),
);

/** Whether a word says no, never or that something lacks. */
export function isNegation(word: string): boolean {
  return negations.has(word);
}

/**
 * Whether a text has a word only with, or only without, the prefix that turns its meaning (`oberoende`, `icke-statlig`). `forms` are
 * the words of the text, folded.
 */
export function isTurned(word: string, forms: ReadonlySet<string>): boolean {
  const has = (form: string) => forms.has(form);
  if (word.length < 6 || has(word)) return false;
  const bare = word.replace(/^(icke|non|o)/, '');
  return has(`o${word}`) || has(`icke${word}`) || (bare !== word && (word.startsWith('icke') || has(bare)));
}
