// Short messages about the conversation itself: stop, and thanks. Whole messages only, never words inside a question.
import { fold } from './fold.ts';

const cancel = /^(avbryt|avbryta|stopp|stop|sluta|borja om|glom det|nollstall|cancel|start over|never mind)[.!]*$/;
const thanks = /\b(tack|toppen|perfekt|kanon|super|thanks|thank you|great)\b/;

/** Says whether a message asks to drop what was going on. */
export function isCancel(text: string): boolean {
  return cancel.test(fold(text.slice(0, 50)).trim());
}

/** Says whether a message that judges the bot's answer is pleased with it. */
export function isThanks(text: string): boolean {
  return thanks.test(fold(text.slice(0, 500)));
}
