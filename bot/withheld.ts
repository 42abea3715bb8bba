// Personal data is taken out of what came in before anything of it is stored, answered or logged.
import type { Incoming } from './teams/activity.ts';
import { screen } from './turn.ts';

/** Leaves out a text with personal data, and what a tampered card carries of it; only that it was there is kept. */
export function withheldIfPersonal(incoming: Incoming): Incoming {
  if (incoming.kind === 'click') {
    return textsIn(incoming.data).every((text) => screen(text).kind === 'message')
      ? incoming
      : { ...incoming, data: {} };
  }
  if (incoming.kind !== 'message') return incoming;
  const screened = screen(incoming.text);
  if (screened.kind === 'message') return incoming;
  const { text: _dropped, typed: _too, ...rest } = incoming;
  return { ...rest, ...screened };
}

// Ids that we gave out ourselves: one in seven hundred has figures that could be a personal number's.
const ownId = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(ownId, 'id')];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
