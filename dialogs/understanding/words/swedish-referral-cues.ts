// The Swedish and English words by which facts of a case are told; notation as in understanding/words/message-words.yaml.
// Long because it is one list, whose order tells which words win.
import type { FactName, FactValue } from '../../../knowledge/referral/referral-facts.ts';

/** Words that tell a fact, the value they tell, and the value they tell when denied (null: denied they tell nothing). */
export type FactCue = readonly [fact: FactName, value: FactValue, whenDenied: FactValue | null, words: string];

/** Words that deny what stands a few words after them, or right before them, in the same part of a sentence. */
export const denials = 'inte|ej|icke|varken|aldrig|knappast|not|neither|never|isnt|doesnt|hasnt|arent';
/** Words that deny the very thing they stand before. */
export const lacks = 'ingen|inget|inga|saknar|saknas|utan|no|without';
/** Words after which a denial before them counts no more. */
export const turns = 'och|som|men|samt|dock|fast|däremot|and|but';
/** Words after which something else is spoken of: what was lost, is past or is another person's reaches no further. */
export const breaks =
  'och|men|samt|dock|fast|däremot|efter|sedan|sen|då|när|för|pga|eftersom|and|but|after|since|because';
const ones = '((sitt|sin|sina|sit|hans|hennes|deras|rätt(en)? till|beslut(et)? om|his|her|their|the) )*';
/** Words right before a thing that say that it was lost or was never there; `>` is where the thing begins. */
export const losses = `(förlorat|förlorade|mist|miste|mistat|(blev|blivit) av med|fått avslag på|(nekad*|nekats|nekades) |avslag på|inte längre|lost|no longer( has| gets| receives)?|(utan|ingen|saknar|no|without) (någon |nån )?(kontakt|contact) (med|m|with)) ${ones}>`;
/** Words right after a thing that say that it has ended; `<` is where the thing is over. */
export const ends =
  '< (har |är |blev |blivit |fick |has |was |is )*(gått ut|gick ut|utgått|löpt ut|indrag*|drogs in|dragits in|upphört|upphörde|avslutat|avslutades|tagit slut|tog slut|avslag|nekat|nekats|nekades|expired|ended|stopped)';
/** Words of a time gone by, right before or after a thing. */
export const past = { before: '(hade|tidigare|förut|had|previously) >', after: '< (tidigare|förut|förr|previously) >' };
const kin =
  '(man|make|maken|fru|frun|maka|sambo|sambon|partner|son|sonen|dotter|dottern|barn|barnen|mamma|mor|pappa|far|föräldrar|bror|syster|husband|wife|son|daughter|mother|father|partner)';
/** Words for somebody else than the person, of whom what follows is told. */
export const others = `(vars|hans|hennes|deras|whose|his|her|their) ${kin}|maken|frun|sambon|sonen|dottern|barnen|mamman|pappan|föräldrarna|brodern|systern|(en|ett|två|tre|har|hos|med|till) ((sin|sina|sitt) )?${kin} som`;

/** Words that leave open what stands after them. */
export const doubts =
  '(oklart|osäkert|okänt|ovisst|tveksamt|undrar|vet (inte|ej)|vet jag inte|don t know|unsure|unclear|not sure|unknown) (om|huruvida|ifall|whether|if)|kanske|möjligen|eventuellt|maybe|perhaps|oklart vilken|vet (inte|ej) vilk*|(sökt|söker|söka|ansökt om|ansöka om|ansöker om|väntar på|väntat på|i väntan på|applied for|applying for|waiting for)( (ett |a )?(beslut om|beslut på|decision on))?(?= (fs|försörj|ekonomiskt|ekbist|ek bist|bist|soc|income support|uppehåll))';

/** Words for the person that an age may stand right after. */
export const people =
  'man|kvinna|kille|tjej|klient|person|hon|han|woman|guy|girl|aspirant|snubbe|gubbe|grabb|tant|dam|pojke|flicka|yngling|ungdom|mamma|pappa|deltagare|boy|client|him|her';
