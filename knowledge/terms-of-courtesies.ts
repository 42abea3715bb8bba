// Words that people put around what they ask: greetings, whom they address, which case it concerns, who is asking, thanks and
// signatures. Swedish and English, as patterns; a letter with a ring or dots also stands for the bare one.

// Only a name is told by its capital.
const name = String.raw`(?-i:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)`;
const greeting =
  'hejsan hoppsan|hejsan|hej ?hej|hej|hallå|hallojsan|tjenare|tjena|tjabba|tja|tjo|goddag|god ?morgon|godmorron|gomorron|morrn|morn|' +
  'god (?:dag|kväll|middag|förmiddag|eftermiddag|fortsättning)|good (?:morning|afternoon|evening|day)|hello|hiya|hi|hey|dear';
const addressed =
  'på (?:dig|er)|där|igen|alla|allihop|allihopa|trepart|bot(?:en)?|du|ni|kära|vänner|kollegor|team|there|again|all|everyone|everybody|bot|team';

/** What opens a question after "do you know": without one of these, what follows is a question of its own kind ("do you know him"). */
export const questionOpeners =
  'vad|vem|vems|vilken|vilket|vilka|var|vart|varifrån|när|hur|varför|om|ifall|får|kan|ska|skall|måste|behöver|finns|är|har|gäller|går|räcker|krävs|ingår|' +
  'what|who|whose|which|where|when|how|why|if|whether|is|are|can|may|must|should|does|do|has|have|will';

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
  '(?:vill|ville|behöver|behövde|skulle vilja|skulle behöva|vore tacksam att få|måste)(?: (?:gärna|bara|också))? (?:veta|få veta|kolla|fråga|höra|dubbelkolla|stämma av)|' +
  'har (?:en|ett par|några)(?: (?:snabb|kort|liten|enkel|dum))?a? fråg(?:a|or)|(?:fick|har fått|fått)(?: den här| en)? fråga(?:n)?|' +
  'ställde (?:frågan|en fråga)|bad mig (?:fråga|kolla|ta reda på)|hade en fråga|' +
  'wonder(?:s|ed|ing)?|ask(?:s|ing)?(?: me| us)?|(?:would like|like|want|wants|wanted|need|needs)(?: to)? (?:to )?(?:know|ask|check|find out)|' +
  '(?:have|has|had|got)(?: got)? a (?:(?:quick|short|small|simple|silly) )?question)';
const whether = '(?:om|ifall|huruvida|just|if|whether|about)';
const polite =
  '(?:snälla |ursäkta |please )?(?:' +
  'vet (?:du|ni|någon|nån)(?: möjligtvis| möjligen| kanske| händelsevis)?|har (?:du|ni) (?:koll på|någon aning om|en aning om)|' +
  '(?:kan|kunde|skulle)(?: du| ni)(?: snälla)?(?: kunna)? (?:säga|berätta|svara på|upplysa (?:mig|oss) om|tala om)(?: för (?:mig|oss))?|' +
  '(?:säg|berätta)(?: gärna)? för mig|går det att få veta|får jag fråga|får man fråga|' +
  '(?:do|would) you (?:happen to )?know|(?:can|could|would) you (?:please )?(?:tell (?:me|us)|let me know|say)|please tell (?:me|us)|may i ask|can i ask)';
const lead =
  '(?:(?:jag har |vi har |har |bara |här kommer |i have |just )?(?:en |ett |ännu en |några |a |one )?' +
  '(?:(?:snabb|kort|liten|enkel|dum|ny|quick|short|small|simple|silly|new)a? )?' +
  '(?:fråga|frågan|fråge|följdfråga|undran|fundering|question)(?: (?:bara|till|igen|från (?:en kollega|min chef|mig|oss|en klient)|from (?:a colleague|my manager|my boss|me)))?)';
