// A rule beside what the documents answered: where a question asks what the check decides, the rule's own answer is shown too.
import type { Passage } from '../../knowledge/document.ts';
import { checkReferral } from '../../knowledge/referral/referral.ts';
import { judge } from '../../knowledge/referral/rule-conditions.ts';
import { stepsInForce } from '../../knowledge/referral/rules.ts';
import { asksYesOrNo } from '../../knowledge/swedish/terms-of-questions.ts';
import { handOverVerbs } from '../hand-over.ts';
import type { Details } from '../reply.ts';
import { factsFromText } from '../understanding/slots/facts-from-text.ts';
import { says } from './said.ts';
import { citeRules, noticeLines, outcomeText, type ReferralTurn, spoken } from './turn.ts';

/**
 * The rule's answer to a policy question, as a card that leads to the check; null where no rule answers it. `shown` are the
 * passages that the documents answered with: a newer document among them than the rule's own is told as a difference to mind.
 */
export function ruleBeside(turn: ReferralTurn, question: string, shown: readonly Passage[]): Details | null {
  // What a general question names ("how long is one enrolled?") is a fact of nobody.
  if (!isAboutOne(question) && !asksToRefer(question)) return null;
  const facts = factsFromText(question);
  const step = stepsInForce(turn.rules, turn.on).find(
    (each) => 'outcome' in each && judge(each.when, facts).is === 'met',
  );
  // A decision that takes nothing to be known says nothing of this question.
  if (step === undefined || judge(step.when, {}).is === 'met') return null;
  const referral = checkReferral(turn.rules, facts, turn.on);
  const [id] = referral.because;
  const rule = id === undefined ? undefined : turn.rules.rules[id];
  if (id === undefined || rule === undefined || referral.outcome === 'needsMoreFacts') return null;
  const words = turn.wording.referral;
  const { sources } = citeRules(turn, [id]);
  const document = turn.knowledge.document(rule.source.document);
  const answering = shown[0] === undefined ? null : turn.knowledge.document(shown[0].document);
  const newer = (answering?.date ?? '') > (document?.date ?? '') ? answering : null;
  const warnings = [
    ...(newer === null ? [] : [words.differs(newer.title, newer.date ?? '')]),
    ...noticeLines(turn, [id]),
  ];
  return {
    kind: 'details',
    title: words.titles.rule,
    mark: null,
    text: words.ruleSays(
      outcomeText(turn, referral),
      spoken(turn, rule).says,
      turn.wording.forces[rule.force],
      rule.since,
    ),
    particulars: [],
    sections: warnings.length === 0 ? [] : [{ title: words.titles.warnings, lines: warnings }],
    ...sources,
    actions: [{ title: words.actions.check, click: { verb: handOverVerbs.checkReferral, data: { facts } } }],
  };
}

function isAboutOne(question: string): boolean {
  return says('person', question) || says('own', question);
}

/** Whether a question is whether somebody may be referred. */
function asksToRefer(question: string): boolean {
  return asksYesOrNo(question) && says('refers', question);
}
