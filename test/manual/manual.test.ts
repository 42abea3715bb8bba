// Trepart's own manual: that it is stated where it says, that its figures are the program's, and that it is asked about Trepart alone.
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { examplesFolder, markOf } from '../../bot/learning/examples.ts';
import { humanRate } from '../../bot/messages/human-rate.ts';
import { limited } from '../../bot/store/upkeep/retention.ts';
import { jobPlanDue } from '../../dialogs/deadlines/deadlines.ts';
import { stepMinutes } from '../../dialogs/meetings/search.ts';
import { dayBefore, holdUntil, orderReminders, sameMorning } from '../../dialogs/meetings/times.ts';
import { plainText } from '../../dialogs/reply.ts';
import { aboutTrepartFile } from '../../dialogs/understanding/about-trepart/about-trepart.ts';
import { readModels } from '../../dialogs/understanding/learned/linear-model.ts';
import { undoMinutes } from '../../dialogs/undo-window.ts';
import { isWorkingDay } from '../../dialogs/working-time/holidays.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { markOfAnswers, readKnownAnswers, readManualAnswers } from '../../knowledge/answer/known-answers.ts';
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { readCompressed } from '../../knowledge/knowledge-file.ts';
import { shippedCatalogue, shippedMeetingSettings } from '../../knowledge/shipped.ts';
import { readShipped, type Shipped } from '../worlds/shipped-knowledge.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await readShipped();
});
const answers = readManualAnswers();
const said = async (text: string) => (await shipped.say(text)).replies.map(plainText).join('\n');

