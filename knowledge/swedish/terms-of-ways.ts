// The ways in which a question asks (for a reason, for somebody, for a meaning …), by its words in Swedish and English, folded.
import { foldText } from './terms.ts';
import { asksYesOrNo } from './terms-of-questions.ts';

/** A way of asking; a question may ask in several ways, and in none of these. */
export type Way = keyof typeof words | 'yesOrNo';

const words = {
  reason:
    'varfor|hur kommer det sig|hur kom det sig|anledning\\w*|orsak\\w*|skal|skalet|beror|berodde|why|how come|reason\\w*',
  purpose: 'syfte\\w*|poangen|meningen med|till for|nyttan|tanken med|purpose|aim|goal|mal|malet',
  meaning:
    'betyder|betydelse\\w*|innebar|menas|menade|star for|forkortning\\w*|vad ar|va ar|vad e|va e|mean|means|meaning|stand for|what is|what are',
  somebody:
    'vem(?! (?:ar|galler|finns) (?:\\w+ ){1,3}(?:for|till)\\b)|vems|vilken (?:myndighet|namnd|forvaltning|enhet)|vilka (?:parter|aktorer|namnder|partier)|ansvar\\w*|who|whose',
  time: 'nar|datum|vilket ar|senast|sista dag\\w*|hur snart|hur snabbt|sen nar|sedan nar|fran nar|when|what year|date|deadline|by when',
  duration: 'hur lange|hur lang|langd|giltig\\w*|hur manga (?:dagar|veckor|manader)|how long',
  amount:
    'hur manga|hur mycket|hur stor\\w*|hur hog\\w*|antal\\w*|andel\\w*|procent|siffr\\w*|kostar|kostade|summa|how many|how much|share|percent|number of',
  age: 'alder\\w*|hur gam\\w+|hur ung\\w*|age|ages|how old',
  place: 'var ligger|var finns|vart|var nanstans|adress\\w*|vilken stadsdel|vilka stadsdelar|where|which districts?',
  group:
    'for vem|for vilka|(?:vem|vilka) (?:ar|galler|finns|vander sig) (?:\\w+ ){1,3}(?:for|till)\\b|who (?:is|are) \\w+ for|malgrupp\\w*|vilka (?:personer|klienter|grupper|aspiranter) |riktar sig|galler for|target group\\w*|for whom',
  effect:
    'vad hander|va hander|foljd\\w*|konsekvens\\w*|effekt\\w*|paverka\\w*|leder till|ledde till|risk\\w*|what happens|consequence\\w*|result\\w*',
  name: 'heter|hette|kallas|namn\\w*|dnr|diarienummer|called|name',
  several: 'vilka|vilket|vilken|rakna upp|lista|exempel\\w*|which|list|examples?',
  manner: 'hur|how',
};

const patterns = Object.entries(words).map(([way, list]) => [way as Way, new RegExp(`\\b(?:${list})\\b`)] as const);

/** The ways in which a question asks. */
export function waysOf(question: string): ReadonlySet<Way> {
  const folded = foldText(question);
  const said = patterns.filter(([, pattern]) => pattern.test(folded)).map(([way]) => way);
  return new Set(asksYesOrNo(question) ? [...said, 'yesOrNo'] : said);
}
