// Who can get a case that is handed over, and which of them a message names.
import { takeCaseId } from '../understanding/case-id.ts';
import { fold, words } from '../understanding/fold.ts';
import { isPersonsName } from '../understanding/personal-data/names.ts';
import { readReceiver } from '../understanding/slots/coach-name.ts';
import { withoutRejected } from '../understanding/slots/rejected.ts';
import { isTimeWord } from '../understanding/time/tokens.ts';
import type { DeadlineTurn } from './turn.ts';

export type Colleague = { staffId: string; name: string };

/** Who can get all of some cases; of none, whoever can get those of the person. */
export async function colleaguesOf(turn: DeadlineTurn, caseIds: readonly string[]): Promise<Colleague[]> {
  const { deadlineStore, caller } = turn;
  const own = caseIds.length > 0 ? caseIds : await firstOwn(turn);
  const lists = await Promise.all(own.map((caseId) => deadlineStore.colleagues(caller, caseId)));
  const [first = [], ...others] = lists;
  return first.filter(({ staffId }) => others.every((each) => each.some((one) => one.staffId === staffId)));
}

async function firstOwn({ deadlineStore, caller }: DeadlineTurn): Promise<string[]> {
  const [first] = await deadlineStore.openDeadlines(caller, 'own');
  return first === undefined ? [] : [first.caseId];
}

/** Those whose name stands in a message, by as much of it as is said: "leila holm" is one of two Holms. */
export function namedAmong(among: readonly Colleague[], text: string): Colleague[] {
  const said = new Set(words(takeCaseId(fold(withoutRejected(text))).text));
  const partsOf = ({ name }: Colleague) => words(fold(name));
  const isSaid = (part: string | undefined) =>
    part !== undefined && (said.has(part) || (part.length > 2 && said.has(`${part}s`)));
  const whole = among.filter((each) => partsOf(each).every(isSaid));
  if (whole.length > 0) return whole;
  const given = among.filter((each) => isSaid(partsOf(each)[0]) && !hasOtherSurname(each, text));
  if (given.length > 0) return given;
  // "Karin Ek" is no other Ek.
  const [read] = words(fold(readReceiver(text, true) ?? ''));
  const isOther = (each: Colleague) => read !== undefined && !partsOf(each).includes(read);
  return among.filter((each) => partsOf(each).slice(1).some(isSaid) && !isOther(each));
}

/** Whether a surname that is not a colleague's stands behind their given name: "Bo Berg" is no Bo Strand. */
function hasOtherSurname({ name }: Colleague, text: string): boolean {
  const parts = words(fold(name));
  const said = withoutRejected(text).split(/\s+/);
  const at = said.findIndex((word) => fold(word) === parts[0]);
  const next = said[at + 1]?.replace(/[^\p{L}-]+$/u, '') ?? '';
  const isSurname = /^\p{Lu}\p{Ll}/u.test(next) ? !isTimeWord(fold(next)) : isPersonsName(next);
  return at !== -1 && isSurname && !parts.some((part) => words(fold(next)).some((word) => word.startsWith(part)));
}
