// Words that people put around what they ask: greetings, whom they address, which case it concerns, who is asking, thanks and
// signatures. Swedish and English, as patterns; a letter with a ring or dots also stands for the bare one.

// Only a name and a sentence's first word are told by their capital.
const name = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`;
const greeting =
  'hejsan hoppsan|hejsan|hej ?hej|hej|hallå|hallojsan|halloj|morsning|morsning korsning|tjenare|tjena|tjabba|tja|tjo|goddag|god ?morgon|godmorron|gomorron|morrn|morn|' +
  'god (?:dag|kväll|middag|förmiddag|eftermiddag|fortsättning)|good (?:morning|afternoon|evening|day)|hello|hiya|hi|hey|dear';
const addressed =
  'på (?:dig|er)|till trepart|där|igen|alla|allihop|allihopa|trepart|bot(?:en)?|du|ni|kära|vänner|kollegor|team|there|again|all|everyone|everybody|bot|team';

/** Words that only a question, or the clause of one, begins with. */
export const questionWords =
  'vad|va|vem|vems|vilken|vilket|vilka|vart|varifrån|när|hur|varför|what|who|whose|which|where|when|how|why';
/** Words that a question begins with. */
export const questionOpeners =
  `${questionWords}|var|om|ifall|får|kan|kunde|bör|ska|skall|skulle|måste|behöver|finns|fanns|är|har|gäller|går|räcker|krävs|ingår|stämmer|står|tar|ger|gör|funkar|fungerar|jobbar|blir|brukar|kommer|händer|betyder|innebär|kostar|` +
  'if|whether|is|are|can|could|may|must|should|does|do|did|has|have|will';
/** What the verb of a question is followed by, where it is no name. */
export const subjects = 'man|vi|jag|ni|det|de|dom|dem|han|hon|hen|nån|någon';
const joins = 'och|o|samt|and';
/** What joins two questions: these words, where a question stands before or behind them. */
export const questionJoin = { words: joins, before: `(?:${joins})\\s+(?=(?:${questionWords})(?![\\p{L}\\p{N}]))` };
/** Words that point back to somebody or something named before. */
export const pointers =
  'han|hon|hen|honom|henne|hans|hennes|hens|dem|dom|denne|denna|dessa|sådan|sådant|sådana|he|she|him|her|his|they|them|their|this|that|these|those';

// Somebody who asks: a pronoun, or a person by what they are to the one who writes.
const person =
  'chef(?:en)?|enhetschef(?:en)?|gruppchef(?:en)?|gruppledare(?:n)?|ledning(?:en)?|kolleg(?:a|an|or|orna|er)|arbetskamrat(?:en|er)?|' +
  'medarbetare(?:n)?|coach(?:en|er)?|jobbcoach(?:en)?|handläggare(?:n)?|socialsekreterare(?:n)?|klient(?:en)?|aspirant(?:en)?|' +
  'brukare(?:n)?|praktikant(?:en)?|vikarie(?:n)?|team(?:et)?|arbetsgrupp(?:en)?|grupp(?:en)?|enhet(?:en)?|personal(?:en)?|' +
  'boss|manager|supervisor|colleagues?|co-?workers?|team(?: ?mate)?|team leader|client|caseworker';
const owner =
  'min|mitt|mina|vår|vårt|våra|en|ett|flera|några|nån|någon|denna|den här|hennes|hans|my|our|a|an|one of my|one of our|some|the';
const who =
  `(?:jag|vi|man|i|we|(?:(?:${owner}) )?(?:(?:nya?|närmaste|gamla|kära|egen|new|dear) )?(?:${person})` +
  `(?: (?:här|på (?:jobbet|kontoret|enheten)|i (?:gruppen|teamet)|at work|here))?|någon|nån|somebody|someone)`;
const asks =
  '(?:(?:sitter och|står och|går och|håller på och|skulle bara|ville bara|är lite|also|just|only|really|am|are|is|was|were|been|have been|has been|har) )*' +
  '(?:undrar(?: över| på)?|frågar|funderar(?: på| över| kring)?|' +
  `(?:undrade|undrat|frågade|frågat|funderade)(?: mig| oss| på| över)?(?=\\s*[:,]|\\s+(?:${questionOpeners})\\b)|` +
  '(?:vill|ville|behöver|behövde|skulle vilja|skulle behöva|vore tacksam att få|måste)(?: (?:gärna|bara|också))? (?:veta|få veta|kolla|fråga|höra|dubbelkolla|stämma av)(?: snarast| snabbt| nu)?|' +
  'har (?:en|ett par|några)(?: (?:snabb|kort|liten|enkel|dum))?a? fråg(?:a|or)|(?:fick|har fått|fått)(?: den här| en)? fråga(?:n)?|' +
  'ställde (?:frågan|en fråga)|bad mig (?:fråga|kolla|ta reda på)|hade en fråga|' +
  'wonder(?:s|ed|ing)?|ask(?:s|ing)?(?: me| us)?|(?:would like|like|want|wants|wanted|need|needs)(?: to)? (?:to )?(?:know|ask|check|find out)|' +
  '(?:have|has|had|got)(?: got)? a (?:(?:quick|short|small|simple|silly) )?question)';
const whether = '(?:om|ifall|huruvida|just|if|whether|about)';
/** What tells that somebody asks, wherever it stands before the question. */
const wondering =
  'undrar|undrade|undrat|funderar|funderade|som (?:frågar|frågade)|who asks|(?:vill|ville|skulle vilja|behöver) (?:jag |vi )?(?:gärna |bara |också )?(?:veta|få veta)|' +
  'wonder(?:s|ed|ing)?|(?:want|wants|wanted|like|need|needs) to know';
const asking =
  'fråga(?:n|r|de|t)?|frågor|veta|undra(?:r|de|t|n)?|funder(?:ar|ade|ing|ingar)|questions?|wonder(?:s|ed|ing)?|ask(?:s|ed|ing)?';
/** An order to ask somebody, which is no way to say who asks. */
const orderToAsk =
  '(?:kan du |vill du |please )?(?:fråga|ask|ställ|skicka) (?:en |min |mina |någon |a |an |my |the )?(?:kolleg|expert|chef|colleague|fråga|question)';
const polite =
  '(?:snälla |ursäkta |please )?(?:' +
  'vet (?:du|ni|någon|nån)(?: här| möjligtvis| möjligen| kanske| händelsevis)?|' +
  '(?:kan|kunde|skulle)(?: du| ni| någon| nån)(?: snälla)?(?: kunna)? (?:säga|berätta|svara på|upplysa (?:mig|oss) om|tala om)(?: för (?:mig|oss))?|' +
  '(?:säg|berätta)(?: gärna)? för mig|går det att få veta|får jag fråga|får man fråga|' +
  '(?:do|would) you (?:happen to )?know|(?:can|could|would) you (?:please )?(?:tell (?:me|us)|let me know|say)|please tell (?:me|us)|may i ask|can i ask)';
/** The same where anything may follow. */
const politeAbout =
  '(?:har|någon som har) (?:du |ni |någon |nån )?(?:koll på|(?:någon |en )?aning om)|(?:do you have )?any idea(?: about)?';
/** A question about the one who is to answer, not about the field. */
const toAnswerer =
  '(?:kan|kunde|skulle|är|har|vet|vill|hinner|orkar|förstår|can|could|are|do|would|will|have) (?:du|ni|you)\\b[^?]{0,40}\\?+';
/** What begins a new sentence where the mark before it was left out: words that are no names, with a capital. */
export const sentenceBeginnings =
  'Jag|Vi|Har|Kan|Skulle|Vore|Behöver|Uppskattar|Ha|Hoppas|I|Min|Mina|Vår|Våra|Det|Den|Tack|Tacksam|Mvh|Hälsningar|Undrar|Thanks|Thank|My|We|It|This|Kind|Best';
const lead =
  '(?:(?:jag har |vi har |har |bara |här kommer |i have |just )?(?:en |ett |ännu en |några |a |one )?' +
  '(?:(?:snabb|kort|liten|enkel|dum|ny|annan|quick|short|small|simple|silly|new|little)a? )?' +
  '(?:fråga|frågan|fråge|följdfråga|undran|fundering|sak|grej|question|thing)(?: (?:bara|till|igen|just|från (?:en kollega|min chef|mig|oss|en klient)|from (?:a colleague|my manager|my boss|me)))?)';
const anyThanks =
  '(?:(?:stort|varmt|ett|jättestort|tusen|hundra|många|mycket|väldigt|jätte|so|many|very|big) )*(?:tack(?! vare)|tackar|tacksamt?|thanks|thank you|thx|cheers|grateful|much appreciated)';
const thanks =
  `(?:(?:stort |varmt |ett stort |jättestort |tusen |många )?tack(?: så (?:jätte)?mycket| så hemskt mycket| på förhand| i förväg| för [^.!?,\\n]{3,30}| snälla| igen| tack)*|` +
  'tackar(?: så mycket| på förhand)?|(?:mycket |väldigt |jätte)?tacksamt? (?:för|om|på) [^.!?,\\n]{3,40}|' +
  '(?:thanks|thank you|many thanks|thx|cheers)(?: a lot| so much| very much| again| in advance| for [^.!?,\\n]{3,30})*)';
const farewell =
  'hej ?då|hejdå|hälsningar|vi hörs|ha (?:en|det) [^.!?\\n]{1,30}|(?:trevlig|skön|fin|bra|god) (?:helg|dag|kväll|vecka|fortsättning)|ha det(?: så)? (?:bra|fint|gott)|' +
  'kram(?:ar)?|bye|goodbye|see you|have a [^.!?\\n]{1,30}';
const remark =
  '(?:jag )?hoppas (?:att )?(?:allt|du|ni|det)[^.!?\\n]{1,30}|(?:i )?hope (?:you|all|everything|this)[^.!?\\n]{1,30}|' +
  "(?:jag är|i am|i'm) (?:helt |ganska |rätt |quite |fairly )?(?:ny|nyanställd|nybörjare|new)\\b[^.!?,\\n]{0,40}|" +
  'hur (?:mår du|är läget|är det|står det till)|allt (?:bra|väl)|läget|how are you(?: doing)?(?: today)?|' +
  '(?:ursäkta|förlåt|sorry|excuse me)(?:(?: för)? (?:att|om) jag (?:stör|frågar)(?: (?:igen|dig|er|så sent|så tidigt))?| (?:to|for|if) [^.!?,\\n]{1,30}| (?:en |min |mina )?(?:(?:kanske )?dum(?:ma)? )?fråg(?:a|or)(?: kanske)?| mig)?|' +
  'snälla hjälp(?: mig| oss| till)?|please help(?: me| us)?|(?:det är |lite |ganska |it is |this is )?(?:bråttom|brådskande|akut|urgent)|(?:snälla |gärna )?svara? (?:gärna |helst )?(?:snabbt|snarast|så fort du kan)|' +
  'vet (?:du|ni|någon|nån)(?: det| detta| om det)?|någon som vet|kan (?:du|ni|någon|nån) (?:hjälpa|hjälp)(?: mig| oss| till)?(?: med (?:det|detta|den här frågan))?|' +
  'do you know(?: that| this)?|can you help(?: me)?(?: with (?:this|that))?|could you help(?: me)?|any help is appreciated|' +
  `(?:(?:jag är|jag heter|mitt namn är|i am|my name is) ${name}(?: ${name})?|(?:det är|det här är|this is) ${name}(?: ${name})? (?=här|på|i|från|at|in|from|here)|${name}[^.!?,\\n]{0,30} (?:här|here))` +
  '(?:,? (?:här|på|i|från|och|som|at|in|from|here|and)\\b[^.!?\\n]{0,40})?';
const filler = 'okej|okay|ok|jo|jaha|jaså|hm+|öh+|alltså|du|så här|well|so|please|snälla|vänligen';
const signOff =
  'mvh|m\\.? ?v\\.? ?h\\.?|(?:med )?(?:vänliga?|bästa|varma|goda|många|glada) hälsning(?:ar|en)?|hälsningar(?: från)?|hälsn\\.?|hälsar|bästa hälsningar|allt gott|' +
  'vänligen(?=\\s*[,\\n])|vh|(?:kind|best|warm|many)(?: kind)? regards|regards|best wishes|yours(?: sincerely| truly)?|sincerely|best|br|/{1,2}';

const caseWord =
  'ärende(?:t|nr|nummer)?|ärendenr|ärendenummer|dnr|diarienummer|case(?: (?:no|number))?|akt|klient(?:en)?|aspirant(?:en)?|client';
// Beside a word for a case any number is one; alone a short one with letters may be that of a rule ("E-07").
const caseNumber = String.raw`(?:[a-z]{1,3}-\d{4,8}|a ?-? ?\d{4,6})`;
const namedNumber = String.raw`(?:[a-z]{1,3} ?-? ?)?\d{1,8}`;
const caseReference =
  `(?:(?:i|för|om|in|on|for|about|re|ang|angående|gäller|gällande|avser|avseende|rör|rörande|det gäller|detta gäller|regarding|concerning)[.:]? )?` +
  `(?:(?:mitt|vårt|min|vår|my|our) )?(?:(?:${caseWord})[.:]? (?:nr\\.? ?)?#?${namedNumber}|#?${caseNumber})`;

/** The kinds of words around a question, each as the source of a pattern over text in NFC, a small letter standing for the capital too. */
export const courtesies = {
  name,
  greeting,
  addressed,
  who,
  asks,
  whether,
  polite,
  politeAbout,
  toAnswerer,
  wondering,
  asking,
  orderToAsk,
  anyThanks,
  lead,
  thanks,
  farewell,
  remark,
  filler,
  signOff,
  caseReference,
} as const;
