// Makes sentences that passages carry and sentences that they do not, out of the shipped knowledge, by a seed.
// Long, because rewordings that keep a sentence true stand beside the changes that make it false.
import { statementsOf } from '../../knowledge/answer/statements.ts';
import type { CheckedAgainst } from '../../knowledge/checking/check-sentence.ts';
import { shippedCatalogue, shippedDocuments } from '../../knowledge/shipped.ts';

export type WrongKind = 'number' | 'negation' | 'actor' | 'force';

export interface Made {
  sentence: string;
  passages: CheckedAgainst[];
  /** How it was made. */
  how: string;
}

/** Numbers between 0 and 1 from a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** All shipped passages, as a sentence may cite them, by document. */
export async function shippedPassages(): Promise<CheckedAgainst[][]> {
  const documents = await shippedDocuments(shippedCatalogue());
  return documents.map(({ info, passages }) =>
    passages.map(({ id, text, force }) => ({ id, text, force, date: info.date })),
  );
}

type Pick = <T>(list: readonly T[]) => T;

function pickBy(next: () => number): Pick {
  return (list) => {
    const chosen = list[Math.floor(next() * list.length)];
    if (chosen === undefined) throw new Error('There is nothing to pick from.');
    return chosen;
  };
}

interface Ground {
  sentence: string;
  /** The sentence after it in its paragraph. */
  next: string | null;
  passage: CheckedAgainst;
  /** Passages before and after it in the document. */
  near: CheckedAgainst[];
}

export function groundsOf(documents: readonly CheckedAgainst[][]): Ground[] {
  return documents.flatMap((passages) =>
    passages.flatMap((passage, place) => {
      const told = statementsOf(passage.text);
      const near = [passages[place - 1], passages[place + 1]].filter((other) => other !== undefined);
      return told.flatMap(({ text, paragraph }, at): Ground[] => {
        const words = text.split(/\s+/u).length;
        if (text.includes('\n') || text.includes('\u2022') || words < 5 || words > 45 || !text.endsWith('.')) return [];
        const next = told[at + 1];
        return [
          {
            sentence: text,
            next: next?.paragraph === paragraph && !next.text.includes('\n') ? next.text : null,
            passage,
            near,
          },
        ];
      });
    }),
  );
}

const digits = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const numberWord = /(?<![\p{L}\d])(två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?![\p{L}\d])/iu;

const synonyms: [RegExp, string][] = [
  [/(?<!\p{L})cirka(?!\p{L})/u, 'ungefär'],
  [/(?<!\p{L})omkring(?!\p{L})/u, 'cirka'],
  [/(?<!\p{L})dessutom(?!\p{L})/u, 'också'],
  [/(?<!\p{L})framför allt(?!\p{L})/u, 'främst'],
  [/(?<!\p{L})främst(?!\p{L})/u, 'framför allt'],
  [/(?<!\p{L})till exempel(?!\p{L})/u, 'exempelvis'],
  [/(?<!\p{L})bland annat(?!\p{L})/u, 'bl.a.'],
  [/(?<!\p{L})ska(?!\p{L})/u, 'skall'],
  [/(?<!\p{L})försörjningsstöd(?!\p{L})/u, 'ekonomiskt bistånd'],
  [/(?<!\p{L})Arbetsförmedlingen(?!\p{L})/u, 'AF'],
  [/(?<!\p{L})Försäkringskassan(?!\p{L})/u, 'FK'],
  [/(?<!\p{L})KAA(?!\p{L})/u, 'det kommunala aktivitetsansvaret'],
  [/(?<!\p{L})samarbete(?!\p{L})/u, 'samverkan'],
  [/(?<!\p{L})ihop(?!\p{L})/u, 'tillsammans'],
  [/(?<!\p{L})tillsammans(?!\p{L})/u, 'ihop'],
  [/(?<!\p{L})inte(?!\p{L})/u, 'icke'],
  [/(?<!\p{L})alla(?!\p{L})/u, 'samtliga'],
  [/(?<!\p{L})samtliga(?!\p{L})/u, 'alla'],
  [/(?<!\p{L})bara(?!\p{L})/u, 'endast'],
  [/(?<!\p{L})drygt(?!\p{L})/u, 'lite över'],
  [/(?<!\p{L})jobb(?!\p{L})/u, 'arbete'],
  [/(?<!\p{L})otydligt?(?!\p{L})/u, 'oklart'],
  [/(?<!\p{L})började(?!\p{L})/u, 'startade'],
];

