// The Swedish and English words by which facts of a case are told; notation as in understanding/words/message-words.yaml.
// Long because it is one list, whose order tells which words win.
import type { FactName, FactValue } from '../../../knowledge/referral/referral-facts.ts';

/** Words that tell a fact, the value they tell, and the value they tell when denied; null where they tell nothing. */
export type FactCue = readonly [fact: FactName, value: FactValue | null, whenDenied: FactValue | null, words: string];

/** Words that deny what stands a few words after them, or right before them, in the same part of a sentence. */
export const denials =
  'inte|inta|ej|icke|varken|aldrig|knappast|not|neither|nor|never|isnt|doesnt|hasnt|arent|dont|havent|wasnt';
/** Words that deny the very thing they stand before. */
export const lacks = 'ingen|inget|inga|saknar|saknas|utan(?! att)|no|without|zero';
/** A word that after a denial says what is so instead. */
export const instead = 'utan|but';
/** Words that end a denial after what it denies. */
export const finals = 'än|ännu|längre|heller|alls|nu|just|beviljat|klart|klar|gjord|yet|anymore|#ask|har|tror';
/** Words after which a denial before them counts no more. */
export const turns = 'och|som|men|samt|dock|fast|däremot|and|but';
/** Words after which something else is spoken of: what was lost, is past or is another person's reaches no further. */
export const breaks =
  'och|o|men|samt|dock|fast|däremot|efter|sedan|sen|då|så|när|för|pga|eftersom|so|and|but|after|since|because';
const ones = '((sitt|sin|sina|sit|hans|hennes|deras|rätt(en)? till|beslut(et)? om|his|her|their|the) )*';
/** Words right before a thing that say that it was lost or was never there; `>` is where the thing begins. */
export const losses = `(förlorat|förlorade|mist|miste|mistat|(blev|blivit) av med|fått avslag på|(nekad*|nekats|nekades) |avslag på|inte längre|lost|no longer( has| gets| receives)?|(utan|ingen|saknar|no|without) (någon |nån )?(kontakt|contact) (med|m|with)|utan att (\\S+ )?(har|ha|få|får)) ${ones}>`;
/** Words right after a thing that say that it has ended; `<` is where the thing is over. */
export const ends =
  '< (har |är |blev |blivit |fick |has |was |is )*(gått ut|gick ut|utgått|löpt ut|indrag*|drogs in|dragits in|upphört|upphörde|avslutat|avslutades|tagit slut|tog slut|avslag|nekat|nekats|nekades|expired|ended|stopped)';
/** Words of a time gone by, right before or after a thing. */
export const past = { before: '(hade|tidigare|förut|had|previously) >', after: '< (tidigare|förut|förr|previously) >' };
const kin =
  '(man|make|maken|fru|frun|maka|sambo|sambon|partner|son|sonen|dotter|dottern|barn|barnen|mamma|mor|pappa|far|föräldrar|bror|syster|husband|wife|son|daughter|mother|father|partner)';
const owners =
  '(killens|tjejens|klientens|personens|mannens|kvinnans|pojkens|flickans|aspirantens|ungdomens|brukarens)';
/** Words for somebody else than the person, of whom what follows is told. */
export const others = `(vars|hans|hennes|deras|whose|his|her|their|${owners}) ${kin}|maken|frun|sambon|sonen|dottern|barnen|mamman|pappan|föräldrarna|brodern|systern|(mamma|pappa|mum|mom|dad) (har|får|jobbar|supports|has|gets)|(sin|sina|sitt) ${kin} som|(en|ett|två|tre|har|hos|med|till) (?!(man|far) )${kin} som`;
/** The person's own kin with an age, where nobody else is spoken of. */
export const kinOfAge = '(mamman|pappan|sonen|dottern|brodern|systern|the son|the daughter)( som)?( är| e| på| is)?';

/** Words that leave open what stands after them. */
export const doubts =
  '(oklart|osäkert|okänt|ovisst|tveksamt|undrar|vet (inte|ej)|vet jag inte|don t know|unsure|unclear|not sure|unknown) (om|huruvida|ifall|whether|if)(?! (vi|jag|ja|du|ni|det|dom|de|we|i|you|this|jobbtorg*|jt) )|kanske|möjligen|eventuellt|maybe|perhaps|oklart vilken|vet (inte|ej) vilk*|(sökt|söker|söka|ansökt om|ansöka om|ansöker om|väntar på|väntat på|i väntan på|applied for|applying for|waiting for)( (ett |a )?(beslut om|beslut på|decision on))?(?= (fs|försörj|ekonomiskt|ekbist|ek bist|bist|soc|income support|uppehåll))';

/** Words after which a doubt is over. */
export const sureAgain = 'men|däremot|dock|but|however';
/** Words by which one denial holds for the next thing too. */
export const joiners = 'eller|el|varken|or|nor';

/** Words for the person that an age may stand right after. */
export const people =
  'man|mannen|kvinna|kvinnan|kv|kille|killen|tjej|tjejen|kl|klient|klienten|person|personen|hon|han|hen|honom|henne|aspirant|aspiranten|brukare|brukaren|snubbe|gubbe|grabb|grabben|tant|dam|pojke|flicka|yngling|ungdom|mamma|[a-z]+mamma|pappa|[a-z]+pappa|deltagare|någon|nån|woman|guy|girl|lady|lad|bloke|chap|fella|gentleman|male|female|boy|mum|dad|client|someone|she|he|him|her';
/** Words between a person, or the word "age", and the figure. */
export const towardAge =
  '( som)?( är| va| var| e| is| was| aged)?( nu| bara| just| precis| nästan| runt| ca| cirka| about| only| now)?( på| of| runt| ca| about)?';
/** Words that stand right before an age, whoever it is told of. */
export const ageSigns =
  'är|e|is|shes|hes|whos|theyre|ålder|åldern|age|aged|fyllda|fyllt|fyllde|blev|nyss|precis|turned|turning|skulle|så|förlåt|menar|menade|rättelse|sorry|nämligen|anta|säg|tänk';
/** Words right before a figure that make it none, and words right after it that name what is counted. */
export const noAge = {
  before:
    'fyller|blir|turns|inte|not|kl|klockan|sedan|sen|i|efter|senaste|rum|paragraf|jobbat|arbetat|bott|for|nearly for|varit|v|vecka|nr|a',
  after:
    'procent|percent|timmar|tim|h|hours|mån|månader|months|veckor|weeks|dagar|days|min|minuter|kr|kronor|personer|klienter|st|ish|tal|talet|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
};
/** Words that begin what is told of somebody after a bare age. */
export const afterAge =
  'fullt|full|helt|inget|ingen|inga|utan|kompl*|fs|soc|arbetslös*|sjukskriv*|noll*|man|kvinna|kille|tjej|varken|unemployed|no|and|male|female';
