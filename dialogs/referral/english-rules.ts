// What the rules say, in English; the Swedish is in knowledge/rules.yaml, and a change there is made here too. It is long because
// there are many rules. A rule that is missing here is told in Swedish.
import type { Rule } from '../../knowledge/referral/rules.ts';

/** What a rule says, what that leaves open, and what to do about it. */
export type ToldRule = Pick<Rule, 'says' | 'unclear' | 'advice'>;

const routine = 'Check it against the routine of April 2019, which is not among the documents.';

export const englishRules: Record<string, ToldRule> = {
  'E-01': { says: "Whoever has income support because of unemployment is in Jobbtorg's target group." },
  'E-02': {
    says: 'Whoever has income support for other reasons than unemployment is in the target group when there is cause to try work, fully or partly.',
    unclear: 'Who decides whether there is cause to try work is not stated; the text points to the district.',
    advice: "Go by the district's assessment and note it in the file.",
  },
  'E-03': {
    says: 'Whoever is occupied full time, or has benefit through Arbetsförmedlingen in a programme without a cooperation agreement, is not in the target group. Full-time occupation alone rules nobody out.',
    unclear: 'Whether the occupation, the benefit or both are needed is not clearly written.',
    advice: 'Ask which programme it is and whether an agreement covers it.',
  },
  'E-04': {
    says: 'The division into an ordinary target group and a target group “resurs” is gone; all are one target group.',
  },
  'E-05': {
    says: "Young people of 16–19 within the municipal activity responsibility (KAA) are taken in by Jobbtorg's outreach; income support is not required.",
    unclear: 'What exactly belongs to that responsibility is not stated.',
    advice: 'Ask the jobbtorg for young people.',
  },
  'E-06': {
    says: 'Young people of 20–29 who neither work nor study can be enrolled by the outreach without income support.',
  },
  'E-07': {
    says: 'For whoever has no income support and is not reached by the outreach to the young or to women, the documents give no way in. Refer the person to Arbetsförmedlingen.',
  },
  'E-08': {
    says: 'Women over 30 who were born outside Sweden, have a residence permit and no contact with an income support unit, a jobbtorg or Arbetsförmedlingen are reached by an outreach.',
    unclear: 'Whether 30 itself counts, and whether the outreach goes on after 2018, is not stated.',
    advice: 'Ask the jobbtorg whether the outreach is still there.',
  },
  'E-09': {
    says: 'People registered in another municipality count as others in the statistics; that is no right to be enrolled.',
  },
  'E-09b': {
    says: 'That another authority refers somebody gives no way in of its own; they count as others in the statistics.',
  },
  'E-10': { says: 'As a rule people are enrolled by group information.' },
  'E-11': {
    says: "If the district finds that a person is to be enrolled by a tripartite meeting, Jobbtorg gives times for one. The choice is the district's.",
    unclear: 'What special needs are is not laid down.',
    advice: 'Note why the district chooses a tripartite meeting.',
  },
  'E-12': {
    says: 'A tripartite meeting is the applicant, social services and the jobbtorg together; without one of them it is none.',
  },
  'E-13': {
    says: 'Unaccompanied young people who need support beside their studies are registered by a tripartite meeting.',
    unclear: 'No age limit is given.',
    advice: 'Agree it with the jobbtorg.',
  },
  'E-14': {
    says: 'Before the referral an initial assessment is made with the shared instruments. Its absence is no obstacle, but should be put right.',
  },
  'E-15': {
    says: 'Whoever does not come to a booked enrolment is not enrolled, and that may affect the application for assistance. The district decides.',
  },
  'E-16': {
    says: "The referral goes to the district's jobbtorg for adults or for young people. Which one that is, the documents do not state.",
  },
  'E-17': { says: "The planning starts from the person's conditions and needs, assessed with the shared instruments." },
  'E-18': {
    says: 'No rule for the whole city says what must have been tried before enrolment; that is settled in a local joint assessment.',
  },
  'E-19': { says: 'Measures in the district and at the jobbtorg may run at the same time.' },
  'E-20': { says: 'It is above all the income support units that refer, mostly at the first contact.' },
  'E-21': {
    says: 'Units for substance use do not refer to Jobbtorg directly, but through the income support unit.',
    unclear: 'The audit of 2020 says that units for adults refer to various measures.',
    advice: routine,
  },
  'E-22': {
    says: 'According to the audit, units for adults refer to labour-market measures; whether that means Jobbtorg directly is not stated.',
    unclear: 'Whether they refer to Jobbtorg directly is not stated.',
    advice: routine,
  },
  'E-23': { says: 'The unit for homeless people is a party to the shared routine and can refer.' },
  'E-24': {
    says: 'For units of social psychiatry and LSS no way to Jobbtorg has been decided. Alfa and Iwork are close at hand.',
    unclear: 'No way has been decided; ways of working were to be developed.',
    advice: 'Ask the jobbtorg about Alfa or Iwork.',
  },
  'E-25': {
    says: 'Only people on full-time sick leave with SGI zero (nollplacerade) can be registered for work training at Jobbstart directly; others are enrolled at the jobbtorg first.',
  },
  'E-26': { says: 'Any party can raise a case in the Finsam team.' },
  'E-27': { says: 'The outreach finds people by itself; the district need not refer them.' },
  'E-30': {
    says: 'Every participant is to have a first job plan within five days.',
    unclear: 'Whether those are calendar days or working days, and from which day they count, is not stated.',
    advice: 'Count strictly.',
  },
  'E-31': {
    says: 'Whoever is enrolled already is not referred again: the measure is taken up in the job plan, which is made together with the district.',
  },
  'E-32': { says: 'Everybody enrolled gets a coach of their own and support by the SE method.' },
  'E-33': { says: 'No rule says who of those enrolled comes first.' },
  'E-40': { says: "Mere occupation without planning towards work is not Jobbtorg's task." },
  'E-41': { says: 'Jobbtorg does not investigate the ability to work; Arbetsförmedlingen and Försäkringskassan do.' },
  'E-42': {
    says: 'Neuropsychiatric assessments are made by health care, not by Jobbtorg. A diagnosis rules nobody out.',
  },
  'E-43': { says: 'Jobbtorg writes no special statements to Försäkringskassan that somebody cannot work.' },
  'E-44': {
    says: 'The old test of the ability to work is gone. Whoever has tried measures at a jobbtorg can get a summary of what was tried and how it went.',
  },
  'E-45': { says: "Jobbtorg exercises no authority; decisions on assistance are the district's." },
  'E-46': { says: "Jobbtorg does not replace Arbetsförmedlingen's establishment measures." },
  'E-47': { says: "Helping with Arbetsförmedlingen's forms, such as the activity report, is not the city's task." },
  'E-48': { says: "In active substance use the measures are the district's." },
  'E-49': { says: "Motivation, activity, health and assessment before any planning towards work are the district's." },
  'E-50': { says: 'Whether somebody may study with income support is not decided by Jobbtorg.' },
  'E-51': { says: 'Adult education and other things outside the review of 2018 are not regulated in the documents.' },
  'E-55': {
    says: 'Newly arrived people with supplementary income support always get a measure at a jobbtorg only after an agreement with Arbetsförmedlingen.',
    unclear:
      'For newly arrived people without supplementary support “always” is not written; they are treated alike here.',
    advice: 'Contact Arbetsförmedlingen.',
  },
  'E-56': {
    says: "Newly arrived people in the city's temporary housing can get deeper support when the district states a need, beside Arbetsförmedlingen's.",
    unclear: 'There is little room for plain labour-market measures.',
    advice: 'Agree with Arbetsförmedlingen what can be done.',
  },
  'E-57': { says: 'Jobbtorg and Arbetsförmedlingen assess newly arrived people together.' },
  'E-58': { says: 'After the establishment period the ordinary rules hold for whoever has income support.' },
  'E-59': {
    says: 'Whoever has the duty to study (utbildningsplikt) and does not take part may lose establishment benefit.',
  },
  'E-60': {
    says: 'Each jobbtorg has a number of places for people on full-time sick leave with income support and SGI zero. The arrangement is temporary.',
    unclear: 'The arrangement is temporary until Finsam has looked into it.',
    advice: 'Ask the jobbtorg whether it still holds.',
  },
  'E-61': { says: 'How many places there are is settled locally between district and jobbtorg.' },
  'E-62': {
    says: 'The district may register people on full-time sick leave with SGI zero (nollplacerade) for work training at Jobbstart directly.',
  },
  'E-63': {
    says: 'Whoever has no ability to work probably belongs with Försäkringskassan.',
    unclear: "The audit's own word is “probably”.",
    advice: 'Do not ask Jobbtorg for a statement; agree it with Försäkringskassan.',
  },
  'E-64': { says: 'For people on sick leave with neither SGI nor income support no way has been decided.' },
  'E-65': {
    says: 'Whoever needs several parties at the same time belongs with the Finsam team; Finsam is to add to, not to replace.',
  },
  'E-66': {
    says: 'Försäkringskassan coordinates rehabilitation; employers and Arbetsförmedlingen answer for the part that leads to work.',
  },
  'E-67': { says: 'Women are a priority among those with income support who have been on sick leave for long.' },
  'E-68': {
    says: 'Whoever is 19–29 and has a reduced ability to work may be entitled to activity compensation (aktivitetsersättning); agree it with Försäkringskassan.',
  },
  'E-70': {
    says: 'For whoever is in recovery early measures are wanted; the way goes through the income support unit.',
  },
  'E-71': { says: "Work with that group is to follow the county's agreement on substance use and dependence." },
  'E-72': { says: 'IPS is wanted for the target group of social psychiatry but not decided; there is Alfa.' },
  'E-73': { says: 'Whoever has daily activity under LSS and wants to try work can get support from Iwork.' },
  'E-74': {
    says: 'OSA is for people with a cognitive disability, with an ability to work reduced by substance use, or who have long been outside working life because of severe mental illness.',
  },
  'E-75': { says: 'Only Arbetsförmedlingen assigns people to Samhall.' },
  'E-80': { says: 'A Stockholmsjobb lasts a year at most.' },
  'E-81': { says: 'Whoever is entitled to employment support comes first to a Stockholmsjobb.' },
  'E-82': {
    says: 'Women, people over 55, the long-term unemployed and young people who find it hard to get established have priority to a Stockholmsjobb.',
  },
  'E-83': {
    says: 'According to Spånga-Tensta, Stockholmsjobb are for people far from the labour market and young people of 16–29 who need special support.',
  },
  'E-84': {
    says: 'The districts recruit and employ for Stockholmsjobb; the labour-market administration coordinates.',
  },
  'E-85': { says: 'Do not suggest an “extratjänst” without checking whether it exists.' },
  'E-86': {
    says: 'By its rules the labour-market committee is to arrange work training against payment when other committees order it; as far as the audit knows that is not applied.',
  },
  'E-90': {
    says: 'Most people with income support are to be registered at Arbetsförmedlingen. Ask why the person is not.',
  },
  'E-91': {
    says: 'A measure begun at a jobbtorg can make the person lose a measure at Arbetsförmedlingen. Contact Arbetsförmedlingen first.',
  },
  'E-92': {
    says: 'For people in labour-market programmes the municipality may arrange measures only after an agreement with Arbetsförmedlingen.',
    unclear: 'Which programmes are covered by agreements is not stated.',
    advice: 'Ask Arbetsförmedlingen or the jobbtorg.',
  },
  'E-93': {
    says: 'The social welfare committee may ask whoever has income support to take part in assigned work practice or training.',
  },
  'E-94': { says: 'Like cases are to be treated alike in all districts.' },
  'E-95': {
    says: 'The district is to offer measures to people with financial assistance who are outside the labour market, and to prepare them for Jobbtorg.',
  },
  'E-96': { says: "The city's measures add to the state's." },
  'E-97': {
    says: 'The budget of 2019 gives priority to people with little education, with a weak position or a disability, the newly arrived, the unemployed up to 29, and women far from the labour market.',
  },
  'E-98': { says: 'The districts work on two tracks: close to work, and looking into some long-term clients.' },
  'E-99': { says: 'Groups with priority mostly get special projects, not quicker enrolment.' },
  'E-100': {
    says: 'Farsta and Skärholmen have no measures of their own for work training; they use Jobbtorg and to some extent Finsam.',
  },
  'E-101': {
    says: 'Spånga-Tensta has no measures of its own that prepare for work; it uses Jobbtorg, Livstycket, Misa and assessments through Arbetsförmedlingen.',
  },
  'E-102': {
    says: 'Rinkeby-Kista and Södermalm have measures of their own that prepare for work; ask the district what they contain.',
  },
  'E-103': { says: 'Of other districts the documents say nothing on own measures; ask the district.' },
  'E-104': {
    says: 'Where the jobbtorg does not seem to take everybody, the districts use their own measures more; several say that all are taken.',
  },
};