const passives: [RegExp, string][] = [
  [/^([\p{L}-]+) samordnar ([^,.:]+)\.$/u, '$2 samordnas av $1.'],
  [/^([\p{L}-]+) granskade ([^,.:]+)\.$/u, '$2 granskades av $1.'],
  [/^([\p{L}-]+(?: Stockholm)?) erbjuder ([^,.:]+)\.$/u, '$2 erbjuds av $1.'],
  [/^([\p{L}-]+) beviljar ([^,.:]+)\.$/u, '$2 beviljas av $1.'],
  [/^([\p{L}-]+(?: stadsdelsnämnd)?) använder ([^,.:]+)\.$/u, '$2 används av $1.'],
  [/^Förvaltningarna har kontrollerat ([^,.:]+)\.$/u, '$1 har kontrollerats av förvaltningarna.'],
];

function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowered(text: string): string {
  return /^(Den|Det|De|En|Ett|I|På|För|Om|När|Under|Enligt|Alla|Samtliga|Varje|Där|Dessutom|Därför|Stödet|Målet|Syftet|Insatserna|Personer|Sedan|Vid|Först|Planeringen|Arbetet|Samtalet|Många|Flera|Ofta|Andra|Förvaltningen|Staden|Revisionen|Rapporten|Utredningen|Arbetsgruppen|Behoven|Utbudet|Uppföljningen|Åtgärderna|Kontoren|Nämnden|Förslagen|Uppdraget)(?!\p{L})/u.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function mayFollow(text: string): boolean {
  return (
    lowered(text) !== text ||
    /^(?:Jobbtorg|Spånga|Farsta|Arbetsförmedlingen|Stockholm|Försäkringskassan|Finsam)/u.test(text)
  );
}

type Rewording = [how: string, reword: (ground: Ground, text: string) => string | null];

/** Ways to say the same, or less; null where a sentence gives no occasion. */
const rewordings: Rewording[] = [
  [
    'digit',
    (_, text) =>
      numberWord.test(text) ? text.replace(numberWord, (word) => String(digits.indexOf(word.toLowerCase()))) : null,
  ],
  [
    'number word',
    (_, text) => {
      const found =
        /(?<![\d.,:/§-]|§ |nr |fotnot |kap\. |avsnitt )\b(\d{1,2})\b(?![\d.,:/-]| \d|\s*(?:procent|år|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|§|kap))/iu.exec(
          text,
        );
      const word = digits[Number(found?.[1] ?? 99)];
      return found === null || word === undefined || Number(found[1]) < 2 ? null : text.replace(found[0], word);
    },
  ],
  [
    'label dropped',
    (_, text) => (/^[^:.,]{4,70}: \p{L}/u.test(text) ? raised(text.replace(/^[^:]{4,70}: /u, '')) : null),
  ],
  ['brackets dropped', (_, text) => (/ \([^()]+\)/u.test(text) ? text.replace(/ \([^()]+\)/gu, '') : null)],
  [
    'clause dropped',
    (_, text) =>
      /, (?:så att|eftersom|därför att|för att|vilket|till exempel|däribland|bland annat) [^,:]+\.$/u.test(text) &&
      !/:/.test(text)
        ? text.replace(
            /, (?:så att|eftersom|därför att|för att|vilket|till exempel|däribland|bland annat) [^,:]+\.$/u,
            '.',
          )
        : null,
  ],
  [
    'told of',
    ({ sentence }, text) =>
      /^[^:]+$/u.test(text) && mayFollow(text) && sentence.length % 3 === 0
        ? `I dokumentet står att ${lowered(text)}`
        : null,
  ],
  [
    'merged',
    ({ next, sentence }, text) =>
      next !== null && mayFollow(next) && text === sentence && !/[:]/.test(text + next)
        ? `${text.slice(0, -1)}, och ${lowered(next)}`
        : null,
  ],
  [
    'passive',
    (_, text) => {
      for (const [active, passive] of passives) if (active.test(text)) return raised(text.replace(active, passive));
      return null;
    },
  ],
  [
    'time first',
    (_, text) => {
      const found =
        /^([A-ZÅÄÖ][^,:.()]*?) (är|har|var|hade|fanns|fick|ska|skulle|kan|får|gav|nådde|prövar) ([^:()]*) (under \d{4}|i januari 2020|sedan \d{4}|år \d{4})\.$/u.exec(
          text,
        );
      return found === null ? null : `${raised(found[4] ?? '')} ${found[2]} ${lowered(found[1] ?? '')} ${found[3]}.`;
    },
  ],
];

function synonymous(text: string, pick: Pick): string | null {
  const fitting = synonyms.filter(([from]) => from.test(text));
  if (fitting.length === 0) return null;
  const [from, to] = pick(fitting);
  return raised(text.replace(from, to));
}

/** One or two rewordings of a true sentence. */
function reworded(ground: Ground, pick: Pick): { text: string; how: string } {
  let text = ground.sentence;
  const how: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    const options = [
      ...rewordings.map(([name, reword]): [string, string | null] => [name, reword(ground, text)]),
      ['synonym', synonymous(text, pick)] as [string, string | null],
      ['synonym', synonymous(text, pick)] as [string, string | null],
    ].filter(
      (option): option is [string, string] => option[1] !== null && option[1] !== text && !how.includes(option[0]),
    );
    if (options.length === 0) break;
    const [name, next] = pick(options);
    text = next;
    how.push(name);
  }
  return { text: attributed(ground.passage, text), how: how.length === 0 ? 'as it stands' : how.join(', ') };
}

