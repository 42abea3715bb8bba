// Words by which people order or ask something about the last answer, in Swedish and English, as patterns over folded words.

/** Phrases of one wish in each language; `..` stands for up to three words that say
 * nothing of their own, `...` for any three. */
interface Cues {
  sv: readonly string[];
  en: readonly string[];
}

/** How the last answer is named. */
const theAnswer =
  '(det|den|de|dem|dom|detta|det här|det där|den här|den där|den uppgiften|den regeln|svaret|uppgiften|uppgifterna|texten|dokumentet|infon?|informationen|regeln|reglerna|rutinen|stycket|källan|it|this|that|they|the (answer|text|information|document|source|rule))';

/** What can be wished of the last answer; where words tell several, the first one here counts. */
export const wishCues = {
  otherLanguage: {
    sv: [
      '(på|till) (arabiska|somaliska|tigrinja|persiska|farsi|dari|ukrainska|ryska|spanska|franska|turkiska|polska|kurdiska|sorani|romani|finska|tyska)',
    ],
    en: [
      '(in|into|to) (arabic|somali|tigrinya|persian|farsi|dari|ukrainian|russian|spanish|french|turkish|polish|kurdish|sorani|romani|finnish|german)',
    ],
  },
  note: {
    sv: [
      '(till|i|för) (journal|akt|dokumentation)\\w*|journalanteckning\\w*|tjänsteanteckning\\w*|journal(en|för|föra)?|dokumentera|anteckning\\w*',
      'kopi(era|eras|a|erar|erbar\\w*)|klistra( in)?|klippa in|ren text|löpande text|som text|råtext',
    ],
    en: [
      '(for|to|into|in) .. (file|record|records|case notes|notes|journal)|case notes?|journal (note|entry)|file note',
      'copy|copied|paste|plain text|as text',
    ],
  },
  easy: {
    sv: [
      '(på )?(lätt|enkel|enklare|lättare|vanlig|begriplig) (svenska|sv|språk)|lättläst\\w*|lättsvenska|klarspråk|enklare|enkelt|mindre krångligt|(för )?krångligt',
      'med andra ord|med enklare ord|omformulera|på ett annat sätt|så ... (fattar|förstår|begriper|hänger med)|för (ett barn|en femåring)|så folk (fattar|förstår)',
    ],
    en: [
      '(in |into )?(plain|easy|simple|simpler|easier) (swedish|english|language|words|wording|terms)|simpler|simplify|simplified|dumb it down|plainer|in other words|rephrase|reword',
    ],
  },
  letter: {
    sv: [
      '(som |till |i )?(ett |en )?(kort |litet )?(mejl|mail|mejlet|epost|e post|brev|brevet|sms|meddelande|utskick)(form)?|klientversion|mejla|maila|smsa',
      '(så )?(att )?(jag|vi|man|det) kan (skicka|skickas|vidarebefordra|ge|lämna|läsa upp)|skicka (det|den|detta) till (min |en )?(klient|klienten|sökande|aspiranten)',
    ],
    en: [
      '(as |into |to )?(an? )?(e ?mail|mail|letter|text message|sms|message)',
      '(so )?(that )?(i|we) can (send|give|hand|forward)|client version',
    ],
  },
  list: {
    sv: [
      'räkna upp|rada upp|lista upp|punkta upp',
      '(som |en |i |till )?(en )?punktlista\\w*|punktform|punktvis|(i|som|till|tre|två|fyra|fem) punkter|punkter|(som|i|en|till) (en )?(lista|listform)',
    ],
    en: ['bullet\\w*( points?| list)?|(in|as) (three|two|four|five)? ?points|point form|(as|into) a list|list form'],
  },
  table: { sv: ['(som |i |en )?(en )?tabell\\w*'], en: ['(as |in )?(an? )?(table|tabular)( form)?'] },
  chart: {
    sv: ['(som |i |ett |en )?(ett |en )?(diagram\\w*|stapel\\w*|staplar|graf|grafen|kurva)'],
    en: ['(as |in )?(an? )?(chart|graph|plot|diagram)'],
  },
  shorter: {
    sv: [
      'kort|korta|förkorta|förkortat|kortare|kortas|kortat|kortfattat|kortversion|koncist|korthet|sammanfatta|sammanfattning|sammanfattat|för lång(t|a)?|så långt|romanen?|det viktigaste|kärnan|huvudsaken',
      '(i |på |till |med )?(max |högst |bara )?(en enda|en|1|två|2|ett par|tre|3) (kort |enda )?(mening|meningar|rad|rader)',
    ],
    en: [
      'short|shorter|shorten|brief|briefly|concise|summar\\w*|sum up|too long|boil ... down|in a nutshell|nutshell|gist|bottom line|condense\\w*|tl dr|tldr',
      '(in |to |into |at )?(half the|one|a single|a|two|1|2|a couple of) (words|sentence|sentences|line|lines)',
    ],
  },
  /** Whether the answer still holds. */
  current: {
    sv: [
      `(gäller|stämmer|håller|är|står|finns) .. (fortfarande|än|än idag|än i dag|ännu|längre)|(gäller|stämmer|står) .. (nu|idag|i dag)|fortfarande|ännu|än idag|än i dag|står sig`,
      `(är|e) ${theAnswer} .. (gammal|gammalt|gamla|aktuell|aktuellt|aktuella|inaktuell\\w*|uppdaterad|uppdaterat|uppdaterade|föråldra\\w*|utdaterad\\w*|färsk\\w*|giltig\\w*|kvar)`,
      `hur (gammal|gammalt|gamla|ny|nytt|nya|färsk\\w*|aktuell\\w*) (är|e|var) .. ${theAnswer}|hur (gammal|gammalt) har ${theAnswer} hunnit bli|aktuellt|giltigt`,
      `(har|kan|är|blev) .. ${theAnswer} .. (ha |blivit )?(ändrats|ändrat|uppdaterats|uppdaterat|inaktuell\\w*)|(ändrats|ändrat) (sedan|sen) dess`,
      `(från|av) (vilket|vilke) (år|årtal|datum)|(vilket|vilke) (år|årtal|datum) (är|var|skrevs) ${theAnswer}|när skrevs ${theAnswer}|(från )?när är ${theAnswer} .. (från|skriven|skrivet)`,
    ],
    en: [
      'still (applies|apply|valid|hold|holds|true|current|stands|stand|in force|the case)|still|up to date|current|outdated|out of date|in force|valid|changed since',
      `how (old|recent|new) (is|are|was) .. ${theAnswer}|from (what|which) year|(what|which) (year|date) (is|are|was) ${theAnswer}|when (was|is) ${theAnswer} (from|written)`,
    ],
  },
  /** What force it has. */
  status: {
    sv: [
      `bindande|(är|e|var|blev) ${theAnswer} .. (beslutat|beslutad|(en |någon )?(lag|rekommendation|regel))|(har|är|blev) ${theAnswer} .. (ersatt|ersatts)|när beslutades ${theAnswer}`,
    ],
    en: [
      `binding|(is|are|was) ${theAnswer} .. (decided|(a |the )?(law|binding rule|rule))|superseded|when was ${theAnswer} decided`,
    ],
  },
  sure: {
    sv: [
      'är .. sant|(hur )?säker|säkert|hundra|lita på|stämmer (det|detta|verkligen)|(är .. )?verkligen|(hur|det) vet du|tror inte på|på riktigt|hur kan du veta',
    ],
    en: [
      'is .. (right|true|correct)|(how )?(sure|certain|confident)|really|trust|how (do|can|would) you know|for sure',
    ],
  },
  source: {
    sv: [
      'källa|källan|källor|källorna|källhänvisning\\w*|referens|referensen|belägg',
      '(i |på )?(vilket|vilken|vilke) (dokument\\w*|papper|rapport\\w*|sida|sidan|avsnitt|paragraf|stycke|text|beslut)|sidnummer|(?<!nästa )(sida|sidan)',
      '(var|vart|va) (i .. )?(står|stod|finns|hittar|hittade|läser|fick|har|tog) .. (skrivet|hittat|läst|fått|tagit|ifrån|från|någonstans|nånstans)?',
      '(var|vart) (står|stod)|var hittade|hur hittar|du hittat|var finns|varifrån|(var|vart) har .. (ifrån|från)|(är|kommer|hämtat|tagit) .. (ifrån|från)|vem (säger|skrev|har skrivit|har sagt|står bakom)|(grundar|bygger|baserar|stöder) .. på',
    ],
    en: [
      'source|sources|reference|references|citation|cite|(which|what) (document|documents|page|section|paper|report|paragraph)|(?<!next )page( number| no)?|says who|who (says|wrote|said)',
      'where .. (say|says|said|stand|stands|written|come from|comes from|get|got|find|found|read|taken|stated|from)|based on what|(on )?what basis',
    ],
  },
  why: {
    sv: [
      'varför|hur kommer det sig|(vad är |av vilket |vilket )?(skälet|skäl|anledningen|anledning|orsaken|orsak|motiveringen|motivering)|vad beror|beror .. på|hur så',
    ],
    en: ['why|how come|(what is |whats |the )?(reason|reasons|rationale)|what for'],
  },
  more: {
    sv: [
      '(berätta |säg |visa |läs |vad står det |står det |finns det |något |nåt |vet du )?(mer|mera)( än så)?|(visa|ge mig|lista|se|ta fram|finns det) (fler|flera)|utveckla|fortsätt|vidare|resten|nästa sida|hela (stycket|texten|avsnittet|passagen|svaret)|utförligare|utförligt|mer detaljer|detaljer|detaljerat',
    ],
    en: [
      '(tell me |say |anything |something |any )?more|go on|next page|continue|elaborate|expand|the rest|rest of it|(whole|full|entire) (passage|text|paragraph|section)|keep going|in detail|details',
    ],
  },
  client: {
    sv: ['(för|till) (en |min |den |vår )?(klient|klienten|sökande|sökanden|aspirant|aspiranten|brukaren|deltagaren)'],
    en: ['(for|to) (the|my|a) (client|applicant|participant|aspirant)'],
  },
} as const satisfies Record<string, Cues>;

