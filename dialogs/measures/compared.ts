// What a message sets side by side: measures, districts or offices of Jobbtorg.
import type { Session } from '../session.ts';
import { compileCues } from '../understanding/cues.ts';
import { readSigns } from '../understanding/features.ts';
import { fold, spacedWords } from '../understanding/fold.ts';
import { readMeasureAspects } from '../understanding/slots/measure-slots.ts';
import { compareMeasures } from './beside.ts';
import { compare } from './comparison.ts';
import type { MeasureAnswer } from './dialogue.ts';
import { measuresOf } from './list.ts';
import type { ReadRequest } from './reading/reading.ts';
import { emptyRequest, type MeasureRequest } from './request.ts';
import { measureCues } from './swedish-measure-cues.ts';
import type { MeasureTurn } from './turn.ts';

/** Two or more measures named in a message that compares, or one beside the one in sight; null for other messages. */
export function comparedMeasures(
  turn: MeasureTurn,
  text: string,
  { request }: ReadRequest,
  session: Session,
): MeasureAnswer | null {
  if (!readSigns(text).signs.has('compares') && !asksBeside(text)) return null;
  const { byName, byWord } = turn.book.mentioned(text);
  const own = byName.length > 1 ? byName : [...byName, ...byWord.slice(0, 2 - byName.length)];
  const before = own.length === 1 ? measuresOf(turn.book, session.measures?.named ?? []).slice(0, 1) : [];
  const all = [...new Set([...before, ...own])];
  // Words that only lead to measures compare none: "the difference between placements and work training".
  if (all.length < 2 || byName.length === 0) return null;
  const named = all.map(({ id }) => id);
  const reply = compareMeasures(turn, all, request, { aspects: readMeasureAspects(text) });
  const measures = { ...emptyRequest, named, district: request.district, alsoIn: request.alsoIn };
  return { intent: 'compareMeasures', reply, session: { ...session, last: null, measures }, isEmpty: false };
}

/** The districts of a message that compares, side by side, or what one has that the other is not said to have. */
export function sideBySide(
  turn: MeasureTurn,
  text: string,
  names: readonly string[],
  { request, session }: { request: MeasureRequest; session: Session },
): MeasureAnswer {
  const isLack = lack.test(readSigns(text).sought) && names.length === 2;
  // Words for the districts' own measures name each of them.
  const reply = compare(turn, names, { isLack, request: { ...request, preferred: [], named: [] } });
  const [district = null, ...alsoIn] = names;
  const measures = district === null ? session.measures : { ...emptyRequest, district, alsoIn: alsoIn.slice(0, 3) };
  return { intent: 'compareMeasures', reply, session: { ...session, measures }, isEmpty: false };
}

const lack = compileCues([measureCues.lack]);

/** Whether a message sets things beside each other without a word for it. */
export function asksBeside(text: string): boolean {
  return besides.test(spacedWords(text));
}

const besides = compileCues([measureCues.besides]);

/** The offices of Jobbtorg that a message names as such, the longest name where one holds another. */
export function officesNamed({ book }: MeasureTurn, text: string): string[] {
  const said = spacedWords(text);
  const lead = officeLead.exec(said);
  if (lead === null) return [];
  const after = said.slice(lead.index);
  const names = book.geography.jobbtorg.map(({ name }) => name).filter((name) => after.includes(` ${fold(name)} `));
  return names.filter(
    (name) => !names.some((other) => other !== name && other.startsWith(name) && !after.includes(` ${fold(name)} och`)),
  );
}

const officeLead = compileCues([measureCues.offices]);
