// Personal data is taken out of what came in before anything of it is stored, answered or logged.
import { type PersonalDataKind, personalDataIn } from '../../dialogs/understanding/personal-data/personal-data.ts';
import type { Incoming } from '../teams/activity.ts';
import { screen } from './turn.ts';

/**
 * Leaves out a message with personal data, and a press whose card brought some back in any field, name of a field or verb; only the
 * kinds that were there are kept. What is answered at once and not stored (`search`, `feedback`) is screened where it is answered.
 */
export function withheldIfPersonal(incoming: Incoming): Incoming {
  if (incoming.kind === 'click') {
    const { verb, data, via, kind: _click, ...rest } = incoming;
    const what = kindsIn([verb, ...textsIn(data)]);
    const language = data.language === 'en' ? 'en' : 'sv';
    return what.length === 0 ? incoming : { ...rest, kind: 'withheld', what, language, byCard: true, via };
  }
  if (incoming.kind !== 'message') return incoming;
  const screened = screen(incoming.text);
  if (screened.kind === 'message') return incoming;
  const { text: _dropped, typed: _too, kind: _message, ...rest } = incoming;
  return { ...rest, ...screened, via: 'message' };
}

function kindsIn(texts: readonly string[]): PersonalDataKind[] {
  return [...new Set(texts.flatMap(personalDataIn))];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return [...names, ...Object.values(value).flatMap(textsIn)];
}
