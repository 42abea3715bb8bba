// What is said for company: a greeting, a call for help, a word on the bot itself.
import type { Message, Taken } from '../dialogue.ts';
import { say, type Turn, wordingOf } from '../turn.ts';
import { fold } from '../understanding/fold.ts';
import { introduce } from '../welcome.ts';
import { companyCues } from './swedish-company-cues.ts';

const howAreYou = new RegExp(fold(companyCues.howAreYou));

/** Answers who asks how we are; null for other messages. */
export function takeHowAreYou(turn: Turn, { text, understood: { language } }: Message): Taken {
  return howAreYou.test(fold(text)) ? say({ ...turn, language }, 'smallTalk', wordingOf(language).smallTalk) : null;
}

/** Answers small talk in one line, a greeting or a call for help with what can be asked; null for other messages. */
export function takeGreeting(turn: Turn, { understood: { intent, language } }: Message): Taken {
  const wording = wordingOf(language);
  if (intent === 'smallTalk') return say(turn, intent, wording.smallTalk);
  if (intent !== 'greeting' && intent !== 'help') return null;
  return { ...say(turn, intent, ''), replies: [introduce(intent, turn, wording)] };
}
