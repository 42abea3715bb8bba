// The questions of the referral check in English; the Swedish ones stand in knowledge/rules.yaml, and a change there is made here too.
import type { FactName } from '../../knowledge/referral/referral-facts.ts';

/** What is asked, why it matters, and who knows. */
export interface AskedFact {
  asks: string;
  why: string;
  whoKnows: string;
}

const [af, fk] = ['Arbetsförmedlingen', 'Försäkringskassan'];
const caseworker = 'the caseworker';
const person = 'the person';
const incomeSupportUnit = 'the income support unit';

export const englishQuestions: Record<FactName, AskedFact> = {
  age: asked(
    'How old is the person?',
    'Age decides whether outreach to the young or to women may be a way in.',
    caseworker,
  ),
  gender: asked('Is the person a woman, a man or other?', 'One outreach is for women only.', caseworker),
  bornAbroad: asked(
    'Was the person born outside Sweden?',
    'One outreach is for women born outside Sweden.',
    caseworker,
  ),
  residencePermit: asked(
    'Does the person have a residence permit?',
    'The outreach to women is for those who have one.',
    caseworker,
  ),
  registeredInStockholm: asked(
    'Is the person registered in Stockholm?',
    'For somebody who lives in another municipality the documents state no way in.',
    caseworker,
  ),
  alreadyEnrolled: asked(
    'Is the person enrolled at a jobbtorg already?',
    'Somebody who is enrolled is not referred again.',
    'the jobbtorg',
  ),
  initialAssessmentDone: asked(
    'Has the initial assessment been made?',
    'It is made before the referral.',
    'the reception unit',
  ),
  district: asked(
    'Which district is it about?',
    'The outcome is the same everywhere; the district decides only where to, and what it offers itself.',
    caseworker,
  ),
  referringUnit: asked('Which unit wants to refer?', 'Not all units may refer directly.', 'you'),
  incomeSupport: asked(
    'Does the person have income support, and if so full or supplementary?',
    'The target group is above all those who have it.',
    incomeSupportUnit,
  ),
  incomeSupportReason: asked(
    'Why does the person have income support: unemployment, illness or other?',
    'With unemployment the person belongs to the target group; otherwise it depends on whether work can be tried.',
    incomeSupportUnit,
  ),
  workTrialJustified: asked(
    'Is there cause to try work, fully or in part?',
    'It decides where income support has another reason than unemployment.',
    'the district together with the person',
  ),
  fullTimeOccupied: asked(
    'Is the person occupied full time?',
    'A programme without an agreement and a full-time occupation goes before Jobbtorg.',
    person,
  ),
  afProgramme: asked(
    `Does the person take part in a programme at ${af}, and if so the establishment programme or another?`,
    `For somebody in a programme, ${af} may have to agree first.`,
    `${af} or ${person}`,
  ),
  afProgrammeCovered: asked(
    `Is the programme covered by an agreement between ${af} and Jobbtorg?`,
    'Only then can somebody in it be enrolled like others. The list is not among the documents.',
    `Jobbtorg or ${af}`,
  ),
  afBenefit: asked(
    `Does the person get a benefit through ${af}?`,
    'A benefit in a programme without an agreement goes before Jobbtorg.',
    incomeSupportUnit,
  ),
  afRegistered: asked(
    `Is the person registered at ${af}?`,
    'Most people with income support are to be.',
    `${person} or ${af}`,
  ),
  ongoingAfMeasure: asked(
    `Does the person have an ongoing measure at ${af}?`,
    'It may be lost when the jobbtorg begins another.',
    `${person} or ${af}`,
  ),
  afAgreement: asked(
    `Has ${af} agreed to the measure for the person?`,
    'It has to, for newly arrived people and those in a programme.',
    af,
  ),
  newcomer: asked(
    'Is the person newly arrived?',
    `Newly arrived people with supplementary support need an agreement with ${af}.`,
    caseworker,
  ),
  temporaryHousing: asked(
    "Does the person live in the city's temporary housing for people assigned to it?",
    'They may get more support.',
    caseworker,
  ),
  establishmentEnded: asked('Has the establishment period ended?', 'After it the usual rules apply.', af),
  utbildningsplikt: asked(
    'Does the person have the duty to study (utbildningsplikt)?',
    'Not studying may cost the establishment benefit.',
    af,
  ),
  unaccompanied: asked(
    'Did the person come as an unaccompanied minor?',
    'For those who study there is a way in of their own.',
    caseworker,
  ),
  studying: asked(
    'Does the person study?',
    'For unaccompanied people who study there is a way in of their own.',
    person,
  ),
  neitherWorksNorStudies: asked(
    'Is it so that the person neither works nor studies?',
    'The outreach to the young is for those who do neither.',
    person,
  ),
  municipalActivityResponsibility: asked(
    'Does the municipal activity responsibility (KAA) cover the person?',
    'At 16–19 it is the way in without income support.',
    'jobbtorg unga',
  ),
  sickLeave: asked(
    'Is the person on sick leave, and if so full time or part time?',
    'For those on sick leave full time without a sickness benefit there is a way of their own.',
    caseworker,
  ),
  sgiZero: asked(
    "Is the person's income for sickness benefit (SGI) zero?",
    'Only those without SGI can be registered directly with Jobbstart.',
    `${fk} or ${person}`,
  ),
  workAbility: asked(
    'Can the person work, is it unclear, or is there no work ability?',
    `Without it the person probably belongs with ${fk}.`,
    `${fk} or ${af}`,
  ),
  substanceUse: asked(
    'Is there substance use, and if so active, or is the person recovering?',
    "With active use, measures are the district's.",
    caseworker,
  ),
  dailyActivityLss: asked(
    'Does the person have daily activity under LSS?',
    'Then Iwork can give support.',
    'the LSS caseworker',
  ),
  socialPsychiatry: asked(
    "Does the person belong to social psychiatry's target group?",
    'Then Alfa can give support.',
    'social psychiatry',
  ),
  parallelNeeds: asked(
    `Does the person need at least two of the city, ${af}, ${fk} and the region at the same time?`,
    'Then the case belongs in the Finsam team.',
    caseworker,
  ),
  purpose: asked('What is the purpose of the referral?', 'Several purposes are not for Jobbtorg.', 'you'),
  specialNeeds: asked(
    'Does the district judge that enrolment is to be by a tripartite meeting?',
    "The choice between group information and a tripartite meeting is the district's.",
    'the district',
  ),
};

function asked(asks: string, why: string, whoKnows: string): AskedFact {
  return { asks, why, whoKnows };
}
