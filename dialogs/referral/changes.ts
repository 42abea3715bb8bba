// What a message changed in a check, in words: what is otherwise or new, what was struck or supposed, and whether it makes a difference.
import { checkReferral, endOf } from '../../knowledge/referral/referral.ts';
import { type Facts, factNames } from '../../knowledge/referral/referral-facts.ts';
import type { ReferralState } from './state.ts';
import { differing, factsText, factText, type ReferralTurn, ruleText, valueText } from './turn.ts';

/** What is otherwise, new or gone since before: one sentence for each fact. */
export function changeTexts(turn: ReferralTurn, before: Facts, now: Facts): string[] {
  const words = turn.wording.referral;
  return factNames.flatMap((fact) => {
    const [was, is] = [before[fact], now[fact]];
    if (was === is) return [];
    if (is === undefined) return was === undefined ? [] : [words.struck(factText(turn, fact, was))];
    const value = valueText(turn, fact, is);
    return [
      was === undefined
        ? `${factText(turn, fact, is)}.`
        : words.changed(words.facts[fact], value, valueText(turn, fact, was)),
    ];
  });
}

/** Whether the outcome, or what is asked, is another than before; and what is to be minded now that was not. */
export function effectText(turn: ReferralTurn, before: ReferralState, now: ReferralState): string {
  const words = turn.wording.referral;
  const [was, is] = [before, now].map(({ facts }) => checkReferral(turn.rules, facts, turn.on));
  if (was === undefined || is === undefined || is.isConflict) return '';
  const minded = now.question === null ? [] : is.warnings.filter((rule) => !was.warnings.includes(rule));
  const isSame = endOf(was) === endOf(is) && was.missing.join() === is.missing.join();
  const same = is.outcome === 'needsMoreFacts' || now.question !== null ? words.stillNeeded : words.noDifference;
  return [...(isSame ? [same] : []), ...minded.map((rule) => words.mind(ruleText(turn, rule)))].join(' ');
}

/** What is only supposed, as one line; null where nothing is. */
export function supposedText(
  turn: ReferralTurn,
  { facts, real }: Pick<ReferralState, 'facts' | 'real'>,
): string | null {
  return real === null ? null : factsText(turn, differing(facts, real));
}
