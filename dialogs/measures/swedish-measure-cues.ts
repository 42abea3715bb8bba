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
  /** Goes on beside a list: a pointer back, a condition, somebody else. */
  onward:
    'om (hen|han|hon|personen|det|vi|man)|men (han|hon|hen|om)|istället|i stället|då|också|oxå|därefter|för (henne|honom|hen|dem|dom)|den|dit|där|de|dem|dom|dessa|insatserna|av (dem|dom|de)|samma|nu är det så|instead|what if|and for|what about|if (he|she|they)|(he|she|they) (is|are|has|have)|those|them|there|that',
  /** Asks whether somebody may be referred. */
  asksToRefer:
    'remitter*|remiss*|anmäla|anmäler|skriv(a|s|as) in|hör .. till|målgrupp*|hänvisa|(kan|får|ska) .. (skicka*|gå|komma) .. till|refer*|eligible|enrol',
  /** Asks what somebody offers. */
  whatIsDone: '(va|vad|vilka|what) .. (kör|gör|har|ger|erbjuder|finns|does|do|has|offers?)',
  /** What one district has and another has not. */
  lack: 'som .. (saknar|inte (har|finns|erbjuder)|inte finns)|men inte (i|#place)|that .. (lacks?|does not have|doesnt have)|but not in',
  /** Begins names of offices of Jobbtorg. */
  offices: 'jobbtorg|jobbtorgen|jobbtorget|jt|kontoren|offices',
  /** Wants a plan of measures for somebody; job plans are another thing. */
  plan: '(gör|göra|skriv|skriva|ta fram|sätt ihop|skapa|vill ha|behöver|ge mig|make|write|give me|draft) .. (plan|planen|åtgärdsplan|insatsplan)|plan (för|åt) (henne|honom|hen|personen|klienten|aspiranten|mannen|kvinnan|en|min)|plan (med|av|ur)|som (en )?plan|(a )?plan (for|with|of)',
  easyPlan: 'lätt svenska|lättläst*|enkel svenska|lätta ord|easy swedish|easy to read',
  englishPlan: 'engelska|english',
  /** Men, as it is written; without its dots the word is a pronoun. */
  men: 'män|männen',
  /** Words of age that a figure of age makes good. */
  ofAge: '\\d|äldre|yngre|senior|medelålders|older|younger',
  /** How a row begins of which the way is not stated. */
  wayUnsaid: 'Hur man [^.;]*framgår inte av dokumenten[.;]\\s*',
  /** Sets things beside each other without a word for it. */
  besides:
    'diff*|ski(ll|l)na*|(väger|valet|välja|välj|står) .. mellan|skiljer|skilja|olika saker|samma sak|hänger .. ihop|när tar man|(vilken|vilket|vilka) (är|passar|ger) .. (bäst|bättre|mest)|eller (dom|de|den) .. skillnad',
  /** Asks what those in sight have besides: "what do they use instead?" */
  theirs:
    '(de|dem|dom|där|dit|stadsdelen|they|them|there) .. (istället|stället|annars|i övrigt|instead|otherwise)|(istället|stället|instead) .. (de|dom|där|they|there)',
};
