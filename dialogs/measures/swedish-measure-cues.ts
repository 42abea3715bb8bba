// Words by which people point to districts just looked up, Swedish and English; in the notation of words/message-words.yaml.

export const measureCues = {
  /** Points to some of those looked up one after the other. */
  those:
    'de|dem|dom|dessa|båda|bägge|alla|samtliga|första|sista|senaste|två|tre|stadsdelarna|them|these|those|both|all|first|last|two|three',
  first: 'första|first',
  everyOne: 'alla|samtliga|all',
  three: 'tre|three|3',
  /** Points to the one measure in sight. */
  ofIt: 'den|dit|in där|denna|den insatsen|insatsen|den här|it|there|that one|this one',
  /** Asks what those in sight have besides: "what do they use instead?" */
  theirs:
    '(de|dem|dom|där|dit|stadsdelen|they|them|there) .. (istället|stället|annars|i övrigt|instead|otherwise)|(istället|stället|instead) .. (de|dom|där|they|there)',
};
