// What can be done with figures, a referral check and lists: the same is looked up again and shown in another form or language.
import { routeClick } from '../clicks.ts';
import type { Message } from '../dialogue.ts';
import { showAgain as showMeasures, showRest } from '../measures/entry.ts';
import { showAgain as showReferral } from '../referral/entry.ts';
import { type Click, citations, plainText, type Reply } from '../reply.ts';
import { showAgain as showFigures } from '../statistics/entry.ts';
import { type Outcome, type Turn, wordingOf } from '../turn.ts';
import type { Language } from '../understanding/language.ts';
import { readMessage } from '../understanding/understand.ts';
import { asMeant } from '../without-effects.ts';
import type { Answered } from './memory.ts';
import type { Wish } from './wishes.ts';

/** Answers a message anew, as whoever takes it does. */
export type Retake = (turn: Turn, message: Message) => Promise<Outcome | null>;

/** Anything that was shown and is no answer out of the documents. */
export type Shown = Exclude<Answered, { kind: 'policy' | 'silent' }>;

/** Does what is wished of it; null where it can be shown no longer. */
export async function rewriteShown(
  turn: Turn,
  shown: Shown,
  wish: Wish,
  { language, retake }: { language: Language; retake: Retake },
): Promise<Reply[] | null> {
  const words = wordingOf(language).lastAnswer;
  const say = (text: string): Reply[] => [{ kind: 'notice', text }];
  const again = await showAgain(turn, shown, language, retake, wish.form === 'table' || wish.form === 'more');
  if (again === null || again.length === 0) return null;
  switch (wish.form) {
    case 'otherLanguage':
      return say(words.otherLanguage);
    case 'same':
    case 'table':
      return again;
    case 'chart':
      return [...say(again.some(isDrawn) ? words.drawn : words.notDrawn), ...again];
    case 'current':
    case 'status':
    case 'sure':
      return [...say(shown.kind === 'measures' ? words.measuresHold : words.asItIsNow), ...again];
    case 'shorter':
    case 'list':
      if (shown.kind === 'words') return say(wordsInShort(shown.text, wish.form === 'list'));
      return say(again.map((reply) => inShort(reply, wish.form === 'list')).join('\n\n'));
    case 'note':
      return say(noteOf(turn, again, language));
    case 'easy':
    case 'letter':
      return say(letterOf(turn, again, language));
    case 'source':
      return sourcesOf(again, language);
    case 'why':
      return whyOf(shown, again, language);
    case 'more': {
      const rest = shown.kind === 'measures' ? showRest(turn, language) : [];
      return shown.kind === 'figures' ? again : rest.length > 0 ? rest : say(words.noMoreShown);
    }
    default:
      return say(words.unknownShown);
  }
}

async function showAgain(
  turn: Turn,
  shown: Shown,
  language: Language,
  retake: Retake,
  inFull: boolean,
): Promise<Reply[] | null> {
  switch (shown.kind) {
    case 'figures':
      return await showFigures(turn, language, inFull);
    case 'measures':
      return showMeasures(turn, language);
    case 'referral':
      return showReferral(turn, language);
    case 'words':
      return [{ kind: 'notice', text: shown.text }];
    case 'list': {
      if (shown.press !== null) return await pressAgain(turn, shown.press, language);
      const { text, understood } = readMessage(shown.text, turn.caller.role, turn.now.toPlainDateTime());
      // A look-up alone is made again, never what changes something.
      const asking = { ...understood, language, mood: 'ask' as const, orders: new Set<never>() };
      const outcome = await asMeant(turn, asking, (allowed) => retake(allowed, { text, understood: asking }));
      return outcome?.replies ?? null;
    }
  }
}

async function pressAgain(turn: Turn, { verb, data }: Click, language: Language): Promise<Reply[]> {
  return (await routeClick({ ...turn, language }, verb, data)).replies;
}

function isDrawn(reply: Reply): boolean {
  return reply.kind === 'chart' && reply.chart !== null;
}

/** The first paragraph, or every line as a row of a list. */
function wordsInShort(text: string, isList: boolean): string {
  if (!isList) return text.split('\n\n')[0] ?? text;
  const lines = text.split(/\n+/).map((line) => line.replace(/^- /, '').trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}

function rowsOf({ sections }: Extract<Reply, { kind: 'details' }>): string[] {
  return sections.map(({ title, lines }) => [`**${title}**`, ...lines.map((line) => `- ${line}`)].join('\n'));
}

/** The first that is to be said of a reply: its sentence, or what its rows are called. */
function inShort(reply: Reply, isList: boolean): string {
  switch (reply.kind) {
    case 'list': {
      const rows = reply.groups.flatMap(({ items }) => items.map(({ title, mark }) => `- ${title} (${mark.text})`));
      return [`**${reply.title}**`, rows.length === 0 ? reply.text : rows.join('\n')].join('\n\n');
    }
    case 'chart':
    case 'table': {
      const rows = reply.rows.map(
        ([name, ...fields]) => `- ${name?.text}: ${fields.map(({ text }) => text).join(', ')}`,
      );
      return (isList || reply.text === '') && rows.length > 0
        ? [`**${reply.title}**`, rows.join('\n')].join('\n\n')
        : reply.text;
    }
    case 'details':
      return [`**${reply.title}**`, reply.text, ...(isList ? rowsOf(reply) : [])]
        .filter((part) => part !== '')
        .join('\n\n');
    default:
      return plainText(reply);
  }
}

function noteOf({ now }: Turn, replies: Reply[], language: Language): string {
  const { note } = wordingOf(language).lastAnswer;
  const text = replies.map((reply) => plainText(reply).replaceAll('**', ''));
  return [...text, note.lookedUp(now.toPlainDate().toString())].join('\n\n');
}

function letterOf({ caller }: Turn, replies: Reply[], language: Language): string {
  const { draft } = wordingOf(language).lastAnswer;
  const text = replies.map((reply) => inShort(reply, false));
  return [draft.title, draft.hello, ...text, draft.bye(caller.name), `*${draft.asShown}*`].join('\n\n');
}

/** What the answer rests on; the figures tell it themselves, and what staff enter has no document. */
function sourcesOf(replies: Reply[], language: Language): Reply[] {
  const wording = wordingOf(language);
  const told = replies.flatMap((reply) => (reply.kind === 'chart' ? reply.particulars : []));
  if (told.length > 0)
    return [{ kind: 'notice', text: told.map(({ title, value }) => `**${title}:** ${value}`).join('\n\n') }];
  const cited = replies.flatMap(citations).map((source, index) => ({ ...source, number: index + 1 }));
  if (cited.length === 0) return [{ kind: 'notice', text: wording.lastAnswer.register }];
  const lines = cited.map(
    ({ documentTitle, sectionText, place, date, status }) =>
      `**${documentTitle}**, ${sectionText}, ${place}, ${date ?? wording.unknownDate}. ${status}`,
  );
  return [{ kind: 'notice', text: [...new Set(lines)].join('\n\n') }];
}

function whyOf({ kind }: Shown, again: Reply[], language: Language): Reply[] {
  const words = wordingOf(language).lastAnswer;
  // The result of a check stands with the rules that it follows from.
  if (kind === 'referral') return again;
  return [{ kind: 'notice', text: kind === 'figures' ? words.figuresWhy : words.registerWhy }];
}
