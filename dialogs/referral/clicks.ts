// The buttons of the referral check and its form.
import { z } from 'zod';
import {
  ages,
  type FactName,
  type Facts,
  factNames,
  factsShape,
  possibleValues,
} from '../../knowledge/referral/referral-facts.ts';
import { goOn, keepReceipt, notice, type ReferralAnswer, take, withLead } from './course.ts';
import { askForAll } from './question.ts';
import { showResult } from './result.ts';
import { type ReferralState, referralVerbs, withoutSupposed } from './state.ts';
import type { ReferralTurn } from './turn.ts';

const fact = z.enum(factNames as unknown as [FactName, ...FactName[]]);
const pressed = z.object({
  check: z.string(),
  fact: fact.optional(),
  value: z.union([z.string().max(100), z.number(), z.boolean()]).optional(),
});

/** Answers a press on one of this dialogue's buttons, null for others; `data` comes from a card and is not trusted. */
export async function clickReferral(
  turn: ReferralTurn,
  verb: string,
  data: Record<string, unknown>,
  state: ReferralState | null,
): Promise<ReferralAnswer | null> {
  if (!(Object.values(referralVerbs) as string[]).includes(verb)) return null;
  const words = turn.wording.referral;
  const read = pressed.safeParse(data);
  if (state === null || !read.success) return { reply: notice(turn.wording.oldCard), state };
  if (read.data.check !== state.id) {
    const now = goOn(turn, state);
    return { ...now, reply: withLead(now.reply, words.oldCard) };
  }
  const about = read.data.fact;
  switch (verb) {
    case referralVerbs.answer: {
      const value = read.data.value;
      if (about === undefined || value === undefined || !possibleValues(about).includes(value))
        return { reply: notice(words.wrongValue), state };
      return take(turn, state, about, value);
    }
    case referralVerbs.doubt:
    case referralVerbs.drop: {
      if (about === undefined) return { reply: notice(words.wrongValue), state };
      const without = take(turn, state, about, undefined);
      // What was taken away as wrong may be asked for again.
      return verb === referralVerbs.doubt || without.state === null
        ? without
        : goOn(turn, { ...without.state, unknown: state.unknown });
    }
    case referralVerbs.form:
      return { reply: askForAll(turn, withoutSupposed(state)), state };
    case referralVerbs.fill: {
      const filled = readForm(turn, data);
      return typeof filled === 'string'
        ? { reply: notice(filled), state }
        : goOn(turn, { ...state, facts: filled, unknown: [], question: null, real: null, last: null });
    }
    case referralVerbs.thorough:
      return goOn(turn, { ...state, thorough: true });
    case referralVerbs.receipt:
      return await keepReceipt(turn, state);
    default:
      return { reply: showResult(turn, state), state };
  }
}

/** The facts of a filled-in form, or one sentence on what is wrong. */
function readForm({ wording, knownDistrict }: ReferralTurn, data: Record<string, unknown>): Facts | string {
  const told = factNames.flatMap((name): [string, unknown][] => {
    const given = data[name];
    if (given === undefined || given === null || String(given).trim() === '') return [];
    const said = String(given).trim();
    if (name === 'age') return [[name, Number(said)]];
    if (name === 'district') return [[name, knownDistrict(said) ?? said]];
    return [[name, said === 'true' ? true : said === 'false' ? false : said]];
  });
  const facts = factsShape.safeParse(Object.fromEntries(told));
  if (facts.success) return facts.data;
  const isAge = facts.error.issues.some(({ path }) => path[0] === 'age');
  return isAge ? wording.referral.wrongAge(ages.youngest, ages.oldest) : wording.referral.wrongValue;
}
