// The field in which one of several colleagues is chosen.
import type { FormField } from './reply.ts';

/** The first one is chosen at first. */
export function colleagueField(label: string, among: readonly { staffId: string; name: string }[]): FormField {
  const choices = among.map(({ staffId, name }) => ({ title: name, value: staffId }));
  return { kind: 'choice', name: 'to', label, value: choices[0]?.value ?? '', choices };
}