/** The words that an age is made of, each list in order. */
export const ageWords = {
  teens: ['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton'],
  tens: ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio'],
  /** The tens as they are said. */
  spoken: ['tjuge', 'tretti', 'fyrti', 'femti', 'sexti', 'sjutti', 'åtti'],
  ones: ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'],
};
/** The same in English. */
export const englishAgeWords = {
  teens: ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
  tens: ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty'],
  spoken: [],
  ones: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};
/** Short forms after which a full stop ends nothing. */
export const shortForms =
  'pga|p\\.g\\.a|ca|ev|inkl|tillf|init|etabl|arb|upp|ek|sjukskr|kompl|försörjn|soc|bedömn|utb|dvs|t\\.ex|bl\\.a|resp|ang|m';
/** Long words of a case, read also where a letter is wrong or a space parts them. */
export const fieldWords =
  'jobbtorg jobbtorget arbetslös arbetslösa arbetslöshet arbetslösheten heltidssjukskriven deltidssjukskriven halvtidssjukskriven långtidssjukskriven sjukskriven sjukskrivna sjukskrivning socialpsykiatrin socialpsykiatri vuxenenheten vuxenenhet mottagningsenheten hemlösenheten missbruksenheten missbruksenhet försörjningsstödsenheten utbildningsplikt folkbokförd utrikesfödd utlandsfödd aktivitetsstöd aktivitetsrapport aktivitetsrapporten etableringsersättning etableringsprogrammet etableringsprogram aktivitetsansvaret genomgångsbostad överenskommelse överenskommelsen arbetsprövning arbetsförmåga arbetsförmågan arbetsförmågeutredning sysselsättning heltidssysselsättning nollplacerad nollplacerade uppehållstillstånd neuropsykiatrisk sjukersättning kompletterande ensamkommande nyanländ nyanlända rehabilitering sjukpenninggrundande supplementary unemployed unemployment unaccompanied';
/** Letters as they are heard, and the word that they spell. */
export const heard: readonly (readonly [heard: string, word: string])[] = [
  ['es ge i|ess ge i|esgei', 'sgi'],
  ['a de ha de|adehåde|a d h d', 'adhd'],
  ['el es es|ell ess ess', 'lss'],
  ['kå a a|kåaa|kåa', 'kaa'],
  ['en pe eff|n p f', 'npf'],
  ['eff ess', 'fs'],
  ['hundra', '100'],
];

/** Words at the beginning of a message that turns to another person. */
export const nextOne =
  '< (nästa|ny klient|en till|en annan (klient|person)|annan (klient|kl|person)|next|another (client|person|one))';

const goes =
  '(vill|anmäler|anmäla|remitterar|remittera|skickar|skicka|hänvisar|frågar|undrar|ringer|ringde|ringt|kontaktar|hör av|har|kan|får|ska|want*|refer*|ask*|sent|send*|call*|has|have|can|may)';
const support = `(fs|f stöd*|fsörj*|försörj* stöd*|försörjn stöd*|försörjst*|försörjningst*|ekbist*|ek bist*|eb|ekonomiskt bist*|norm|försörjningsstöd(?!senhet)*|bistånd|biståndet|(?<!(från|hos|till|av|för) )(soc|soss|socialen)(?! ${goes} )|socbidrag*|socialbidrag*|income support|social assistance|social welfare|welfare)`;
const whole = '(full|fullt|fulla|hel|helt|hela|100|100%)';
const partly =
  '(komp|kompl|kompletter*|komplett|utfyllnad*|fyllnad*|lite|delvis|halvt|partial|partly|supplementary|supplemental|top up|topup|some)';
const party =
  '(psykiatri*|habilitering*|kriminalvården|migrationsverket|psych|psychiatry|vården|vård|läkar*|läkare|fk|försäkringskassan|af|arbetsförmedlingen|regionen|region|beroendevård*|health care|healthcare|the region|doctor)';
const ability =
  '(arbetsförmåg*|arbförm*|arb förm*|work ability|work capacity|ability to work|capacity to work|working capacity)';
const assessment =
  '(init* (bed*|assessment)|initialbed*|initial bed*|första bedömning*|first assessment|bedömningen|initialt bed*)';
const sickListed =
  '(*sjukskr*|*sjukskriv*|sjuk skriv*|sjukis|sick listed|sick leave|signed off sick|signed off|off sick|sick)';
const onlyPartly =
  '(delvis|delvist|deltids?|halvtids?|halvt|halv|hälften|25|50|75|25%|50%|75%|part time|half time|partially|partly|partial|half)';
const wholly = '(heltids?|hel tid|helt|hel|fullt|full|100|100%|full time|fully|completely)';
const countries =
  '(syrien|somalia|eritrea|afghanistan|irak|iran|etiopien|turkiet|ukraina|sudan|libanon|palestina|gambia|nigeria|kongo|bosnien|kosovo|serbien|polen|thailand|vietnam|kina|indien|pakistan|bangladesh|marocko|tunisien|algeriet|egypten|jemen|chile|colombia|peru|venezuela|ryssland|georgien|syria|iraq|ethiopia|turkey|ukraine|lebanon|morocco|congo|poland|china|india|egypt|yemen|russia)';
const jobbtorg = '(jobbtorg*|jt|job centre|jobbtorget)';
const af = '(af|arbetsförmedlingen|arbetsförmedlingens)';
const agreement = '(*överenskommelse*|överens kommelse*|avtal*|agreement*|deal)';
const programme = '(*program|*programmet|*programme|af program*|deras program)';

