// The English words for whom a measure is meant for and what kind it is; order and notation as in swedish-measure-cues.ts.
import type { Audience, MeasureType } from '../../../knowledge/catalogue/measures.ts';

export const englishAudienceCues: Partial<Record<Audience, string>> = {
  substanceUse: 'addict*|addiction*|substance*|alcohol*|drug*|recovering',
  psychiatric: 'mental*|psychiatric|anxiety|depressed',
  sickListed: 'sick listed|on sick leave|sick leave|sick',
  disability: 'disabilit*|disabled|impairment*|handicap*',
  women: 'women|woman|mothers',
  newcomers: 'newcomers?|newly arrived|refugees?|immigrants?|migrants?|establishment',
  youth: 'young|under (18|20|25|30)s?|youth|youths|youngsters|teenagers?|young people',
  longTermUnemployed:
    '(out of work|unemployed|jobless|not worked|hasnt worked) .. (years|ages|decade*|long time)|long term unemployed|long term unemployment|far from the labou?r market',
  languageSupport:
    '(poor|weak|little|no|limited|broken) swedish|(barely|hardly|doesnt|dont|cant|cannot) (speaks?|know|knows|understand) .. (swedish|language)|(speaks?|knows?|understands?) (hardly|barely|little|no|poor|almost no) .. (swedish|language)|struggl* with (the )?(language|swedish)|language difficult*',
};

export const englishTypeCues: Partial<Record<MeasureType, string>> = {
  selfEmployment: 'self employment|own (business|company)|start a (business|company)',
  holidayJobs: 'holiday jobs?|summer jobs?',
  languageSupport:
    'language (support|training|placements?|courses?)|practi[cs]e (their |her |his |speaking )?swedish|swedish (practi[cs]e|training|courses?|lessons)|language practi[cs]e',
  workAbility: 'work ability|work capacity',
  health: 'health|cbt|wellness',
  publicEmployment: 'sheltered (work|employment)|subsidi[sz]ed (jobs?|employment)|public employment|municipal jobs?',
  workTraining: 'work (training|practice)|(practi[cs]e|train) working',
  matching: 'matching|recruit*',
  guidance: 'guidance|counselling|counseling',
  education: 'education|courses?|studies|vocational training',
  placement: 'internships?|placements?|trainee*',
  coaching: 'coaching|cv',
};

export const englishEqualityCues = '(in )?how many districts|measures (by|per) district|compare all districts';

export const englishAboutPlaceCues =
  '< (tell me|everything|what do you know|what is known|what do the documents say) about (the )?#place (#ask )*>';
