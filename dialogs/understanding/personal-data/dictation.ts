// Leaves out of a dictated text what is no part of it: who speaks, sounds of thought, and what the speaker takes back.
import { sound, takenBack } from './words/swedish-dictation.ts';

const speaker = /(?<![\p{L}\d])(?:talare|speaker|person) \d{1,2}(?: ?\([\p{L} ]{2,20}\))?:/giu;
const stamp = /\[[\p{L} ]{0,15}\d\d:\d\d(?::\d\d)?\]/gu;
const pieces = /[\p{L}\d]+/gu;
const mostPieces = 6;
const reach = 80;

/** The text with spaces in place of those parts, as long as before. */
export function withoutSpeech(text: string): string {
  const heard = [speaker, stamp, sound].reduce((rest, pattern) => rest.replace(pattern, blank), text);
  return withoutTakenBack(heard);
}

/** Takes back what is said anew: from the same first word on, with half of the words the same. */
function withoutTakenBack(text: string): string {
  const parts = [...text.matchAll(takenBack)].flatMap(({ 0: phrase, index }) => {
    const end = index + phrase.length;
    const anew = /^[\p{L}\d]+(?: [\p{L}\d]+)*/u.exec(text.slice(end, end + reach))?.[0].split(' ') ?? [];
    const begin = Math.max(0, index - reach);
    const said = [...text.slice(begin, index).matchAll(pieces)];
    const from = said.find(
      ({ 0: word }, at) => word === anew[0] && said.length - at <= mostPieces && isSame(said, at, anew),
    );
    return from === undefined ? [] : [{ start: begin + from.index, end }];
  });
  let from = 0;
  const kept = parts.map(({ start, end }) => {
    const piece = text.slice(from, start) + ' '.repeat(Math.max(0, end - Math.max(from, start)));
    from = end;
    return piece;
  });
  return [...kept, text.slice(from)].join('');
}

function isSame(said: readonly RegExpExecArray[], at: number, anew: readonly string[]): boolean {
  const count = said.length - at;
  return count <= anew.length && said.slice(at).filter(({ 0: word }, next) => word === anew[next]).length * 2 >= count;
}

function blank(part: string): string {
  return ' '.repeat(part.length);
}