/** The language that the answer is wanted in. */
export const languageCues = {
  en: {
    sv: ['(på |till )?(engelska|eng)|engelsk (version|text|översättning)'],
    en: ['(in |into |to |on )?english( version)?'],
  },
  sv: { sv: ['(på |till )?svenska'], en: ['(in |into |to |on )?swedish'] },
} as const satisfies Record<string, Cues>;
/** The other language than the last one. */
export const translateCues = {
  sv: ['översätt(a|er|s|ning|ningen)?'],
  en: ['translat(e|ed|ion)|render'],
} as const satisfies Cues;

/** Words that stand around a wish and say nothing of their own. */
export const aroundWords = `
  det de d detta den dem dom dessa denna här där dit så att svar svaret svara texten text infon allt alltihop stycket informationen information info uppgiften uppgift
  regeln reglerna beslutet rutinen påståendet meningen innehållet jag vi man du ni mig oss er min mitt mina din ditt dina hans hennes han hon hen honom henne
  kan kunde skulle vill vilja får få fick måste behöver ska bör gå går ge gör göra skriv skriva skriver formulera säg säga ta tar visa ange angi lägg ställ
  upp ner ut om in fram dra rabbla läs läsa hitta har ha haft hade är e va vad var vart hur när ju då nu bara lite gärna tack snälla vänlig vänligen helst också även
  istället stället annat sätt samma sak igen en gång till förra senaste sista nyss svarade sade sa skrev stod står finns finnas bra okej ok hej ja jo jaha men och eller
  fast sen sedan dess i på till av för från ifrån med som vid ur ett en någonstans nånstans någon nån något nåt egentligen faktiskt alltså liksom just exakt bli blir blev
  väl nog ens inte klienten klient sökande aspiranten aspirant dela använd tacksam fråga undrar undra tro tror veta vet version varianten form formatet snällt vänligt
  ganska mycket för fel rätt möjligt möjligtvis direkt snabbt själv chefen min kollega kollegan
  it this that these those the a an is are was were be been do does did done can could would will shall should may i me my we us our you your he she him her they them
  give make put write rewrite turn take tell show say said get got have has had need want like let please pls plz kindly thanks thank same again above previous last
  answer answered reply of on in into to for as from with at by so and or but also too instead now just only then there here what which where how when out up down
  one thing way something anything any ok okay yes no not again point version form client applicant participant nice friendly apply applies hold
  verkligen dokumentet dokumenten document documents really today whats wheres hows thats its theres ive id youre hang um well explain be förklara säger svarar el eller idag dag kommer helt annan så hör allihop noga strängt vänta`;
