// Words by which people ask about their cases and their day, Swedish and English; in the notation of words/message-words.yaml.

/** What of a case is asked about, the first that fits. `#case` stands for a case id. */
export const questionCues = {
  howItWent: [
    'hur gick|hur har det gått|vad hände|vad blev det|kom (#case|hon|han|hen|den sökande|personen)( \\S+){0,3}|dök .. upp|närvaro*|uteblev|deltog',
    'how did .. go|what happened|did .. (come|turn up|show up|attend)|attendance|attended',
  ],
  caseworker: [
    'vem .. (socialtjänst*|soc|stadsdelen|försörjningsstöds*|fs enheten)|vem .. handläggar*|vilken handläggare|handläggaren (för|på|i)|vad heter handläggaren',
    'who .. (social services|the district|caseworker)|which caseworker|caseworker (of|for)',
  ],
  coach: [
    'vem .. coach*|vilken coach|vilken coachen|vems|vem (har|ansvarar|håller|jobbar|arbetar|sköter)|har .. (nån|någon|en) coach|coach (för|i|till|hos|på)|coachens namn|vad heter coachen|coachen för',
    'who .. coach|whose|which coach|who (has|is responsible|works)|has .. a coach|coach (of|for)',
  ],
  plan: ['*plan|*planen|*planer|jp', 'job plan|the plan|plan'],
  deadline: [
    'deadline*|frist|fristen|förfaller|näst på tur|när (ska|skall|måste) .. (va|vara|bli) (klar|klart|klara|färdig|färdigt|färdiga)',
    'deadline*|due next|when .. (due|ready)',
  ],
  booked: [
    'bokat|bokad|bokade|inbokat|inbokad|möte|mötet|möten|mötena|mötestid*|trepart*|*samtal|*samtalet|gruppinfo*|informationstillfälle*|tid',
    'booked|meeting*|appointment*|session|group information',
  ],
  enrolled: [
    'inskriven|inskrivet|inskrivna|inskriv*|skrivits in|remitterad|remitterat|remiss*|avslutad|avslutat',
    'enrolled|enrol*|referred|closed',
  ],
  unit: [
    'vilket jobbtorg|vilken enhet|vilket kontor|vilken stadsdel|var (är|hör|ligger|tillhör)|hör .. till|tillhör',
    'which (office|unit|district|jobbtorg)|where|belong*',
  ],
} as const;

/** Of cases in sight, in a few words. */
export const inSightCues = {
  /** How late they are. */
  late: [
    'hur (många dagar|länge|mycket|pass|långt) (\\S+ ){0,2}(sen|sena|sent|försen*|över*|efter)',
    'how (many days|long|much|far) (\\S+ ){0,2}(late|overdue|behind)',
  ],
  /** The one that is due, or was due, first. */
  oldest: [
    '(vilken|vilket|vem) .. (längst|äldst*|först|mest (sen|försenad))',
    '(which|who) .. (longest|oldest|first|most overdue)',
  ],
  /** When the one in sight is due. */
  due: ['när (ska|skall|måste|behöver|bör) (den|det) (senast )?(va|vara|bli)', 'when (must|should|does) it'],
  /** The one in sight. */
  it: ['den|det|planen|den här|it|the plan'],
  /** Asks which of them. */
  which: ['< ((och|o|men|and) )?(vilka|vilken|hur många|bara|är (någon|nån|några)|which|how many|only|are any)'],
} as const;

/** A question that yes or no answers begins so. */
export const whetherCues = ['< (är|har|finns|ska|skall|blev|kom|dök|fick|is|has|are|did|does|was|have)'];

/** A message that begins so asks to see something. */
export const showCues = ['< (visa|lista|vilka|vilket|mina|enhetens|våra|ta fram|har (jag|vi)|my|our|which|show|list)'];

