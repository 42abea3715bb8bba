// The English words of asking for the letter to an applicant, and of telling that an interpreter is ordered.

/** The same as `swedishLetter` in English. */
export const englishLetter = {
  one: 'letter|invitation',
  english: 'english',
  easy: 'easy|simple',
  beside:
    'hello|hi|a|an|plain|write|show|give|get|open|print|me|can|could|you|i|have|need|want|now|please|thanks|the|to|for|about|of|in|on|applicant|client|meeting|case|swedish|swe|text|again|too|also|once|more|and|#case|#ask',
  seen: '(show|see|read|check|view|write|draft) (?:\\S+ ){0,4}(letter|invitation)|what does the (letter|invitation) (say|look)|(letter|invitation) (?:\\S+ ){0,8}(see|show|read)',
};

/** The same as `swedishInterpreterOrder` in English. */
export const englishInterpreterOrder = {
  noun: 'interpreter',
  done: 'ordered|booked',
  beside: 'is|has|been|now|already|i|we|have|an|the|for|to|of|meeting|case|in|#case|#ask',
  states:
    '(the |an )?interpreter (is|has been) (now |already )?(ordered|booked)( now)?( for)?( the meeting| case)?( of| in)?|' +
    '(i|we) have (now |already )?(ordered|booked) (an |the )?interpreter( for)?( the meeting| case)?( of| in)?',
};