/** For each fact the cues in order: the first that fits in a part of a sentence wins. */
export const factCues: readonly FactCue[] = [
  [
    'gender',
    'woman',
    null,
    `(?<! (sin|hos|med|hans|hennes|deras|his|her|their|${owners}) )([a-z]*mamma*|mor|mum|mother)|kvinna*|kvinnan|kvinnlig|tjej*|flicka*|dam|damen|tant*|hon|henne|hennes|woman|lady|girl|lass|female|she|shes|her|hers|kv|(?<=^ )k(?= \\d\\d )|(dottern|daughter) (på|är|som är|e) \\d+`,
  ],
  [
    'gender',
    'man',
    null,
    `(?<! (\\S+[aeo]r|kan|skall|ska|om|när|att|hur|måste|kunde|skulle|så|vad|va|blir|(sen|sedan|i|om|\\d) \\d+|\\d) )man(?! (kan|får|ska|är|har|bör|måste|behöver|vill|inte|skriver|gör|skickar|remitter*|in|ha|ta) )|man(?= (på |som är |e |är )?\\d\\d )|mannen|manlig|herre|herrn|kille*|pojke*|yngling*|(?<! (sin|hos|med|hans|hennes|deras|his|her|their|${owners}) )(pappa*|father|dad)|he|hes|han|honom|hans|snubbe*|gubbe*|grabb*|farbror*|(?<! you )guy*|lad|bloke|chap|fella|gentleman|boy|male|him|his|(?<=^ )m(?= \\d\\d )|(sonen|son) (på|är|som är|e) \\d+`,
  ],
  [
    'incomeSupport',
    'supplementary',
    null,
    `${partly} (hjälp |pengar |extra )?(med |of |från )?${support}|(komp|kompl|kompletter*|supplementary|supplemental|partial) (stöd|support|benefit*)|${support} (kompl|komp|kompletter*|delvis|partly)|${support} (som )?(fyller|toppar|tops) (ut|på|upp|up)|(fyller (på|ut|upp)|fylla (på|ut|upp)|toppar upp|topped up|tops up|topping up) (på )?(lönen |lön )?(med |m |with |by )?(komp* |kompl* )?${support}|${support} (som (komplement|utfyllnad|top up)|på toppen|ovanpå|on top|as (a )?top up)|${support} (to )?top* up|(kompl|komp|kompletterande|supplementary|utfyllnad)(?= (#ask )?$)|supplementary (income )?support`,
  ],
  [
    'incomeSupport',
    'full',
    null,
    `${whole} (ut )?(procent )?(med |på )?(income )?${support}|${whole} (ersättning|bidrag|stöd|pengar|sin försörjning|försörjning) (från|av|via) (soc*|soss)|full (norm|benefits?|försörjning)|(hela|full) (försörjningsst*|biståndet)|(helt|entirely) (beroende av|dependent on|försörjd av) ${support}|fullt stöd|full support|${support} (fullt ut|${whole})(?! (sjuk*|nollad|arbetslös*))|${support} (till fullo|på heltid)|(lever|lives|living) (helt|entirely|fully) (på|on) ${support}|fully on ${support}`,
  ],
  [
    'incomeSupport',
    null,
    'none',
    `(?<! (jobbar|arbetar|sitter|handläggare|enheten|vi) (på|för|med) )${support}(?! (enhet*|handläggar*|frågor|unit) )|(stöd|pengar|öre|krona|bidrag|ersättning|money|support|benefits) (från|from) (oss|er|us|you|soc|soss|socialen)|on (any )?(support|benefits)`,
  ],
  [
    'incomeSupportReason',
    'other',
    null,
    '(annat|andra|annan|other) (skäl|orsak*|anledning*|reason*)( än arbetslöshet| than unemployment)?|(pga|p g a|på grund av) (missbr*|beroende*|föräldraledig*|språk*|barn*)',
  ],
  [
    'incomeSupportReason',
    'sickness',
    null,
    `(?<! (ärftlig|kronisk|svår|allvarlig|psykisk|annan|än|arbetslöshet och) )sjukdom*|(pga|p g a|på grund av|av|because of|due to|orsaken är|skälet är|anledningen är) (sin |her |his )?(psykisk* |långvarig* |dålig* )?(sjuk*|ohälsa|hälsa|illness|sickness|ill health)|(för att|eftersom|because|since) (hon|han|hen|he|she|they|theyre|hes|shes)( är| is| are| blev)? (lång*)?(sjuk|sjukskr*|ill|sick)|(${support}|${whole}) (för )?(sjukd|sjukdom|sjuk)(?= (#ask )?$)|(pga|p g a|på grund av) (\\S+ )?(depression*|utmattning*|värk*|smärt*|rygg*|ångest*|psykisk*|hälso*)`,
  ],
  ['incomeSupportReason', null, 'other', '(pga|p g a|på grund av|because of|due to) (arbetslöshet*|unemployment)'],
  [
    'incomeSupportReason',
    'unemployment',
    null,
    '(?<! än )(arbetslöshet*|arb löshet|arblöshet|unemployment)|*arbetslös|*arbetslösa|arbl|(utan|saknar) (arbete|jobb|anställning)|arblös|arb lös|arblösh|står till arbetsmarknadens förfogande|unemployed|out of (a )?(work|job)|jobless',
  ],
  ['sickLeave', 'none', null, '(inte|ej|aldrig) (helt |längre )?(sjukskriv*|sjuk)|frisk|fullt frisk|not (on )?sick*'],
  [
    'sickLeave',
    'full',
    'none',
    `heltids ?sj*|(?<! (inte|ej) )${wholly} (procent )?(on )?${sickListed}|(hel|full) sjukskrivning*|${sickListed} (nu )?(på |till |at )?${wholly}(?! (${support}|ut |tid*${support}))|sjuk (på )?heltid`,
  ],
  [
    'sickLeave',
    'partial',
    'none',
    `(deltids|halvtids) ?sj*|(${onlyPartly}|till viss del) (procent )?(on )?(sjuk|${sickListed})|${sickListed} (bara |endast |only |nu )?(på |till |at )?(bara )?(till )?${onlyPartly}|sjuk (på )?(halvtid|deltid)`,
  ],
  ['sickLeave', null, 'none', sickListed],
  [
    'sgiZero',
    true,
    false,
    '*nollplac*|nollad|nollställd*|nollade|0 placera*|0 plac*|nollklassad*|noll sgi|(sgi|sjukpenninggrundande inkomst) (på |is )?(som )?(är |= |of )?(noll|0|zero|nil|nollad)|(noll|0|zero) (kronor |kr )?(i |på )?(sgi|sjukpenninggrundande*)|sgi (\\S+ ){0,2}(noll|0|zero|nil)|sgi (saknas|finns inte)',
  ],
  [
    'sgiZero',
    true,
    null,
    '(utan|saknar|ingen|inget|inga|inte har|har inte|har ingen|har inget|aldrig haft|no|without) (egen |någon |nån )?(sgi|sjukpenninggrundande*|sjukpenning*)',
  ],
  [
    'sgiZero',
    false,
    true,
    '(har|med|bra|has|with) (egen |an |en )?(sgi|sjukpenninggrundande*|sjukpenning)(?! (\\S+ ){0,3}(noll|0|zero|nil) )',
  ],
  [
    'establishmentEnded',
    true,
    false,
    '(klar|färdig|slut|avslut*|gått klart|ute|lämnat|done with|finished|completed) .. (etabl|etablering*|establishment*)|efter (avslutad )?etablering*|(etabl|etablering*|establishment*) .. (slut|klar|över|avslut*|slutade|gick ut|gått ut|ended|finished|is over|has ended|ran out)',
  ],
  ['establishmentEnded', false, null, '(i slutet av|mitt i|snart klar med|pågående) (sin |hela )?etablering*'],
  [
    'afProgramme',
    'establishment',
    'none',
    'etablerings(program*|plan*|insats*|fas*)|(i|av|under|går|sin|via|ovanpå|of|his|her|af program|insats) etablering*|etablering (money|pengar|benefit)|etableringsersättning*|etabl (ers*|progr*|plan)|i etab|etab|etabl|establishment*',
  ],
  [
    'afProgramme',
    'other',
    'none',
    `(${af} program*|program* (hos|genom|via|på) ${af}|(jobb|job) (och|o|å) utv*|jobb utv*|jobbgaranti*|jobgaranti*|utvecklingsgaranti*|(är i|går i|inne i|med i) (job|jug)|juga|juggen|rusta och matcha|krom|jobb* and development|development guarantee|job guarantee|(med i|deltar i|går|i|in) (något |ett |nåt |deras |an )?(af ?program*|af programme)|afprogram*|(af|arbetsförmedlingen) .. i (ett|deras) program|(med i|deltar i|går) (något|ett|nåt) (*program|*program*)|arbetsmarknadspolitiskt program*|labour market programme)`,
  ],
  [
    'afProgrammeCovered',
    true,
    false,
    `(omfattas|täcks|ingår|ingår i|med i|m i|med|covered) .. ${agreement}|${programme} (är )?(inte |ej )?(omfattas|täcks|täckt|covered)|${programme} .. .. ${agreement}|${agreement} .. (täcker|omfattar|gäller) .. ${programme}`,
  ],
  [
    'afAgreement',
    true,
    false,
    `${af} .. (överens|gått med|godkänt|godkänner|ok|sagt ja|säger ja|sa ja|gett ok|klartecken|med på|agreed|agree|approved|said yes|said ok)|(överens|överenskommelse finns|ok|klartecken|godkännande|approval|agreement) (med|från|av|from|with) ${af}`,
  ],
  [
    'afAgreement',
    false,
    null,
    `${af} .. (sagt nej|säger nej|nekat|tackat nej|ej tillfrågad*|inte tillfrågad*|är inte tillfrågad|inte med på|said no|refused|declined|sagt inget|inte sagt|inte svarat|inte hört av|inte godkänt|inte gett|vill inte|inte vill|tvekar|not agreed|hasnt agreed|havent agreed|not said)|(inget|ingen|inga|inte|inte fått|utan|ej|no|not) .. (avtal|överenskommelse|överens kommelse|överens|godkännande|ok|besked|klartecken|medgivande|svar|agreement|approval|agreed) (något )?(från|med|m|av|hos|with|from|by) ${af}|inte (frågat|pratat med|stämt av med) ${af}`,
  ],
  [
    'newcomer',
    true,
    false,
    'nyanländ*|nyanl|ny anländ*|ny i sverige|newcomer*|newly arrived|new arrival|just arrived|recently arrived|kom till sverige (för|i|förra)',
  ],
  [
    'unaccompanied',
    true,
    false,
    'ensamkommande*|ensam kommande|ekb (ungdom*|kille|tjej|pojke|flicka)|came (here )?(alone|on (his|her) own)|ensamkommen|kom ensam|utan (föräldrar|vårdnadshavare)|unaccompanied|came alone',
  ],
  [
    'neitherWorksNorStudies',
    true,
    null,
    'varken (jobbar|arbetar|i jobb|i arbete|har jobb|jobb|arbete|arbetat) .. (pluggar|studerar|skola|går|studier|utbildning|plugg)|varken (pluggar|studerar|i studier|studier|skola|plugg) .. (jobbar|arbetar|arbete|jobb)|(pluggar|studerar) (inte|ej) .. (jobbar|arbetar) (inte|ej)|(jobbar|arbetar) (inte|ej) .. (pluggar|studerar) (inte|ej)|gör (ingenting|inget|inte ett dugg|absolut ingenting)|(sitter|går|hänger) (bara )?hemma|sysslolös|utan sysselsättning|(sitting|sits) at home|at home all day|uvas|neet|neither (works|working|in work|employed) (nor|or) (studies|studying|in education)|neither (studies|studying) (nor|or) (works|working)|doing nothing|does nothing',
  ],
  [
    'studying',
    true,
    false,
    'pluggar|studerar|studerande|elev|(läser|går) (på |i )?(sin )?(skola|skolan|svenska|yrkes*|grundskol*|introduktion*|sfi|folkhögskol*|sfi|komvux|gymnasi*|vux|grundvux|in|högskol*|universitet*)|går (i skolan|gymnasi*|på gymnasi*|på komvux|i gymnasi*)|är student|läser in|(at|in|goes to|doing|attends|attending) (the )?(school|college|sfi|komvux|gymnasi*|university|upper secondary)|studying|studies|in school|goes to school',
  ],
  [
    'studying',
    false,
    null,
    '(går|goes) (inte|ej|not) (längre )?(i|på) (skol*|gymnasi*)|not in school|skolkar från skolan|hopp* av (gymnasi*|skolan|studierna)|dropped out',
  ],
  ['municipalActivityResponsibility', true, false, 'kaa|kaaa|(kommunala )?aktivitetsansvar*(?! (eller|el) )'],
  [
    'substanceUse',
    'active',
    'none',
    '(aktiv|aktivt|pågående|mitt i ett aktivt|active|ongoing) (missbr*|beroende*|drogmissbr*|alkoholmissbr*|addiction|substance use|substance abuse|drinking|drug use)|(missbr*|missbruket) (är )?(aktivt|pågår)|dricker (varje|mycket|för mycket|fortfarande|igen|dagligen|aktivt|just nu|alltjämt)|(still|actively|currently) (drinking|using)|(uses|using|takes|taking|on) drugs|active addict|(drug|alcohol) (problem*|abuse)|heavy drinker|super (varje|dagligen|fortfarande)|tar droger|(?<!(mamma|mamman|pappa|pappan|sambo|sambon|maken|frun|sonen|dottern|bror|syster) )missbrukar|knarkar|(använder|röker|tar|injicerar|brukar) (fortfarande |fortsatt )?(droger|hasch|cannabis|amfetamin|heroin|tramadol)|(haft|fått|tog|tagit) .. återfall|återfall (förra|i|nyligen|igen)|(alkohol|drog)problem*',
  ],
  [
    'substanceUse',
    'recovering',
    null,
    '(?<! (inte|ej) )(nykter*|drogfri*)|ren (sedan|sen)|slutat (med )?(dricka|missbruka|knarka|droger*|alkohol*)|(missbr*|beroende|alkohol*) ?(behandling|rehab*)|behandling (för|mot) (missbr*|beroende*|alkohol*|drog*)|missbr* .. (inte|ej) .. aktivt|(dricker|missbrukar) (inte|ej) längre|(före detta|f d|tidigare) missbr*|har missbrukat|i återhämtning|(i )?rehab|i rehabilitering|(in|i) recovery|recovering|in (treatment|rehab)|sober|clean (for|since)|off (drugs|alcohol)|(ute ur|lämnat|klar med|slut med|bakom sig) .. (missbr*|beroende*|drog*)|(missbr*|beroende*) bakom sig|behandlingshem|avslutat .. behandling|tidigare missbrukare',
  ],
  ['substanceUse', 'none', null, '(inget|inga|utan) (missbr*|beroende*|droger)|no (drugs|substance use|addiction)'],
  [
    'workAbility',
    'absent',
    null,
    `(saknar|ingen|utan|noll|0|har inte|no) (all |någon |nån )?${ability}|${ability} .. (saknas|obefintlig|noll|none)|kan (inte|ej) (arbeta|jobba) alls|helt arbetsoförmögen`,
  ],
  [
    'workAbility',
    'unclear',
    null,
    `(oklart|osäkert|ovisst|vet (inte|ej)|ingen vet|unclear|unsure|dont know|nobody knows) .. (vad|hur mycket|what|how much) .. (orkar|klarar|förmår|manage*|cope)|(oklart|osäkert|ovisst|vet (inte|ej)|vet inte|vet riktigt|ingen vet|dont know|unclear|unsure) .. .. (kan|can|could|klarar|orkar|mycket (hon|han|hen)) .. (jobba|arbeta|jobb|arbete|orkar|klarar|work)|(oklar|osäker|outredd|unclear|uncertain) .. ${ability}|${ability} (är |is )?(fortfarande |ännu |still )?(oklar|osäker|outredd|unclear|uncertain|unknown)`,
  ],
  ['workAbility', 'present', null, `(har|god|full|viss|finns|has) ${ability}|${ability} finns`],
  [
    'alreadyEnrolled',
    true,
    false,
    `(redan )?(inskriven|inskr|inskrivna|skriven) (sedan |sen )?(tidigare )?(på|hos|vid) (${af} (eller|och) )?(annat |ett annat )?(${jobbtorg}|oss|er)|(inskriven|inskrivna) (här|hos er|hos oss)|redan (är |alltså )(inskriven|inskrivna)|redan (inskriven|inskrivna)(?! (på|hos|vid) (${af}|soc))|går redan (på|hos) ${jobbtorg}|går (nu )?(hos oss|hos er|på ${jobbtorg}) (sen|sedan|redan)|(är|redan) aspirant|har redan (en )?coach(?! (på|hos|via|genom) (${af}|rusta|krom))|har (en )?coach (på|hos) ${jobbtorg}|already enrolled|(redan|already) (\\S+ ){0,2}(hos|på|with|at) (oss|er|us|you|${jobbtorg})|finns redan (hos|på)|redan .. (inskriven|inskr|inskrivna|aspirant)(?! (på|hos|vid) (${af}|soc))|inskriven (sen|sedan) (tidigare|förut)|enrolled (at|with) (${jobbtorg}|us|you|another|a jobbtorg)`,
  ],
  [
    'afRegistered',
    true,
    false,
    `(inskriven|inskr|inskrivna|anmäld|registrerad|skriven) (på |hos |vid |i )?(${jobbtorg} (eller|och|el) )?${af}|${af} (inskriven|anmäld|registrerad)|(registered|signed up|enrolled) (at|with) (the )?(af|arbetsförmedlingen|employment service)|(kontakt (med|m) ((soc|fs|socialen) (eller|el|och|o) )?|arbetssökande (på|hos|vid) )${af}|contact with ${af}|(står|är) (som )?arbetssökande|(är|står|varit) (inte |ej )?(inne |med )?(på|hos) ${af}(?! (program*|insats*))`,
  ],
  [
    'afRegistered',
    false,
    null,
    `(okänd|unknown) (för|hos|to) ${af}|(inte|ej|ingen|varken|no|not|aldrig|never) (på |med |hos |i |varit på |with |at )?${af}(?! (program*|insats*|praktik|avtal*|överenskommelse*|ersättning|har|sagt|vill|measure|agreement))`,
  ],
  ['afRegistered', null, false, `(varit|känd|finns|kontakt|with|at|known) .. ${af}(?! (program*|measure))`],
  [
    'ongoingAfMeasure',
    true,
    false,
    `(insats|praktik|åtgärd|arbetsträning|utbildning) (via|hos|genom|på|från) ${af} .. pågår|(pågående|har en|i en|går på en) (insats|praktik|åtgärd|arbetsträning|utbildning) .. (hos|genom|via|på|från) ${af}|(mitt i|redan i|i|har|är i|går i|går på) (en |sin |någon )?(pågående )?(insats|åtgärd) (hos|genom|via|på|från) ${af}|(går|har|i|deltar i|inne i|is in|on|has|in|doing|redan) (en |ett |sin |nån |någon |an |a |the |pågående |ongoing |annan )+(insats*|åtgärd*|praktik*|measure|scheme|placement) .. (hos|via|genom|på|från|with|at|through|by|from) (the )?${af}|(insats*|åtgärd*) (som )?(pågår|löper|är igång|rullar)|pågående (af )?(insats*|åtgärd*)|(går|deltar|är|är ute) (på|i) .. (kurs*|utbildning*|praktik*|arbetsträning*) (via|hos|genom|på) ${af}|${af} (insats*|praktik|åtgärd|measure)|ongoing .. measure`,
  ],
  ['ongoingAfMeasure', null, false, `(insats*|åtgärd*) (hos|genom|via|på|från) ${af}`],
  [
    'afBenefit',
    true,
    false,
    `(ersättning|pengar|bidrag) (via|från|genom|av|hos) (${af}|därifrån)|(ersättning|pengar|bidrag) därifrån|aktivitetsstöd*|activity (benefit|grant|support)|paid by af|money from af|etableringsersättning*|utvecklingsersättning*|benefit (from|through) af`,
  ],
  [
    'bornAbroad',
    true,
    false,
    `utrikesfödd*|utrikes född*|utlandsfödd*|utlands född*|flykting*|refugee|(utomlands|utrikes) född|born in (?!sweden|stockholm|#place)\\S+|(från|from|i|in) ${countries}|(utr|utl) född*|utomlandsfödd*|foreign born|born (outside|overseas)|kom (hit|till sverige)|asylsök*|född (utomlands|i (?!sverige|stockholm|#place)\\S+|utanför sverige|i ett annat land|i annat land)|kom till sverige|born abroad|foreign born`,
  ],
  [
    'residencePermit',
    true,
    false,
    '*uppehållst*|uppehålls tillst*|upph tillst*|upp tillst*|upptillst*|put|tut|residence permit|resident permit|permanent residen*',
  ],
  [
    'registeredInStockholm',
    false,
    null,
    '(inte|ej|not) (folkbokförd|skriven|registered) (i|här|hos|in)|(folkbokförd|skriven|mantalsskriven|registered) (i|in) (?!stockholm*|stan|staden|kommunen|sthlm|#place|our|the|register*)\\S+(?! program*)|(bor|lives|living) (i|in) (solna|nacka|huddinge|sundbyberg|botkyrka|järfälla|sollentuna|haninge|täby|lidingö|södertälje|norrtälje|tyresö|värmdö|upplands|märsta|sigtuna|danderyd|salem|nynäshamn|vallentuna|uppsala|en annan kommun|annan kommun|another municipality)|en annan kommun|annan kommun|another municipality',
  ],
  [
    'registeredInStockholm',
    true,
    null,
    '(folkbokförd|folkb|skriven|registered|bokförd) (här )?(i|in) (stockholm*|sthlm|stan|staden|kommunen|#place)|(folkbokförd|skriven) här|(bor|lives|living) (i|in) (stockholm|sthlm)',
  ],
  [
    'temporaryHousing',
    true,
    false,
    '(tillfällig*|tillf) (boende*|bostad*)|genomgångs*|bor tillfälligt|tillfällig* (lägenhet*|kontrakt)|anvisad (bostad|lägenhet)|temporary (city )?(accommodation|flat)|kommunanvisad*|temporary housing',
  ],
  ['utbildningsplikt', true, false, 'utbildningsplikt*'],
  [
    'fullTimeOccupied',
    true,
    false,
    '(jobbar|arbetar|sysselsatt|anställd|anställning|pluggar|studerar|works|working|sysselsättning|deltar) (på )?(heltid|full time)|sysselsatt .. heltid|upptagen .. heltid|heltid (upptagen|sysselsatt)|(occupied|busy) full time|full time (occupied|job)|heltids ?sysselsätt*|heltidsarbet*|heltidsjobb*|heltidsanställ*|heltidssysselsatt|(?<! (sjukskriven|sjukskr|sjuk) (på )?)heltid i (ett |deras )?(etablering*|af program*|program*)|program* (på )?(heltid|full time)|programme full time|full time .. programme',
  ],
  [
    'fullTimeOccupied',
    false,
    null,
    '(jobbar|arbetar|sysselsatt|anställd|deltar) (på )?(50%|25%|75%|50|25|75|deltid|några timmar|halvtid|part time)',
  ],
  ['dailyActivityLss', true, false, '(daglig|dagl) (verksamhet*|vsh|verks|vht)|dv|daily activit*'],
  [
    'socialPsychiatry',
    true,
    false,
    '(?<! (vi|jag) på )socialpsykiatrin har (en|ett)|(socialpsykiatrins|deras) (målgrupp|brukare|klient*)|(kontakt med|boendestöd via|insats* från|insats* hos|via) socialpsyk*|social psychiatry (client*|patient*|target*)|(tillhör|hör till|inom) socialpsyk*',
  ],
  [
    'parallelNeeds',
    true,
    false,
    'several (authorities|agencies|bodies)|(behöver|behov av) samtidigt|samtidigt (insatser|stöd|behov)|flera (parter|myndigheter|aktörer)|samordnad rehabilitering|samordning (mellan|av)|(samtidigt|både|parallellt) .. (psykiatrin|försäkringskassan|fk|vården|regionen|af) .. (försäkringskassan|fk|oss|stadsdelen|vården|af|psykiatrin|regionen)|(psykiatrin|vården) .. (försäkringskassan|fk|af) .. (oss|samtidigt|alla)',
  ],
  [
    'initialAssessmentDone',
    true,
    false,
    `${assessment} .. (gjord|gjorda|klar|gjort|genomförd|färdig|done|complete|completed|finished)|(gjort|genomfört|klar med|gjord|hunnit med|done|completed|har) .. ${assessment}`,
  ],
  [
    'initialAssessmentDone',
    false,
    null,
    `(ingen|utan|saknar|no|inte hunnit) .. ${assessment}|${assessment} .. (saknas|återstår|ej gjord|ogjord|missing|pending)`,
  ],
  [
    'workTrialJustified',
    false,
    null,
    '(ingen|inget|inte någon|no) (mening|idé|poäng|vits|cause|reason|point) .. (test|try|trying|pröva*|prova*|testa*|jobb*|arbet*)|för tidigt .. (pröva*|prova*|testa*|jobb*|arbet*)|(jobb|arbete) (är )?(inte|ej) aktuellt',
  ],
  [
    'workTrialJustified',
    true,
    false,
    '(skäl|anledning|cause|reason|grounds) (att|to|for) (let (him|her|them) )?(pröva|prova|testa|try|trying|test|testing)|(värt|läge) att (pröva|prova|testa)|worth (trying|testing|a try)|(tror|bedömer|ser|tycker|think|reckon*|believe*) .. (hon|han|hen|personen|she|he|they) (kan|kunna|skulle kunna|orkar|klarar|can|could|should) .. (jobba|arbeta|jobb|arbete|work)|(kan|klarar|orkar) (jobba|arbeta) (lite|några|deltid|halvtid|\\d+)|able to work (part time|a few|some)|skäl finns|(kan|redo att|bör få|borde få|ska få|skulle kunna|går att|vill) (få )?(prova|pröva|testa) (på )?(att )?(jobba |jobb |arbete |arbeta )(lite |på )?(halvtid|deltid|några)|(kan|redo att|bör få|borde få|ska få) (prova|pröva|testa) (på )?(att )?(jobba|arbet*)|(pröva|prova|testa) om (han|hon|hen) (kan|klarar|orkar) .. (jobba|arbeta|jobb|arbete)|(should|could|ought to|ready to) (give|try) (work|working|it)( a go)?',
  ],
  [
    'specialNeeds',
    true,
    false,
    '(särskilda|särskilt|speciella) behov*|trepart* (behövs|önskas|krävs)|behov av (ett )?trepart*|(klarar|orkar|funkar|fungerar) inte (av |i |med )?(en |stora )?grupp*|(svårt|jobbigt) (med|i) (stora )?grupp*|(extra|additional) support|cant (manage|cope with|handle) groups|(extra|särskilt|mer|mycket) stöd (vid|i|med) (inskr*|start*)|special needs|(vill ha|vill att|önskar|behöver|behövs|kräver|begär|bedömer|needs|wants|want) .. (3 part*|trepart*|tripartite*|three party*|three way*)|(anmäl*|inskriv*|skrivas|skriva|in) .. (genom|via|med) (ett )?(3 part*|trepart*)(?!.* #ask)|(via|genom) (ett )?trepart*(?!.* #ask)',
  ],
  [
    'referringUnit',
    'incomeSupport',
    null,
    `(fs|försörjningsstöds|ekonomiskt bistånds|eb|ekbist|bistånds) *enhet*|(enheten|enhet) för (ekonomiskt bistånd|försörjningsstöd)|försörjningsstödsenhet*|((vi|jag) (är |sitter |jobbar |arbetar )?på |(jobbar|arbetar|sitter|handläggare|socialsekreterare|socsekr|work) (på|för|med|inom|in|at) |från )(fs|försörjningsstöd|ekonomiskt bistånd|ekbist|ek bistånd|eb|income support)|biståndshandläggar*|(fs|försörjningsstöd|ekonomiskt bistånd|ekbist) handläggar*|(?<! (utan|inget|ingen|saknar|på|med|har|får) )(fs|försörjningsstöd|ekonomiskt bistånd|ekbist) (vill (skicka|anmäla|remittera)|remitterar|anmäler|skickar)|income support (unit|team|office)`,
  ],
  [
    'referringUnit',
    'substanceUse',
    null,
    `missbruk(?= ${goes})|(sitter|jobbar|arbetar|är|vi|jag|ja|kollega|handläggare|från|work) (på|med|from|in|på en) (missbruk|beroende)|missbruks? ?enh*|missbruk enh*|beroende ?enh*|missbruksgrupp*|missbruks ?handläggar*|(substance use|substance abuse|addiction*|addictions|drug) (unit|team|service*)`,
  ],
  [
    'referringUnit',
    'adult',
    null,
    `vuxen ?enh*|vuxengrupp*|vuxen enh*|adult (unit|team|services)|(från|vi på|jag på) vuxen|vuxen(?= ${goes})`,
  ],
  [
    'referringUnit',
    'homeless',
    null,
    '(enheten|enh) (för|f) hemlösa|hemlös ?enh*|hemlösenh*|hemlöshetsenh*|homeless* (unit|team)|unit for (the )?homeless',
  ],
  [
    'referringUnit',
    'socialPsychiatry',
    null,
    `(socialpsyk*|social psykiatri*|soc psyk*|socpsyk*|social psychiatry)(?= ${goes})|socialpsyk* (som|i|här)|(vi på |jag på |jobbar på |sitter på |arbetar på |handläggare på |från |kollega på |work in |from )(socialpsyk*|social psykiatri*|soc psyk*|socpsyk*|social psychiatry)|socialpsykiatriska enhet*|socialpsykiatrienhet*`,
  ],
  [
    'referringUnit',
    'disability',
    null,
    `lss (handläggar*|enhet*)|(vi på |jag på |från )lss|lss(?= ${goes})|funktions(hinder|nedsättnings) ?enh*|(disability|handicap|lss) (unit|team|officer|caseworker)`,
  ],
  [
    'referringUnit',
    'intake',
    null,
    '(?<!(till|via|kontakta) )(mottagning|mottagningen|mottagningsenh*|intake unit|intake team|intake)',
  ],
  [
    'referringUnit',
    'otherAuthority',
    null,
    '(frivården|kriminalvården|frivårdsinspektör*|migrationsverket|försäkringskassan|arbetsförmedlingen|af|fk|vårdcentral*|psykiatrin|regionen|probation*|social insurance) (vill (anmäla|remittera|skicka|hänvisa|anvisa)|anmäler|remitterar|skickar|hänvisar|anvisar|har hänvisat|har skickat|har remitterat|(has |have )?(sent|referred)|(wants|want) to (send|refer))',
  ],
  [
    'referringUnit',
    'outreach',
    null,
    `uppsökar*|(vår|våra|vi på|jag på|jobbar på|från|på) uppsök*|uppsök*(?= (har|hade|hitta*|träff*|mötte|fick|fått|fånga*|kom|vill|anmäler|skickar|ringde|undrar))|in via uppsök*|outreach (team |worker |workers |unit )?(has|have|had|found|met|picked|got|came|${goes})|(our|my|the) outreach*`,
  ],
  [
    'referringUnit',
    'self',
    null,
    'söker sig (hit |till oss )?själv|(ring*|ringt|ringde|kom|kommer|anmäler sig|anmält sig|sökt|söker|hör av sig|hört av sig|dök upp|dyker upp) (in |hit |upp |sig |till oss )*själv|själv (ringt|sökt|hört|kontaktat|komma|söka|tagit)|på eget initiativ|on (his|her|their) own (initiative|accord)|walked in|self referr*|(rang|called|contacted|came) .. (himself|herself|themselves)',
  ],
  [
    'purpose',
    'statementOfInability',
    null,
    `(intyg*|utlåtande*|yttrande*|skriva*|skriver|underlag*|papper*|statement|certificate|certify|letter|confirm|note|write|sign|bevis|dokument|skrivelse|proof|document) .. .. ((inte|ej) (kan|klarar|orkar) .. (jobb*|arbeta|arbete)|kan (inte|ej) (jobba|arbeta)|oförmåga*|arbetsoförmåga*|arbetsoförmögen|inability|(cant|cannot|unable to|not able to|not fit to|unfit to) work|unfit for work|(bristande|nedsatt|saknar|ingen|avsaknad av|no) ${ability})|(utlåtande*|intyg*) .. (försäkringskassan|fk)`,
  ],
  [
    'purpose',
    'sicknessCompensationBasis',
    null,
    '(?<! (på|har|får|uppbär|fått|beviljad|beviljats) ((hel|halv|partiell|tidsbegränsad) )?)(sjukersättning*|förtidspension*|sickness compensation|disability pension|sickness benefit basis)',
  ],
  [
    'purpose',
    'workAbilityInvestigation',
    null,
    `(utreda*|utreder|utredning|utredd|bedömd|bedöma|investigate*|assess*) .. ${ability}|${ability} (utredd|bedömd|utreds)|arbetsförmåge ?utr*|arbetsförmågeutr*|arbetsförmågebedöm*|arbetsförmåge ?bedöm*|afu|${ability} (investigation|assessment|assessed|investigated)`,
  ],
  [
    'purpose',
    'neuropsychiatricAssessment',
    null,
    '(npf|neuropsykiatri*|adhd|add|autism*) .. .. (utredning*|utr|utreda*|utredd|assessment|assessed|diagnos*)|(utredning*|utreds|utreda*|utredd|check*|assess*|test*|diagnos*) .. (adhd|npf|autism*|neuropsykiatri*)|neuropsychiatric',
  ],
  [
    'purpose',
    'occupationOnly',
    null,
    '(bara|enbart|endast|ren|rena) .. sysselsättning*|(något|nåt|nånting|någonting) att (göra|gå till|sysselsätta sig med)( (om|på) (dagarna|dagen|dan|dagar))?|(någonstans|nånstans|ställe) att (gå|vara) (på|om) (dagarna|dagar|dagen)|(something|somewhere) to (do|go) .. (day|days|daytime)|(just|only) .. (occupation|something to do|somewhere to go)|(behöver|vill ha) (en |lite )?(sysselsättning*|aktivitet)|occupation only',
  ],
  [
    'purpose',
    'assistanceDecision',
    null,
    '(jobbtorg*|ni) (kan )?(besluta*|bevilja*|avslå|avslår|bestämma*) .. (det|bistånd*|försörjningsstöd*|fs)|(besluta*|bevilja|beviljar|avslå|avslår|decide*|grant) .. (försörjningsstöd*|bistånd*|ekbist*|ek bist*|fs|income support|assistance)',
  ],
  [
    'purpose',
    'workAbilityTrial',
    null,
    'arbetsprövning*|arbetsprova*|arbetspröva*|arbetsförmågeprövning*|(pröva|prövar|prova|testa) (honom|henne|hen|personen|klienten|him|her)|(testa|prova|pröva|prövar|se|try|test) (hur mycket|vad|how much|what) (hon|han|hen|he|she|they)|olika arbetsplatser|work trial|(pröva*|prövar|testa) .. (arbetsförmåga*|arbetsplats*)',
  ],
  [
    'purpose',
    'workTraining',
    null,
    'arbetsträn*|arb trän*|arbträn*|work placement|(?<!pågående )praktik(?! (hos|via|genom|på) (af|arbetsförmedlingen))|arbetspraktik*|work training|internship',
  ],
  [
    'purpose',
    'afPaperwork',
    null,
    'aktivitetsrapport*|activity report*|(blankett*|papper*|ansökan) .. (af|arbetsförmedlingen)|(af|arbetsförmedlingens) (blankett*|papper*)',
  ],
  [
    'purpose',
    'workOrStudies',
    null,
    '(hitta|få|söka|söker|till|ut i|ha|ett) (ett )?(vanligt )?(jobb|arbete)|(mot|till) (arbete|studier|jobb|egen försörjning)|(prova|pröva|testa|ha|få) (på )?(ett )?(vanligt|riktigt|riktig|vanlig) (jobb|arbete)|(vill|ska) (prova|pröva) (på )?(ett )?jobb|(vill|önskar|hjälp att) (ha |hitta |få |söka |komma i |komma ut i )+(ett )?(jobb|arbete)|ut på arbetsmarknaden|(wants|want|wanting|help) (a|to|to get|to find|with) (job|work|study|studying)|back (in)?to work|vill (ut (och|o) |börja )?(jobba|arbeta|plugga)(?! (halvtid|deltid))|vill börja (jobba|arbeta)|(actual|proper|real|regular|ordinary) job|(finding|find|into|look for|looking for) (a )?work|vidare studier|stockholmsjobb|find (a )?(job|work)|get (a )?job',
  ],
];

