// Words by which people point to districts just looked up, Swedish and English; in the notation of words/message-words.yaml.

export const measureCues = {
  /** Points to some of those looked up one after the other. */
  those:
    'de|dem|dom|dessa|båda|bägge|alla|samtliga|första|sista|senaste|två|tre|stadsdelarna|them|these|those|both|all|first|last|two|three',
  first: 'första|first',
  everyOne: 'alla|samtliga|all',
  three: 'tre|three|3',
  /** Tells of a man; the bare word is a pronoun, so an age or an article stands beside it. */
  man: 'man (?:på )?\\d\\d|(?:en|ung|äldre|medelålders|årig|nyanländ|arbetslös|sjukskriven|ensamstående|för) man(?! (?:får|kan|ska|har|är|inte|som inte|vill|måste|borde|gör))|mannen|kille|killen|killar|pojke|grabb|\\d\\d ?åring .. (?:han|honom)|a man|men over|\\d\\d year old man|male|guy',
  /** Points to the one measure in sight. */
  ofIt: 'den|dit|in där|denna|den insatsen|insatsen|den här|it|there|that one|this one',
  /** Asks what those in sight have besides: "what do they use instead?" */
  theirs:
    '(de|dem|dom|där|dit|stadsdelen|they|them|there) .. (istället|stället|annars|i övrigt|instead|otherwise)|(istället|stället|instead) .. (de|dom|där|they|there)',
};
