// The slots of each errand as eval/FORMATS.md names them, from what was read of the message.

import { writeCaseId } from '../case-id.ts';
import { compileCues } from '../cues.ts';
import { readSigns } from '../features.ts';
import type { Intent } from '../intents.ts';
import type { Awaited, OpenErrand } from '../learned/labels.ts';
import { shippedModels } from '../learned/shipped-models.ts';
import { learnedAnswer, learnedAttendance } from '../learned/slot-values.ts';
import { readMentions } from '../time/mentions.ts';
import { type Period, periodOf } from '../time/period.ts';
import type { Point } from '../time/point.ts';
import { measureWords } from '../words/measure-words.ts';
import { readBareHour } from './bare-hour.ts';
import { readCaseHolder, readListedCoach, readReceiver } from './coach-name.ts';
import { readDeadlineListRequest, readPlanDone, readSnoozeRequest } from './deadline-request.ts';
import { askedFacts, factsFromText } from './facts-from-text.ts';
import { readMeasureSlots } from './measure-slots.ts';
import { readCancelRequest, readMoveRequest } from './meeting-change.ts';
import { readCase, readKnownLanguage, readMeetingRequest } from './meeting-request.ts';
import { readDaysAsked } from './meeting-times.ts';
import { readOffice } from './offices.ts';
import { withoutRejected, wonders } from './rejected.ts';
import type { SlotsOf } from './slots.ts';
import { readStatisticsPlace } from './statistics/statistics-place.ts';
import { readStatisticsQuery } from './statistics/statistics-query.ts';

/** Slots as they are read: one that was not stated may be null or undefined. */
type Read<Stated> = { [Slot in keyof Stated]?: Stated[Slot] | null | undefined };
type ReadSlots<I extends Intent> = (
  text: string,
  now: Temporal.PlainDateTime,
  awaits: Awaited | null,
  open: OpenErrand | null,
) => Read<SlotsOf[I]>;

// Finsam and the employment service have places with the names of districts.
const { placeLeads, placePrepositions } = measureWords;
const isOtherPlace = compileCues(
  [placeLeads.afOffice, placeLeads.finsam].map((lead) => `(${lead}) ((${placePrepositions}) )?#place`),
);

const readNothing = () => ({});

