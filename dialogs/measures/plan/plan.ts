// A plan for one person out of measures that fit: one page to copy or print, with what is not known and without any name.
import { z } from 'zod';
import type { ListedMeasure } from '../../../knowledge/catalogue/measure-book.ts';
import { fitOf, isRunning } from '../../../knowledge/catalogue/measure-query.ts';
import { findMeasures } from '../../../knowledge/catalogue/measure-search.ts';
import { withoutMarkup } from '../../citing.ts';
import type { Action, Reply } from '../../reply.ts';
import { compileCues } from '../../understanding/cues.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { waysFor } from '../asked-of-one.ts';
import { measuresOf } from '../list.ts';
import { carried, type MeasureRequest, requestShape, sought } from '../request.ts';
import { measureCues } from '../swedish-measure-cues.ts';
import { type MeasureTurn, measureVerbs } from '../turn.ts';
import { whereInFull } from '../where.ts';
import { englishPlan } from './english-plan.ts';
import { swedishEasyPlan, swedishPlan } from './swedish-plan.ts';

/** The ways a plan is put: for the colleague, for the person in easy words, in English. */
export const planStyles = ['plain', 'easy', 'english'] as const;
export type PlanStyle = (typeof planStyles)[number];

/** What a plan says. */
export type PlanWording = typeof swedishPlan;

const wordings: Record<PlanStyle, PlanWording> = { plain: swedishPlan, easy: swedishEasyPlan, english: englishPlan };

/** A page holds no more. */
const mostMeasures = 3;

const wantsPlan = compileCues([measureCues.plan]);
const wantsEasy = compileCues([measureCues.easyPlan]);
const wantsEnglish = compileCues([measureCues.englishPlan]);

/** The way in which a message wants a plan; null where it wants none. */
export function planWanted(text: string, isEnglish: boolean): PlanStyle | null {
  const said = spacedWords(text);
  if (!wantsPlan.test(said)) return null;
  if (wantsEasy.test(said)) return 'easy';
  return isEnglish || wantsEnglish.test(said) ? 'english' : 'plain';
}

/** The plan out of the measures that a request names, else of those that fit best; a sentence where none does. */
export function planOf(turn: MeasureTurn, request: MeasureRequest, style: PlanStyle): Reply {
  const words = wordings[style];
  const measures = chosen(turn, request);
  if (measures.length === 0) return { kind: 'notice', text: words.nothing };
  const pages = measures.map((measure, at) => partOf(turn, measure, { request, words, number: at + 1 }));
  const title = turn.wording.measures.title(sought({ ...request, statuses: [] })).replace(/^[^\s:]+:? ?/u, '');
  const actions: Action[] = planStyles
    .filter((each) => each !== style)
    .map((each) => ({
      title: words.other[each],
      click: { verb: measureVerbs.plan, data: { style: each, from: carried(request) } },
    }));
  return {
    kind: 'notice',
    text: [words.title(title), words.intro, ...pages, words.end].join('\n\n'),
    actions,
  };
}

function chosen({ book }: MeasureTurn, request: MeasureRequest): ListedMeasure[] {
  const named = measuresOf(book, request.named).filter(isRunning);
  if (named.length > 0) return named.slice(0, mostMeasures);
  const { best, parts, city } = findMeasures(book, { ...request, statuses: [] });
  const local = parts.flatMap((part) => part.measures);
  const fitting = [...best, ...local, ...city].filter((measure) => best.length === 0 || fitOf(measure, request) > 0);
  return [...new Set(fitting)].slice(0, mostMeasures);
}

function partOf(
  turn: MeasureTurn,
  measure: ListedMeasure,
  { request, words, number }: { request: MeasureRequest; words: PlanWording; number: number },
): string {
  const { applicationProcess: steps, requiredDocuments: papers } = measure;
  const unknown = [
    ...(papers.length === 0 ? [words.unknown.papers] : []),
    ...(measure.contact === undefined ? [words.unknown.contact] : []),
    ...(measure.capacity === undefined ? [words.unknown.queue] : []),
    ...(measure.schedule === undefined ? [words.unknown.times] : []),
    ...(measure.languages.length === 0 ? [words.unknown.languages] : []),
  ];
  const lines = [
    words.what(withoutMarkup(measure.what)),
    words.why(withoutMarkup(measure.for)),
    words.where(whereInFull(turn, measure)),
    words.how([...waysFor(measure, request), ...steps].map(withoutMarkup).join(' ')),
    ...(papers.length === 0 ? [] : [words.papers(papers.map(withoutMarkup).join(', '))]),
    words.whom(withoutMarkup(measure.contact ?? measure.providers.join(', '))),
    ...(unknown.length === 0 ? [] : [words.notKnown(unknown)]),
    words.asOf(measure.confirmed?.on ?? measure.asOf),
  ];
  return [`**${number}. ${withoutMarkup(measure.name)}**`, ...lines.map((line) => `- ${line}`)].join('\n');
}

const shape = z.object({ style: z.enum(planStyles), from: requestShape });

/** Answers a press for a plan in another way; null where the press is not of a plan that there may be. */
export function clickPlan(turn: MeasureTurn, data: Record<string, unknown>): Reply | null {
  const asked = shape.safeParse(data);
  return asked.success ? planOf(turn, asked.data.from, asked.data.style) : null;
}
