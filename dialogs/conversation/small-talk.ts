// What is said for company: a greeting, a call for help, a word on the bot itself.
import type { Message, Taken } from '../dialogue.ts';
import { say, type Turn, wordingOf } from '../turn.ts';
import { introduce } from '../welcome.ts';

/** Answers small talk in one line, a greeting or a call for help with what can be asked; null for other messages. */
export function takeGreeting(turn: Turn, { understood: { intent, language } }: Message): Taken {
  const wording = wordingOf(language);
  if (intent === 'smallTalk') return say(turn, intent, wording.smallTalk);
  if (intent !== 'greeting' && intent !== 'help') return null;
  return { ...say(turn, intent, ''), replies: [introduce(intent, turn, wording)] };
}
