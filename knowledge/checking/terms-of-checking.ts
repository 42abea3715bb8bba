// Words that the checks of a drafted sentence lean on, Swedish and English, folded.

const list = (text: string) => text.trim().split(/\s+/u);

/** Words that open a new clause. */
export const clauseOpeners = new Set(
  list(
    'men och eller samt medan eftersom darfor att om nar som dar vilket utan but and or because which that when if while',
  ),
);

/** Words that a paraphrase may add or drop: they say how things hang together, not what is the case. */
export const lightWords = new Set(
  list(`innebar innebara betyder avser avse galler galla gallde finns fanns finnas funnits ges ger gav ge gors gor gjorde gora kallas kallad heter hette bland annat
  exempelvis exempel till ocksa dessutom samtidigt daremot alltsa darmed darfor namligen dvs aven framst framfor huvudsakligen enligt handlar ror gallande
  rorande avseende hora hor tillhor star stod beskrivs beskriver namns namner anges anger uppger framgar framgick dar dit hit detta sadant sadan foljande bade
  dels sker skedde skett ske tas tar ta togs tog tagit kommer kom komma blir bli blev ha haft vara varit fa fick fatt kan ska genom vid hos
  dokumentet dokumenten kallan kallorna texten avsnitt avsnittet person personer personen personerna individ individer individen enskild enskilda enskilde
  samt respektive via inom utifran utover totalt sammanlagt just da nu idag dag fortfarande redan bara endast enbart minst hogst drygt knappt cirka ungefar omkring runt
  ingen inga inget ingenting aldrig ej utan varken vare sig saknar saknas alla samtliga varje vissa nagra flera fler manga de flesta
  mal syfte syftet satt form del delar fall saker olika egen egna eget annan annat andra ovriga sarskilt sarskild sarskilda
  person people persons individual individuals who which there their they them about also such including include includes given give gives get gets
  through during under per each every all some most other others others into out between both either neither nor no not never only just
  according says say stated states state document documents source text section means mean called example among well however therefore still already before after
  at least most up approximately about around roughly over more than one ones own take takes taken took make makes made done do does did being having
  where while because since until upon within without whose whom were was been am be become becomes became come comes came go goes going went
  ihop tillsammans eftersom medan varav dock trots annars istallet stallet snarare ganska lika mer mera mest mindre ser sett sagt sager sade saga visst visar visade innan sedan dess darefter dartill igen ocksa aven vidare langre lange lite nagot nagon alltid ofta ibland vanligen normalt regel practice receive receives received mainly place places appointments fram order part parts kind kinds way ways number per cent percent today now then there here this that these those`),
);

/** Words that turn a clause into its contrary. `utan` and `without` count where a thing follows. */
export const negations = new Set(
  list(
    'inte icke ej aldrig ingen inga inget ingenting utan varken knappast saknar saknas saknade saknades sakna not no never without neither nor cannot none lacks lack lacked nobody nothing',
  ),
);

/** Beginnings of words that say no without being a "not": a draft may use them for one, and the other way. */
export const saysNo =
  /^(o(klar|tydlig|mojlig|giltig|behorig|beroende|jamlik|formaga)|uteb|avstar|avstod|slipp|avveckl|avskaff|upphor|upphavd|borttag|utanfor|undanta|utesl|nekas|nedlag|unclear|outside|excluded|abolished|discontinued)/;

/** What takes a negation's force away when it follows: not only, not least. */
export const afterNoNegation = new Set(list('bara endast enbart minst only least sallan'));

/** Narrowing and widening words by what they say; a sentence may not have one that its passages lack. */
export const quantifiers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    only: 'bara endast enbart uteslutande blott only solely exclusively',
    all: 'alla samtliga varje alltid helt fullstandigt all every always everyone entirely',
    most: 'flesta merparten majoriteten most majority',
  }).flatMap(([kind, words]) => list(words).map((word): [string, string] => [word, kind])),
);

/** Which bound a word sets on the number that follows. */
export const bounds: ReadonlyMap<string, 'least' | 'most' | 'above' | 'below' | 'about'> = new Map([
  ...list('minst lagst atminstone tidigast least minimum').map((word) => [word, 'least'] as const),
  ...list('hogst maximalt max senast inom most maximum within').map((word) => [word, 'most'] as const),
  ...list('drygt over overstiger exceeds').map((word) => [word, 'above'] as const),
  ...list('knappt nastan nearly almost').map((word) => [word, 'below'] as const),
  ...list('cirka ca ungefar omkring runt approximately about around roughly').map((word) => [word, 'about'] as const),
]);

/** Units of measure by what they measure; a number in one is no number of another. */
export const units: ReadonlyMap<string, string> = new Map(
  Object.entries({
    day: 'dag dagar dagars dagen dagarna arbetsdag arbetsdagar kalenderdag kalenderdagar vardagar day days',
    week: 'vecka veckor veckors veckan week weeks',
    month: 'manad manader manaders manaden month months',
    year: 'ar ars aret aren arig ariga aringar aring year years',
    hour: 'timme timmar timmars hour hours',
    minute: 'minut minuter minutes minute',
    term: 'termin terminer',
    percent: 'procent procenten percent cent',
    money: 'kr kronor mnkr mkr tkr sek mdkr',
    times: 'ganger times',
  }).flatMap(([unit, words]) => list(words).map((word): [string, string] => [word, unit])),
);

/** Things counted that stand for any people. */
export const anyPeople = new Set(
  list(
    'person personer individ individer aspirant aspiranter deltagare stockholmare inskrivna manniskor people persons participants aspirants individuals',
  ),
);

export const factors: ReadonlyMap<string, number> = new Map([
  ['miljon', 1e6],
  ['miljoner', 1e6],
  ['million', 1e6],
  ['mnkr', 1e6],
  ['mkr', 1e6],
  ['miljarder', 1e9],
  ['miljard', 1e9],
  ['tusen', 1e3],
  ['tkr', 1e3],
]);

/** Parts of a whole, by the word for them: the lower number. */
export const parts: ReadonlyMap<string, number> = new Map([
  ...list('halften halva half').map((word) => [word, 2] as const),
  ...list('tredjedel tredjedelar tredjedelen third thirds').map((word) => [word, 3] as const),
  ...list('fjardedel fjardedelar quarter quarters').map((word) => [word, 4] as const),
  ...list('femtedel femtedelar fifth fifths').map((word) => [word, 5] as const),
]);

export const ordinals: ReadonlyMap<string, number> = new Map(
  list('tredje fjarde femte sjatte sjunde attonde nionde tionde').map((word, at) => [word, at + 3]),
);

/** Months, by folded name, Swedish and English. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    'januari january jan',
    'februari february feb',
    'mars march',
    'april',
    'maj may',
    'juni june',
    'juli july',
    'augusti august aug',
    'september sept sep',
    'oktober october okt',
    'november nov',
    'december dec',
  ].flatMap((names, at) => list(names).map((name): [string, number] => [name, at + 1])),
);

/** English words that tell an English sentence from a Swedish one. */
export const englishMarks = new Set(
  list(
    'the of and to is are was were with by for from which that must should may shall their who be has have not an as at it this does do',
  ),
);

/** The same for Swedish. */
export const swedishMarks = new Set(
  list('och att det som den ar av for med till pa inte ska kan en ett har om vid fran de'),
);