/** Reads the slots of each intent. `open` is what the person sees while writing, `awaits` what that waits for. */
export const errandSlots: { [I in Intent]: ReadSlots<I> } = {
  findMeasures: (text, _now, awaits) => {
    const said = measuresSaid(text, awaits);
    if (said === null) return {};
    const { audience, measureType, provider } = readMeasureSlots(said.plain);
    const district = isOtherPlace.test(said.plain) ? null : said.districts[0];
    if (awaits === 'audience' && audience !== undefined) return { district, audience };
    return { district, audience, measureType, provider };
  },
  compareMeasures: (text, _now, awaits) => {
    const districts = measuresSaid(text, awaits)?.districts ?? [];
    return { districts: districts.length > 0 ? districts : null };
  },
  checkReferral: (text, _now, awaits) => factsFromText(text, askedFacts(awaits)),
  bookMeeting: (text, now, awaits) => {
    const { caseId, coach, date, days, time, hours, jobbtorg, mode, interpreter } = readMeetingRequest(text, now);
    // Hours in figures are bounds as days are; a part of the day is no slot.
    const bounds =
      hours?.said === 'hours' && days === null ? { from: clockTime(hours.from), to: clockTime(hours.to) } : {};
    const language =
      awaits === 'interpreter' ? (readKnownLanguage(text) ?? interpreter?.language) : interpreter?.language;
    return {
      caseId,
      coach: awaits === 'coach' ? (coach ?? readReceiver(text, true)) : coach,
      date: iso(date),
      time: clockTime(time ?? (date === null && days === null && hours === null ? readBareHour(text, awaits) : null)),
      ...boundsOf(days),
      ...bounds,
      jobbtorg,
      mode,
      interpreterLanguage: language,
    };
  },
  rescheduleMeeting: (text, now, awaits) => {
    const { caseId, to } = readMoveRequest(text, now, awaits === 'slot');
    const isDay = to?.date != null || to?.days != null || to?.hours != null;
    const time = to?.time ?? (isDay ? null : readBareHour(text, awaits));
    return { caseId, date: iso(to?.date), ...boundsOf(to?.days), time: clockTime(time) };
  },
  cancelMeeting: (text, now) => cancelled(text, now),
  answerMeeting: (text, now, _awaits, open) => ({
    ...cancelled(text, now),
    ...learnedAnswer(shippedModels().models, { text, open }),
  }),
  recordAttendance: (text, now, _awaits, open) => {
    const { caseId, doneOn } = readPlanDone(text, now);
    return { caseId, date: iso(doneOn), came: learnedAttendance(shippedModels().models, { text, open }) };
  },
  listMeetings: (text, now) => {
    const { date, days } = readDaysAsked(writeCaseId(text).text, now);
    return {
      caseId: readCase(text),
      coach: readListedCoach(text),
      jobbtorg: readOffice(text)?.name,
      date: iso(date),
      ...boundsOf(days),
    };
  },
  listSessions: (text, now) => {
    const period = periodOf(readMentions(text, { now, toward: 'coming', joins: true }).found);
    return { jobbtorg: readOffice(text)?.name, ...boundsOf(period) };
  },
  listCases: (text, _now, awaits) => ({
    coach: readCaseHolder(text, awaits === 'coach'),
    ...readStatisticsPlace(text, null),
  }),
  showCase: (text) => ({ caseId: readCase(text) }),
  handOver: (text, _now, awaits) => ({ caseId: readCase(text), coach: readReceiver(text, awaits === 'coach') }),
  listDeadlines: (text, now, awaits) => {
    const { period, overdue } = readDeadlineListRequest(text, now, awaits === 'shown');
    return { ...boundsOf(period), overdue: overdue || null };
  },
  markJobPlanDone: (text) => ({ caseId: readCase(text) }),
  snoozeReminder: (text, now) => {
    const { caseId, until } = readSnoozeRequest(text, now);
    return { caseId, until: until === null ? null : isoPoint(until) };
  },
  stats: (text, now, awaits) => {
    const { metric, groupBy, filters, from, to, compareTo } = readStatisticsQuery(text, now, awaits);
    const isFiltered = Object.keys(filters).length > 0;
    return { metric, groupBy, filters: isFiltered ? filters : null, ...boundsOf({ from, to }), compareTo };
  },
  policyQuestion: readNothing,
  today: readNothing,
  listSubscriptions: readNothing,
  endSubscription: readNothing,
  undo: readNothing,
  rewriteAnswer: readNothing,
  confirmMeasure: readNothing,
  editMeasure: readNothing,
  help: readNothing,
  greeting: readNothing,
  smallTalk: readNothing,
  feedback: readNothing,
  outOfScope: readNothing,
  sensitive: readNothing,
};

/** What is said of measures, beside a list without what is to be left out; null where somebody only wonders at that list. */
function measuresSaid(text: string, awaits: Awaited | null): { districts: string[]; plain: string } | null {
  if (awaits === 'shown' && wonders(text)) return null;
  return readSigns(awaits === null ? text : withoutRejected(text));
}

function cancelled(text: string, now: Temporal.PlainDateTime): Read<SlotsOf['cancelMeeting']> {
  const { caseId, when } = readCancelRequest(text, now);
  return { caseId, date: iso(when?.date) };
}

function boundsOf(period: Period | null | undefined): { from: string | undefined; to: string | undefined } {
  return { from: iso(period?.from), to: iso(period?.to) };
}

function iso(date: Temporal.PlainDate | null | undefined): string | undefined {
  return date?.toString();
}

function clockTime(time: Temporal.PlainTime | null | undefined): string | undefined {
  return time?.toString({ smallestUnit: 'minute' });
}

function isoPoint({ date, time }: Point): string {
  return time === null ? date.toString() : `${date.toString()}T${clockTime(time)}`;
}
