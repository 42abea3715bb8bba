// What of a turn goes into the audit trail: who, what kind of thing, about which records, with what result. Never a text.
import { citations, type Reply } from '../../dialogs/reply.ts';
import type { Outcome } from '../../dialogs/turn.ts';
import { caseIdForm } from '../../dialogs/understanding/case-id.ts';
import type { AuditEntry } from '../store/upkeep/audit-rows.ts';
import type { Incoming } from '../teams/activity.ts';

/** Of a list of some hundred cases the first are taken down. */
const mostRecords = 100;

/** The entry of a turn that was answered. */
export function auditOf(staffId: string, incoming: Incoming, outcome: Outcome): AuditEntry {
  return {
    staffId,
    kind: kindOf(incoming, outcome.intent),
    asked: askedIn(incoming, outcome.slots),
    shown: first(outcome.replies.flatMap(shownIn)),
    result: [...new Set(outcome.replies.map(resultOf))].join(' ') || 'nothing',
  };
}

/** The entry of what somebody is told unasked, as far as it is known before it is sent. */
export function auditOfReminder(staffId: string, kind: string, reply: Reply): Omit<AuditEntry, 'result'> {
  return { staffId, kind: `told ${kind}`, asked: [], shown: first(shownIn(reply)) };
}

/** The entry of a turn that ended in a fault of ours. */
export function auditOfFault(staffId: string, incoming: Incoming): AuditEntry {
  return { staffId, kind: kindOf(incoming, null), asked: askedIn(incoming, {}), shown: [], result: 'fault' };
}

// A button's name comes back from a card, which is in the person's hands: anything but a name is not taken down.
function kindOf(incoming: Incoming, intent: string | null): string {
  if (incoming.kind !== 'click') return intent ?? incoming.kind;
  return /^[a-z]{1,20}\.[a-z]{1,20}$/i.test(incoming.verb) ? incoming.verb : 'click';
}

function askedIn(incoming: Incoming, slots: Outcome['slots']): string[] {
  return first(incoming.kind === 'click' ? recordsIn(incoming) : caseIdsIn(slots));
}

function resultOf(reply: Reply): string {
  return reply.kind === 'sourcedAnswer' ? reply.outcome : reply.kind;
}

function shownIn(reply: Reply): string[] {
  const documents = citations(reply).map(({ document }) => `document ${document}`);
  return [...documents, ...(reply.kind === 'notice' ? [] : recordsIn(reply))];
}

const plainId = /^[\w-]{1,64}$/;

/** The records that buttons name, wherever they stand in what is given: case ids, and others by the room of the button. */
function recordsIn(value: unknown): string[] {
  const found: string[] = [];
  collectRecords(value, found);
  return found;
}

// Every answer is gone through, the largest hold a thousand parts: no list is made for each.
function collectRecords(value: unknown, found: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if ('verb' in value && 'data' in value && typeof value.verb === 'string') {
    const { verb, data } = value;
    collectCaseIds(data, found);
    const [room = ''] = verb.split('.');
    const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : null;
    if (typeof id === 'string' && plainId.test(id) && /^[a-z]{1,20}$/i.test(room)) found.push(`${room} ${id}`);
    return;
  }
  for (const inner of Object.values(value)) collectRecords(inner, found);
}

function caseIdsIn(value: unknown): string[] {
  const found: string[] = [];
  collectCaseIds(value, found);
  return found;
}

// By the name of the field, because a staff id may look the same; a form that is filled in for many cases has them for names.
function collectCaseIds(value: unknown, found: string[], isCase = false): void {
  if (typeof value === 'string') {
    if (isCase && caseIdForm.test(value)) found.push(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (caseIdForm.test(name)) found.push(name);
      collectCaseIds(inner, found, Array.isArray(value) ? isCase : /^case(Id)?s?$/.test(name));
    }
  }
}

function first(records: string[]): string[] {
  return [...new Set(records)].slice(0, mostRecords);
}
