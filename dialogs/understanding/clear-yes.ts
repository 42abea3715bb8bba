// A yes to what was asked that is said with a few words of its own: "yes, please do that".
import { fold, words } from './fold.ts';
import type { Move } from './learned/labels.ts';
import { readYesOrNo } from './mood.ts';
import { isYes } from './orders.ts';
import { leavesNoDoubt } from './slots/meeting-request.ts';

const surelyAnswered = 0.75;

/** A yes that is surely learned as one, has a part that begins with a word for it, and has nothing beside it that may make it doubtful. */
export function isClearYes(
  text: string,
  understood: { move: { label: Move; likelihood: number } },
  as: 'confirm' | 'answer' = 'confirm',
): boolean {
  const begins = text.split(/[,.!\n]+/).map((part) => part.trim().split(/\s+/)[0] ?? '');
  const { label, likelihood } = understood.move;
  const isLearned = isYes(understood) || (label === as && likelihood >= surelyAnswered);
  return isLearned && begins.some((first) => readYesOrNo(first, 'book') === 'yes') && leavesNoDoubt(text);
}

const longest = 9;

/** Whether a message is such a yes and tells nothing more: it is short, asks nothing and names no number. */
export function isMereYes(text: string, understood: Parameters<typeof isClearYes>[1]): boolean {
  const isShort = words(fold(text)).length <= longest && !/[\d?]/.test(text);
  return isShort && isClearYes(text, understood);
}
