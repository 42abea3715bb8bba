// What people say for company, Swedish and English.

/** `howAreYou` is a pattern, to be folded before use; the others are in the notation of words/message-words.yaml. */
export const companyCues = {
  howAreYou:
    '^(?:hej|hejsan|tjena|hello|hi|haha|ok|okej|god morgon|och|and|[ ,!])*(?:hur mår (?:du|ni)|hur är (?:läget|det med dig)|hur står det till|how are you|hows it going)\\b(?:[ ,]*(?:idag|i dag|då|nu|trepart|today|med dig))*[ ?!.]*$',
  /** A greeting to somebody else. */
  greets:
    '< ((och|o|ok|okej|bra|tack|men|du|snälla|kan du|please|and) )*(hälsa|say hi to|say hello to|give my regards to) (till )?(?!o |och |hos |i |på |för |bland |är )\\S+',
  /** A word to somebody else. */
  tells:
    '< ((och|o|ok|okej|bra|tack|men|du|snälla|kan du|please|and|can you) )*(säg till|säg åt|meddela|berätta för|tala om för|be|tell|let) (henne|honom|hen|dem|dom|coachen|handläggaren|kollegan|chefen|klienten|den sökande|her|him|them|the coach|the caseworker|the client|my manager) (att|ringa|komma|vänta|höra|skriva|that|know|to)',
  /** Words of which a message is made that only says that it was heard; `agreed` are those that elsewhere are a yes. */
  heard:
    'ok|okej|okay|oki|okidoki|jaha|aha|mhm|mm|hm|bra|fint|finfint|uppfattat|noterat|gött|skönt|härligt|najs|nice|schysst|schyst|förstår|vet|jag|då|så|det|var|är|är det|va|mycket|nu|hajar|fattar|kul|alright|right|i see|see|understood|got|it|good|fine|noted',
  agreed: 'ja|japp|jo|jajamän|yes|yep',
  /** Thanks, with more behind it. */
  remarks: [
    '< ((ok|okej|ja|jo|åh|va|bra|ah|oh) )*(tack|tackar|tusen tack|toppen|perfekt|skönt|underbart|härligt|fantastiskt|super|suveränt|kanon|thanks|thank you|great|perfect) (\\S+ )+>',
  ],
  /** What may ask or order something behind them, or takes them back. */
  asksOn: [
    'vad|va|vilka|vilken|vilket|vem|vems|när|hur|var|varför|finns|visa|dra|läs|boka|bokar|flytta|skicka|ta|tar|lägg|sätt|skriv|ändra|påminn|kan du|kan vi|kan jag|får jag|jag vill|jag ska|ska vi|men|fast|nej|inte|ej|ja|jag kommer|gärna|det räcker|bort|avboka|markera|bocka|klar|klara|färdig|lämna|planen|planer|möte|mötet|passar|funkar|går|idag|imorgon|i morgon|måndag*|tisdag*|onsdag*|torsdag*|fredag*|what|which|who|when|how|where|why|show|book|move|send|take|can you|please|but|not|no|yes|done|works',
  ],
  /** Of the person whom the case is about. */
  ofClient: 'klienten|kl|sökande|sökanden|den sökande|deltagaren|aspiranten|the client|the applicant',
};
