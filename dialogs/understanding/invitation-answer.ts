// Reads a yes or a no to an invitation from the words of a message: what was learned of it is believed only where these say the same.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { cueShape as cues } from './cues.ts';
import { spacedWords } from './fold.ts';

const list = readKnowledgeFile(
  `${import.meta.dirname}/words/answer-words.yaml`,
  z.strictObject({
    refuses: cues,
    accepts: cues,
    formal: cues,
    denies: cues,
    told: cues,
    applicant: cues,
    firstVerbs: cues,
    alone: cues,
  }),
);
const refusals = new RegExp(list.refuses.source, 'g');
const longest = 200;

/** Whether a message tells the applicant's answer and not one's own. */
export function tellsApplicants(message: string): boolean {
  return list.applicant.test(spacedWords(message));
}

/** Whether a message answers with the word for thanks, "jag tackar ja", which thanks nobody. */
export function answersWithThanks(message: string): boolean {
  return list.formal.test(spacedWords(message));
}

/** Whether a message tells of the applicant's answer, or that there is none yet. */
export function tellsOfAnswer(message: string): boolean {
  const plain = spacedWords(message);
  return [list.applicant, list.told, list.accepts].every((cue) => cue.test(plain));
}

/**
 * The answer that a message gives and all that it says: every word of it belongs to answering. Null for any other message, for a question,
 * and for what oneself has answered before.
 */
export function readInvitationAnswer(message: string): 'yes' | 'no' | null {
  if (message.length > longest) return null;
  const plain = spacedWords(message);
  const said = plain.trim().split(' ');
  if (list.firstVerbs.test(` ${said[0]} `) || !said.every((word) => list.alone.test(` ${word} `))) return null;
  if (list.told.test(plain) && !list.applicant.test(plain)) return null;
  const isRefused = list.refuses.test(plain);
  const rest = plain.replace(refusals, ' ');
  // "Do not say yes" is neither.
  if (list.denies.test(rest) || (isRefused && list.accepts.test(rest))) return null;
  return isRefused ? 'no' : list.accepts.test(plain) ? 'yes' : null;
}
