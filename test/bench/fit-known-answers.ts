// Fits the weights of knowledge/answer/known-answer.ts on the known questions, each asked of answers that do not know it, and tells how
// often the likeliest answer is then the right one.
import {
  type Candidate,
  candidatesFor,
  statesSame as comeToSame,
  type Likeness,
} from '../../knowledge/answer/answer-likeness.ts';
import { shares } from '../../knowledge/answer/fitted-weights.ts';
import { likeliestOf } from '../../knowledge/answer/known-answer.ts';
import { prepareAnswers } from '../../knowledge/answer/known-answers.ts';
import { questionWithin } from '../../knowledge/answer/question-within.ts';
import { soughtBy } from '../../knowledge/search/ranking.ts';
import { readShipped } from '../worlds/shipped-knowledge.ts';
import { fitChoices } from './choice-regression.ts';

const folds = 5;
/** Every seventh answer is taken away in one of the parts: then none is right. */
const goneEvery = 7;

interface Asked {
  kind: 'known' | 'near' | 'gone';
  answer: number;
  candidates: { answer: number; likeness: Likeness }[];
}

const { knowledge } = await readShipped();
const { answers } = knowledge.answers;
const statesSame = (one: number, other: number) => {
  const [first, second] = [answers[one], answers[other]];
  return first !== undefined && second !== undefined && comeToSame(first, second);
};

function askPart(part: number): Asked[] {
  const isGone = (place: number) => (place + part) % goneEvery === 0;
  const goneStates = new Set(answers.filter((_, place) => isGone(place)).map(({ states }) => states));
  const kept = answers.flatMap((answer, place) => (goneStates.has(answer.states) ? [] : [{ answer, place }]));
  const isOther = (_: string, at: number) => at % folds !== part;
  const known = prepareAnswers(
    kept.map(({ answer }) => ({ ...answer, asked: answer.asked.filter(isOther), near: answer.near.filter(isOther) })),
  );
  const ask = (text: string): Asked['candidates'] => {
    const question = { text: questionWithin(text).question, subject: null, vector: null };
    const scores = new Map(knowledge.find(question, 8).map(({ position, score }) => [position, score]));
    const passageScore = (place: number) => scores.get(knowledge.placed.get(kept[place]?.place ?? -1) ?? -1) ?? 0;
    const found = candidatesFor(known, question.text, soughtBy(knowledge, question).also, passageScore);
    return found.map(({ place, likeness }: Candidate) => ({ answer: kept[place]?.place ?? -1, likeness }));
  };
  return answers.flatMap(({ asked, near, states }, answer) => {
    const own = (texts: readonly string[]) => texts.filter((_, at) => at % folds === part);
    const isLost = goneStates.has(states);
    return [
      ...own(asked).map((text): Asked => ({ kind: isLost ? 'gone' : 'known', answer, candidates: ask(text) })),
      ...(isLost ? [] : own(near).map((text): Asked => ({ kind: 'near', answer, candidates: ask(text) }))),
    ];
  });
}

/** Which candidates state what answers; of a near question only its own is known to be wrong. */
function choiceOf({ kind, answer, candidates }: Asked) {
  const judged = kind === 'near' ? candidates.filter((each) => each.answer === answer) : candidates;
  return {
    evidence: judged.map(({ likeness }) => likeness),
    right: judged.map((each) => kind === 'known' && statesSame(each.answer, answer)),
  };
}

const fit = (some: readonly Asked[]) => fitChoices(some.map(choiceOf));

const all = Array.from({ length: folds }, (_, part) => askPart(part)).flat();
const inPart = (part: number) => all.filter(({ answer }) => answer % folds === part);
const told = Array.from({ length: folds }, (_, part) => {
  const fitted = fit(all.filter(({ answer }) => answer % folds !== part));
  return inPart(part).map(({ kind, answer, candidates }) => {
    const parts = shares(
      fitted,
      candidates.map(({ likeness }) => likeness),
    );
    const valued = candidates.map(({ likeness, answer: place }, at) => ({
      answer: place,
      place,
      position: knowledge.placed.get(place) ?? -1,
      isSilent: answers[place]?.isSilent === true,
      share: parts[at] ?? 0,
      holds: likeness.holds === 1,
    }));
    const likeliest = likeliestOf(valued);
    return { kind, answer, best: likeliest };
  });
}).flat();
const share = (some: number, of: number) => (some / Math.max(1, of)).toFixed(3);
for (const least of [0, 0.3, 0.4, 0.5, 0.6, 0.7]) {
  const [known, near, gone] = (['known', 'near', 'gone'] as const).map((kind) =>
    told.filter((each) => each.kind === kind),
  );
  const isShown = ({ best }: (typeof told)[number]) => best !== null && best.likelihood >= least;
  const shown = known?.filter(isShown) ?? [];
  const isRight = ({ best, answer }: (typeof told)[number]) => best !== null && statesSame(best.answer, answer);
  const samePassage = ({ best, answer }: (typeof told)[number]) =>
    knowledge.placed.get(best?.answer ?? -1) === knowledge.placed.get(answer);
  console.log(
    `from ${least}: told ${share(shown.length, known?.length ?? 0)}, of these the same statement ${share(shown.filter(isRight).length, shown.length)}, the same passage ${share(shown.filter(samePassage).length, shown.length)}; told though the answer is taken away ${share(gone?.filter(isShown).length ?? 0, gone?.length ?? 0)}, though it is only near ${share(near?.filter((each) => isShown(each) && each.best?.answer === each.answer).length ?? 0, near?.length ?? 0)}`,
  );
}
const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);
console.log(JSON.stringify(fit(all), rounded));
process.exit(0);
