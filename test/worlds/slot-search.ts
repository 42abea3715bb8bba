// A search for meeting times as tests and benches ask it: nothing wished for and everybody free, unless said otherwise.
import { buildDiary } from '../../dialogs/meetings/diary.ts';
import type { Search } from '../../dialogs/meetings/search.ts';
import { anyTime, type TimeWish } from '../../dialogs/meetings/time-wish.ts';
import { dayKind } from '../../dialogs/meetings/times.ts';
import { shippedMeetingSettings } from '../../knowledge/shipped.ts';

const settings = shippedMeetingSettings();
const free = buildDiary([], null);

/** An hour on site in Farsta with its one coach, on the morning of 23 November 2026. */
export function slotSearch(wish: Partial<TimeWish>, changes: Partial<Search> = {}): Search {
  return {
    now: Temporal.PlainDateTime.from('2026-11-23T09:00').toZonedDateTime('Europe/Stockholm'),
    wish: {
      ...anyTime,
      minutes: 60,
      mode: 'onSite',
      coachId: null,
      interpreter: false,
      ...wish,
    },
    jobbtorg: 'Farsta',
    caseworker: free,
    case: free,
    officers: [{ id: 'C-1', diary: free, away: null }],
    rooms: [],
    settings,
    dayKind,
    ...changes,
  };
}
