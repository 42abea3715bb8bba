// Words by which people ask on about group information, Swedish and English; in the notation of words/message-words.yaml.

export const sessionCues = {
  /** Its seats, its place, its time. */
  about: [
    'plats|platser|platserna|ledig*|fullt|fullbokat|fullbokad|kvar|stolar*|sal|salen|rum|rummet|lokal*|lokalen|adress*|hur dags|vilken tid|hur länge|hur lång*|hur långt',
    'träff*|träffen|tillfälle*|var (är|va|ligger|hålls|håller)|seats|seat|places|left|room|full|how long|what time|where',
  ],
  /** Who is booked to it. */
  booked: [
    '(vilka|vem|hur många|nån|någon|några|är|e|who|which|anyone|how many) (\\S+ ){0,6}(dit|då|bokade|bokad|anmälda|anmäld|på den|där|deltagare|på gruppinfo*|på infon|there|booked|on it)',
  ],
  /** Asks who is booked to the one in sight, or how many. */
  whoBooked: [
    '< ((och|o|men|ja|ok|okej) )?(vilka|vem|hur många) (\\S+ ){0,3}(är det|är vi|blir vi|kommer|idag|imorgon|imorn|i morgon|*dag|då|som|>)',
    '(bara )?(numren|numrena|numrerna|ärendenumren|namnlistan|deltagarlistan|deltagarna)|(visa|läs|dra|ge) (\\S+ ){0,3}(listan|numren)|(vilka|vem) (\\S+ ){0,5}(anmälda|bokade|anmäld|bokad)|who (\\S+ ){0,3}(booked|coming)|the numbers',
  ],
  /** Asks for all of a session that has been, and who came. */
  attendance: [
    '(visa|dra|läs|ta|se|kolla|lista|show) (\\S+ ){0,5}(listan|allihop|alla|läget|list)|hur (\\S+ ){0,3}(står|ligger|ser|blev) (\\S+ ){0,4}(nu|ut|till|alla|allihop)|(vilka|vem) (\\S+ ){0,5}(anmälda|bokade|skulle komma|saknas|fattas|kvar|inte noterade)|who (\\S+ ){0,3}(booked|missing)',
  ],
  /** Group information of a day that has been. */
  group: ['grupp*|infon|informationen|informationsträff*|informationsmöte*|informationstillfälle*|group'],
  /** Tells or asks of all who came. */
  came: [
    'alla (\\S+ )?(kom|var där|dök upp|närvarade|var med)|(kom|var) (alla|samtliga|allihop)|(everyone|everybody|all) (came|was there|were there)',
  ],
  /** Asks for the next one, after one that has been. */
  nextTime: ['(nästa|kommande|next) (gång|tillfälle|grupp*|info*|information*|one|session|time)'],
  /** The first one after a day. */
  firstAfter: ['(första|nästa|tidigaste|närmaste|first|next) (\\S+ ){0,2}(efter|från|after|from)|efter den|after the'],
  /** Who holds it. */
  holder: ['(vem|vilka|vilken) (\\S+ ){0,2}(håller|leder|kör|ansvarar|hälsar|tar)|who (\\S+ ){0,2}(holds|leads|runs)'],
  /** Takes a case off it. */
  off: [
    '#case (ska |skall |måste |kan |går |tas )?(av|bort|ut|utgår|struken|stryks|avbokas|hoppar av|(\\S+ )?inte dit)',
  ],
  /** Puts a case on it that is named. */
  on: ['dit|på den|på infon|också|oxå|med|istället|i stället|ist|hellre|flytta|sätt|there|too|instead'],
  /** The one after those that were shown first. */
  after: [
    '(på |i |för )?(den|dem|dom) (efter|därpå|därefter|näst)|(tillfället|träffen|gången) (efter|därpå|därefter)|the (one|next) after',
  ],
  /** Asks for the next one. */
  next: [
    'när (\\S+ ){0,4}(nästa|näst) (gång|tillfälle|tur|omgång)|nästa (gång|tillfälle|omgång)|when (\\S+ ){0,3}next',
  ],
  /** Stand beside a bare day. */
  beside: ['a|o|å|och|på|den|da|då|i|till|för|and|on|the|then|#ask|\\d+\\S*|tack|ok|okej|hej'],
} as const;
