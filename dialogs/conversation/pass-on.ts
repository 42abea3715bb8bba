// "Tell her that I am late": nothing is passed on, which is said with whom to turn to.
import { caseTurn } from '../cases/entry.ts';
import { readFile } from '../cases/file.ts';
import type { Message } from '../dialogue.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readCases } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { spacedWords } from '../understanding/fold.ts';
import { unsure } from '../understanding/understand.ts';
import { companyCues } from './swedish-company-cues.ts';

const [greets, tells, isOfClient] = [companyCues.greets, companyCues.tells, companyCues.ofClient].map((cue) =>
  compileCues([cue]),
) as [RegExp, RegExp, RegExp];

/** Says that a greeting or a word to somebody else is not passed on, and who of the case in sight that may be; null for other messages. */
export async function takePassOn(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { language, mood } = understood;
  const isAnswer = understood.intent === 'answerMeeting' && understood.confidence >= unsure;
  const sought = ` < ${spacedWords(text).trim()} > `;
  const isTold = turn.session.booking === null && !isAnswer && tells.test(sought);
  if (mood === 'ask' || text.includes('?') || !(greets.test(sought) || isTold)) return null;
  const name = isOfClient.test(sought) ? null : await colleagueInSight(turn, text, understood.language);
  const { subject } = turn.session;
  const told = say({ ...turn, language }, 'smallTalk', wordingOf(language).notPassedOn(name));
  // What was in sight stays there.
  return { ...told, session: { ...turn.session, subject: subject && { ...subject } } };
}

/** The other one of coach and caseworker in the case that a message names, or in the one in sight. */
async function colleagueInSight(turn: Turn, text: string, language: Message['understood']['language']) {
  const [caseId, ...others] = readCases(text).meant.concat(turn.session.subject?.caseIds ?? []);
  if (caseId === undefined || others.length > 0 || turn.isShared) return null;
  const file = await readFile(caseTurn(turn, language), caseId);
  const meeting = [...(file?.coming ?? []), ...(file?.past ?? [])].find(({ kind }) => kind === 'meeting');
  const caseworker = meeting?.kind === 'meeting' ? meeting.known.caseworker : null;
  const coach = file?.known?.coach?.name ?? null;
  return coach === turn.caller.name ? caseworker : coach;
}
