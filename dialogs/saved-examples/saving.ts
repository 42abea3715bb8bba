// "Save as an example": the offer below a message that was read wrongly or not at all, and its presses. Without a press nothing is kept.
import { z } from 'zod';
import { inOwnChat } from '../own-chat.ts';
import type { Action, Reply } from '../reply.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { type Intent, intents } from '../understanding/intents.ts';
import { type Language, tellLanguage } from '../understanding/language.ts';
import { namesAnybody, personalDataIn } from '../understanding/personal-data/personal-data.ts';
import { withMadeUpCases } from './made-up-cases.ts';

/** The names under which the buttons come back. */
export const exampleVerbs = {
  /** Data: `text`, `from` as what it was understood, and `to` what was picked, null for nothing. */
  save: 'example.save',
  /** Data: `example`, the id. */
  takeBack: 'example.takeBack',
} as const;

const longest = 500;
const savedData = z.object({
  text: z.string().max(longest),
  from: z.enum(intents),
  to: z.enum(intents).nullable(),
});
const takenBackData = z.object({ example: z.string().regex(/^[a-p]{32}$/) });

/** A message, and how it was read. */
interface Read {
  text: string;
  from: Intent;
  to: Intent | null;
}

/**
 * What says that a message can be saved, with the button for it; null for one that must not be kept, and where others read along.
 */
export function offerToSave(turn: Turn, read: Read, language: Language): { text: string; action: Action } | null {
  if (turn.isShared || keepable(read.text) === null) return null;
  const { offer, save } = wordingOf(language).savedExamples;
  const { text, from, to } = read;
  return {
    text: offer(turn.examples.days),
    action: { title: save, click: { verb: exampleVerbs.save, data: { text, from, to } } },
  };
}

/** The text as it may be kept: a line without case numbers; null where it is too long, or names or may identify anybody. */
function keepable(text: string): string | null {
  const line = text
    .normalize()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line === '' || line.length > longest) return null;
  return personalDataIn(line).length > 0 || namesAnybody(line) ? null : withMadeUpCases(line);
}

/** Answers a press on one of these buttons; null for others. */
export async function pressExample(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
  if (verb !== exampleVerbs.save && verb !== exampleVerbs.takeBack) return null;
  const wording = wordingOf(turn.language);
  const words = wording.savedExamples;
  if (turn.isShared) return answered(turn, inOwnChat(words.privately, wording));
  if (verb === exampleVerbs.save) return answered(turn, ...(await save(turn, data)));
  const given = takenBackData.safeParse(data);
  const isGone = given.success && (await turn.examples.takeBack(given.data.example));
  return answered(turn, { kind: 'notice', text: isGone ? words.takenBack : words.gone });
}

async function save({ examples, caller, language }: Turn, data: Record<string, unknown>): Promise<Reply[]> {
  const wording = wordingOf(language);
  const words = wording.savedExamples;
  const given = savedData.safeParse(data);
  if (!given.success) return [{ kind: 'notice', text: wording.unsupported.unknownInvoke }];
  const { from, to } = given.data;
  const text = keepable(given.data.text);
  if (text === null) return [{ kind: 'notice', text: words.notKept }];
  const saving = await examples.save(caller, { text, understood: from, picked: to, language: tellLanguage(text) });
  if (saving.kind === 'tooMany') return [{ kind: 'notice', text: words.tooMany(saving.most) }];
  const takeBack = { verb: exampleVerbs.takeBack, data: { example: saving.id } };
  // The sentence answers the press, and the button follows it.
  return [
    { kind: 'notice', text: words.saved(saving.until) },
    { kind: 'notice', text: words.regret, actions: [{ title: words.takeBack, click: takeBack }] },
  ];
}

function answered(turn: Turn, ...replies: Reply[]): Outcome {
  return { ...say(turn, null, ''), replies };
}
