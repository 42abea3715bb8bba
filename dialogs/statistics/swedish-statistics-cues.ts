// Short words by which people change the figure they were just shown, and ask for the report, a definition or what they subscribe to.
import type { Query } from './query.ts';

/** What a short word after a figure changes; patterns over folded text. */
export const changes: readonly { says: RegExp; change: Partial<Query> | { filters: NonNullable<Query['filters']> } }[] =
  [
    { says: /\b(?:per manad|manad for manad|manadsvis|by month|per month)\b/, change: { groupBy: 'month' } },
    { says: /\b(?:per jobbtorg|by jobbtorg|per kontor)\b/, change: { groupBy: 'jobbtorg' } },
    { says: /\b(?:per stadsdel|by district|per district)\b/, change: { groupBy: 'district' } },
    { says: /\b(?:per aldersgrupp|per alder|by age(?: group)?)\b/, change: { groupBy: 'ageGroup' } },
    { says: /\b(?:per grupp|by group)\b/, change: { groupBy: 'group' } },
    { says: /\b(?:per coach|by coach)\b/, change: { groupBy: 'coach' } },
    { says: /\b(?:per kanal|per inskrivningssatt|by channel)\b/, change: { groupBy: 'channel' } },
    {
      says: /\b(?:bara|endast|och for|only|and for) (?:unga|20-29|ungdomar|young(?: people)?)\b/,
      change: { filters: { ageGroup: '20-29' } },
    },
    { says: /\b(?:bara|endast|only) (?:16-19)\b/, change: { filters: { ageGroup: '16-19' } } },
    { says: /\b(?:bara|endast|only) (?:30-54)\b/, change: { filters: { ageGroup: '30-54' } } },
    { says: /\b(?:bara|endast|only) (?:55\+|over 55|55 och aldre|aldre)/, change: { filters: { ageGroup: '55+' } } },
    { says: /\b(?:bara|endast|only) (?:uppsok|outreach)\b/, change: { filters: { group: 'outreach20to29' } } },
    {
      says: /\b(?:bara|endast|only) (?:forsorjningsstod|fs|income support)\b/,
      change: { filters: { group: 'incomeSupport' } },
    },
    {
      says: /\b(?:jamfor(?:t)? med (?:i fjol|forra aret|samma period i fjol)|(?:compare(?:d)? (?:with|to) )last year)\b/,
      change: { compareTo: 'samePeriodLastYear' },
    },
    {
      says: /\b(?:jamfor(?:t)? med (?:perioden innan|manaden innan|forra perioden|forra manaden)|compare(?:d)? (?:with|to) the (?:previous )?(?:period|month)(?: before)?)\b/,
      change: { compareTo: 'previousPeriod' },
    },
  ];

/** Of the whole city, in place of one jobbtorg or district. */
export const wholeCity = /\b(?:hela (?:staden|stan)|i staden|totalt|(?:the )?whole city|overall)\b/;
/** Words that stand beside a period or a place without asking for anything of their own. */
export const smallWords =
  'och men i pa for vid da under hur var ar det blev blir ser sag ut med hela staden stan totalt jobbtorg jobbtorget stadsdelen bara istallet stallet ' +
  'and but in for at then what about how is it was the whole city overall only instead';
export const goesOn = /^(?:och|men|and|but|what about|how about|hur ar det|hur ser det ut)\b/;

/** A message that only changes the last figure is no longer than this. */
export const longestChange = 60;

/** How many there are, with no word for whom: who is enrolled is the likeliest. */
export const bareCount =
  /^(?:hur manga (?:har|ar) (?:vi|det|jag)|hur manga|how many (?:do we have|are there))(?: nu| just nu| idag| now)?\W*$/;

/** Why cases were closed, which the figures are not divided by. */
export const closingReason =
  /\b(?:till|mot|to) (?:arbete|jobb|studier|utbildning|sjalvforsorjning|egen forsorjning|work|a job|jobs|studies|education)\b|\b(?:avslutsorsak\w*|avslutsskal\w*|skal till avslut)/;

export const asTable = /^(?:visa )?(?:det )?(?:som (?:en )?tabell|as a table)\W*$/;
export const asFile = /\b(?:ladda ner|ladda hem|som csv|csv|excelfil|download)\b/;
export const monthlyReport = /\b(?:manadsrapport(?:en)?|monthly report)\b/;
/** Asked about the documents: which figures a report holds is no request for it. */
export const aboutReport = /\b(?:vad|vilka|vem|what|which|who|innehaller|star|revisionen|granskning)\b/;
export const mySubscriptions = /\b(?:(?:mina|visa) prenumerationer|prenumerationer|my subscriptions)\b/;
/** A weekday and an hour: "skicka varje måndag 8", "send every monday at 8". */
export const sendEvery =
  /\b(?:skicka|mejla|ge mig|send)\b.{0,30}\b(?:varje|every) (mandag|tisdag|onsdag|torsdag|fredag|monday|tuesday|wednesday|thursday|friday)(?: (?:klockan|kl|at))?(?: (\d{1,2})(?:[.:](\d\d))?)?/;
/** "Vad betyder återremitterad här?": what a figure's word means in these figures, not in the documents. */
export const meansHere =
  /\b(?:vad (?:betyder|menas med|raknas som|ar)|hur (?:raknas|definieras|raknar ni)|what does|how is)\b/;
export const inFigures = /\b(?:har|i statistiken|i siffrorna|statistik|here|in the figures|raknas|raknar|counted)\b/;
