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
  /** Of the person whom the case is about. */
  ofClient: 'klienten|kl|sökande|sökanden|den sökande|deltagaren|aspiranten|the client|the applicant',
};
