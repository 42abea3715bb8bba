// Reads some groups of figures as a date of birth and four figures, the year first or the day first.
import type { FigureGroup, Tie } from './figures.ts';

export interface ReadNumber {
  /** With its century: `81` is 1981, `07` 2007. */
  year: number;
  hasCentury: boolean;
  tail: string;
  /** How the last four hang on the date; `none` where all is written in one. */
  tie: Tie;
  /** The date is written in one, and so are the last four. */
  isWhole: boolean;
  /** `odd`: cut where no date is cut. */
  shape: 'regular' | 'odd';
  /** In words, or a figure at a time: no day of work is written so. */
  isSpelled: boolean;
  /** The day is that of a co-ordination number, which no day of work is. */
  isCoordination: boolean;
  /** Only a word for a personal number beside it makes it one. */
  needsContext: boolean;
}

const latestYear = 2030;

/** What the groups from `from` to `to`, so many figures together, say as a personal number; null when they cannot be one. */
export function readNumber(chain: readonly FigureGroup[], from: number, to: number, length: number): ReadNumber | null {
  if (!mayBeNumber(chain, from, to, length)) return null;
  const groups = chain.slice(from, to + 1);
  return yearFirst(chain, from, to, groups) ?? dayFirst(groups, chain[from]?.tie) ?? slipped(groups);
}

// Looked at first without cutting anything out, because a long text has thousands of groups.
function mayBeNumber(chain: readonly FigureGroup[], from: number, to: number, length: number): boolean {
  const [first, second, third] = [chain[from], chain[from + 1], chain[from + 2]];
  if (first === undefined || second === undefined || third === undefined || to < from + 2) return true;
  if (first.isMonth || second.isMonth || third.isMonth) return true;
  if (length === 10 || length === 12) {
    const figures = monthAndDay(chain, from, length - 8);
    if (isMonth(figures.slice(0, 2)) && isDay(figures.slice(2))) return true;
  }
  const isDayFirst =
    to > from + 2 && first.digits.length <= 2 && second.digits.length <= 2 && third.digits.length % 2 === 0;
  return isDayFirst && isMonth(second.digits.padStart(2, '0'));
}

/** The four figures behind the first so many of a chain's part. */
function monthAndDay(chain: readonly FigureGroup[], from: number, skip: number): string {
  let figures = '';
  for (let at = from; figures.length < skip + 4; at += 1) figures += chain[at]?.digits ?? '    ';
  return figures.slice(skip, skip + 4);
}

/** As many figures as a number has, without a date in them: a slip of the pen where it is called a personal number. */
function slipped(groups: readonly FigureGroup[]): ReadNumber | null {
  const tail = groups.at(-1)?.digits ?? '';
  const length = groups.reduce((sum, { digits }) => sum + digits.length, 0);
  // "000000-0000" shows a form only.
  if (groups.every(({ digits }) => /^0+$/.test(digits))) return null;
  if ((length !== 10 && length !== 12) || groups.length > 2 || (groups.length === 2 && tail.length !== 4)) return null;
  return {
    year: 0,
    hasCentury: false,
    tail,
    tie: 'dash',
    isSpelled: false,
    isCoordination: false,
    isWhole: false,
    shape: 'odd',
    needsContext: !isImpossibleDate(groups),
  };
}

/** Six figures, a dash and four: the third figure of an organisation number is 2 or more, that of a date is not. */
function isImpossibleDate(groups: readonly FigureGroup[]): boolean {
  const [date, tail] = groups;
  return tail?.tie === 'dash' && /^(?:19)?\d\d[01]\d{3}$/.test(date?.digits ?? '');
}

