// Words by which people hand a case over or change what they are reminded of; Swedish and English.

/** Patterns, to be folded before use. `#case` stands for a case id. */
export const deadlineCues = {
  handOver:
    '(?:lämna(?: \\w+){0,2} över|överlämna|lämnar över|ge|flytta över|hand(?: \\w+){0,2} over|give)\\b.*?(?:#case)?.*?\\b(?:till|åt|to) (?:coachen |coach )?(.+)',
  /** Sure to be of handing over, also where no case is named. */
  handOverSurely: '\\b(?:lämna (?:\\w+ ){0,4}över|överlämna|överlåt|hand (?:\\w+ ){0,4}over)\\b',
  kinds:
    '^(?:mina |ändra |visa )*(?:påminnelser|påminnelserna|påminnelseinställningar|inställningar för påminnelser|my reminders|reminders|reminder settings)[.?! ]*$|sluta påminna|stop reminding',
};

/** Of handing over, in the notation of words/message-words.yaml; but for `receives`, a pattern to be folded. */
export const handOverCues = {
  /** The cases that are named come to those that are asked about. */
  adds: 'också|oxå|även|dessutom|likaså|plus|med|too|also|as well',
  /** The case is to come back. */
  back: 'mig|mej|me|tillbaka|tillbaks|tebaks|åter|igen|back',
  /** Nobody by name is to take a case. */
  somebody:
    '(någon|nån|nåt) (annan|av de andra|i teamet)|(en|nån|någon) (annan )?(kollega|coach)|annan coach|some(one|body) else|another coach|a colleague',
  /** Right before the name of who gets a case. */
  receives: 'till|åt|to|över till|over to',
  /** Before the name of who may take it, and right after. */
  mayTake: 'kan|ska|skall|får|låt|could|can|should|let',
  taken: 'ta|tan|överta|få|take|have',
  /** After the name of who could take a case that is named. */
  offered: '< (\\S+ ){0,10}(ta|tar|tog|överta|övertar|ha hand om|ta hand om|take|have) (\\S+ ){0,2}#case',
  /** After the name of who takes it. */
  takes:
    '(kan|ska|skall|får|vill|skulle|tar|can|should|will|could) (\\S+ ){0,2}(ta|tan|tar|överta|överta den|ha|take|have)|(tar|övertar|takes) (\\S+ )?(den|det|dem|dom|över|it|them|over)',
};

/** That all of some plans are done, in the notation of words/message-words.yaml. */
export const doneAllCues = {
  all: '(*plan|*planen|*planer|*planerna|jp|plans?) (är |are |is )?(klar|klara|färdig|färdiga|gjorda|done) (\\S+ )?(alla|samtliga|all)|(klart|klar|klara|färdiga|done) (för|med|with|for) (alla|samtliga|allihop|all)|(markera|bocka av|klarmarkera|pricka av|mark) (\\S+ )?(alla|samtliga|all)',
  /** Those that are late and those that are due today too. */
  lateAndToday:
    '(sena|försena*|late|overdue) (\\S+ ){0,2}(eller|och|o|samt|plus|or|and) (\\S+ ){0,3}(idag|i dag|today)',
};

/** Of questions beside deadlines, in the notation of words/message-words.yaml. */
export const askedCues = {
  /** How a question begins; who tells why does not begin so. */
  asks: '< ((och|å|men|and|but) )?(vad|va|vilka|vilken|vilket|vem|när|hur|var|varför|har (jag|ja|vi|du)|what|which|who|when|how|where|why|do i|have i)',
  /** The day before it is due. */
  dayBefore: 'dagen (innan|före)|dan (innan|före)|en dag (innan|före)|(the )?day before',
  /** Before what tells why. */
  because: 'för|eftersom|därför att|pga|på grund av|då|because|since|as',
  /** Job plans, and no other deadlines. */
  plans: '*jobbplan*|jobbplaner*|planer|planerna|job plan*|plans',
};

/** Says that a question is of what the person has. */
export const ownCues =
  '(har|hade) (jag|vi)|(jag|vi) har|hos (mig|oss)|mina|våra|(på|för) (min|vår|mitt|vårt) \\S+|(do|have) (i|we) (have )?|my|our';
