// Reads from the words of a message whether somebody came: what was learned of it is believed only where these say the same.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { cueShape as cues } from './cues.ts';
import { spacedWords } from './fold.ts';
import { headAndTail } from './mood.ts';

const { came, absent, alone, firstVerbs } = readKnowledgeFile(
  `${import.meta.dirname}/words/attendance-words.yaml`,
  z.strictObject({ came: cues, absent: cues, alone: cues, firstVerbs: cues }),
);
const absences = new RegExp(absent.source, 'g');

/** What a message tells of who came; it may be told, asked or denied. Null where it tells nothing, or both. */
export function readAttendance(message: string): 'came' | 'absent' | null {
  const plain = plainOf(headAndTail(message));
  const isAbsent = absent.test(plain);
  if (isAbsent && came.test(plain.replace(absences, '#absent'))) return null;
  return isAbsent ? 'absent' : came.test(plain) ? 'came' : null;
}

/** Whether a message says who came or did not, and nothing else; one that begins with the verb may be a question. */
export function tellsAttendanceOnly(message: string): boolean {
  const said = plainOf(message).trim().split(' ');
  const isAlone = said.every((word) => alone.test(` ${word} `));
  return isAlone && !firstVerbs.test(` ${said[0]} `) && readAttendance(message) !== null;
}

function plainOf(message: string): string {
  return spacedWords(message);
}
