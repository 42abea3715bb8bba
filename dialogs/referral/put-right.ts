// How a check goes on with what is put right: a fact told otherwise, a figure, something struck; each answer says what is otherwise.
import { checkReferral } from '../../knowledge/referral/referral.ts';
import { ages, changedBy, type FactName, type Facts } from '../../knowledge/referral/referral-facts.ts';
import { fold, words } from '../understanding/fold.ts';
import { factsFromText } from '../understanding/slots/facts-from-text.ts';
import {
  type Figure,
  namedIn,
  percentIn,
  readFigure,
  type Struck,
  strikes,
  struckBy,
  supposes,
  wrongOf,
} from './beside-last.ts';
import { carryOn, goOn, notice, type ReferralAnswer, suppose, withLead } from './course.ts';
import type { Heard } from './heard.ts';
import { namesTheNext } from './next-person.ts';
import { says } from './said.ts';
import { type ReferralState, withoutSupposed } from './state.ts';
import { factsText, factText, type ReferralTurn } from './turn.ts';
import { isYesOrNo } from './typed-answer.ts';
import { newsIn } from './whose.ts';

/** Takes back what a message strikes of the check in sight; null where it strikes nothing of it. */
export function strikeOf(turn: ReferralTurn, text: string, state: ReferralState): ReferralAnswer | null {
  if (namesTheNext(text) || (state.question !== null && isYesOrNo(words(fold(text)).join(' ')))) return null;
  if (state.real !== null && strikes(text)) return carryOn(turn, state, {});
  const { isConflict, missing } = checkReferral(turn.rules, state.facts, turn.on);
  const wrong = isConflict ? wrongOf(text, missing) : null;
  if (wrong !== null) return carryOn(turn, state, {}, { struck: { facts: [wrong], as: 'gone' } });
  if (readFigure(text, state) !== null) return null;
  const struck = struckBy(text, factsFromText(text), state);
  return struck === null ? null : carryOn(turn, state, {}, { struck });
}

/** Whether what is told is otherwise than it was, or takes back what was supposed or another municipality. */
export function isPutRightBy({ message: { text }, state, told, isInSight }: Heard): boolean {
  if (changedBy(state.facts, told).length > 0) return true;
  if (isInSight && told.sickLeave !== undefined && percentIn(text) !== null) return true;
  const isMoved = told.district !== undefined && state.facts.registeredInStockholm === false;
  return isInSight && (isMoved || (state.real !== null && Object.keys(told).length > 0));
}

/** Goes on with what a message tells and puts right, and says what it named without a value. */
export function carryOnWith(turn: ReferralTurn, { message: { text }, state, told }: Heard): ReferralAnswer {
  const { wording } = turn;
  const corrects = says('corrects', text);
  const isPlaced = told.district !== undefined && told.registeredInStockholm === undefined;
  const isElsewhere = isPlaced && withoutSupposed(state).facts.registeredInStockholm === false;
  // "No, she does live in Farsta" takes back the other municipality.
  const isBack = isElsewhere && corrects;
  const struck: Struck = { facts: isBack ? ['registeredInStockholm'] : [], as: 'gone' };
  const answer = carryOn(turn, state, told, { struck, isAsked: text.includes('?') || says('asksEffect', text) });
  const percent = percentText(turn, state, told, percentIn(text));
  const lead = [
    percent,
    isElsewhere && !isBack ? wording.referral.stands(factText(turn, 'registeredInStockholm', false)) : '',
    corrects && !isBack && state.real === null && percent === '' ? standingText(turn, state, told) : '',
    namedText(turn, text, corrects ? told : { ...state.facts, ...told }),
  ];
  const isNothing = corrects && !isBack && state.real === null && newsIn(told, state.facts).length === 0;
  const all = lead.filter((line) => line !== '').join(' ');
  return { ...answer, reply: withLead(answer.reply, all === '' && isNothing ? wording.referral.nothingRead : all) };
}

/** What is known, or not, of facts that were asked about, with the check as it stands. */
export function tellKnown(turn: ReferralTurn, state: ReferralState, asked: readonly FactName[]): ReferralAnswer {
  const words = turn.wording.referral;
  const { facts } = withoutSupposed(state);
  const told = asked.map((fact) => {
    const value = facts[fact];
    return value === undefined ? words.notKnown(words.facts[fact]) : words.isKnown(factText(turn, fact, value));
  });
  const now = goOn(turn, state);
  return { ...now, reply: withLead(now.reply, told.join(' ')) };
}

/** How a percent is read that tells the same fact as before. */
function percentText(
  turn: ReferralTurn,
  { facts, percent: before }: ReferralState,
  told: Facts,
  percent: number | null,
): string {
  const { sickLeave } = told;
  if (percent === null || sickLeave === undefined || sickLeave !== facts.sickLeave) return '';
  return turn.wording.referral.asPercent(percent, before, factText(turn, 'sickLeave', sickLeave));
}

/** What is told to put it right and was known like that. */
function standingText(turn: ReferralTurn, { facts }: ReferralState, { gender: _, ...told }: Facts): string {
  const isKnown = Object.keys(told).length > 0 && newsIn(told, facts).length === 0;
  return isKnown ? turn.wording.referral.alreadySo(factsText(turn, told)) : '';
}

/** What is named beside other facts as well, and then tells nothing of itself. */
const broadNames: readonly FactName[] = ['afRegistered', 'referringUnit', 'workAbility'];

/** What a message called by name and told nothing of, in words. */
export function namedText(turn: ReferralTurn, text: string, known: Facts): string {
  const words = turn.wording.referral;
  const unread = namedIn(text).filter((fact) => known[fact] === undefined && !broadNames.includes(fact));
  return unread.length === 0 ? '' : words.namedOnly(unread.map((fact) => words.facts[fact]));
}

/** Takes a figure for what was told last, or asks what it counts. */
export function takeFigure(
  turn: ReferralTurn,
  { message: { text }, state, told }: Heard,
  figure: Figure,
): ReferralAnswer {
  const words = turn.wording.referral;
  const { counts, value } = figure;
  if (counts === 'torn')
    return {
      reply: {
        kind: 'notice',
        text: words.whichFigure(value),
        suggestions: [words.ageIs(value), words.percentIs(value)].map((title) => ({ title, say: title })),
      },
      state,
    };
  const act = supposes(text) ? suppose : carryOn;
  if (counts === 'age' && (value < ages.youngest || value > ages.oldest))
    return { reply: notice(words.wrongAge(ages.youngest, ages.oldest)), state };
  const answer = act(turn, state, told);
  const percent = counts === 'percent' ? value : null;
  return { ...answer, reply: withLead(answer.reply, percentText(turn, state, told, percent)) };
}

/** An answer with what the figures of a message counted, for the next one. */
export function withFigures(
  answer: ReferralAnswer,
  text: string,
  told: Facts,
  before: ReferralState | null,
  bare: Figure | null = null,
): ReferralAnswer {
  if (answer.state === null) return answer;
  const percent = bare?.counts === 'percent' ? bare.value : percentIn(text);
  const isPercent = percent !== null || told.sickLeave === 'partial';
  const isAge = told.age !== undefined;
  const figure = isAge && isPercent ? 'both' : isAge ? 'age' : isPercent ? 'percent' : (before?.figure ?? null);
  return { ...answer, state: { ...answer.state, figure, percent: percent ?? before?.percent ?? null } };
}
