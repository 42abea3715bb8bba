// Words by which people ask a colleague, answer one or speak of approved answers; Swedish and English, to be folded before use.

export const colleagueCues = {
  /** What stands behind it, if anything, is the question. */
  ask: '^(?:(?:kan du |jag vill |please )*(?:fråga|ställ frågan till|skicka (?:den här |denna )?(?:frågan |den |det )?(?:vidare )?till|skicka vidare till|ask|send (?:it|this|the question) to) (?:en |min |mina |nån |någon |a |an |the |my )?(?:annan )?(?:kollega|kollegor|kollegan|expert|experten|sakkunnig|den sakkunniga|colleague|expert|human|människa))(?![a-z])(?: i stället| istället| tack| då| please| instead)?(?:[:,.!?]+| om(?: att)?(?![a-z]):?| about:?)? *(.*)$',
  own: '^(?:visa )?(?:mina frågor(?: till (?:kollegor|en kollega|experter|experten))?|my questions(?: to colleagues)?)[.?! ]*$',
  asked:
    '^(?:visa )?(?:(?:obesvarade |öppna )?frågor till mig|obesvarade frågor|frågor att svara på|questions to me|unanswered questions)[.?! ]*$',
  unit: '^(?:visa )?(?:enhetens frågor|frågor (?:från|på) (?:min enhet|enheten)|questions of (?:my|the) unit)[.?! ]*$',
  approved:
    '^(?:visa |lista |show |list )?(?:alla |all )?(?:godkända svar|approved answers)(?: (?:om|about|on) (.+?))?[.?! ]*$',
  answer: '^(?:mitt svar|svar|svara|svar på frågan|my answer|answer)(?: är| is)?: *(.+)$',
  channel:
    '^(?:trepart)?[,:! ]*(?:det här|detta|den här kanalen|this|denna kanal) (?:är|is) (?:(inte|inte längre|not|no longer) )?(?:vår |en |the |our |an )?(?:expertkanalen|expertkanal|expert channel)[.! ]*$',
  /** What begins a question; two that begin with words of different lines ask for different things. */
  kindsOfQuestion: [
    'vem|vilka personer|who',
    'hur länge|hur lång tid|how long',
    'hur många|hur mycket|how many|how much',
    'hur ofta|how often',
    'hur snart|hur snabbt|när|how soon|when',
    'varför|why',
    'var|vart|where',
    'hur|how|på vilket sätt',
    'vad kostar',
    'vad|vilken|vilket|vilka|what|which',
    'får|kan|går det|är det okej|är det tillåtet|can|may|är det möjligt',
    'måste|ska|skall|behöver|behövs|krävs|must|should',
    'finns|is there|are there',
    'är|is|are',
  ],
  /** Words that set things in relation; where each question has one that the other lacks, they differ. */
  relations:
    'under efter före innan sedan tills med utan mot från till över mellan during after before until with without from to',
  /** Words that add nothing to what is asked. */
  lightWords:
    'gäller gälla även också finns hitta hittar gör göra gärna fråga frågor undrar veta vet tror brukar bör kring angående rörande istället nuläget dagsläget idag nuförtiden alltså egentligen jobbtorg stockholm stockholms staden stadens kollega snälla hej tack please jättegärna gällande',
};
