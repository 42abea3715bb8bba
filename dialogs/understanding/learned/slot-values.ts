// The value of a slot that people tell in too many ways to list, learned from the examples: yes or no to a meeting, whose answer it is,
// whether somebody came.
import type { Role } from '../../caller.ts';
import type { Intent } from '../intents.ts';
import type { OpenErrand } from './labels.ts';
import { type Lesson, learn } from './learning.ts';
import { type LinearModel, likelihoods } from './linear-model.ts';
import { type Features, featuresInErrand, see } from './message-features.ts';

/** What stands in a slot that the message does not state. */
const unstated = '-';

/** The learned slots by name, each with its intent and the values that it can have. */
export const learnedSlots = {
  accepted: { intent: 'answerMeeting', values: [unstated, 'true', 'false'] },
  party: { intent: 'answerMeeting', values: [unstated, 'applicant', 'coach'] },
  came: { intent: 'recordAttendance', values: [unstated, 'true', 'false'] },
} as const satisfies Record<string, { intent: Intent; values: readonly string[] }>;
export type LearnedSlot = keyof typeof learnedSlots;
export const learnedSlotNames = Object.keys(learnedSlots) as LearnedSlot[];

/** A model for each learned slot. */
export type SlotModels = Record<LearnedSlot, LinearModel>;

interface Told {
  text: string;
  open: OpenErrand | null;
}

/** A message with the slots that it states; null where nobody has labelled them. */
export interface SlotExample extends Told {
  expect: { intent: Intent; slots: Record<string, unknown> | null };
}

// The same whoever says it.
const anybody: Role = 'caseworker';

function featuresOf({ text, open }: Told): Features {
  return featuresInErrand(see({ text, as: anybody, open }));
}

/** Learns the model of each slot. */
export function learnSlots(examples: readonly SlotExample[]): SlotModels {
  const entries = learnedSlotNames.map((name): [LearnedSlot, LinearModel] => {
    const { intent, values } = learnedSlots[name];
    const lessons = examples.flatMap((example): Lesson[] => {
      const { slots } = example.expect;
      if (slots === null || example.expect.intent !== intent) return [];
      return [{ features: featuresOf(example), label: String(slots[name] ?? unstated) }];
    });
    return [name, learn(lessons, values)];
  });
  return Object.fromEntries(entries) as SlotModels;
}

/** Whether an invitation is accepted, and whose answer it is; null where that is likelier unstated. */
export function learnedAnswer(
  models: SlotModels,
  told: Told,
): { accepted: boolean | null; party: 'applicant' | 'coach' | null } {
  const features = featuresOf(told);
  const party = likeliestOf(models.party, features);
  const isParty = party === 'applicant' || party === 'coach';
  return { accepted: yesOrNo(likeliestOf(models.accepted, features)), party: isParty ? party : null };
}

/** Whether somebody came; null where that is likelier unstated. */
export function learnedAttendance(models: SlotModels, told: Told): boolean | null {
  return yesOrNo(likeliestOf(models.came, featuresOf(told)));
}

function yesOrNo(value: string): boolean | null {
  return value === unstated ? null : value === 'true';
}

function likeliestOf(model: LinearModel, features: Features): string {
  const likely = likelihoods(model, features);
  return model.labels[likely.indexOf(Math.max(...likely))] ?? unstated;
}
