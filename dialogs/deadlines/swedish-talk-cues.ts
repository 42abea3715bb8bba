// Words by which people go on about deadlines in sight, Swedish and English; in the notation of words/message-words.yaml.
const finished =
  'klar|klara|klart|färdig|färdiga|färdigt|gjord|gjorda|gjort|skriven|skrivna|skrivet|underskriven|underskrivna|underskrivet|undertecknad|undertecknade|påskriven|påskrivna|inlämnad|inlämnade|fixad|fixade|fixat|avklarad|avklarade|avklarat|i hamn|done|finished|signed|complete|completed';
const is = 'blev|bli|är|e|ä|var|va|vart|blivit|fick|har|hade|was|were|is|are|got';

export const talkCues = {
  /** Tells that a plan is finished. */
  tellsDone: [
    `(${is}) (\\S+ ){0,4}(${finished})|(${finished}) (sedan|sen|redan|i|förra|igår|idag|nu|den|med|since|last|on|yesterday)`,
    '(skrev|skrivit|skrev vi|undertecknade) (\\S+ ){0,3}(på|under|klart|färdigt|den|planen)|(har|fick) (\\S+ ){0,3}skrivit (på|under|klart|den)|(lämnade|lämnat) (\\S+ ){0,3}in|(hann|hunnit) (\\S+ ){0,3}(klart|skriva|med)',
  ],
  /** What is to be, may be or was to be is not told. */
  notYet: [
    'ska|skall|skulle|måste|bör|borde|behöver|hinner|blir|kan bli|om|ifall|tills|innan|när|snart|nästan|halv*|möte|mötet|bokningen|bokning|tiden|kallelsen|kallelse|brevet|tolken|tolk|should|must|if|until|almost|meeting|nog inte',
  ],
  /** Asks in the form of a question to mark it. */
  asksToMark: [
    '(kan|kunde|skulle|får|vill|går|could|can|would) (\\S+ ){0,4}(skriva|skriv|markera|sätta|bocka|lägga in|lägg in|notera|föra in|pricka av|registrera|mark|note|put)',
  ],
  /** Says that a plan is not finished. */
  deniesDone: [
    `(inte|int|ej|aldrig|icke|not|isnt) (\\S+ ){0,3}(${finished})|(saknar|saknas|fattas|väntar på) (\\S+ ){0,3}(underskrift|papper|namn*|signatur)|(bocka|pricka|markera|klarmarkera) (inte|ej) (\\S+ )?(av|den|planen)?|(bara|precis|knappt|inte ens) (börjat|påbörjat|påbörjad|påbörjade|started)|halvfärdig*|halvklar*|halvskriven|half done`,
  ],
  /** Begins a correction. */
  corrects: [
    '< (nej|nä|nää|näe|eller|fast|förlåt|oj|vänta|sorry|ursäkta|hoppsan|jo|å nej|men|no|wait|oops)|menar|menade|blandade ihop|blandar ihop|var det|fel dag|fel datum|i själva verket|det var|it was',
  ],
  /** Between what is told and what it is corrected to. */
  rather: ['nej|nä|nää|eller nej|vänta|förlåt|menar|menade|fel|no|wait|rather'],
  /** Says that another number was meant. */
  wrongNumber: [
    'fel (nr|nummer|ärende|siffra|siffror|id|person)|(skrev|läste|läst|slog|tog|blev|klickade|tryckte) (\\S+ )?fel|menar|menade|(ska|skulle) (det )?(va|vara|stå)|blandade ihop|i stället|istället|ist|wrong|meant|instead',
  ],
  /** Tells why, of what was asked about. */
  reason: [
    'anledning*|skäl|skälet|orsak*|eftersom|därför|*belastning|tjänstledig*|föräldraledig*|pappaledig*|mammaledig*|semester*|sjukskriv*|ledig|ledighet|bortrest|överhopad|drunknar|går ner i tid|jobba mindre|arbeta mindre|(för )?(mycket|många) (\\S+ ){0,3}(planer|ärenden|att göra|nu|på en gång|samtidigt|veckan)|hinner inte|kan (\\S+ )?bättre|(det är|är) för att|byter (jobb|tjänst|enhet)|slutar|slutat|fullt upp|because|reason|workload|on leave|parental leave|vacation',
  ],
  /** Asks which of one's own plans are late. */
  ownLate: [
    '(ligger|är|e|hamnat|kommit|släpar) (jag|ja|vi) (\\S+ ){0,3}(efter|sen|sena|försenad|försenade|back|sist)|(jag|ja|vi) (\\S+ )?(är|e|ligger|släpar|ha hamnat|har hamnat) (\\S+ ){0,2}(efter|sen|sena|försenad|back)|(sent|sena|försenat|försenade|efter|släpar) (\\S+ ){0,2}(hos|för|på) (mig|oss|min del)|(am i|i am|im) (\\S+ ){0,3}(late|behind|overdue)',
  ],
  /** Asks what is due on the days that are named with it. */
  dueThen: [
    '(vad|va|vilka|vilket|hur många|what|which|how many) (\\S+ ){0,4}(kommer|förfaller|väntar|återstår|kvar|ska|skall|måste|hamnar|ligger|är|due|left|comes|coming)',
    '(så|alltså|då|har|är|blir) (\\S+ ){0,4}(kvar|klara|att göra|på gång|planer|planerna)',
  ],
  /** Says or asks of a case that it is still the person's own. */
  isMine: [
    '(är|e|ligger|står|har jag) (\\S+ ){0,3}(min|mitt|mina|hos mig|på mig|kvar hos mig) (\\S+ ){0,3}(fortf*|än|ändå|kvar|nu|väl|va|>)|(is|still) (\\S+ )?mine',
  ],
  /** Speaks of what is due, whatever is in sight. */
  ofDue: ['*plan|*planer|*planerna|deadline*|förfaller|(bli|vara|va) (klar|klara|klart|färdig*)|due'],
  /** Of others than oneself, or of other things. */
  ofOthers: [
    'staden|enheten|stan|andra coacher|kollegorna|stadsdel*|möte*|möten|mötena|trepart*|gruppinfo*|information*|infon|tider|tid|meeting*|city|unit',
  ],
  /** Asks for the list once more. */
  listNow: [
    '(hur|vad) (\\S+ ){0,3}listan|(visa|dra|ta|läs|kolla|se|får|lista) (\\S+ ){0,4}(listan|allihop|dem igen|dom igen)|(är|e|står|ligger|finns) (båda|bägge|alla|allt|allihop|den|dom|de|alla tre) (\\S+ )?kvar|(vad|va|vilka|hur många) (\\S+ ){0,3}kvar (\\S+ )?(nu|då)?|(visa|show) (me )?(the )?list|how does the list look',
  ],
  /** Asks when the case in sight was to be done. */
  whenDue: [
    '(när|vilken dag|vilket datum|when) (\\S+ ){0,3}(klar|klart|färdig|färdigt|inne|inlämnad|deadline*|due|ready|done)|(är|var|va|e|skulle|ska) (\\S+ ){0,2}(inte|det inte|den inte|deadline*) (\\S+ ){0,4}*dag|(deadline*|datumet|dagen) (\\S+ ){0,3}(igen|egentligen|nu igen)',
  ],
} as const;