/** What tells a fact only in answer to the question for it; whoever asks says for which. */
export const answerCues: readonly FactCue[] = [
  [
    'incomeSupport',
    'supplementary',
    null,
    `${partly}|utfyllnad|kompletterar|en del|en bit|fyller (ut|på|upp)|on top|tops up|topping up`,
  ],
  [
    'incomeSupport',
    'full',
    null,
    `${whole}(?= (#ask |ut |belopp |amount )?$)|fully|fullo|allt|helt och hållet|full amount`,
  ],
  [
    'incomeSupport',
    'none',
    null,
    '(inget|ingenting|inga|ingen)( alls| sånt| stöd| support)?|inte alls|none|nothing|not at all|no support',
  ],
  ['incomeSupportReason', 'other', null, 'annat|något annat|annan orsak|something else|other'],
  ['incomeSupportReason', 'sickness', null, 'sjuk*|ohälsa|ill|illness|sick|sickness'],
  ['incomeSupportReason', 'unemployment', null, 'arbetslös*|unemployed|unemployment|out of work|inget jobb|utan jobb'],
  [
    'sickLeave',
    'partial',
    null,
    '(?<=^ ((ja|bara|den|sjukskriven|på|yes|only) )*)(halvtid|deltid|halvt|delvis|50%|50 procent|25%|75%|part time|half time|partly|halva tiden|hälften|half)(?= (#ask )?$)',
  ],
  [
    'sickLeave',
    'full',
    null,
    '(?<=^ ((ja|den|sjukskriven|på|yes) )*)(heltid|full time|100%|100 procent)(?= (#ask )?$)',
  ],
  ['workAbility', 'unclear', null, '(?<=^ )(den är )?(oklar|outredd|unclear)(?= (#ask )?$)'],
  ['initialAssessmentDone', true, false, '(är )?(gjord|gjort|genomförd|klar)|been done'],
  ['afProgramme', null, 'none', '[a-z]*program|[a-z]*programmet|programme'],
  ['afAgreement', true, false, '(har )?(sagt ja|sa ja|gett ok|godkänt)|(has |have |they )?(agreed|approved|said yes)'],
  [
    'afAgreement',
    false,
    null,
    '(inte|ej|not|hasnt|havent) (svarat|sagt|gett|hört|answered|replied|heard)|väntar på (svar|besked)|(inget|ingen) (svar|besked|ok)',
  ],
  ['afProgrammeCovered', true, false, '(omfattas|täcks|covered|i avtalet|med i avtalet)'],
  [
    'afRegistered',
    true,
    null,
    '(inskriven|anmäld|registered|registrerad|signed up)(?! (här|hos oss|hos er|på jobbtorg*|with us|at jobbtorg*))',
  ],
  ['alreadyEnrolled', null, false, 'inskriven|enrolled'],
  ['residencePermit', true, false, 'permanent'],
];