function yearFirst(
  chain: readonly FigureGroup[],
  from: number,
  to: number,
  groups: readonly FigureGroup[],
): ReadNumber | null {
  const digits = groups
    .map((group, at) => (isDayAfterMonth(groups, at) ? group.digits.padStart(2, '0') : group.digits))
    .join('');
  const dateLength = digits.length - 4;
  if (dateLength !== 6 && dateLength !== 8) return null;
  const year = yearOf(digits.slice(0, dateLength - 4));
  const date = digits.slice(0, dateLength);
  if (year === null || !isDate(date)) return null;
  const cuts = cutsOf(groups);
  if (groups.some(({ isMonth }, at) => isMonth && cuts[at] !== dateLength - 4)) return null;
  const tailAt = cuts.indexOf(dateLength);
  const tail = digits.slice(dateLength);
  const tie = groups.length === 1 ? 'none' : (groups[tailAt]?.tie ?? 'none');
  const isSpelled = groups.some((group) => group.isSpelled) || groups.every((group) => group.digits.length === 1);
  const isCoordination = Number(date.slice(-2)) > 31 || date.slice(-4, -2) === '00';
  const common = { year, hasCentury: dateLength === 8, tail, isSpelled, isCoordination };
  const lengths = groups.map((group) => group.digits.length);
  if (groups.length > 4 && lengths.every((length) => length <= 2)) {
    const tied = {
      ...common,
      tie: tieOfTail(groups, dateLength),
      isWhole: false,
      shape: 'regular',
      needsContext: false,
    } as const;
    return smallGroups(chain, from, to, groups, tied);
  }
  const isWhole = groups.length === 1 || (tailAt === 1 && groups.length === 2);
  if (groups.length === 1) return { ...common, tie, isWhole, shape: 'regular', needsContext: false };
  // A whole date, and more figures: not a shorter number.
  const isIsoDate = dateLength === 6 && /^4 2 2/.test(lengths.join(' ')) && /^(?:19|20)/.test(digits);
  if (tailAt !== -1 && !isIsoDate && (isSpelled || isDateSplit(groups.slice(0, tailAt), dateLength))) {
    const halves = groups.slice(tailAt);
    const isClock = halves.length === 2 && halves[1]?.tie === 'mark' && year >= 2007;
    return { ...common, tie, isWhole, shape: 'regular', needsContext: isClock || hasLooseTies(groups, tailAt) };
  }
  return { ...common, tie: 'space', isWhole: false, shape: 'odd', needsContext: !isOddSplit(lengths, groups) };
}

/** One or two figures at a time: only where as many stand there as a number has, and they do not simply count. */
function smallGroups(
  chain: readonly FigureGroup[],
  from: number,
  to: number,
  groups: readonly FigureGroup[],
  read: ReadNumber,
): ReadNumber | null {
  const size = groups[0]?.digits.length;
  const isTiedOn = groups[0]?.tie === 'dash' || groups[0]?.tie === 'mark';
  const goesOn = isTiedOn || [chain[from - 1], chain[to + 1]].some((group) => group?.digits.length === size);
  const { isSpelled } = read;
  const step = Number(groups[1]?.digits) - Number(groups[0]?.digits);
  const counts = groups.every(
    (group, at) => at === 0 || Number(group.digits) - Number(groups[at - 1]?.digits) === step,
  );
  if (counts) return null;
  const tailAt = cutsOf(groups).indexOf(groups.reduce((sum, { digits }) => sum + digits.length, 0) - 4);
  const isEven = [groups.slice(1, tailAt), groups.slice(tailAt + 1)].every(
    (part) => new Set(part.map(({ tie }) => tie)).size < 2,
  );
  if (!isSpelled && !isEven) return null;
  const isList = groups.some((group) => group.tie === 'comma') && size === 2 && !isSpelled;
  return { ...read, needsContext: goesOn || isList };
}

