// A calendar whose every answer is told to whoever watches it: what came of it, never what was asked.
import type { CalendarFault } from './calendars.ts';
import type { GraphCalendar } from './graph.ts';

/** How a question to the calendar ended. */
export type CalendarCall = 'answered' | 'refused' | Extract<CalendarFault, { kind: 'later' }>['why'];

/** Wraps it; `listener` is told of each question once it has ended. */
export function watchedCalendar(graph: GraphCalendar, listener: (call: CalendarCall) => void): GraphCalendar {
  const told = async <Answer extends { kind: string }>(answer: Promise<Answer | CalendarFault>) => {
    const given = await answer;
    listener(callOf(given));
    return given;
  };
  return {
    busy: (emails, window) => told(graph.busy(emails, window)),
    create: (entry, act) => told(graph.create(entry, act)),
    move: (eventId, entry) => told(graph.move(eventId, entry)),
    cancel: (eventId, owner, note) => told(graph.cancel(eventId, owner, note)),
  };
}

function callOf(answer: { kind: string } | CalendarFault): CalendarCall {
  if (answer.kind === 'later' && 'why' in answer && 'seconds' in answer) return answer.why;
  return answer.kind === 'refused' ? 'refused' : 'answered';
}
