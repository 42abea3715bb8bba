// What a message to a check says: whose facts it tells, what of them is new, and a figure that says nothing of what it counts.
import { checkReferral } from '../../knowledge/referral/referral.ts';
import type { FactName, Facts } from '../../knowledge/referral/referral-facts.ts';
import type { Message } from '../dialogue.ts';
import { compileCues } from '../understanding/cues.ts';
import { fold, spacedWords, words } from '../understanding/fold.ts';
import { factsFromText } from '../understanding/slots/facts-from-text.ts';
import { firstPersonIn } from '../understanding/slots/first-person.ts';
import { referralWords } from '../understanding/words/referral-words.ts';
import {
  deniedBy,
  type Figure,
  mendedBy,
  partsOf,
  readFigure,
  sickLeaveOf,
  supposes,
  topicsOf,
} from './beside-last.ts';
import { says } from './said.ts';
import { type ReferralState, withoutSupposed } from './state.ts';
import type { ReferralTurn } from './turn.ts';
import { isOfTheSame, newsIn } from './whose.ts';

/** A message to a check, the check, and whether it was what was shown last. */
export interface Heard {
  message: Message;
  state: ReferralState;
  isInSight: boolean;
  /** The plain words without question marks. */
  said: string;
  /** What the message tells of the first person in it. */
  told: Facts;
  /** Of that, what was not known. */
  news: FactName[];
  /** A figure that says nothing of what it counts. */
  figure: Figure | null;
  /** Whether another person is told of too. */
  isMore: boolean;
}

/** Reads a message beside the check that it is said to. */
export function hear(turn: ReferralTurn, message: Message, state: ReferralState, isInSight: boolean): Heard {
  const { text } = message;
  const said = words(fold(text))
    .filter((word) => word !== '#ask')
    .join(' ');
  const first = firstPersonIn(text);
  const figure = isInSight ? readFigure(text, state) : null;
  const spoken = isInSight && asksAuthority(turn, state) ? withAuthority(first.text) : first.text;
  const told = toldBy(spoken, isInSight, state, figure);
  // What is supposed anew stands beside what is known, not beside what was supposed before.
  const known = supposes(text) ? withoutSupposed(state).facts : state.facts;
  return { message, state, isInSight, said, told, news: newsIn(told, known), figure, isMore: first.isMore };
}

/** Whether another fact of the same person is supposed beside the check in sight. */
export function isSupposed(heard: Heard): boolean {
  const { message, isInSight } = heard;
  const isOfPerson = message.understood.intent === 'checkReferral' && says('person', message.text);
  return (isInSight || isOfPerson) && supposes(message.text) && heard.news.some((fact) => fact !== 'gender');
}

/** Whether more than who the person is, is told. */
export function isTelling({ news }: Pick<Heard, 'news'>): boolean {
  return news.some((fact) => fact !== 'gender' && fact !== 'district');
}

/** Whether the check in sight sends to the employment service first: then "they" are that service. */
function asksAuthority({ rules, on }: ReferralTurn, { facts, question, last }: ReferralState): boolean {
  if (last?.told.includes('afAgreement')) return true;
  return question === null && checkReferral(rules, facts, on).outcome === 'needsAfAgreement';
}

function withAuthority(text: string): string {
  return text.replace(authority, 'AF');
}

const authority = new RegExp(`(?<!\\p{L})(?:${referralWords.authorityAsThem.trim()})(?!\\p{L})`, 'giu');

/** What a message tells of the person; nothing where it tells of somebody of theirs. Beside a result a figure that puts right is an age. */
function toldBy(text: string, isInSight: boolean, state: ReferralState, figure: Figure | null): Facts {
  if (says('ofKin', text)) return {};
  if (figure?.counts === 'age') return { age: figure.value };
  if (figure?.counts === 'percent') return sickLeaveOf(figure.value);
  if (figure?.counts === 'torn') return {};
  const isFigure = isInSight && isOfTheSame(text) && words(fold(text)).length <= 3;
  const asked = isInSight ? topicsOf(state, text) : [];
  const read = {
    ...(isInSight ? { ...mendedBy(text, state), ...deniedBy(text, state) } : {}),
    ...factsFromText(isInSight ? withoutAsked(text) : text, isFigure ? [...asked, 'age'] : asked),
  };
  const told = speaksOfKnownSex(text, read, state.facts) ? withoutSex(read) : read;
  // "She says that she is with the addiction unit" tells of the colleague who refers, whoever the person is.
  return says('ofColleague', text) ? withoutSex(told) : told;
}

function withoutSex({ gender: _, ...others }: Facts): Facts {
  return others;
}

/** Whether a message that tells another sex speaks of the person as before: "sorry, that was his mother". */
function speaksOfKnownSex(text: string, told: Facts, { gender }: Facts): boolean {
  if (told.gender === undefined || gender === undefined || gender === 'other' || told.gender === gender) return false;
  return pronouns[gender].test(spacedWords(text).replace(denied, ' '));
}

/** A message without its questions whether something is so, which tell nothing. */
function withoutAsked(text: string): string {
  return partsOf(text)
    .filter((part) => !isAsked(part))
    .join(' ');
}

/** What a message asks whether it is so of the person. */
export function askedOf(text: string): FactName[] {
  const told = partsOf(text)
    .filter(isAsked)
    .flatMap((part) => Object.keys(factsFromText(part)) as FactName[]);
  return told.filter((fact) => fact !== 'gender');
}

function isAsked(part: string): boolean {
  return part.includes('?') && says('asksFact', part);
}

const pronouns = {
  woman: compileCues([referralWords.pronouns.woman]),
  man: compileCues([referralWords.pronouns.man]),
};
const denied = / (?:inte|ej|not) [a-z]+(?= )/g;
