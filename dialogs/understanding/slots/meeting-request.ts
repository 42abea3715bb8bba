// Reads what a message says of a meeting to be booked: whose case, with whom, when, where, how long, in which language.

import { readCaseId, takeCaseId, writeCaseId } from '../case-id.ts';
import { compileCues } from '../cues.ts';
import { fold, spacedWords, words } from '../fold.ts';
import { readMood } from '../mood.ts';
import { isPersonsName } from '../personal-data/names.ts';
import { type meetingKinds, requestWords } from '../words/request-words.ts';
import { readCoachToMeet } from './coach-name.ts';
import { type MeetingTimes, readMeetingTimes } from './meeting-times.ts';
import { readOffice } from './offices.ts';

export type MeetingKind = (typeof meetingKinds)[number];
/** Those without whom a meeting is no tripartite one. */
export type MeetingParty = 'coach' | 'socialServices' | 'applicant';
export type MeetingMode = 'onSite' | 'teams';

/** What a message says of a meeting that is wanted. What it does not say is null. */
export interface MeetingRequest extends MeetingTimes {
  /** Its official form, `A-1042`. */
  caseId: string | null;
  kind: MeetingKind | null;
  /** A colleague's name as written; null also for "with the coach", which means the case's own. */
  coach: string | null;
  jobbtorg: string | null;
  mode: MeetingMode | null;
  /** `language` is null when an interpreter is asked for and no language is named. */
  interpreter: { language: string | null } | null;
  /** The name or number of a room. */
  room: string | null;
  /** Who is to be left out. */
  without: MeetingParty | null;
}

const modes = (['teams', 'onSite'] as const).map((mode) => ({
  mode,
  pattern: compileCues([requestWords.modes[mode]]),
  goal: compileCues([`(${requestWords.toMode}) (${requestWords.modes[mode]})`]),
  denied: compileCues([`(${requestWords.not}) (\\S+ )?(${requestWords.modes[mode]})`]),
}));
const kinds = requestWords.kinds.map(({ means, cues }) => ({ kind: means, pattern: compileCues([cues]) }));
const noGroup = compileCues([requestWords.noGroup]);
const left = (['coach', 'socialServices', 'applicant'] as const).map((party) => ({
  party,
  pattern: compileCues([requestWords.without[party]]),
}));
const { said: saysConsent, short, afterShort, given, lacks, beside, doubts } = requestWords.consent;
const consent = compileCues([saysConsent]);
const consentWords = new Set(fold(`${saysConsent}|${beside}`).split(/[| ]/));
const noConsent = compileCues([lacks]);
const consentGiven = compileCues([given]);
const doubtful = compileCues([doubts]);
const shortForm = new RegExp(`(?<!\\p{L})(?:${short})(?:[.:]\\s*|\\s+(?=(?:${afterShort})(?!\\p{L})))`, 'giu');
const [consentWord = ''] = saysConsent.split('|');
const longestAside = 8;
const interpreter = compileCues([requestWords.interpreter]);
const speaks = new RegExp(`(?<= )(?:${fold(requestWords.speaks)}) (?<language>\\S+ )`);
const languages = Object.entries(requestWords.languages).map(([name, cues]) => ({
  name,
  // "Arabisktalande" and "daritolk" are one word.
  pattern: compileCues(cues.split('|').flatMap((cue) => [cue, `${cue.replace(/\*$/, '')}(tolk|talande)*`])),
}));
const deniedLanguage = new RegExp(` (?:${fold(requestWords.not)}) $`);
const ofAnother = new RegExp(`^ (?:${fold(requestWords.ofAnother)}) `);
const room = new RegExp(
  `(?<![\\p{L}])(?:${requestWords.rooms.said})\\s+(?!(?:${requestWords.rooms.notNames})(?!\\p{L}))([\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,20})`,
  'iu',
);

/** Reads a booking from a message said at a moment in Stockholm. Any text is accepted. */
export function readMeetingRequest(message: string, now: Temporal.PlainDateTime): MeetingRequest {
  const { text, caseId } = writeCaseId(message);
  const plain = ` ${words(takeCaseId(fold(text)).text).join(' ')} `;
  return {
    ...readMeetingTimes(text, now),
    caseId: caseId ?? null,
    kind: kinds.find(({ pattern }) => pattern.test(plain.replace(noGroup, ' ')))?.kind ?? null,
    coach: readCoachToMeet(text),
    jobbtorg: readOffice(text)?.name ?? null,
    mode: readMode(plain),
    interpreter: readInterpreter(plain),
    room: room.exec(text)?.[1] ?? null,
    without: left.find(({ pattern }) => pattern.test(plain))?.party ?? null,
  };
}