/** "18/12 1981-9876", "18 december -81 9876", "December 18, 1981 9876". */
function dayFirst(groups: readonly FigureGroup[], before: Tie | undefined): ReadNumber | null {
  const [one, other, third, ...rest] = groups;
  if (one === undefined || other === undefined || third === undefined || rest.length === 0) return null;
  // "87, the ninth of April"
  if (third.isMonth && !one.isMonth && !other.isMonth) return dayFirst([other, third, one, ...rest], before);
  const [day, month] = one.isMonth ? [other, one] : [one, other];
  const tail = rest.map((group) => group.digits).join('');
  if (tail.length !== 4 || day.digits.length > 2 || month.digits.length > 2 || !/^(?:\d\d|\d{4})$/.test(third.digits))
    return null;
  const year = yearOf(third.digits);
  if (year === null || !isMonth(month.digits.padStart(2, '0')) || !isDay(day.digits.padStart(2, '0'))) return null;
  const hasMonth = one.isMonth || other.isMonth;
  // Three pairs are read with the year first; so is what has no sign of a date in it.
  if (!hasMonth && third.digits.length === 2 && (other.tie === 'space' || third.tie === 'space')) return null;
  const ties: Tie[] = [other.tie, third.tie];
  const isLoose =
    ties.some((tie) => tie === 'link' || tie === 'comma' || tie === 'other') &&
    !hasMonth &&
    !groups.some((group) => group.isSpelled);
  if (rest.some((group) => group.isMonth) || rest.slice(1).some((group) => group.tie === 'dash')) return null;
  const isClock = rest.length === 2 && rest[1]?.tie === 'mark' && year >= 2007;
  const goesOn = before === 'mark' || before === 'dash';
  const tie = rest[0]?.tie ?? 'none';
  const isSpelled = groups.some((group) => group.isSpelled);
  return {
    year,
    hasCentury: third.digits.length === 4,
    tail,
    tie,
    isSpelled,
    isCoordination: Number(day.digits) > 31,
    isWhole: false,
    shape: 'regular',
    needsContext: isLoose || isClock || goesOn,
  };
}

function isDayAfterMonth(groups: readonly FigureGroup[], at: number): boolean {
  return groups[at - 1]?.isMonth === true && groups[at]?.digits.length === 1 && at >= 2;
}

function yearOf(digits: string): number | null {
  if (!/^(?:\d\d|(?:18[89]|19\d|20\d)\d)$/.test(digits)) return null;
  const short = Number(digits.slice(-2));
  const year = digits.length === 4 ? Number(digits) : short + (short <= latestYear - 2000 ? 2000 : 1900);
  return year > latestYear ? null : year;
}

function isDate(date: string): boolean {
  return isMonth(date.slice(-4, -2)) && isDay(date.slice(-2));
}

/** Month 00 is given where the month of birth is not known. */
function isMonth(digits: string): boolean {
  return /^(?:0\d|1[0-2])$/.test(digits);
}

/** A co-ordination number has 60 added to the day, which may be unknown: 60. */
function isDay(digits: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[01]|[678]\d|9[01])$/.test(digits);
}

/** How many figures stand before each group. */
function cutsOf(groups: readonly FigureGroup[]): number[] {
  let before = 0;
  return groups.map((group) => {
    before += group.digits.length;
    return before - group.digits.length;
  });
}

function tieOfTail(groups: readonly FigureGroup[], dateLength: number): Tie {
  const at = cutsOf(groups).indexOf(dateLength);
  return groups[at]?.tie ?? 'none';
}

/** Whether a date is cut only where dates are: after the century, the year and the month. */
function isDateSplit(date: readonly FigureGroup[], length: number): boolean {
  const cuts = cutsOf(date).slice(1);
  const [year, month] = [length - 4, length - 2];
  if (!cuts.every((cut) => cut === month || cut === year || (length === 8 && cut === 2))) return false;
  // `2010-0104-1042` is a registration number; older ones, or with a space, may be a date.
  const yearGap = date[cuts.indexOf(year) + 1];
  const isRecent = length === 8 && Number(date[0]?.digits.slice(0, 4)) >= 2007;
  return !cuts.includes(year) || cuts.includes(month) || yearGap?.tie === 'space' || !isRecent;
}

function hasLooseTies(groups: readonly FigureGroup[], tailAt: number): boolean {
  const isSpelled = groups.some((group) => group.isSpelled || group.isMonth);
  const inDate = groups.slice(1, tailAt).some(({ tie }) => tie === 'link' || tie === 'comma' || tie === 'other');
  const inTail = groups.slice(tailAt + 1).some(({ tie }) => tie !== 'space' && tie !== 'mark' && tie !== 'none');
  return !isSpelled && (inDate || inTail) && groups.some((group) => group.digits.length > 1);
}

/** A number cut anywhere, with spaces only and not in threes as amounts are. */
function isOddSplit(lengths: readonly number[], groups: readonly FigureGroup[]): boolean {
  if (groups.slice(1).some(({ tie }) => tie !== 'space') || groups[0]?.digits.startsWith('0')) return false;
  const isAmount = lengths.slice(1).every((length) => length === 3);
  return !isAmount && (lengths.length <= 3 || lengths.join(' ') === '4 4 2');
}