const thanks =
  '(?:(?:stort |varmt |ett stort |jättestort )?tack(?: så (?:jätte)?mycket| så hemskt mycket| på förhand| i förväg| för (?:hjälpen|svar|svaret|senast|all hjälp|din hjälp|att du (?:hjälper|svarar))| snälla| igen)*|' +
  'tack ?tack|tackar(?: så mycket| på förhand)?|tusen tack|tacksam för (?:svar|hjälp)(?: snarast)?|' +
  '(?:thanks|thank you|many thanks|thx|cheers)(?: a lot| so much| very much| again| in advance| for (?:your |the |any )?help)*)';
const farewell =
  'hej ?då|hejdå|vi hörs|ha (?:en|det) [^.!?\\n]{1,30}|(?:trevlig|skön|fin|bra|god) (?:helg|dag|kväll|vecka|fortsättning)|ha det(?: så)? (?:bra|fint|gott)|' +
  'bye|goodbye|see you|have a [^.!?\\n]{1,30}';
const remark =
  '(?:jag )?hoppas (?:att )?(?:allt|du|ni|det)[^.!?\\n]{1,30}|(?:i )?hope (?:you|all|everything|this)[^.!?\\n]{1,30}|' +
  'hur (?:mår du|är läget|är det|står det till)|allt (?:bra|väl)|läget|how are you(?: doing)?(?: today)?|' +
  '(?:ursäkta|förlåt|sorry|excuse me)(?: (?:att|om) jag (?:stör|frågar)[^.!?,\\n]{0,20}| (?:to|for|if)[^.!?,\\n]{1,30}| mig)?|' +
  '(?:det är |lite |ganska |it is |this is )?(?:bråttom|brådskande|akut|urgent)|(?:snälla |gärna )?svara? (?:gärna |helst )?(?:snabbt|snarast|så fort du kan)|' +
  'vet (?:du|ni|någon|nån)(?: det| detta| om det)?|någon som vet|kan (?:du|ni|någon|nån) (?:hjälpa|hjälp)(?: mig| oss| till)?(?: med (?:det|detta|den här frågan))?|' +
  'do you know(?: that| this)?|can you help(?: me)?(?: with (?:this|that))?|could you help(?: me)?|any help is appreciated|' +
  `(?:(?:jag är|jag heter|mitt namn är|i am|my name is) ${name}(?: ${name})?|(?:det är|det här är|this is) ${name}(?: ${name})? (?=här|på|i|från|at|in|from|here))` +
  '(?:,? (?:här|på|i|från|och|som|at|in|from|here|and)\\b[^.!?\\n]{0,40})?';
const filler = 'okej|okay|ok|jo|jaha|jaså|hm+|öh+|alltså|du|så här|well|so|please|snälla|vänligen';
const signOff =
  'mvh|m\\.? ?v\\.? ?h\\.?|(?:med )?(?:vänliga?|bästa|varma|goda|många|glada) hälsning(?:ar|en)?|hälsningar(?: från)?|hälsn\\.?|hälsar|bästa hälsningar|allt gott|' +
  'vänligen(?=\\s*[,\\n])|vh|(?:kind|best|warm|many)(?: kind)? regards|regards|best wishes|yours(?: sincerely| truly)?|sincerely|best|br|/{1,2}';

const caseWord =
  'ärende(?:t|nr|nummer)?|ärendenr|ärendenummer|dnr|diarienummer|case(?: (?:no|number))?|akt|klient(?:en)?|aspirant(?:en)?|client';
const caseNumber = String.raw`[a-z]{1,3}[ -]{0,3}\d{4,6}`;
const caseReference =
  `(?:(?:i|för|om|in|on|for|about|re|ang|angående|gäller|gällande|avser|avseende|rör|rörande|det gäller|detta gäller|regarding|concerning)[.:]? )?` +
  `(?:(?:mitt|vårt|min|vår|my|our) )?(?:(?:${caseWord})[.:]? ?(?:nr\\.? ?)?)?#?${caseNumber}`;

/** The kinds of words around a question, each as the source of a pattern over text in NFC, matched without regard to case. */
export const courtesies = {
  name,
  greeting,
  addressed,
  who,
  asks,
  whether,
  polite,
  lead,
  thanks,
  farewell,
  remark,
  filler,
  signOff,
  caseReference,
} as const;
