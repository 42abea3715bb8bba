// Finds what is asked within a message: greetings, case references, who is asking, thanks and signatures are no part of it.
import { recently } from '../recently.ts';
import {
  courtesies,
  pointers,
  questionOpeners,
  questionWords,
  sentenceBeginnings,
  subjects,
} from '../swedish/terms-of-courtesies.ts';

/** What a message asks. */
export interface QuestionWithin {
  /** The message without greetings, thanks, signatures and other courtesies; the rest as it was typed. */
  said: string;
  /** The same without who is asking and a case number that only says which case it concerns. */
  asked: string;
  /** The sentences of that which ask; `asked` where all or none do. */
  question: string;
  /** A sentence of it asks, by its mark or its words. */
  asks: boolean;
  /** The question points back to what is told beside it ("may she ...?"). */
  pointsBack: boolean;
}

/** A longer message is a document rather than a question with courtesies around it. */
const longest = 2_000;
/** Nobody writes more courtesies one after the other. */
const mostRounds = 12;
/** Of a signature: lines after the sign-off, and letters in all. */
const [signatureLines, signatureLetters] = [4, 160];

const end = String.raw`(?![\p{L}\p{N}])`;
const mark = String.raw`[\s,.;:!\u2013\u2014)(\p{Extended_Pictographic}\ufe0f-]`;
/** What parts a courtesy from the question, where a space alone would not. */
const gap = String.raw`(?:(?:\s*[,.;:!?\u2013\u2014\p{Extended_Pictographic}-]+${mark}*(?:(?:men|but)${end}${mark}*)?|\s*\n${mark}*|\s+(?:men|och|s\u00e5|but|and|so)${end}${mark}*)|$)`;

const words = courtesies;
const { name, who, thanks, farewell, remark, caseReference } = courtesies;
const wondersLast = '(?:undrar|fr\u00e5gar|wonders|asks)';

/** What is no part of any message's meaning. */
const aroundAll = [
  // "Ja tack" is an answer, so thanks after a space alone need a sentence before them.
  pattern(
    `(?:(?<=[,.;:!?\\n]\\s*|^)|(?<=\\S+\\s+\\S+\\s+\\S+\\s+))(?:${thanks})(?:(?:,| och| and)? (?:${farewell}|${thanks}|trepart|${name}))?${mark}*$`,
  ),
  pattern(`^${words.anyThanks}${end}(?:(?!\\b(?:${questionWords})\\b)[^.!?,:\\n]){0,50}${gap}`),
  // A name after a greeting is an address only where a mark follows: "Hej Karin, ...".
  pattern(
    `^(?:${words.greeting})${end}(?! ?d\u00e5${end})(?:[ ,]+(?:${words.addressed})${end})*(?:,? ${name}(?=\\s*[,.!\\n]))?${mark}*`,
  ),
  pattern(`^(?:${words.addressed})${gap}`),
  // "Du kan boka." tells; "du kan man boka" and "du kan unga boka?" ask.
  pattern(
    `^du\\s+(?=(?:${questionWords})${end}|(?:${questionOpeners})\\s+(?:${subjects})${end}|(?:${questionOpeners})${end}[^.!?]*\\?)`,
  ),
  pattern(`^(?:${farewell}|${words.filler})(?:,? (?:trepart|${name}))?${gap}`),
  pattern(`^(?:${remark})${gap}`),
  pattern(`^${words.lead}${gap}`),
  pattern(
    `^(?:en |a )?(?:snabb|kort|liten|quick|short) (?:fr\u00e5ga|question)(?: bara)?${end}(?! (?:om|till|about|for)\\b)\\s*`,
  ),
  pattern(`(?<=[.!?\\n]\\s*|^)(?:${farewell}|${remark})${mark}*\\??$`),
];
/** What tells the documents nothing, though it may tell what the message is for. */
const aroundQuestion = [
  // A word or two with an exclamation mark ask nothing.
  pattern('^\\p{L}+(?: \\p{L}+)?!+\\s*$'),
  pattern(`^(?:${words.lead} (?:om|g\u00e4llande|kring|about|on) )?${caseReference}${gap}`),
  pattern(
    `^${who} ${words.asks}${end}(?:\\s*[,:;\u2013\u2014-])*(?:\\s+${words.whether}${end}(?: det \u00e4r s\u00e5 att)?)?${mark}*`,
  ),
  pattern(
    `^(?!${words.orderToAsk})(?:(?!\\b(?:${questionWords})\\b)[^.!?:\\n]){0,60}\\b(?:${words.wondering})${end}(?:\\s+(?:${who})${end})?(?:\\s+${words.whether}${end})?${mark}*`,
  ),
  pattern(
    `^(?!${words.orderToAsk})[^.!?:\\n]{0,70}\\b(?:${words.asking})${end}(?:(?!\\b(?:${questionWords})\\b)[^.!?:\\n]){0,40}(?::|,? (?:men|but)\\b)${mark}*`,
  ),
  pattern(
    `^${words.polite}${end}[,:]?\\s+(?=(?:\\S+\\s+){0,2}(?:${questionOpeners})${end})(?:(?:om|ifall|if|whether)${end} )?`,
  ),
  pattern(`^(?:${words.politeAbout})${end}[,:]?\\s+(?:${words.whether}${end}\\s+)?`),
  pattern(`(?:(?<=[?.])\\s*|\\s*,\\s*)(?:${wondersLast} ${who}|${who} ${wondersLast})(?: nu)?[\\s.!?]*$`),
  pattern(`(?<=[.!?,\\n]\\s*)\\(?${caseReference}\\)?[\\s.!]*$`),
];
/** A sentence asks by its mark or its question word; by another first word only where it does not end as a statement. */
const asksItself = pattern(
  `\\?["'\u201d)]*$|^(?:(?:och|men|s\u00e5|and|but|so) )?(?:${questionWords})${end}|^(?:${questionOpeners})${end}[^]*(?<![.!])$|\\b(?:${questionWords})${end}[^]*(?<![.!])$`,
);
const toAnswerer = pattern(`^${words.toAnswerer}$`);
const orderToAsk = pattern(`^${words.orderToAsk}`);
const pointing = pattern(`(?<![\\p{L}\\p{N}])(?:${pointers})${end}`);
const signedBy = `(?<=[\\s.!?,]|^)(?:${words.signOff})(?:[\\s,.!:]+|(?<=/))${name}(?: ${name}){0,2}(?=\\s*(?:$|[,\\n(]))`;
const signature = pattern(
  `${signedBy}(?![^]*\\?)|(?<=[\\s.!?,]|^)(?:${farewell}|${thanks})[\\s,.!]*\\n\\s*${name}(?: ${name}){0,2}\\s*(?:\\n[^?\\n]{0,40}){0,3}$|(?<=[\\s.!?,]|^)(?:${words.signOff})[\\s,.!]*$`,
);

