// How the referral check asks: one question with buttons, what contradicts itself, or all on one form.
import { checkReferral, type Referral } from '../../knowledge/referral/referral.ts';
import {
  ages,
  type FactName,
  type Facts,
  type FactValue,
  factNames,
  isInPart,
  possibleValues,
  valuesWithin,
} from '../../knowledge/referral/referral-facts.ts';
import type { Action, Details, FormField, Reply } from '../reply.ts';
import { type ReferralState, referralVerbs } from './state.ts';
import { factText, knownLines, type ReferralTurn, spoken, valueText } from './turn.ts';

/** Asks for one fact: why, who knows, what has been understood so far, and the answers as buttons. */
export function askFor(turn: ReferralTurn, state: ReferralState, fact: FactName): Details {
  const words = turn.wording.referral;
  const asked = spoken(turn, turn.rules.facts[fact]);
  const answer = (value: unknown) => ({ verb: referralVerbs.answer, data: { check: state.id, fact, value } });
  const values = answersTo(state.facts, fact).map((value) => ({
    title: capital(valueText(turn, fact, value)),
    click: answer(value),
    rank: 'answer' as const,
  }));
  const isFurther = isInPart(fact, state.facts[fact]);
  return {
    kind: 'details',
    title: (isFurther ? asked.asksFurther : null) ?? asked.asks,
    mark: null,
    text: words.whyAsked(asked.why, asked.whoKnows),
    particulars: [],
    sections: [understood(turn, state)],
    ...noSources(turn),
    actions: [
      ...values,
      {
        title: words.actions.doNotKnow,
        click: { verb: referralVerbs.doubt, data: { check: state.id, fact } },
        rank: 'answer',
      },
      ...ways(turn, state),
    ],
  };
}

/** What a question for a fact leaves to choose: no more than it takes first, and what is left of a fact that is known in part. */
function answersTo(facts: Facts, fact: FactName): readonly FactValue[] {
  const known = facts[fact];
  if (known !== undefined && isInPart(fact, known)) return valuesWithin(fact, known);
  const all = possibleValues(fact);
  const inPart = all.filter((value) => isInPart(fact, value));
  return all.filter(
    (value) => inPart.includes(value) || !inPart.some((each) => valuesWithin(fact, each).includes(value)),
  );
}

/** Says what cannot all be true, and lets the wrong one be taken away. */
export function askWhichIsWrong(turn: ReferralTurn, state: ReferralState, { missing }: Referral): Reply {
  const words = turn.wording.referral;
  const known = missing.flatMap((fact) => {
    const value = state.facts[fact];
    return value === undefined ? [] : [{ fact, value }];
  });
  return {
    kind: 'details',
    title: words.outcomes.needsMoreFacts,
    mark: null,
    text: words.conflict(known.map(({ fact, value }) => `**${factText(turn, fact, value)}**`)),
    particulars: [],
    sections: [understood(turn, state)],
    ...noSources(turn),
    actions: [
      ...known.map(({ fact, value }) => ({
        title: words.actions.drop(words.facts[fact], valueText(turn, fact, value)),
        click: { verb: referralVerbs.drop, data: { check: state.id, fact } },
        rank: 'answer' as const,
      })),
      { title: words.actions.correct, click: { verb: referralVerbs.form, data: { check: state.id } } },
    ],
  };
}

/** Asks for the case in free words, where nothing is known of it. */
export function askForCase(turn: ReferralTurn, state: ReferralState): Reply {
  const words = turn.wording.referral;
  return {
    kind: 'details',
    title: words.titles.tellMe,
    mark: null,
    text: words.tellMe,
    particulars: [],
    sections: [],
    ...noSources(turn),
    actions: [{ title: words.actions.showForm, click: { verb: referralVerbs.form, data: { check: state.id } } }],
  };
}

/** Every fact that is known or could matter as a field, filled in with what is known; an empty one stays unknown. */
export function askForAll(turn: ReferralTurn, state: ReferralState): Reply {
  const words = turn.wording.referral;
  const { missing, assumed } = checkReferral(turn.rules, state.facts, turn.on);
  const shown = new Set<FactName>(['age', 'district', ...missing, ...assumed, ...state.unknown]);
  return {
    kind: 'form',
    title: words.titles.form,
    text: words.isAdvice,
    fields: factNames
      .filter((fact) => shown.has(fact) || state.facts[fact] !== undefined)
      .map((fact) => fieldOf(turn, state, fact)),
    submit: { title: words.actions.send, click: { verb: referralVerbs.fill, data: { check: state.id } } },
    actions: [],
  };
}

function fieldOf(turn: ReferralTurn, { facts }: ReferralState, fact: FactName): FormField {
  const common = { name: fact, label: turn.wording.referral.facts[fact], value: String(facts[fact] ?? '') };
  if (fact === 'age') return { ...common, kind: 'number', from: ages.youngest, to: ages.oldest };
  if (fact === 'district') return { ...common, kind: 'text', longest: 100 };
  const choices = possibleValues(fact).map((value) => ({
    title: capital(valueText(turn, fact, value)),
    value: String(value),
  }));
  return {
    ...common,
    kind: 'choice',
    choices: [{ title: turn.wording.referral.actions.doNotKnow, value: '' }, ...choices],
  };
}

function understood(turn: ReferralTurn, state: ReferralState): { title: string; lines: string[] } {
  const words = turn.wording.referral;
  const known = knownLines(turn, state);
  return { title: words.titles.understood, lines: known.length === 0 ? [words.nothingUnderstood] : known };
}

function ways({ wording }: ReferralTurn, state: ReferralState): Action[] {
  const words = wording.referral.actions;
  return [
    { title: words.showForm, click: { verb: referralVerbs.form, data: { check: state.id } } },
    { title: words.result, click: { verb: referralVerbs.result, data: { check: state.id } } },
  ];
}

function noSources({ wording }: ReferralTurn) {
  return {
    sources: [],
    sourcesTitle: wording.sourcesTitle,
    showSource: wording.showSource,
    historicLabel: wording.historic,
  };
}

/** A label as it stands on a button. */
export function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