/** The words that an age is made of, each list in order. */
export const ageWords = {
  teens: ['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton'],
  tens: ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio'],
  ones: ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'],
};

/** Words at the beginning of a message that turns to another person. */
export const nextOne = '< (nästa|ny klient|en till|en annan (klient|person)|next|another (client|person|one))';

const support =
  '(fs|f stöd*|fsörj*|försörj* stöd*|försörjst*|ekbist*|ek bist*|ekonomiskt bist*|(full|får|på|har) norm|försörjningsstöd(?!senhet)*|försörjningsstödet|försörjningsstöd|soc|socbidrag*|soss*|socialbidrag*|ekonomiskt bistånd|bistånd|income support|social assistance)';
const jobbtorg = '(jobbtorg*|jt|job centre|jobbtorget)';
const af = '(af|arbetsförmedlingen|arbetsförmedlingens)';
const agreement = '(*överenskommelse*|avtal*|agreement)';

/** For each fact the cues in order: the first that fits in a part of a sentence wins. */
export const factCues: readonly FactCue[] = [
  [
    'gender',
    'woman',
    null,
    '(?<! (sin|hos|med|hans|hennes|deras) )(mamma*|mor)|kvinna*|kvinnan|tjej*|flicka*|dam|tant*|hon|henne|hennes|woman|girl|she|her',
  ],
  [
    'gender',
    'man',
    null,
    '(?<! (kan|får|ska|skall|om|när|att|hur|bör|måste|kunde|gör|skulle|brukar|behöver|\\S+erar|skriver) )man(?! (kan|får|ska|är|har|bör|måste|behöver|vill|inte|skriver|gör|skickar|remitter*|in|ha|ta) )|mannen|kille*|pojke*|yngling*|(?<! (sin|hos|med|hans|hennes|deras) )pappa*|han|honom|hans|snubbe*|gubbe*|grabb*|farbror*|guy|boy|he|him',
  ],
  [
    'incomeSupport',
    'supplementary',
    'none',
    `kompletterande (stöd|${support})|${support} (kompl|kompletter*)|(kompl|kompletter*|fyller (på|ut)|fyller på lönen|halvt|utfyllnad|lite|delvis|partial|supplementary) (med )?${support}|${support} (som (komplement|utfyllnad)|på toppen)|supplementary`,
  ],
  [
    'incomeSupport',
    'full',
    'none',
    `(?<! (jobbar|arbetar|sitter|handläggare|enheten|är) (på|för|med) )${support}(?! (enhet*|handläggar*|frågor))`,
  ],
  [
    'incomeSupportReason',
    'other',
    null,
    '(annat|andra|annan) (skäl|orsak*|anledning*)( än arbetslöshet)?|(pga|p g a|på grund av) (missbruk*|beroende*|föräldraledig*|språk*|barn*)|other reason*',
  ],
  [
    'incomeSupportReason',
    'unemployment',
    'other',
    '(pga|p g a|på grund av|av|för att (hon|han) är|because of) (arbetslöshet*|arbetslös|unemployment)|*arbetslös|arblös|arb lös|står till arbetsmarknadens förfogande|unemployed',
  ],
  [
    'incomeSupportReason',
    'sickness',
    null,
    '(pga|p g a|på grund av|av|because of) (psykisk* |långvarig* |dålig* )?(sjuk*|ohälsa|hälsa|illness|sickness)',
  ],
  ['sickLeave', 'none', null, '(inte|ej|aldrig) (helt |längre )?(sjukskriv*|sjuk)|frisk|fullt frisk'],
  [
    'sickLeave',
    'full',
    'none',
    'heltidssj*|sjukskriv* (på |till )?(heltid|hel tid|100|100%|100 procent|hel|helt|fullt)|(helt|fullt) sjukskriv*|(hel|full) sjukskrivning*|full time sick*|(100|100%) (procent )?sjukskriv*',
  ],
  [
    'sickLeave',
    'partial',
    'none',
    '(deltids|halvtids)sj*|(delvis|halvt|halvtids*) sjuk*|sjukskriv* (på |till )?(deltid|halvtid|50|25|75|50%|25%|75%)|(50|25|75|50%|25%|75%) (procent )?sjukskriv*',
  ],
  [
    'sgiZero',
    true,
    false,
    '*nollplac*|nollad|nollställd*|nollade|0 placera*|nollklassad*|(sgi|sjukpenninggrundande inkomst) (noll|0|är noll|är 0|= 0)|(noll|0) (i )?(sgi|sjukpenninggrundande*)',
  ],
  [
    'sgiZero',
    true,
    null,
    '(utan|saknar|ingen|inte har|har inte|har ingen|no) (egen |någon )?(sgi|sjukpenninggrundande*|sjukpenning*)',
  ],
  ['sgiZero', false, true, '(har|med|bra) (egen )?(sgi|sjukpenninggrundande*|sjukpenning)'],
  [
    'establishmentEnded',
    true,
    false,
    '(klar|färdig|slut|avslut*|gått klart|ute|done with) .. etablering*|efter avslutad etablering*|etablering* .. (slut|klar|över|avslut*|slutade|gick ut)',
  ],
  ['establishmentEnded', false, null, '(i slutet av|mitt i|snart klar med|pågående) (sin |hela )?etablering*'],
  [
    'afProgramme',
    'establishment',
    'none',
    'etableringsprogram*|(i|av|under) etablering*|etableringsersättning*|i etab|etab|establishment*',
  ],
  [
    'afProgramme',
    'other',
    'none',
    `(${af} program*|program* (hos|genom|via|på) ${af}|(jobb|job) (och|o|å) utv*|jobb utv*|jobbgaranti*|jobgaranti*|utvecklingsgaranti*|(är i|går i|inne i|med i) (job|jug)|juga|rusta och matcha|krom|(med i|deltar i|går) (något|ett|nåt) (*program|*program*)|arbetsmarknadspolitiskt program*|labour market programme)`,
  ],
  [
    'afProgrammeCovered',
    true,
    false,
    `(omfattas|täcks|ingår|ingår i|med i|m i|med|covered) .. ${agreement}|program* .. ${agreement}`,
  ],
  [
    'afAgreement',
    true,
    false,
    `${af} .. (överens|gått med|godkänt|godkänner|ok|sagt ja|säger ja|med på|agreed)|(överens|överenskommelse finns) med ${af}`,
  ],
  [
    'afAgreement',
    false,
    null,
    `${af} .. (sagt nej|säger nej|nekat|ej tillfrågad|inte tillfrågad|är inte tillfrågad|inte med på|said no)`,
  ],
  ['newcomer', true, false, 'nyanländ*|nyanl|ny i sverige|newcomer|newly arrived|kom till sverige (för|i|förra)'],
  ['unaccompanied', true, false, 'ensamkommande*|ekb ungdom*|unaccompanied'],
  [
    'neitherWorksNorStudies',
    true,
    null,
    'varken (jobbar|arbetar|i jobb|i arbete|har jobb) .. (pluggar|studerar|skola|går|studier|utbildning|plugg)|varken (pluggar|studerar|i studier) .. (jobbar|arbetar|arbete|jobb)|(pluggar|studerar) (inte|ej) .. (jobbar|arbetar) (inte|ej)|(jobbar|arbetar) (inte|ej) .. (pluggar|studerar) (inte|ej)|gör ingenting|gör inget|inget jobb .. (ingen|inget) (skola|utbildning|studier)|sitter (bara )?hemma|uvas|neet|neither works nor studies|(inget|utan) jobb (och|eller) (ingen |utan )?(skola|utbildning|studier)',
  ],
  [
    'studying',
    true,
    false,
    'pluggar|studerar|(läser|går) (på )?(svenska|folkhögskol*|sfi|komvux|gymnasi*|vux|grundvux|in|högskol*|universitet*)|går (i skolan|gymnasi*|på gymnasi*|på komvux|i gymnasi*)|är student|studying|studies|in school',
  ],
  ['studying', false, null, 'hopp* av (gymnasi*|skolan|studierna)|dropped out'],
  ['municipalActivityResponsibility', true, false, 'kaa|(kommunala )?aktivitetsansvar*'],
  [
    'substanceUse',
    'active',
    'none',
    '(aktivt|pågående|mitt i ett aktivt|active) (missbruk*|beroende*|drogmissbruk*|alkoholmissbruk*|addiction|substance use)|dricker (varje|mycket|för mycket|fortfarande|igen|dagligen)|super (varje|dagligen|fortfarande)|tar droger|(?<!(mamma|mamman|pappa|pappan|sambo|sambon|maken|frun|sonen|dottern|bror|syster) )missbrukar|knarkar|(använder|röker|tar|injicerar) (droger|hasch|cannabis|amfetamin|heroin|tramadol)|(haft|fått|tog|tagit) .. återfall|återfall (förra|i|nyligen|igen)|(alkohol|drog)problem*',
  ],
  [
    'substanceUse',
    'recovering',
    null,
    'nykter*|drogfri*|ren (sedan|sen)|slutat (dricka|missbruka|knarka)|(dricker|missbrukar) (inte|ej) längre|(före detta|f d|tidigare) missbruk*|har missbrukat|i återhämtning|(i )?rehab*|i recovery|recovering|sober',
  ],
  ['substanceUse', 'none', null, '(inget|inga|utan) (missbruk*|beroende*|droger)|no (drugs|substance use|addiction)'],
  [
    'workAbility',
    'absent',
    null,
    '(saknar|ingen|utan|noll|0|har inte) (all |någon )?arbetsförmåga*|arbetsförmåga* .. saknas|kan (inte|ej) (arbeta|jobba) alls|helt arbetsoförmögen|no work ability',
  ],
  [
    'workAbility',
    'unclear',
    null,
    '(oklart|osäkert|ovisst|vet (inte|ej)|vet inte) .. (kan|klarar|orkar) .. (jobba|arbeta|jobb|arbete)|(oklar|osäker|outredd|unclear) .. arbetsförmåga*|arbetsförmåga* (är )?(fortfarande |ännu )?(oklar|osäker|outredd)',
  ],
  ['workAbility', 'present', null, '(har|god|full|viss|finns) arbetsförmåga*|arbetsförmåga* finns'],
  [
    'alreadyEnrolled',
    true,
    false,
    `(redan )?(inskriven|inskrivna|skriven) (sedan |sen )?(tidigare )?(på|hos|vid) (${af} (eller|och) )?${jobbtorg}|redan (inskriven|inskrivna)(?! (på|hos|vid) (${af}|soc))|går redan (på|hos) ${jobbtorg}|(är|redan) aspirant|har redan (en )?coach(?! (på|hos|via|genom) (${af}|rusta|krom))|har (en )?coach (på|hos) ${jobbtorg}|enrolled at`,
  ],
  [
    'afRegistered',
    true,
    false,
    `(inskriven|inskrivna|anmäld|registrerad|skriven) (på|hos|vid) (${jobbtorg} (eller|och) )?${af}|registered (at|with) (af|arbetsförmedlingen)|(kontakt (med|m)|arbetssökande (på|hos|vid)) ${af}`,
  ],
  [
    'ongoingAfMeasure',
    true,
    false,
    `(insats|praktik|åtgärd|arbetsträning|utbildning) (via|hos|genom|på|från) ${af} .. pågår|(pågående|har en|i en|går på en) (insats|praktik|åtgärd|arbetsträning|utbildning) .. (hos|genom|via|på|från) ${af}|${af} (insats|praktik|åtgärd)`,
  ],
  [
    'afBenefit',
    true,
    false,
    `(ersättning|pengar|bidrag) (via|från|genom|av|hos) (${af}|därifrån)|ersättning därifrån|aktivitetsstöd*|etableringsersättning*|utvecklingsersättning*|benefit (from|through) af`,
  ],
  [
    'bornAbroad',
    true,
    false,
    'utrikesfödd*|utlandsfödd*|flykting*|född (utomlands|i (?!sverige|stockholm|#place)\\S+|utanför sverige|i ett annat land|i annat land)|kom till sverige|born abroad|foreign born',
  ],
  ['residencePermit', true, false, '*uppehållst*|put|tut|residence permit'],
  [
    'registeredInStockholm',
    false,
    null,
    '(inte|ej) folkbokförd (i|här|hos)|(folkbokförd|skriven|bor) i (solna|nacka|huddinge|sundbyberg|botkyrka|järfälla|sollentuna|haninge|täby|lidingö|en annan kommun|annan kommun|another municipality)',
  ],
  ['registeredInStockholm', true, null, 'folkbokförd i (stockholm*|stan|staden|kommunen)'],
  ['temporaryHousing', true, false, 'tillfällig* (boende*|bostad*)|genomgångsbostad*|kommunanvisad*|temporary housing'],
  ['utbildningsplikt', true, false, 'utbildningsplikt*'],
  [
    'fullTimeOccupied',
    true,
    false,
    '(jobbar|arbetar|sysselsatt|anställd|anställning|pluggar|studerar|works|sysselsättning) (på )?(heltid|full time)|heltidsarbet*|heltidsjobb*|heltidsanställ*|heltidssysselsatt|heltid i (etablering*|program*)',
  ],
  [
    'fullTimeOccupied',
    false,
    null,
    '(jobbar|arbetar|sysselsatt|anställd|deltar) (på )?(50%|25%|75%|50|25|75|deltid|några timmar|halvtid|part time)',
  ],
  ['dailyActivityLss', true, false, '(daglig|dagl) (verksamhet|vsh|verks)|dv|daily activity'],
  ['socialPsychiatry', true, false, '(socialpsykiatrins|deras) målgrupp|(tillhör|hör till) socialpsykiatrin*'],
  [
    'parallelNeeds',
    true,
    false,
    '(behöver|behov av) samtidigt|samtidigt (insatser|stöd|behov)|flera (parter|myndigheter|aktörer)|samordnad rehabilitering|samordning (mellan|av)|(samtidigt|både|parallellt) .. (psykiatrin|försäkringskassan|fk|vården|regionen|af) .. (försäkringskassan|fk|oss|stadsdelen|vården|af|psykiatrin|regionen)|(psykiatrin|vården) .. (försäkringskassan|fk|af) .. (oss|samtidigt|alla)',
  ],
  [
    'initialAssessmentDone',
    true,
    false,
    'initial* bedömning* .. (gjord|klar|gjort|genomförd)|(gjort|genomfört|klar med) .. initial* bedömning*|initialbedömning* .. (gjord|klar|gjort|genomförd)|initial assessment done',
  ],
  ['initialAssessmentDone', false, null, '(ingen|utan|saknar) .. initial* bedömning*|initial* bedömning* saknas'],
  [
    'workTrialJustified',
    false,
    null,
    '(ingen|inget|inte någon) (mening|idé|poäng|vits) .. (pröva*|prova*|testa*|jobb*|arbet*)|för tidigt .. (pröva*|prova*|testa*|jobb*|arbet*)|(jobb|arbete) (är )?(inte|ej) aktuellt',
  ],
  [
    'workTrialJustified',
    true,
    false,
    '(skäl|anledning|cause|reason) (att|to) (pröva|prova|testa|try)|skäl finns|(kan|redo att|bör få|borde få|ska få) (prova|pröva|testa) (på )?(att )?(jobba|arbet*)',
  ],
  [
    'specialNeeds',
    true,
    false,
    '(särskilda behov|(extra|särskilt|mer) stöd (vid|i) (inskr*|start*)|3 part*|trepart*|via trepart*|(genom|via|ha|med|ett) trepart*|special needs)',
  ],
  [
    'referringUnit',
    'incomeSupport',
    null,
    '(fs|försörjningsstöds|ekonomiskt bistånds|eb) *enhet*|försörjningsstödsenhet*|((vi|jag) (är |sitter |jobbar |arbetar )?på |(jobbar|arbetar|sitter|handläggare) (på|för|med) )(fs|försörjningsstöd|ekonomiskt bistånd)|(fs|försörjningsstöd) handläggar*|income support unit',
  ],
  [
    'referringUnit',
    'substanceUse',
    null,
    '(kan |får |vi på |är på |från |ska )missbruk(?= (vill|kan|ska|remittera*|får|skicka*|anmäl*|direkt))|missbruk(?= (vill|kan|ska|remittera*|får|skicka*|anmäl*))|(sitter|jobbar|arbetar) (på|med) (missbruk|beroende)|missbruksenh*|beroendeenh*|missbruksgrupp*|missbrukshandläggar*|substance use unit|addiction unit',
  ],
  ['referringUnit', 'adult', null, 'vuxenenhet*|vuxengruppen|vuxen enhet*'],
  ['referringUnit', 'homeless', null, '(enheten|enh) (för|f) hemlösa|hemlösenh*|hemlöshetsenhet*'],
  [
    'referringUnit',
    'socialPsychiatry',
    null,
    'socialpsykiatrin (vill|anmäler|remitterar|kan|får|ska|i)|(vi på |jag på |jobbar på |sitter på |arbetar på |handläggare på )(socialpsyk*|soc psyk*|socpsyk*)|från socialpsykiatrin (här|vill|kan)|socialpsykiatriska enhet*|socialpsykiatrienhet*|soc psyk (vill|kan|får)',
  ],
  ['referringUnit', 'disability', null, 'lss handläggar*|lss enhet*|(vi på |jag på )lss|funktionshinderenhet*'],
  ['referringUnit', 'intake', null, '(mottagning|mottagningen|mottagningsenhet*)'],
  [
    'referringUnit',
    'otherAuthority',
    null,
    '(frivården|kriminalvården|frivårdsinspektör*|migrationsverket|försäkringskassan|arbetsförmedlingen|af|fk|vårdcentral*|psykiatrin|regionen) (vill|anmäler|remitterar|skickar|hänvisar|anvisar|har hänvisat|har skickat)',
  ],
  ['referringUnit', 'outreach', null, 'uppsök*|outreach'],
  [
    'referringUnit',
    'self',
    null,
    'söker sig själv|kommer (in )?själv|anmäler sig själv|(har )?hört av sig själv|på eget initiativ|on (his|her|their) own',
  ],
  [
    'purpose',
    'statementOfInability',
    null,
    '(intyg*|utlåtande*|yttrande*|skriva*|skriver|underlag*|papper*|statement|certificate) .. ((inte|ej) kan (jobba|arbeta)|kan (inte|ej) (jobba|arbeta)|oförmåga*|arbetsoförmåga*|arbetsoförmögen|inability)|(utlåtande*|intyg*) .. (försäkringskassan|fk)',
  ],
  [
    'purpose',
    'sicknessCompensationBasis',
    null,
    '(?<! (på|har|får|uppbär|fått|beviljad|beviljats) ((hel|halv|partiell|tidsbegränsad) )?)(sjukersättning*|förtidspension*|sickness compensation)',
  ],
  [
    'purpose',
    'workAbilityInvestigation',
    null,
    '(utreda*|utredning|utredd|bedömd|bedöma) .. arbetsförmåga*|arbetsförmåga* (utredd|bedömd|utreds)|arbetsförmågeutred*|arbetsförmågebedöm*|arbetsförmåge utred*|afu|work ability (investigation|assessment)',
  ],
  [
    'purpose',
    'neuropsychiatricAssessment',
    null,
    '(npf|neuropsykiatrisk*|adhd|autism) .. (utredning*|utreda*|utredd)|(utredning*|utreds) (för|av|om) (npf|adhd|autism|neuropsykiatri*)|utreda* .. (adhd|npf|autism|neuropsykiatri*)|neuropsychiatric',
  ],
  [
    'purpose',
    'occupationOnly',
    null,
    '(bara|enbart|endast|ren|rena) .. sysselsättning*|(något|nåt|nånting|någonting) att (göra|gå till) (om|på) (dagarna|dagen|dan)|(behöver|vill ha) (en |lite )?(sysselsättning*|aktivitet)|occupation only',
  ],
  [
    'purpose',
    'assistanceDecision',
    null,
    '(jobbtorg*|ni) (kan )?(besluta*|bevilja*|avslå|avslår|bestämma*) .. (det|bistånd*|försörjningsstöd*|fs)|(besluta*|bevilja|beviljar|avslå|avslår) .. (försörjningsstöd*|bistånd*)',
  ],
  [
    'purpose',
    'workAbilityTrial',
    null,
    'arbetsprövning*|arbetsprova*|arbetsförmågeprövning*|(pröva*|prövar|testa) .. (arbetsförmåga*|arbetsplats*)',
  ],
  [
    'purpose',
    'workTraining',
    null,
    'arbetsträn*|arb trän*|jobbstart|(?<!pågående )praktik(?! (hos|via|genom|på) (af|arbetsförmedlingen))|arbetspraktik*|work training|internship',
  ],
  [
    'purpose',
    'afPaperwork',
    null,
    'aktivitetsrapport*|(blankett*|papper*|ansökan) .. (af|arbetsförmedlingen)|(af|arbetsförmedlingens) (blankett*|papper*)',
  ],
  [
    'purpose',
    'workOrStudies',
    null,
    '(hitta|få|söka|till|ut i|ha|ett) (ett )?(vanligt )?(jobb|arbete)|(mot|till) (arbete|studier|jobb|egen försörjning)|(prova|pröva) ett (vanligt )?jobb|vidare studier|stockholmsjobb|vill (ut och )?(jobba|arbeta|plugga|studera)|find (a )?(job|work)|get (a )?job',
  ],
];