// Told in other words, a wish stays one only when the sentence says whose it is.
function attributed({ force }: CheckedAgainst, text: string): string {
  const says =
    /försl|föresl|enligt|ansåg|anser|vill|menade|hävdar|bör|skulle|uttalande|översyn|slutsats|utredning/iu.test(text);
  if (says) return text;
  if (force === 'political') return `Enligt det politiska uttalandet: ${text}`;
  const isWish = force === 'proposal' || force === 'view' || force === 'auditRecommendation';
  return isWish && /(?<!\p{L})(?:ska|skall|måste)(?!\p{L})/u.test(text) ? `Förslaget är att ${lowered(text)}` : text;
}

const actors = [
  'Jobbtorg',
  'Arbetsförmedlingen',
  'Försäkringskassan',
  'Socialtjänsten',
  'Arbetsmarknadsförvaltningen',
  'Arbetsmarknadsnämnden',
  'Kommunstyrelsen',
  'Stadsdelsförvaltningarna',
  'Socialförvaltningen',
  'Regionen',
  'Samordningsförbundet',
  'Revisionen',
];
const actorWord =
  /(?<![\p{L}-])(?:jobbtorg(?:et|en)?(?: Stockholm)?|Arbetsförmedlingen|Försäkringskassan|socialtjänsten|arbetsmarknadsförvaltningen|arbetsmarknadsnämnden|kommunstyrelsen|stadsdelsförvaltning(?:en|arna)|socialförvaltningen|regionen|Samordningsförbundet|revisionen|kommunfullmäktige|ledningsgruppen|stadsledningskontoret|stadsdelsnämnderna)(?![\p{L}-])/giu;

const kindred: Record<string, string> = {
  stadsdelsförvaltningen: 'd',
  stadsdelsförvaltningarna: 'd',
  stadsdelsnämnderna: 'd',
  socialtjänsten: 'd',
};
const kin = (word: string) => kindred[word.toLowerCase()] ?? word.toLowerCase().replace(/^jobbtorg.*/u, 'jobbtorg');

