// The English words for whom a measure is meant for and what kind it is; order and notation as in swedish-measure-cues.ts.
import type { Audience, MeasureType } from '../../../knowledge/catalogue/measures.ts';

export const englishAudienceCues: Partial<Record<Audience, string>> = {
  substanceUse: 'addict*|addiction*|substance*|alcohol*|drug*|recovering',
  psychiatric: 'mental*|psychiatric|anxiety|depressed',
  sickListed: 'sick listed|on sick leave|sick leave|sick',
  disability: 'disabilit*|disabled|impairment*|handicap*',
  women: 'women|woman|mothers',
  newcomers: 'newcomers?|newly arrived|refugees?|immigrants?|migrants?|establishment',
  youth: 'young|youth|youths|youngsters|teenagers?|young people',
  longTermUnemployed: 'long term unemployed|long term unemployment|far from the labou?r market',
  languageSupport: '(poor|weak|little|no) swedish|language difficult*',
};

export const englishTypeCues: Partial<Record<MeasureType, string>> = {
  selfEmployment: 'self employment|own (business|company)|start a (business|company)',
  holidayJobs: 'holiday jobs?|summer jobs?',
  languageSupport: 'language (support|training|placements?|courses?)|practi[cs]e swedish',
  workAbility: 'work ability|work capacity',
  health: 'health|cbt|wellness',
  publicEmployment: 'sheltered (work|employment)|subsidi[sz]ed (jobs?|employment)|public employment|municipal jobs?',
  workTraining: 'work training|workshops?',
  matching: 'matching|recruit*',
  guidance: 'guidance|counselling|counseling',
  education: 'education|courses?|studies|vocational training',
  placement: 'internships?|placements?|trainee*',
  coaching: 'coach|coaching|cv',
};

export const englishEqualityCues = '(in )?how many districts|measures (by|per) district|compare all districts';

export const englishAboutPlaceCues =
  '< (tell me|everything|what do you know|what is known|what do the documents say) about (the )?#place (#ask )*>';
