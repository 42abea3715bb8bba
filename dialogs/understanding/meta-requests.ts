// Messages that are not questions to the documents: stop, thanks, somebody in danger, and what the bot itself knows from.

import { fold } from './fold.ts';
import { messageWords } from './words/message-words.ts';

const danger = new RegExp(fold(messageWords.asides.danger));
const aboutSources = new RegExp(fold(messageWords.asides.aboutSources));

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

/** Says whether a message has no letter or figure in it: a thumb, a heart. */
export function isReaction(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Says whether somebody may be about to harm themselves or somebody else, or is threatened. */
export function isDanger(text: string): boolean {
  return danger.test(fold(text));
}

/** Says whether a message asks which documents the bot answers from, or how old they are. */
export function asksAboutSources(text: string): boolean {
  return aboutSources.test(fold(text.slice(0, 200)));
}