describe('the manual', () => {
  it('states each of its short answers word for word, under an id of its own', () => {
    const { manual } = shipped.knowledge;
    expect(answers.filter((_, place) => !manual?.placed.has(place)).map(({ id }) => id)).toEqual([]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
    expect(answers.length).toBeGreaterThanOrEqual(60);
  });

  it('has at most 30 words an answer, many questions for each, and none that two answer', () => {
    const long = answers.flatMap(({ short }) => [short.sv, short.en]).filter((text) => text.split(/\s+/).length > 30);
    expect(long).toEqual([]);
    expect(answers.filter(({ asked }) => asked.length < 7).map(({ id }) => id)).toEqual([]);
    expect(answers.filter(({ near }) => near.length === 0).map(({ id }) => id)).toEqual([]);
    const asked = answers.flatMap((answer) => answer.asked.map((text) => text.toLowerCase()));
    expect(asked.filter((text, at) => asked.indexOf(text) !== at)).toEqual([]);
    const city = new Set(readKnownAnswers().flatMap((answer) => answer.asked));
    expect(answers.flatMap((answer) => answer.asked).filter((text) => city.has(text))).toEqual([]);
  });

  it('is nobody’s rule, and says so where it is the source', async () => {
    const told = await said('hur länge kan jag ångra?');
    expect(told).toMatch(/^\*\*I tio minuter .*\*\* \[1\]/);
    expect(told).toMatch(/— Så fungerar Trepart, avsnitt "Ångra", 2026-12-01 · handbok till programmet, ingen regel/);
    expect(told).not.toContain('sammanfattning');
  });

  it('is what is learned from: run "npx trepart learn" after a change', () => {
    const { mark } = readModels(readCompressed(aboutTrepartFile));
    expect(mark).toBe(`${markOf(examplesFolder)} ${markOfAnswers()}`);
  });
});

const inWords = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const word = (count: number) => inWords[count] ?? String(count);
const clock = (at: Temporal.Instant | Temporal.PlainTime) => {
  const { hour, minute } = at instanceof Temporal.Instant ? inStockholm(at) : at;
  return minute === 0 ? String(hour) : `${hour}.${String(minute).padStart(2, '0')}`;
};
/** Minutes after midnight. */
const ofMinute = (minutes: number) => clock(Temporal.PlainTime.from('00:00').add({ minutes }));
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm').toInstant();
const workingDaysApart = (from: Temporal.Instant, to: Temporal.Instant) => {
  let count = 0;
  const last = inStockholm(to).toPlainDate();
  for (let day = inStockholm(from).toPlainDate(); !day.equals(last); day = day.add({ days: 1 }))
    if (isWorkingDay(day.add({ days: 1 }))) count += 1;
  return count;
};

/** What the program does, as the manual is to say it, by the manual's statement. */
function figures(): Record<string, string[]> {
  const settings = shippedMeetingSettings();
  const read = readConfig({}, { access: '', expert: '' });
  if ('fault' in read) throw new Error(read.fault);
  const { escalateAfter, sendingHours, exampleDays, reviewMonths, jobPlanReading } = read.config;
  if (sendingHours === null) throw new Error('There are quiet hours unless set otherwise.');
  const monday = at('2026-11-23T09:00');
  const held = holdUntil(monday, at('2026-12-18T09:00'), settings.holdDays);
  const meeting = at('2026-11-25T10:00');
  const order = orderReminders(at('2026-12-10T10:00'), settings.interpreterDays);
  const due = jobPlanDue(Temporal.PlainDate.from('2026-11-18'), jobPlanReading, isWorkingDay);
  const metrics = shippedMetrics();
  const years = (table: string) =>
    Temporal.Duration.from(limited.find((each) => each.table === table)?.keptFor ?? {}).years;
  const burst = humanRate.acts;
  const dates = [...shippedCatalogue().values()].map(({ info }) => info);
  const ofCity = dates
    .filter(({ force }) => force !== 'law' && force !== 'manual')
    .map(({ date }) => date?.slice(0, 4));
  return {
    'angra-tid': [`${word(undoMinutes)} minuter`],
    'flytta-gamla-tiden': [`${word(undoMinutes)} minuter`],
    'avboka-vem-far-veta': [`${word(undoMinutes)} minuter`],
    'lamna-over': [`${word(undoMinutes)} minuter`],
    'halls-hur-lange': [`${word(workingDaysApart(monday, held))} arbetsdagar`, `klockan ${clock(held)}`],
    langd: [`${settings.lengthMinutes} minuter`],
    restid: [`${settings.travelMinutes} minuter`],
    'tider-pa-dagen': [
      `klockan ${ofMinute(settings.opens)} och ${ofMinute(settings.closes)}`,
      `halva arbetsdagar till klockan ${ofMinute(settings.halfDayCloses)}`,
      stepMinutes === 30 ? 'varje hel- och halvtimme' : 'another step',
    ],
    framforhallning: [`${word(settings.weeksAhead)} veckor`],
    'tolk-nar': [`${word(settings.interpreterDays)} arbetsdagar`],
    'tolk-paminnelse': [
      `${word(workingDaysApart(order.first, order.last))} arbetsdagar`,
      `klockan ${clock(order.last)}`,
    ],
    motespaminnelse: [
      `klockan ${clock(dayBefore(meeting))} arbetsdagen före`,
      `klockan ${clock(sameMorning(meeting))}`,
    ],
    'tysta-tider': [`klockan ${clock(sendingHours.from)} till ${clock(sendingHours.to)}`],
    'fem-dagar-i-trepart': [
      `${word(due.since('2026-11-18').days)} dagarna`,
      jobPlanReading.days === 'calendar' ? 'kalenderdagar' : 'arbetsdagar',
      jobPlanReading.countsFirstDay ? 'från inskrivningsdagen' : 'dagen efter inskrivningen',
    ],
    'forsenad-chef': [`${word(escalateAfter)} arbetsdagar`],
    'siffror-nar': [
      `den ${metrics.closesOnDay} i nästa månad`,
      `${word(metrics.metrics.selfSupporting6m.closesAfter)} månader`,
    ],
    'siffror-dolda': [`1 till ${metrics.smallest - 1}`, `färre än ${metrics.smallestBase}`],
    'insatser-varifran': [`${word(reviewMonths)} månader`],
    'integritet-sparas': [`${word(years('audit'))} år`],
    'integritet-moten-sparas': [`${word(years('meetings'))} år`],
    exempel: [`${exampleDays} dagar`],
    krangel: [`${burst.burst} i rad`, burst.refillMilliseconds === 2_000 ? 'varannan sekund' : 'another pace'],
    'svar-gamla': [`${ofCity.toSorted()[0]} till ${ofCity.toSorted().at(-1)}`],
  };
}

describe('a figure of the manual', () => {
  it.each(Object.entries(figures()))('is the program’s: %s', (id, parts) => {
    const answer = answers.find((each) => each.id === `010-${id}`);
    for (const part of parts) expect(answer?.states).toContain(part);
  });
});

describe('a question on how Trepart works', () => {
  it.each([
    ['hur länge kan jag ångra en flytt', /^\*\*I tio minuter/],
    ['vad händer med tiden ifall ingen svarar?', /^\*\*.*släpps tiden/i],
    ['måste coachen godkänna igen om jag byter dag?', /^\*\*.*svara igen/i],
    ['kan chefen se vad jag skriver till dig', /^\*\*Inga kollegor och inga chefer/],
    ['how long do I have to undo a cancellation?', /^\*\*For ten minutes/],
    ['is it booked anyway if nobody answers?', /if not everybody has answered/i],
  ])('is answered from the manual: %s', async (question, part) => {
    const { intent, replies } = await shipped.say(question);
    expect(replies.map(plainText).join('\n')).toMatch(part);
    expect(intent).toBe('policyQuestion');
    expect(replies[0]?.kind === 'sourcedAnswer' && replies[0].sources[0]?.document).toBe('010');
  });

  it.each([
    'Hur snabbt ska första jobbplanen vara klar?',
    'Får missbruksenheten remittera direkt?',
    'gäller sekretess mellan soc och arbetsförmedlingen?',
    'vad händer om man uteblir från inskrivningen?',
    'räknas de fem dagarna i arbetsdagar enligt dokumenten?',
    'vem bokar trepartssamtalet enligt rutinen?',
    'vilka insatser finns för unga i Farsta?',
    'hur många skrevs in förra månaden?',
    'hur går inskrivningen till?',
    'min dotter söker lägenhet i Uppsala. hur går man till väga?',
    'vad kan jag fråga dig om?',
  ])('is told from one to the city: %s', async (question) => {
    const { replies } = await shipped.say(question);
    const shown = replies.flatMap((reply) => (reply.kind === 'sourcedAnswer' ? reply.sources : []));
    expect(shown.filter(({ document }) => document === '010')).toEqual([]);
  });

  it('goes on from its answer', async () => {
    const first = await shipped.say('hur länge håller du tiden?');
    const source = await shipped.say('var står det?', { session: first.session });
    expect(source.replies.map(plainText).join('\n')).toContain('Så fungerar Trepart');
    const english = await shipped.say('på engelska tack', { session: first.session });
    expect(english.replies.map(plainText).join('\n')).toContain('Two working days');
  });
});

it('lists the manual among what Trepart answers from, as no digest', async () => {
  expect(await said('vilka dokument svarar du ur?')).toMatch(/- Så fungerar Trepart, 2026-12-01$/m);
});
