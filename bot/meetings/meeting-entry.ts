// A meeting as it stands in calendars, and the pages and files that its signed addresses open.
import type { Caller } from '../../dialogs/caller.ts';
import { hasLetter, type LetterStyle, letterStyles, writeLetter } from '../../dialogs/meetings/letter.ts';
import { keepsTime, type Meeting } from '../../dialogs/meetings/meeting.ts';
import type { Meetings, ToldMeeting } from '../../dialogs/meetings/ports.ts';
import { calendarWords } from '../../dialogs/meetings/words/swedish-letter.ts';
import type { MeetingSettings } from '../../knowledge/catalogue/meeting-settings.ts';
import type { CalendarEntry } from '../calendars/calendars.ts';
import { writeIcs } from '../calendars/ics.ts';
import type { SignedLinks } from './signed-links.ts';

/** The entry of a meeting; the case is named by its number only. */
export function entryOf(known: ToldMeeting, settings: MeetingSettings, people: readonly string[]): CalendarEntry {
  const { meeting, caseworker, coach } = known;
  const { slot, caseId } = meeting;
  const address = settings.offices.find(({ name }) => name === slot.jobbtorg)?.address ?? null;
  const { subject, text, place } = calendarWords({ caseId, ...slot, address, caseworker, coach });
  return { subject, text, place, from: slot.from, until: slot.until, online: slot.mode === 'teams', people };
}

/** The addresses of a meeting's calendar file and letters; each names the person for whom it was made. */
export function meetingLinks(links: SignedLinks): Meetings['links'] {
  return ({ staffId }: Caller, { id }: Meeting) => ({
    calendar: links.sign(`meeting/${staffId}/${id}.ics`),
    letters: {
      plain: links.sign(`letter/plain/${staffId}/${id}`),
      easy: links.sign(`letter/easy/${staffId}/${id}`),
      english: links.sign(`letter/english/${staffId}/${id}`),
    },
  });
}

export interface LinkParts {
  links: SignedLinks;
  meetings: Meetings;
  /** The active person with a staff id, or null. */
  personBy(staffId: string): Promise<Caller | null>;
  now: Temporal.Instant;
}

export interface OpenedLink {
  type: string;
  body: string;
  fileName: string | null;
}

/**
 * What an address of ours opens; null when it is not ours, has run out, its meeting is gone, or the person for whom it was made
 * may see the meeting no longer.
 */
export async function openLink(
  path: string,
  { links, meetings, personBy, now }: LinkParts,
): Promise<OpenedLink | null> {
  const name = links.open(path);
  if (name === null) return null;
  const [, calendarFor, calendarId] = /^meeting\/([\w.-]+)\/([\w-]+)\.ics$/.exec(name) ?? [];
  const [, style, letterFor, letterId] = /^letter\/(\w+)\/([\w.-]+)\/([\w-]+)$/.exec(name) ?? [];
  const caller = await personBy(calendarFor ?? letterFor ?? '');
  const known = caller === null ? null : await meetings.find(caller, calendarId ?? letterId ?? '');
  if (known === null) return null;
  if (calendarId !== undefined) {
    const isCancelled = !keepsTime(known.meeting.state);
    const entry = entryOf(known, meetings.settings, []);
    const body = writeIcs(calendarId, known.meeting.version, entry, { isCancelled, stampedAt: now });
    return { type: 'text/calendar; charset=utf-8', body, fileName: 'trepartssamtal.ics' };
  }
  const asked = letterStyles.find((each) => each === style);
  return asked === undefined || !hasLetter(known.meeting) ? null : letterPage(known, meetings.settings, asked);
}

function letterPage(known: ToldMeeting, settings: MeetingSettings, style: LetterStyle): OpenedLink {
  const [title = '', ...rest] = writeLetter(known, settings, style).split('\n\n');
  const plain = title.replaceAll('**', '');
  const paragraphs = rest.map((text) => `<p>${withBold(escaped(text))}</p>`).join('\n');
  const body = `<!doctype html>
<html lang="${style === 'english' ? 'en' : 'sv'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(plain)}</title>
<style>body{font:1.1rem/1.6 sans-serif;max-width:38em;margin:3em auto;padding:0 1em}h1{font-size:1.6rem}@media print{body{margin:0}}</style>
</head><body><h1>${escaped(plain)}</h1>
${paragraphs}
</body></html>
`;
  return { type: 'text/html; charset=utf-8', body, fileName: null };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function withBold(text: string): string {
  return text.replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
}