/** How own cases are narrowed. */
export const narrowingCues = {
  mine: ['mina|mitt|jag|min|my|mine|i|våra|vi|oss|enhetens|our'],
  cases: ['ärenden|ärende|ärendena|klienter|klienterna|deltagare|aspiranter|sökande|cases|clients'],
  /** Own cases that are not called so. */
  those: ['(dom|de|dem|vilka|those|which) (som |that )?(jag|ja|i) (har|have)'],
  total: ['hur många|sammantaget|sammanlagt|totalt|allt som allt|how many|in total|altogether'],
  withMeeting: [
    '(möte|möten|trepart*|*samtal|*samtalet|bokat|inbokat|tid)',
    '(meeting|meetings|appointment|appointments|booked)',
  ],
  withoutMeeting: [
    '(utan|saknar|inte har|har inte|har inget|inget|inga) (\\S+ ){0,2}(möte|möten|trepart*|tid|inbokat|bokat)',
    '(without|no|lacks?) (\\S+ ){0,2}(meeting|meetings|appointment)',
  ],
  withoutPlan: [
    '(utan|saknar|inte har|har inte|har ingen|ingen|inga|ej) (\\S+ ){0,2}*(plan|planer|planen)|ogjord* plan*',
    '(without|no|lack|lacks|missing) (\\S+ ){0,2}(plan|plans)',
  ],
  overdue: ['försenad|försenade|försenat|sena|sen|sent|förfall*', 'overdue|late'],
  referred: ['remitterade|inte inskrivna|ej inskrivna|ännu inte inskrivna', 'referred|not enrolled'],
} as const;

/** Asks what the day or the week brings. */
export const dayCues = [
  'vad (har|gör) jag|vad har vi|vad händer|vad står på|vad är det som händer|(min|mina) (dag|vecka|dagar)|dagens (lista|agenda|schema|arbete|möten och deadlines)|*agenda|dagordning',
  'hur ser (min |mitt )?(dagen|dag|veckan|vecka|schema|schemat|morgondagen) ut|vad (väntar|ligger) (mig|framför mig|på mitt bord)|vad måste jag (göra|ta)',
  '(vad|va) (är|e|finns|har jag) (\\S+ )?kvar|vad återstår|kvar (för |till |att göra )?(i dag|idag|imorgon|i morgon)|vilka åligg*|att göra (i dag|idag)|what is left|whats left',
  'what (do|have) (i|we) (have|got)|what is on|whats on|my (day|week|agenda)|todays (list|agenda)|how does my (day|week) look',
];
/** Asks what the person has on days that are named. */
export const ownDaysCues = {
  asks: [
    'vad (har|hade|gör) (jag|vi)|mina möten|(har|hade) (jag|vi) (\\S+ ){0,4}(något|nåt|nån|någon|några|möte|möten|mer|mera|annat|fler|bokat|inbokat|på gång)',
    '(vad|vilka|vilket|något|nåt|nån|någon|nånting|någonting|möte|möten|mer|mera|annat|fler) (\\S+ ){0,5}(jag|vi) (\\S+ )?(har|hade)',
    'what do (i|we) have|do (i|we) have (\\S+ ){0,3}(anything|something|a meeting|any meetings)|what (\\S+ ){0,3}(i|we) have',
  ],
  /** Free time and what belongs to nobody alone are asked for otherwise. */
  free: ['ledig|ledigt|lediga|tid|tider|lucka|råd|rätt|ansvar|free|time|slot'],
  meetings: ['möte|mötet|möten|mötena|trepart*|meeting|meetings'],
} as const;
/** Asks for a part of the day that was shown. */
export const dayPartCues = {
  meetings: ['(bara|endast|enbart|only|just) (\\S+ ){0,2}(möten|mötena|meetings)'],
  deadlines: [
    '(bara|endast|enbart|only|just) (\\S+ ){0,2}(jobbplaner|jobbplanerna|planerna|planer|deadlines|fristerna|plans)',
  ],
} as const;
/** Asks what comes first. */
export const urgentCues = [
  '(mest|allra mest) (akut|akuta|bråttom|brådskande|angeläget)|akutast|brådskar|(bråttom|akut) (i dag|idag|nu|just nu|#ask|>)|(jag|vi) (\\S+ ){0,2}(först|börja)|först (\\S+ ){0,2}(jag|vi)|börja med|vad är det första',
  'most urgent|whats urgent|what is urgent|(i|we) (\\S+ ){0,2}first|start with',
];
/** Whose first words are not the bot's: what applies, may one. */
export const ruleCues = [
  '(vad|vilken|vilka) (\\S+ )?(regel|regler|rutin*|krav|gäller)|enligt|måste man|får man|dokument*|översyn*',
];
