// The Swedish words of asking for the letter to an applicant, and of telling that an interpreter is ordered.

/** Words of the letter to an applicant, of one that may be another, of its styles, and all others that may stand beside them. */
export const swedishLetter = {
  noun: 'brevet|kallelsen|kallelse|kallelsebrevet|kallelsebrev|möteskallelsen|brevtext|brevtexten|kallelsetexten',
  one: 'brev',
  english: 'engelska|engelsk|eng',
  easy: 'lätt|lättläst|lättläsa|lättlästa|enkel|enklare',
  beside:
    'hej|ett|en|skriv|skriva|visa|se|ge|mig|ta|fram|hämta|öppna|skapa|ut|kan|kunna|skulle|du|jag|få|får|vill|ha|behöver|nu|snälla|tack|gärna|' +
    'på|till|för|om|i|av|den|det|sökande|sökanden|klienten|aspiranten|mötet|samtalet|trepartssamtalet|trepartet|ärendet|ärende|svenska|och|å|en|gång|igen|är|e|pls|honom|henne|förstår|ok|lite|text|texten|sv|sedan|sen|då|också|oxå|även|med|en|samt|snäll|vänlig|#case|#ask',
  /** Asking to see it, with words of one's own beside: what it looks like, "show me just the letter". */
  seen:
    '(jag|vi) (?:\\S+ ){0,2}(få|ha|behöver|fram|tag på|ut) (?:\\S+ ){0,3}(brevet|kallelsen|kallelsebrevet)|' +
    '(ge|ordna|hämta|plocka fram|skriv ut|skicka) (?:mig |oss )(?:\\S+ ){0,2}(brevet|kallelsen)|' +
    '(visa|se|läsa|läs upp|läs|titta på|kolla|kika på|ta fram|skriv|skriva|göra|gör) (?:\\S+ ){0,4}(brevet|brev|kallelsen|kallelse|kallelsebrevet)|' +
    'hur (ser|låter|blir) (?:\\S+ ){0,2}(brevet|kallelsen)|vad står (?:\\S+ ){0,2}i (brevet|kallelsen)|(brevet|kallelsen) (?:\\S+ ){0,8}(se|visa|läsa|kolla|titta|kika)( \\S+)?',
};

/** Words of an interpreter who is ordered; `states` are the whole statements without the case, as against questions and denials. */
export const swedishInterpreterOrder = {
  noun: 'tolk|tolken',
  done: 'beställd|bokad|beställt|bokat|ordnad',
  beside:
    'hej|är|nu|redan|har|jag|vi|en|för|till|i|om|mötet|samtalet|trepartssamtalet|trepartet|ärendet|ärende|klart|klar|den|tack|#case|#ask',
  states:
    '(hej )?(nu är |(?!nu ))(tolk|tolken)( är)?( nu| redan)? (beställd|bokad|ordnad)( nu)?( för| till| i)?( mötet| samtalet| trepartssamtalet| trepartet)?( för| i)?( ärende| ärendet)?( tack)?|' +
    '(hej )?(nu )?(jag|vi) har( nu| redan)? (beställt|bokat) (en )?(tolk|tolken)( nu)?( för| till| i)?( mötet| samtalet| trepartssamtalet| trepartet)?( för| i)?( ärende| ärendet)?( tack)?',
};
