// Who acts in the field, by the words that name them, folded; forms of one actor share a name.

const list = (text: string) => text.trim().split(/\s+/u);

/** Beginnings of words by actor; the longest that fits wins. */
const beginnings: readonly (readonly [string, string])[] = Object.entries({
  jobbtorg: 'jobbtorg jobcentre jobcenter',
  employmentService: 'arbetsformedling',
  insuranceAgency: 'forsakringskass',
  socialServices: 'socialtjanst',
  district: 'stadsdelsforvaltning stadsdelar stadsdelen stadsdelens stadsdelarna',
  districtBoard: 'stadsdelsnamnd',
  labourBoard: 'arbetsmarknadsnamnd',
  labourAdministration: 'arbetsmarknadsforvaltning',
  socialBoard: 'socialnamnd',
  socialAdministration: 'socialforvaltning',
  cityBoard: 'kommunstyrelse',
  council: 'kommunfullmaktig fullmaktig',
  cityOffice: 'stadsledningskontor',
  audit: 'stadsrevision revisionen revisionens revisor',
  region: 'regionen regionens landsting',
  coordination: 'samordningsforbund finsam',
  coach: 'coach jobbcoach',
  caseworker: 'socialsekreterar handlaggare handlaggaren handlaggarna',
  aspirant: 'aspirant deltagare',
  employer: 'arbetsgivar',
  management: 'ledningsgrupp',
  supportUnit: 'forsorjningsstodsenhet',
  addictionUnit: 'missbruksenhet',
  receptionUnit: 'mottagningsenhet',
  adultUnit: 'vuxenenhet',
  prison: 'kriminalvard',
  trafficOffice: 'trafikkontor',
  workingGroup: 'arbetsgrupp',
  state: 'staten statens statlig',
  municipality: 'kommunen kommuner kommunens municipality',
  migration: 'migrationsverk',
  handlerTeam: 'handlaggarteam',
  provider: 'leverantor',
}).flatMap(([actor, words]) => list(words).map((word) => [word, actor] as const));

/** Short and English forms, whole. */
const whole: ReadonlyMap<string, string> = new Map([
  ['af', 'employmentService'],
  ['fk', 'insuranceAgency'],
  ['staden', 'municipality'],
  ['sdf', 'district'],
  ['sdn', 'districtBoard'],
  ['amn', 'labourBoard'],
  ['amf', 'labourAdministration'],
  ['soc', 'socialServices'],
  ['district', 'district'],
  ['districts', 'district'],
  ['participant', 'aspirant'],
  ['participants', 'aspirant'],
  ['caseworker', 'caseworker'],
  ['caseworkers', 'caseworker'],
]);

/** Those named by two words: a unit by what it is for (`enheterna for forsorjningsstod`), and in English. */
export const actorPhrases: readonly (readonly [RegExp, string])[] = [
  [/^enhet\w* for (forsorjningsstod|ekonomiskt)/, 'supportUnit'],
  [/^income support units?\b/, 'supportUnit'],
  [/^addiction units?\b/, 'addictionUnit'],
  [/^employment services?\b/, 'employmentService'],
  [/^insurance agency\b/, 'insuranceAgency'],
  [/^social services\b/, 'socialServices'],
  [/^case workers?\b/, 'caseworker'],
];

/** Actors that texts use for each other: a district's administration, its board and its social services. */
const sides: ReadonlyMap<string, string> = new Map([
  ['district', 'districts'],
  ['districtBoard', 'districts'],
  ['socialServices', 'districts'],
]);

const byBeginning = new Map<string, [string, string][]>();
for (const [word, actor] of beginnings) {
  const start = word.slice(0, 4);
  byBeginning.set(start, [...(byBeginning.get(start) ?? []), [word, actor]]);
}

/** The actor that a folded word names, or null. A word like `jobbtorgschef` names none. */
export function actorOf(word: string): string | null {
  const named = whole.get(word);
  if (named !== undefined) return named;
  const found = (byBeginning.get(word.slice(0, 4)) ?? [])
    .filter(([beginning]) => word.startsWith(beginning) && word.length - beginning.length <= 5)
    .sort(([one], [other]) => other.length - one.length)[0];
  return found?.[1] ?? null;
}

/** What two actors must have in common to be taken for each other. */
export function sideOf(actor: string): string {
  return sides.get(actor) ?? actor;
}

/** Prepositions by the part that they give the actor after them. */
export const roles: ReadonlyMap<string, 'goal' | 'agent' | 'origin' | 'with' | 'place'> = new Map([
  ...list('till at mot gentemot to towards').map((word) => [word, 'goal'] as const),
  ...list('av by').map((word) => [word, 'agent'] as const),
  ...list('from fran').map((word) => [word, 'origin'] as const),
  ...list('med ihop tillsammans with mellan between').map((word) => [word, 'with'] as const),
  ...list('hos pa inom i vid under hos for om utan at in on within of kring via genom through').map(
    (word) => [word, 'place'] as const,
  ),
]);