const wrongings: Record<WrongKind, ((text: string, ground: Ground, pick: Pick) => string | null)[]> = {
  number: [
    (text, { passage }, pick) => {
      const found = [
        ...text.matchAll(
          /(?<![\d.,:/§#-])\d{1,3}(?: \d{3})?(?![\d:/.-])|(?<!\p{L})(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?!\p{L})/giu,
        ),
      ];
      if (found.length === 0) return null;
      const hit = pick(found);
      const old = /\d/.test(hit[0]) ? Number(hit[0].replace(' ', '')) : digits.indexOf(hit[0].toLowerCase());
      const others = [...passage.text.matchAll(/(?<![\d.,:/§-])\d{1,3}(?: \d{3})?(?![\d:/.-])/gu)]
        .map((other) => Number(other[0].replace(' ', '')))
        .filter((other) => other !== old);
      const value = pick([old + 1, old * 2 || 2, old + 10, old * 10 || 20, ...others.slice(0, 2)]);
      if (value === old) return null;
      const told = /\d/.test(hit[0]) ? String(value) : (digits[value] ?? String(value));
      return text.slice(0, hit.index) + told + text.slice(hit.index + hit[0].length);
    },
    (text, _, pick) => {
      const found = [...text.matchAll(/\b(?:19|20)\d\d\b(?![:/-])/gu)];
      if (found.length === 0) return null;
      const hit = pick(found);
      return (
        text.slice(0, hit.index) + String(Number(hit[0]) + pick([-7, -3, -2, 2, 3, 5])) + text.slice(hit.index + 4)
      );
    },
    (text, _, pick) => {
      const pairs: [RegExp, string][] = [
        [/(?<!\p{L})dagar(?!\p{L})/u, 'veckor'],
        [/(?<!\p{L})månader(?!\p{L})/u, 'veckor'],
        [/(?<!\p{L})veckan(?!\p{L})/u, 'månaden'],
        [/(?<=\d )procent(?!\p{L})/u, 'personer'],
        [/(?<=\d )år(?!\p{L})/u, 'månader'],
        [/(?<=ett )år(?!\p{L})/u, 'kvartal'],
        [/(?<!\p{L})mnkr(?!\p{L})/u, 'tkr'],
        [/(?<!\p{L})tredjedel/u, 'fjärdedel'],
        [/(?<!\p{L})fjärdedel/u, 'tredjedel'],
        [/(januari|april|juni)/u, 'oktober'],
      ];
      const fitting = pairs.filter(([from]) => from.test(text));
      if (fitting.length === 0) return null;
      const [from, to] = pick(fitting);
      return text.replace(from, to);
    },
  ],
  negation: [
    (text) =>
      /(?<!\p{L})inte(?!\p{L})/u.test(text) && !/inte (?:bara|minst|sällan|främst)/u.test(text)
        ? text.replace(/(?<!\p{L})inte /u, '')
        : null,
    (text, _, pick) => {
      if (/(?<!\p{L})(?:inte|ingen|inga|inget|aldrig|utan|varken|saknar|saknas|saknade)(?!\p{L})/u.test(text))
        return null;
      const found = [
        ...text.matchAll(/(?<!\p{L})(?:ska|kan|får|är|har|finns|var|hade|behöver|gäller|fick|bör)(?= )/gu),
      ];
      if (found.length === 0) return null;
      const hit = pick(found);
      return `${text.slice(0, hit.index + hit[0].length)} inte${text.slice(hit.index + hit[0].length)}`;
    },
    (text, _, pick) => {
      const pairs: [RegExp, string][] = [
        [/(?<!\p{L})alla(?!\p{L})/u, 'inga'],
        [/(?<!\p{L})samtliga(?!\p{L})/u, 'inga'],
        [/(?<!\p{L})Ingen(?!\p{L})/u, 'Varje'],
        [/(?<!\p{L})Inga(?!\p{L})/u, 'Alla'],
        [/(?<!\p{L})ingen(?!\p{L})/u, 'en'],
        [/(?<!\p{L})inga(?!\p{L})/u, 'flera'],
        [/(?<!\p{L})saknade?r?(?!\p{L})/u, 'har'],
        [/(?<!\p{L})saknas(?!\p{L})/u, 'finns'],
        [/(?<!\p{L})efter(?!\p{L})/u, 'före'],
        [/(?<!\p{L})före(?!\p{L})/u, 'efter'],
        [/(?<!\p{L})ökade?r?(?!\p{L})/u, 'minskar'],
        [/(?<!\p{L})minskade?(?!\p{L})/u, 'ökade'],
        [/(?<!\p{L})senast(?!\p{L})/u, 'tidigast'],
        [/(?<!\p{L})högst(?!\p{L})/u, 'minst'],
        [/(?<!\p{L})maximalt(?!\p{L})/u, 'minst'],
        [/(?<!\p{L})upp till(?!\p{L})/u, 'minst'],
        [/(?<!\p{L})drygt(?!\p{L})/u, 'knappt'],
        [/(?<!\p{L})knappt(?!\p{L})/u, 'drygt'],
        [/(?<!\p{L})över(?= \d)/u, 'under'],
        [/(?<!\p{L})med(?= försörjningsstöd)/u, 'utan'],
        [/(?<!\p{L})otydligt?(?!\p{L})/u, 'tydligt'],
        [/(?<!\p{L})oklart?(?!\p{L})/u, 'klart'],
        [/(?<!\p{L})svårt(?!\p{L})/u, 'lätt'],
        [/(?<!\p{L})varken (\p{L}+) eller(?!\p{L})/u, 'både $1 och'],
        [/(?<!\p{L})komplettera(?!\p{L})/u, 'inte komplettera'],
        [/(?<!\p{L})ofta(?!\p{L})/u, 'aldrig'],
        [/(?<!\p{L})de flesta(?!\p{L})/u, 'inga'],
        [/(?<!\p{L})De flesta(?!\p{L})/u, 'Inga'],
      ];
      const fitting = pairs.filter(([from]) => from.test(text));
      if (fitting.length === 0) return null;
      const [from, to] = pick(fitting);
      return text.replace(from, to);
    },
    (text, _, pick) => {
      if (/(?<!\p{L})(?:bara|endast)(?!\p{L})/u.test(text)) return null;
      const found = [...text.matchAll(/ (?=(?:för|till|personer|unga|kvinnor|nyanlända) )/gu)];
      if (found.length === 0) return null;
      const hit = pick(found);
      return `${text.slice(0, hit.index)} bara${text.slice(hit.index)}`;
    },
  ],
  actor: [
    (text, _, pick) => {
      const found = [...text.matchAll(actorWord)];
      const [first] = found;
      if (first === undefined || found.length < 2) return null;
      const others = found
        .slice(1)
        .filter(
          (other) =>
            kin(other[0]) !== kin(first[0]) &&
            !/^ (?:och|eller|samt) $|^, $/u.test(text.slice(first.index + first[0].length, other.index)),
        );
      if (others.length === 0 || /(?<!\p{L})(?:och|samt|mellan|ihop|tillsammans|både|delat)(?!\p{L})/u.test(text))
        return null;
      const other = pick(others);
      const swapped =
        text.slice(0, first.index) +
        other[0] +
        text.slice(first.index + first[0].length, other.index) +
        first[0] +
        text.slice(other.index + other[0].length);
      return raised(swapped);
    },
    (text, ground, pick) => {
      const found = [...text.matchAll(actorWord)];
      if (found.length === 0) return null;
      const hit = pick(found);
      const used = new Set(found.map((each) => kin(each[0])));
      const around = [...ground.passage.text.matchAll(actorWord)].map((each) => each[0]);
      const options = [...around, ...actors].filter((each) => !used.has(kin(each)));
      if (options.length === 0) return null;
      const told = pick(options);
      return raised(
        text.slice(0, hit.index) +
          (hit.index === 0
            ? told
            : told.charAt(0).toLowerCase() === told.charAt(0) ||
                /^(?:Arbetsförmedlingen|Försäkringskassan|Jobbtorg|Samordningsförbundet)/u.test(told)
              ? told
              : told.charAt(0).toLowerCase() + told.slice(1)) +
          text.slice(hit.index + hit[0].length),
      );
    },
  ],
  force: [
    (text, _, pick) => {
      const pairs: [RegExp, string][] = [
        [/(?<!\p{L})kan(?!\p{L})/u, 'ska'],
        [/(?<!\p{L})kan(?!\p{L})/u, 'måste'],
        [/(?<!\p{L})får(?= [\p{L} ]{0,40}\p{L}+(?:as?)\b)/u, 'måste'],
        [/(?<!\p{L})bör(?!\p{L})/u, 'ska'],
        [/(?<!\p{L})bör(?!\p{L})/u, 'måste'],
        [/(?<!\p{L})behöver(?= \p{L}+as?\b)/u, 'ska'],
        [/(?<!\p{L})borde(?!\p{L})/u, 'ska'],
        [/(?<!\p{L})kunde(?!\p{L})/u, 'ska'],
        [/(?<!\p{L})får(?= anmäla| ordna| ta)/u, 'ska'],
      ];
      const fitting = pairs.filter(([from]) => from.test(text));
      if (fitting.length === 0) return null;
      const [from, to] = pick(fitting);
      return text.replace(from, to);
    },
    (text, _, pick) => {
      const pairs: [RegExp, string][] = [
        [/(?<!\p{L})föreslog(?!\p{L})/u, 'beslutade'],
        [/(?<!\p{L})föreslogs(?!\p{L})/u, 'beslutades'],
        [/(?<!\p{L})föreslår(?!\p{L})/u, 'har beslutat'],
        [/(?<!\p{L})ville(?!\p{L})/u, 'beslutade att'],
        [/(?<!\p{L})ansåg(?!\p{L})/u, 'beslutade'],
        [/(?<!\p{L})anser(?!\p{L})/u, 'har beslutat'],
        [/(?<!\p{L})rekommendationer(?!\p{L})/u, 'beslut'],
        [/(?<!\p{L})synpunkt(?!\p{L})/u, 'beslut'],
        [/(?<!\p{L})slutsats(?!\p{L})/u, 'beslut'],
      ];
      const fitting = pairs.filter(([from]) => from.test(text));
      if (fitting.length === 0) return null;
      const [from, to] = pick(fitting);
      return text.replace(from, to);
    },
    (text) => {
      const found =
        /^(.{20,}), (?:ansåg|anser|hävdar|menade|tyckte) [^,.]+\.$/u.exec(text) ??
        /^(?:[\p{L}, -]+) (?:ansåg|anser|menade|menar|hävdar)(?: [\p{L} ]*(?:uttalande)? ?\d{4}(?: \([^)]*\))?)? att (.{20,})$/u.exec(
          text,
        );
      // What is left as a "bör" is still no rule.
      return found === null || /(?<!\p{L})(?:bör|borde)(?!\p{L})/u.test(found[1] ?? '')
        ? null
        : raised((found[1] ?? '').replace(/\.$/u, '')).concat('.');
    },
    (text) =>
      /(?<!\p{L})skulle(?!\p{L})/u.test(text)
        ? text
            .replace(/(?<!\p{L})skulle(?!\p{L})/u, 'ska')
            .replace(/\b(?:under|år|i|våren) (?:19|20)\d\d\b/gu, '')
            .replace(/ (?:19|20)\d\d\b/gu, '')
            .replace(/ {2,}/gu, ' ')
        : null,
    (text) => {
      const pairs: [RegExp, string][] = [
        [/(?<!\p{L})fanns(?!\p{L})/u, 'finns'],
        [/(?<!\p{L})erbjöd(?!\p{L})/u, 'erbjuder'],
        [/(?<!\p{L})hade(?!\p{L})/u, 'har'],
        [/(?<!\p{L})gällde(?!\p{L})/u, 'gäller'],
      ];
      const fitting = pairs.find(([from]) => from.test(text));
      if (fitting === undefined) return null;
      return text
        .replace(fitting[0], fitting[1])
        .replace(/,? ?\(?(?:under|år|i|fram till|från|förr|vid|enligt)? ?(?:19|20)\d\d\)?/gu, '')
        .replace(/\b(?:Förr|förr|tidigare|då) /gu, '')
        .replace(/ {2,}/gu, ' ');
    },
  ],
};

function cited(ground: Ground, pick: Pick): CheckedAgainst[] {
  const [first, second] = ground.near;
  const options = [
    [ground.passage],
    [ground.passage],
    [ground.passage, first],
    [first, ground.passage],
    [ground.passage, second],
    [first, ground.passage, second],
  ];
  return pick(options).filter((passage) => passage !== undefined);
}

/** `count` true sentences: a tenth as they stand, the rest reworded once or twice. */
export function makeTrue(documents: readonly CheckedAgainst[][], seed: number, count: number): Made[] {
  const next = random(seed);
  const pick = pickBy(next);
  const grounds = groundsOf(documents);
  const made = new Map<string, Made>();
  for (let tries = 0; made.size < count && tries < 50 * count; tries += 1) {
    const ground = pick(grounds);
    const asItStands = next() < 0.1;
    const { text, how } = asItStands ? { text: ground.sentence, how: 'as it stands' } : reworded(ground, pick);
    if (!asItStands && how === 'as it stands') continue;
    made.set(text, { sentence: text, passages: cited(ground, pick), how });
  }
  return [...made.values()];
}

/** `count` false sentences of one kind, made from sentences as they stand and from reworded ones, half and half. */
export function makeWrong(
  documents: readonly CheckedAgainst[][],
  kind: WrongKind,
  seed: number,
  count: number,
): Made[] {
  const next = random(seed);
  const pick = pickBy(next);
  const grounds = groundsOf(documents);
  const made = new Map<string, Made>();
  for (let tries = 0; made.size < count && tries < 400 * count; tries += 1) {
    const ground = pick(grounds);
    const base = next() < 0.5 ? { text: ground.sentence, how: 'as it stands' } : reworded(ground, pick);
    const wronging = pick(wrongings[kind]);
    const text = wronging(base.text, ground, pick);
    if (text === null || text === base.text) continue;
    made.set(text, {
      sentence: text,
      passages: cited(ground, pick),
      how: `${kind} ${wrongings[kind].indexOf(wronging)}, ${base.how}`,
    });
  }
  return [...made.values()];
}