const work = '(jobb|arb|jobbar|arbetar|arbete|work|job|works|working|jobba|anställning)';
const studies =
  '(studier|stud|studerar|pluggar|plugg|skola|skolan|studies|studying|school|education|utbildning|college|training)';
const none = '(inte|ej|varken|inget|ingen|inga|utan|eller|el|or|no|not|neither|nor|without)';
const noWork = `${none} (har |i |något |any |in |going to )?${work}|${work} (inte|ej)|out of work`;
const noStudies = `${none} (i |på |någon |någon |any |in |går i |at )?${studies}|${studies} (inte|ej)|(går|goes) (inte|ej) (i |på )?(någon )?skol*|dropped out|hopp* av (gymnasi*|skolan)`;
const parties = `både ${party} .. (och|o|samt) (\\S+ )?(${party}|oss)|${party} .. .. (${party}|oss|us|er|vi|jobbtorg*) .. (${party}|oss|us|er|vi|jobbtorg*)|both ${party} .. ${party}`;

/** What is told by several signs together, wherever they stand in a message. */
export const togetherCues: readonly (readonly [fact: FactName, value: FactValue, signs: readonly string[]])[] = [
  ['neitherWorksNorStudies', true, [noWork, noStudies]],
  [
    'parallelNeeds',
    true,
    ['samtidigt|parallellt|samordn*|at the same time|at once|simultaneously|together|ihop|både|samarbeta', parties],
  ],
  [
    'fullTimeOccupied',
    true,
    [
      `${programme}|garantin`,
      '(?<! (sjuk|sjukskriven|sjukskr|sjukskrivna|sick|arbetslös) (på |till )?)(heltid|full time)(?! (sjuk*|sick*))',
    ],
  ],
];

/** How a question begins that asks about what was answered: it tells nothing of the person. */
export const questionsBack = '<( (men|och|så|ok|but|and))? (varför|hur kommer|hur kom|why|how come)';
/** Words for the degree of a support, which may stand after a comma. */
export const degrees = 'fullt|full|hel|helt|kompletterande|kompl|komp|supplementary';
/** Words before a colon after which the value of a thing stands. */
export const labelled =
  'bedömning|bedömn|ålder|age|fs|försörjningsstöd|soc|sgi|sjukskrivning|sjukskriven|kön|etablering|program|uppehållstillstånd|gender|support';

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
