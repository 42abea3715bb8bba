// Finds what is asked within a message: greetings, case references, who is asking, thanks and signatures are no part of it.
import { courtesies, questionOpeners } from './terms-of-courtesies.ts';

/** What a message asks. */
export interface QuestionWithin {
  /** The message without greetings, thanks, signatures and other courtesies; the rest as it was typed. */
  said: string;
  /** The same without who is asking and a case number that only says which case it concerns: what to look up. */
  asked: string;
}

/** A longer message is a document rather than a question with courtesies around it. */
const longest = 2_000;
/** Nobody writes more courtesies one after the other. */
const mostRounds = 12;
/** Of a signature: lines after the sign-off, and letters in all. */
const [signatureLines, signatureLetters] = [4, 160];

const end = String.raw`(?![\p{L}\p{N}])`;
const mark = String.raw`[\s,.;:!\u2013\u2014)(-]`;
/** What parts a courtesy from the question, where a space alone would not. */
const gap = String.raw`(?:(?:\s*[,.;:!?\u2013\u2014-]+|\s*\n)\s*|$)`;

const {
  name,
  greeting,
  addressed,
  who,
  asks,
  whether,
  polite,
  lead,
  thanks,
  farewell,
  remark,
  filler,
  signOff,
  caseReference,
} = courtesies;

/** What is no part of any message's meaning. */
const aroundAll = [
  // "Ja tack" is an answer, so thanks after a space alone need a sentence before them.
  pattern(
    `(?:(?<=[,.;:!?\\n]\\s*|^)|(?<=\\S+\\s+\\S+\\s+\\S+\\s+))(?:${thanks})(?:[ ,]+(?:trepart|${name}))?[\\s.!:)]*$`,
  ),
  // A name after a greeting is an address only where a mark follows: "Hej Karin, ...".
  pattern(
    `^(?:${greeting})${end}(?! ?d\u00e5${end})(?:[ ,]+(?:${addressed})${end})*(?:,? ${name}(?=\\s*[,.!\\n]))?${mark}*`,
  ),
  pattern(`^(?:${addressed})${gap}`),
  pattern(`^(?:${thanks}|${farewell}|${filler})(?:,? (?:trepart|${name}))?${gap}`),
  pattern(`^(?:${remark})${gap}`),
  pattern(`^${lead}${gap}`),
  pattern(
    `^(?:en |a )?(?:snabb|kort|liten|quick|short) (?:fr\u00e5ga|question)(?: bara)?${end}(?! (?:om|till|about|for)\\b)\\s*`,
  ),
  pattern(`(?<=[.!?\\n]\\s*|^)(?:${farewell}|${remark})[\\s.!?:)]*$`),
];
/** What tells the documents nothing, though it may tell what the message is for. */
const aroundQuestion = [
  pattern(`^(?:${lead} (?:om|g\u00e4llande|kring|about|on) )?${caseReference}${gap}`),
  pattern(
    `^${who} ${asks}${end}(?:\\s*[,:;\u2013\u2014-])*(?:\\s+${whether}${end}(?: det \u00e4r s\u00e5 att)?)?${mark}*`,
  ),
  pattern(`^${polite}${end}[,:]?\\s+(?=(?:${questionOpeners})${end})(?:(?:om|ifall|if|whether)${end} )?`),
  pattern(
    `(?:(?<=[?.])\\s*|\\s*,\\s*)(?:(?:undrar|fr\u00e5gar|wonders|asks) ${who}|${who} (?:undrar|fr\u00e5gar|wonders|asks))(?: nu)?[\\s.!?]*$`,
  ),
  pattern(`(?<=[.!?,\\n]\\s*)\\(?${caseReference}\\)?[\\s.!]*$`),
];
const signedBy = `(?<=[\\s.!?,]|^)(?:${signOff})(?:[\\s,.!:]+|(?<=/))${name}(?: ${name}){0,2}(?=\\s*(?:$|[,\\n(]))`;
const signature = pattern(`${signedBy}(?![^]*\\?)|(?<=[\\s.!?,]|^)(?:${signOff})[\\s,.!]*$`);
const writer = pattern(signedBy);

/**
 * Finds the question within a message. What is nothing but courtesies comes back whole, as does every message without any.
 * Takes any string; doing it again to what came out changes nothing.
 */
export function questionWithin(message: string): QuestionWithin {
  if (last?.message === message) return last.within;
  const text = message.normalize('NFC');
  const said = text.length > longest ? message : settled(text, aroundAll, message);
  const asked = text.length > longest ? said : settled(said, [...aroundQuestion, ...aroundAll], said);
  last = { message, within: { said, asked } };
  return last.within;
}

// Several parts of a turn read the same message.
let last: { message: string; within: QuestionWithin } | null = null;

/** Takes courtesies off until none is left; gives `instead` where nothing was taken off or nothing is left. */
function settled(text: string, around: readonly RegExp[], instead: string): string {
  let rest = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = rest;
    rest = peeled(before, around);
    if (!/[\p{L}\p{N}]/u.test(rest)) return instead;
    if (rest === before) break;
  }
  return rest === text ? instead : rest;
}

function peeled(text: string, around: readonly RegExp[]): string {
  const sentences = withoutSignature(text).split(/(?<=[.!?]["'\u201d)]*)(?=\s)|(?<=\n)/u);
  const kept = sentences.map((sentence) => {
    const bare = around.reduce((rest, courtesy) => rest.trim().replace(courtesy, ''), sentence);
    return bare === sentence.trim() ? sentence : /[\p{L}\p{N}]/u.test(bare) ? ` ${bare}` : '';
  });
  const rest = kept.join('');
  return rest === text ? text : rest.trim();
}

/** A message without the name that it is signed with, which is the writer's and no client's. */
export function withoutWriter(message: string): string {
  return message.length > longest ? message : message.replace(writer, '');
}

function withoutSignature(text: string): string {
  const found = signature.exec(text);
  if (found === null) return text;
  const after = text.slice(found.index);
  const isShort = after.length <= signatureLetters && after.trim().split('\n').length <= signatureLines;
  return isShort ? text.slice(0, found.index) : text;
}

/** A pattern of the lists, over small and capital letters with or without their rings and dots. */
function pattern(source: string): RegExp {
  const loose = source.replace(/[\u00e5\u00e4]/g, '[a\u00e5\u00e4]').replaceAll('\u00f6', '[o\u00f6]');
  return new RegExp(loose, 'iu');
}
