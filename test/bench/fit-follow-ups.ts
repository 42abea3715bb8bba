// Fits the weights of knowledge/answer/known-follow-up.ts on the follow-ups of test/eval/questions, and tells how well they do on sets that
// they were not fitted on. Which known answers each asks for stands in meant.jsonl.
import { readFileSync } from 'node:fs';
import { shares } from '../../knowledge/answer/fitted-weights.ts';
import { type FollowUpLikeness, followUpCandidates } from '../../knowledge/answer/known-follow-up.ts';
import { readShipped } from '../worlds/shipped-knowledge.ts';
import { fitChoices } from './choice-regression.ts';

interface Asked {
  set: string;
  isAnswerable: boolean;
  candidates: { isMeant: boolean; isSilent: boolean; likeness: FollowUpLikeness }[];
}

const folder = `${import.meta.dirname}/../eval/questions`;
const read = (name: string) =>
  readFileSync(`${folder}/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const { knowledge, say } = await readShipped();
const meant = new Map(read('meant').map(({ id, means }): [string, string[]] => [id, means]));
const sets = ['qa', 'qb', 'qc', 'qd'];

const all: Asked[] = [];
for (const set of sets) {
  for (const { id, kind, first, text, facts } of read(set)) {
    if (kind !== 'followup') continue;
    const subject = (await say(first)).session.last;
    if (subject === null) continue;
    const means = meant.get(id) ?? [];
    const states = knowledge.answers.answers.filter((each) => means.includes(each.id)).map((each) => each.states);
    const isAnswerable = facts.length > 0;
    const candidates = followUpCandidates(knowledge, text, subject).map(({ answer, likeness }) => ({
      isMeant: answer.isSilent ? means.includes(answer.id) : isAnswerable && states.includes(answer.states),
      isSilent: answer.isSilent,
      likeness,
    }));
    all.push({ set, isAnswerable, candidates });
  }
}

/** Much, for so few follow-ups. */
const ridge = 0.02;
const fit = (some: readonly Asked[]) =>
  fitChoices(
    some.map(({ candidates }) => ({
      evidence: candidates.map(({ likeness }) => likeness),
      right: candidates.map(({ isMeant }) => isMeant),
    })),
    ridge,
  );

const told = sets.flatMap((set) => {
  const fitted = fit(all.filter((asked) => asked.set !== set));
  return all
    .filter((asked) => asked.set === set)
    .map(({ isAnswerable, candidates }) => {
      const parts = shares(
        fitted,
        candidates.map(({ likeness }) => likeness),
      );
      const [best] = candidates
        .map((each, at) => ({ ...each, share: parts[at] ?? 0 }))
        .toSorted((a, b) => b.share - a.share);
      return { isAnswerable, best };
    });
});
for (const least of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4]) {
  const shown = told.filter(({ best }) => best !== undefined && best.share >= least && !best.isSilent);
  const right = shown.filter(({ best }) => best?.isMeant).length;
  const unanswerable = shown.filter(({ isAnswerable }) => !isAnswerable).length;
  const answerable = told.filter(({ isAnswerable }) => isAnswerable).length;
  console.log(
    `from ${least}: of ${answerable} right ${right}, wrong ${shown.length - right - unanswerable}; of ${told.length - answerable} that nothing answers told ${unanswerable}`,
  );
}
const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);
console.log(JSON.stringify(fit(all), rounded));
process.exit(0);
