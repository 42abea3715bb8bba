// Reads a card as a person does, and presses its buttons: with the text of all its parts, in order.
import { setTimeout as delay } from 'node:timers/promises';
import type { StaffRow } from '../../bot/store/people/staff.ts';
import type { SentActivity } from '../stand-ins/fake-teams.ts';
import type { Assistant } from './assistant.ts';

type Element = Record<string, unknown>;

/** Everything that a card or a message says, a part a line; of a form also what can be chosen. */
export function readCard(shown: unknown): string {
  if (typeof shown === 'string') return shown;
  if (Array.isArray(shown)) return shown.map(readCard).join('\n');
  if (typeof shown !== 'object' || shown === null) return '';
  const { text, title, label, value, attachments, content, body, items, columns, facts, inlines, choices, actions } =
    shown as Element;
  const own = [text, title, label].filter((part) => typeof part === 'string');
  const fact = typeof title === 'string' && typeof value === 'string' && facts === undefined ? [value] : [];
  return [
    ...own,
    ...fact,
    ...[attachments, content, body, items, columns, facts, inlines, choices, actions].map(readCard),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function find(shown: unknown, matches: (element: Element) => boolean): Element | null {
  if (Array.isArray(shown)) return shown.map((part) => find(part, matches)).find((found) => found !== null) ?? null;
  if (typeof shown !== 'object' || shown === null) return null;
  const element = shown as Element;
  if (matches(element)) return element;
  return find(
    Object.entries(element)
      .filter(([name]) => name !== 'fallback' && name !== 'data')
      .map(([, part]) => part),
    matches,
  );
}

/** The choices of a form's field by its name. */
export function choicesOf(shown: unknown, field: string): string[] {
  const input = find(shown, (element) => element.id === field);
  return ((input?.choices as { value: string }[] | undefined) ?? []).map(({ value }) => value);
}

/** Presses the button of that title on a card, with what is filled in beside the form's own values; gives what it answers. */
export async function press(
  assistant: Assistant,
  from: StaffRow,
  shown: unknown,
  title: string,
  filled: Record<string, string> = {},
): Promise<unknown> {
  const action = find(shown, (element) => element.type === 'Action.Execute' && element.title === title);
  if (action === null) throw new Error(`There is no button "${title}" on:\n${readCard(shown)}`);
  const inputs: Record<string, unknown> = {};
  find(shown, (element) => {
    if (typeof element.id === 'string' && String(element.type).startsWith('Input.') && element.value !== undefined)
      inputs[element.id] = element.value;
    return false;
  });
  const data = { ...(action.data as Element), ...inputs, ...filled };
  const value = {
    action: { type: 'Action.Execute', verb: action.verb, data: JSON.parse(JSON.stringify(data)) },
    trigger: 'manual',
  };
  const { body } = await assistant.post(
    assistant.activity(from, { type: 'invoke', name: 'adaptiveCard/action', value }),
  );
  await assistant.bot.settled();
  return (body as { value: unknown }).value;
}

/** Says lines one after the other; gives what the last one was answered with. */
export async function sayInTurn(
  assistant: Assistant,
  from: StaffRow,
  lines: readonly string[],
): Promise<SentActivity['activity'][]> {
  let answers: SentActivity['activity'][] = [];
  for (const line of lines) answers = await assistant.say(from, line);
  return answers;
}

/** What somebody was told unasked since `settle`, the newest last; waits for the first, or for one that holds a sentence. */
export async function toldUnasked(
  assistant: Assistant,
  to: StaffRow,
  sentence = '',
): Promise<SentActivity['activity'][]> {
  const told = () =>
    assistant.teams.sent.filter(
      ({ conversation, replyTo }) => conversation === `a:${to.entraObjectId}` && replyTo === null,
    );
  // Sending keeps within what Teams allows in a second or two, so that the first pass may leave some for later.
  for (let pass = 0; pass < 40; pass += 1) {
    await assistant.bot.remind();
    if (told().some(({ activity }) => readCard(activity).includes(sentence))) break;
    await delay(100);
  }
  return told().map(({ activity }) => activity);
}