/** Words by which a typed answer to a question is read; folded, without punctuation. */
export const typed = {
  yes: 'ja|japp|jo|jajamen|absolut|stammer|det stammer|yes|yep',
  no: 'nej|nepp|na|nix|inte|stammer inte|no|nope',
  /** A pattern for what may follow a yes or no and adds nothing ("ja, det har hon"). */
  repeats:
    '(det )?(har|är|gör|får|omfattas|stämmer|finns|he|she|they|it) (hon|han|hen|personen|klienten|det|den|is|has|does)( (inte|ej|not))?',
  /** A pattern for how a message begins that puts something right. */
  corrects: '(nej|fel|rättelse|vänta|oj|jag menade|det var fel|det blev fel|wait|sorry|i meant|correction)',
  doNotKnow:
    'vet inte|vet ej|vet inte an|ingen aning|okant|oklart|osaker|jag vet inte|det vet jag inte|hoppa over|skippa|dont know|i dont know|unknown|skip',
  resume:
    'fortsatt|fortsatt kontrollen|fortsatt kontroll|var var vi|tillbaka till kontrollen|continue|continue the check',
  receipt: 'kvitto|kvitto for akten|visa kvittot|visa kvitto|receipt',
  changes:
    'vad skulle andra utfallet|vad andrar utfallet|vad kravs for att det ska andras|what would change it|what would change this|what would change the outcome',
  correct: 'ratta|andra|ratta uppgifterna|andra uppgifterna|det stammer inte|fel uppgifter|correct|edit',
};

/** Words for values that are said otherwise than their labels; `fact.value` where it is so for one fact only. */
export const typedValues: Record<string, string> = {
  full: 'helt|hel|hela|fullt ut|full|fully',
  'sickLeave.full': 'helt|heltid|hel|hela|100|100%|fullt ut|full|full time|fully',
  partial: 'delvis|deltid|halvtid|halvt|50|50%|25|75|part time|partly',
  supplementary: 'delvis|lite|utfyllnad|kompletterar|partly',
  none: 'inget|ingen|inte alls|inga|none|not at all',
  unemployment: 'arbetslos|arbetsloshet|utan jobb|unemployed',
  sickness: 'sjuk|sjukskriven|ohalsa|ill|illness',
  other: 'annat skal|nagot annat|annan|something else',
  woman: 'tjej|kvinna|female',
  man: 'kille|male',
};