/** The case that a message names, in its official form. */
export function readCase(text: string): string | null {
  return readCaseId(text) ?? null;
}

/**
 * The language that an answer to "which language?" names: one we know by its name, else a single word as it was written. Null for
 * anything longer, with figures, or with a person's name, so that nothing but a language is kept.
 */
export function readLanguage(text: string): string | null {
  const word = text.trim().toLowerCase();
  const known = languages.find(({ name, pattern }) => name === word || pattern.test(spacedWords(text)));
  if (known !== undefined) return known.name;
  return /^\p{L}{3,20}$/u.test(word) && !isPersonsName(word) ? word : null;
}

/**
 * Whether a message says that there is consent, or that there is none. Null where it says neither, and where the part of it that speaks of
 * consent holds any word that is not known to leave it as it is said ("when she consents", "he took his consent back"), or another part
 * may make it doubtful, asks, names a case, or orders something else than the booking.
 */
export function readConsent(message: string): 'yes' | 'no' | null {
  const text = writeConsent(message);
  const plain = spacedWords(text);
  if (!consent.test(plain) || text.includes('?')) return null;
  const parts = fold(text)
    .split(/[.!;,\n]+/)
    .map(words);
  const speaking = parts.filter((part) => consent.test(` ${part.join(' ')} `));
  // "No interpreter. There is consent": what is lacking is something else.
  const isPlainly = speaking.some((part) => consentGiven.test(` ${part.join(' ')} `));
  if ((isPlainly ? speaking : parts).some((part) => noConsent.test(` ${part.join(' ')} `))) return 'no';
  const isSaid = (part: readonly string[]) => part.every((word) => consentWords.has(word));
  const isMere = (part: readonly string[]) => {
    const aside = part.join(' ');
    const { mood, orders } = readMood(aside);
    const isElse = mood === 'ask' || [...orders].some((act) => act !== 'book') || readCaseId(aside) !== undefined;
    return part.length <= longestAside && leavesNoDoubt(aside) && !isElse;
  };
  return speaking.every(isSaid) && parts.every((part) => isSaid(part) || isMere(part)) ? 'yes' : null;
}

/** Whether a message speaks of consent, whatever it says of it. */
export function speaksOfConsent(text: string): boolean {
  return consent.test(spacedWords(writeConsent(text)));
}

/** A message with the short form of consent written out. */
export function writeConsent(text: string): string {
  return text.replace(shortForm, `${consentWord} `);
}

/** Whether no word stands in a message that may make a yes beside it doubtful: "but", "if", "later". */
export function leavesNoDoubt(text: string): boolean {
  return !doubtful.test(spacedWords(text));
}

/** The language that is named last and not denied, as in "Persian, or no, Dari"; null for one that we do not know. */
export function readKnownLanguage(text: string): string | null {
  const plain = words(fold(text));
  const isDenied = (at: number) =>
    deniedLanguage.test(` ${plain.slice(0, at).join(' ')} `) || ofAnother.test(` ${plain.slice(at + 1).join(' ')} `);
  const placesOf = (pattern: RegExp) =>
    plain.flatMap((word, at) => (pattern.test(` ${word} `) && !isDenied(at) ? [at] : []));
  const named = languages.map(({ name, pattern }) => ({ name, at: placesOf(pattern).at(-1) ?? -1 }));
  const [first, ...others] = named.filter(({ at }) => at !== -1);
  return others.reduce((one, other) => (one !== undefined && one.at >= other.at ? one : other), first)?.name ?? null;
}

/** How the meeting is to be held: "in person, not Teams" is one way. */
function readMode(plain: string): MeetingMode | null {
  const told = modes.filter(({ pattern }) => pattern.test(plain));
  const wanted = told.length > 1 ? told.filter(({ denied }) => !denied.test(plain)) : told;
  // "It is on Teams, can it be changed to in person?"
  return (wanted.find(({ goal }) => wanted.length > 1 && goal.test(plain)) ?? wanted[0])?.mode ?? null;
}

function readInterpreter(plain: string): { language: string | null } | null {
  const spoken = speaks.exec(plain)?.groups?.language ?? '';
  const known = languages.find(({ pattern }) => pattern.test(interpreter.test(plain) ? plain : ` ${spoken}`));
  return interpreter.test(plain) || known !== undefined ? { language: known?.name ?? null } : null;
}
