// The words by which numbers, dates and their separators are dictated, and what stands around numbers, in Swedish.

/** Words for figures, as they are dictated one or two at a time, after folding. */
export const swedishFigures: Record<string, string> = {
  noll: '0',
  nolla: '0',
  nollan: '0',
  ett: '1',
  en: '1',
  etta: '1',
  ettan: '1',
  tvåan: '2',
  trean: '3',
  fyran: '4',
  femman: '5',
  sexan: '6',
  sjuan: '7',
  åttan: '8',
  nian: '9',
  två: '2',
  tvåa: '2',
  tre: '3',
  trea: '3',
  fyra: '4',
  fem: '5',
  femma: '5',
  sex: '6',
  sexa: '6',
  sju: '7',
  sjua: '7',
  åtta: '8',
  nio: '9',
  nie: '9',
  nia: '9',
  tio: '10',
  elva: '11',
  tolv: '12',
  tretton: '13',
  fjorton: '14',
  femton: '15',
  sexton: '16',
  sjutton: '17',
  arton: '18',
  nitton: '19',
};

export const swedishTens: Record<string, string> = {
  tjugo: '2',
  tjuge: '2',
  tju: '2',
  trettie: '3',
  fyrtie: '4',
  förtie: '4',
  femtie: '5',
  sextie: '6',
  sjuttie: '7',
  åttie: '8',
  nittie: '9',
  trettio: '3',
  tretti: '3',
  fyrtio: '4',
  förtio: '4',
  fyrti: '4',
  femtio: '5',
  femti: '5',
  sextio: '6',
  sexti: '6',
  sjuttio: '7',
  sjutti: '7',
  åttio: '8',
  åtti: '8',
  nittio: '9',
  nitti: '9',
};

/** Days of a month as they are said in a date, after folding. */
export const swedishOrdinals =
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde ' +
  'sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde tjugofemte tjugosjätte ' +
  'tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta';

/** Ends of a word for a century: `nittonhundra`, `tvåtusen`. */
export const swedishCenturies: Record<string, string> = {
  nittonhundra: '19',
  tjugohundra: '20',
  tvåtusen: '20',
  nitton: '19',
};

/** Words for a separator, and words that may stand between the parts of a number or a date. */
export const swedishSeparators =
  'kommatecken komma streck bindestreck tankstreck minus mellanslag punkt snedstreck plus plustecken divis';
export const swedishTelling =
  'kontrolldelen sista fyra slutar siffror siffrorna kontrollsiffror kontrollnr kontrollnummer kontrollsiffra kontrollsiffran slutsiffror slutsiffrorna';
export const swedishLinks =
  'och sen sedan följt av därefter slut på med samt de dom dem är nr den i år e ja alltså å personnummer personnr samordningsnummer samordningsnr månad månaden dag dagen slutet som';

/** `fyra sista`, `sista siffrorna`, `kontrollsiffror`; and a word for an ending, which alone says less. */
export const swedishTail =
  '(?:(?:de |dom )?(?:fyra|4) sista(?: siffror(?:na)?| numren| siffer)?|sista (?:fyra|4)(?: siffror(?:na)?)?|sista siffrorna|slutsiffror(?:na)?|kontroll(?:siffror(?:na)?|nr|nummer)|fyra siffror på slutet)';
export const swedishEnding =
  '(?:sist i person[a-z]*|(?:fyra|4) siffror|slutar(?: på| med)?|de sista|i slutet|slutet av person[a-z]*|resten|avslutas med|ändelsen?|på slutet)';

/** What says that a number is a person's own, and what says that it is the number of a thing. */
export const swedishPersonNumbers =
  'person ?-?n(?:umm?e?)?r[a-z]*|personbeteckning|pers\\.? ?n(?:umm?e?)?r|p-?nr|pnr|psnr|samordnings ?-?n(?:umm?e?)?r[a-z]*|samnr|' +
  'reserv ?n(?:umm?e?)?r[a-z]*|interims ?n(?:umm?e?)?r[a-z]*|fodd|fodelse[a-z]*|f\\.|id ?-?n(?:umm?e?)?r|identitets?n(?:umm?e?)?r[a-z]*|legitimation[a-z]*|korkort[a-z]*';
export const swedishThingNumbers =
  'ocr[a-z]*|(?:del)?faktura[a-z]*|dnr|diarie[a-z]*|referens[a-z]*|ref|(?:inkops|kop|arbets)?order[a-z]*|bestallning[a-z]*|bankgiro[a-z]*|bg|plusgiro[a-z]*|pg|postgiro[a-z]*|' +
  'kund ?n(?:umm?e?)?r[a-z]*|kundnummer|avtal[a-z]*|artikel[a-z]*|serie[a-z]*|kolli[a-z]*|forsandelse[a-z]*|sparning[a-z]*|verifikat[a-z]*|ver ?nr|' +
  'veckor(?:na)?|vecka|v|projekt[a-z]*|kostnadsstalle[a-z]*|arende[a-z]*|ticket[a-z]*|inventarie[a-z]*|licens[a-z]*|[a-z]*kod(?:en|er)?|losenord[a-z]*|motes?-?id|' +
  'lopnummer|rapport[a-z]*|protokoll[a-z]*|beslut[a-z]*|sou|sfs|prop|forskrift[a-z]*|lagrum|isbn|ean|issn|kronor|kr|budget[a-z]*|konto[a-z]*|tabell[a-z]*|volym|arkiv[a-z]*|summa[a-z]*|total[a-z]*|belopp[a-z]*|version|build|release|bygge|inc';

/** What stands around a day of work and its time. */
export const swedishMeetingWords =
  'kl(?![a-z])|klockan|mote|traff|sammantrad|protokoll|beslut|bokad|boka|tid(?![a-z])|tider|schema|kalender|namnd|remiss|rapport|uppdaterad|senast|giltig|galler|skapad|andrad|inkom|upprattad|exempl|personer|inskriv|avslut';

/** What "the last four" may be of, other than figures. */
export const swedishCounted =
  'aren|veck|manad|dag|kvartal|gang|rad|rapport|mote|arenden(?!r)|besok|tillfall|person|klient|timm|minut';