/**
 * Finds the question within a message. What is nothing but courtesies comes back whole, as does every message without any.
 * Takes any string; doing it again to what came out changes nothing.
 */
export const questionWithin = recently((message): QuestionWithin => {
  const text = message.normalize('NFC');
  const isRead = text.length <= longest;
  const said = isRead ? settled(text, aroundAll, message) : message;
  const asked = isRead ? settled(said, [...aroundQuestion, ...aroundAll], said) : said;
  const { question, asks } = isRead ? asking(asked) : { question: asked, asks: false };
  return { said, asked, question, asks, pointsBack: pointing.test(question) };
});

function asking(asked: string): { question: string; asks: boolean } {
  // What stands before a colon leads to the question behind it.
  const pieces = sentencesOf(asked).flatMap((sentence) => sentence.split(/(?<=:)(?=\s)/u));
  const sentences = pieces.map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  if (sentences.some((sentence) => orderToAsk.test(sentence))) return { question: asked, asks: false };
  const asks = sentences.filter((sentence) => asksItself.test(sentence));
  const inField = asks.filter((sentence) => !toAnswerer.test(sentence));
  const kept = inField.length > 0 ? inField : asks;
  const question = kept.length === 0 || kept.length === sentences.length ? asked : kept.join(' ');
  return { question, asks: kept.length > 0 };
}

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
  const kept = sentencesOf(withoutSignature(text)).map((sentence) => {
    const bare = around.reduce((rest, courtesy) => rest.trim().replace(courtesy, ''), sentence);
    return bare === sentence.trim() || sentence.trim() === '' ? sentence : /[\p{L}\p{N}]/u.test(bare) ? ` ${bare}` : '';
  });
  const rest = kept.join('');
  return rest === text ? text : rest.trim().replace(/\s*,$/u, '');
}

const sentenceEnd = pattern(
  `(?<=[.!?]["'\u201d)]*)(?<!\\b(?:ang|dnr|nr|kl|ca|resp|t\\.ex|bl\\.a|dvs|m\\.m|o\\.d|s\\.k|re|no)\\.)(?=\\s)|(?<=\\n)|(?<=[\\p{L}\\p{N}])(?=\\s(?:(?:${sentenceBeginnings})\\b|\\p{Lu}[\\p{L} ]{2,30}!\\s*$))`,
);

function sentencesOf(text: string): string[] {
  return text.split(sentenceEnd);
}

function withoutSignature(text: string): string {
  const found = signature.exec(text);
  if (found === null) return text;
  const after = text.slice(found.index);
  const isShort = after.length <= signatureLetters && after.trim().split('\n').length <= signatureLines;
  return isShort ? text.slice(0, found.index) : text;
}

/**
 * A pattern of the lists: a small letter also stands for the capital and, with ring or dots, for the bare letter; a capital stands for itself.
 * The flag "i" with "(?-i:" within would say the same, but V8 then misses capitals once a process has compiled many patterns.
 */
function pattern(source: string): RegExp {
  const parts = /\\p\{\w+\}|\\u[\da-fA-F]{4}|\\[\s\S]|\[(?:\\[\s\S]|[^\]])+\]|\p{Ll}/gu;
  return new RegExp(
    source.replace(parts, (part) => (part.startsWith('\\') ? part : inAnyCase(part))),
    'u',
  );
}

function inAnyCase(letterOrClass: string): string {
  const letters = letterOrClass.replace(/\\p\{\w+\}|\\u[\da-fA-F]{4}|\\[\s\S]|[^\p{Ll}-]/gu, '');
  if (!/\p{Ll}/u.test(letters)) return letterOrClass;
  const bare = letters.normalize('NFD').replace(/\p{M}/gu, '');
  const inner = letterOrClass.startsWith('[') ? letterOrClass.slice(1, -1) : letterOrClass;
  return `[${inner}${[letters.toUpperCase(), ...(bare === letters ? [] : [bare, bare.toUpperCase()])].join('')}]`;
}
