// What the bot says of itself: the greeting, the help and the welcome, with examples that fit the person's work.
import type { Caller } from './caller.ts';
import type { Reply } from './reply.ts';
import type { Wording } from './wording.ts';

/** Answers a greeting or a call for help. */
export function introduce(what: 'greeting' | 'help', { name, role }: Caller, wording: Wording): Reply {
  const text = what === 'help' ? wording.help(role) : wording.greeting(firstName(name), role);
  return { kind: 'notice', text, suggestions: wording.suggestions(role) };
}

/** Welcomes somebody who has just got the bot. */
export function welcome({ name, role }: Caller, wording: Wording): Reply {
  return { kind: 'notice', text: wording.welcome(firstName(name), role), suggestions: wording.suggestions(role) };
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
