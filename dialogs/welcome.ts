// What the bot says of itself: the greeting, the help and the welcome, with examples that fit the person's work.
import type { Reply } from './reply.ts';
import type { Wording } from './swedish.ts';
import type { Turn } from './turn.ts';

type Asker = Pick<Turn, 'caller' | 'isShared'>;

/** Answers a greeting or a call for help; where others read along, by what can be asked there. */
export function introduce(what: 'greeting' | 'help', { caller, isShared }: Asker, wording: Wording): Reply {
  const { name, role } = caller;
  if (isShared) return { kind: 'notice', text: wording.group.help, suggestions: wording.group.suggestions };
  const text = what === 'help' ? wording.help(role) : wording.greeting(firstName(name), role);
  return { kind: 'notice', text, suggestions: wording.suggestions(role) };
}

/** Welcomes somebody who has just got the bot, or a chat or team that it was added to. */
export function welcome({ caller, isShared }: Asker, wording: Wording): Reply {
  if (isShared) return { kind: 'notice', text: wording.group.welcome, suggestions: wording.group.suggestions };
  const { name, role } = caller;
  const suggestions = [...wording.suggestions(role), wording.otherLanguage];
  return { kind: 'notice', text: wording.welcome(firstName(name), role), suggestions };
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
