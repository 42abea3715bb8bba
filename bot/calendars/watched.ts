// A calendar whose every answer is told to whoever watches it: what came of it, never what was asked.
import type { CalendarFault } from './calendars.ts';
import type { GraphCalendar } from './graph.ts';

/** How a question to the calendar ended. */
export type CalendarCall = 'answered' | 'refused' | Extract<CalendarFault, { kind: 'later' }>['why'];

/** Told when a question begins; gives what is to be told of its end. */
export type CalendarWatcher = () => (call: CalendarCall) => void;

/** Wraps it; `watcher` is told of each question. */
export function watchedCalendar(graph: GraphCalendar, watcher: CalendarWatcher): GraphCalendar {
  const told = async <Answer extends { kind: string }>(ask: () => Promise<Answer | CalendarFault>) => {
    const end = watcher();
    const given = await ask();
    end(callOf(given));
    return given;
  };
  return {
    busy: (emails, window) => told(() => graph.busy(emails, window)),
    create: (entry, idempotencyKey) => told(() => graph.create(entry, idempotencyKey)),
    move: (eventId, entry) => told(() => graph.move(eventId, entry)),
    cancel: (eventId, owner, note) => told(() => graph.cancel(eventId, owner, note)),
  };
}

function callOf(answer: { kind: string } | CalendarFault): CalendarCall {
  if (answer.kind === 'later' && 'why' in answer && 'seconds' in answer) return answer.why;
  return answer.kind === 'refused' ? 'refused' : 'answered';
}
