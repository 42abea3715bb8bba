// The buttons of the dialogue on measures.
import { z } from 'zod';
import type { Reply } from '../reply.ts';
import { showDistrict, showOne } from './details.ts';
import { lookUp, measuresOf } from './list.ts';
import { clickPlan } from './plan/plan.ts';
import { requestShape } from './request.ts';
import { type MeasureTurn, measureVerbs } from './turn.ts';

const shownMeasure = z.object({ id: z.string().max(20), from: requestShape.nullable().catch(null) });
const shownDistrict = z.object({ district: z.string().max(100), from: requestShape.nullable().catch(null) });

/** Answers a click on one of this dialogue's buttons, null for others; `data` comes from a card and is not trusted. */
export function clickMeasures(turn: MeasureTurn, verb: string, data: Record<string, unknown>): Reply | null {
  const { book, wording } = turn;
  const isDistrict = (name: string | null) =>
    name === null || book.geography.districts.some((each) => each.name === name);
  const gone: Reply = { kind: 'notice', text: wording.measures.gone };
  switch (verb) {
    case measureVerbs.list: {
      const asked = requestShape.safeParse(data);
      return asked.success && isDistrict(asked.data.district) ? lookUp(turn, asked.data) : gone;
    }
    case measureVerbs.show: {
      const asked = shownMeasure.safeParse(data);
      const [measure] = asked.success ? measuresOf(book, [asked.data.id]) : [];
      return asked.success && measure !== undefined ? showOne(turn, measure, asked.data.from) : gone;
    }
    case measureVerbs.district: {
      const asked = shownDistrict.safeParse(data);
      return asked.success && isDistrict(asked.data.district)
        ? showDistrict(turn, asked.data.district, asked.data.from)
        : gone;
    }
    case measureVerbs.plan:
      return clickPlan(turn, data) ?? gone;
    default:
      return null;
  }
}
