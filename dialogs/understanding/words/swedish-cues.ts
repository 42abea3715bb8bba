// The Swedish signs of what a message is about, first part: questions, sources, measures and clients. The second part,
// meetings, deadlines, figures and small talk, is in swedish-errand-cues.ts.
//
// Notation (compiled in signs.ts): words or phrases set apart by `|`, `*` for any rest of a word, ` .. ` for up to
// four words between, `<` and `>` for the start and end of the message, `#case` `#place` `#ask` for a case id, a
// district and a question mark. Case and diacritics do not matter. What evidence a sign is, is weighed in weigh.ts.

const anyone =
  'vi|man|en|ett|de|dom|jag|ni|vilka|alla|coach*|soc*|jobbtorg*|jt|missbruk*|stadsdel*|unga|nyanlända|enhet*|af|fk';
const someone =
  'klient|sökande|person|kille|tjej|kvinna|man|mamma|pappa|ungdom|yngling|pojke|flicka|dam|herre|snubbe|gubbe|grabb|tant';

export const swedishQuestionCues = {
  // Questions about what applies
  asksRule: [
    'vad (är det )?(som )?gäller|va gäller|gäller (det|det här|rutin*|regel*|regler*|fortfarande|kravet)',
    `får (${anyone})|(vem|vilka) (får|fick)|kan (alla|vem som helst)|får (en|ett) .. (som|ha|gå|göra|vara)`,
    `(måste|borde|skall|bör) (${anyone})|behöver (man|vi|en|klienten)`,
    `måste .. (ha|vara|finnas|göra|gå|skriva*|få)|ska (${anyone})`,
    '< (ska|får|måste|bör|räknas|gäller|ingår|krävs|hör) (?!jag|inte|vi ses|vi ta)\\S+|(nån|någon) som vet',
    'vet (du|ni|nån|någon)|rätt (att|till)',
    'ska .. (vara|göras|finnas|ha|bli|gå|ingå)|har .. (rätt|skyldighet|på sig|ansvar)|(rätt|skyldig*) att',
    'krävs|kräver|krav|tvång|tvingas|tillåt*|obligatorisk*|lagligt|villkor*|ingår|räknas|hör .. till vem',
    'riktlinje*|rutin*|vilka (prioriteras|anvisas|undantas|omfattas|går före|har förtur)',
    'när ska|när måste|senast när|vad händer|va händer|vad sker|händer .. om|stämmer det',
    'är det (ok|okej|okay|rätt|sant|meningen|tänkt)|vart vänder',
    '(kan|måste) .. remittera själv*|via oss|direkt eller|eller måste|brukar|egentligen|fortfarande|finns .. kvar',
    'kvar',
  ],
  asksIf: ['(kan|kunna) (man|vi|af|fk|coach*|soc|en)|kan jag|får jag|går det (att|bra)|är det möjligt'],
  asksYesNo: [
    '< (är|e|har|behövs|står|tar|gör|jobbar|arbetar|funkar) (?!(jag|inte|ni nåt|hon|han|hen|min) )\\S+',
    '< (skriver|blir|vill|kör|räcker|får|ska|betyder|innebär) (?!(jag|inte|ni nåt|hon|han|hen|min) )\\S+',
    '< (omfattas|ingår) (?!(jag|hon|han|hen|min) )\\S+',
  ],
  asksMeaning: [
    'va?d? (betyder|menas|innebär|avses|är (en|ett|det|d)|är för|e för|e (en|ett))|va?d? står .. för',
    'står (det )?för nåt',
    'förklara|förklaring|definition*|definier*|skillnad* (på|mellan|är)|vad är (skillnad*|grejen)|vad e skillnad*',
    '< va?d? (är|e|va)(?! klocka| mest| det för (väder|mat|lunch)| på gång)|va?d? är det för (en|ett|nåt|nån)?',
  ],
  asksWho: [
    '(?<!hos )vem(?! (vann|är du|träffar jag|är (bäst|sämst)|har flest))|vems',
    'vilken (nämnd|enhet|myndighet|förvaltning|lag)|(vilka|vika) (ingår|sitter|är|hör|deltar|ska|grupper)',
    'ansvarar|ansvarig*',
    'bestämmer|avgör|är det (vi|af|fk|soc|jobbtorg*|stadsdel*|vårt bord)|vårt (bord|ansvar)',
  ],
  asksHow: [
    'hur(?! (många|stor (andel|del)|mår du|är läget|går det (för|med)|gick det|ser .. ut|ligger vi till))',
    'hur (lång tid|många .. (ska|måste|får|brukar|kan))|varför',
    'vad (säger|sägs|sas|sa|stod|står|tycker|tyckte|vill|krävs|ingår|mäts)',
    'står det|vart i|finns det (nån|någon|nåt|något) (rutin*|regel*|krav|gräns*|lag|beslut|riktlinje*)|vilket år',
    'vilka år',
    'vilka (är|blir|stadsdelar var|delar|rekommendation*|förslag|regler|krav|steg|parter|mål|kontor*|lokalkontor*|filialer)',
    'hur kommer det sig',
  ],
  asksPast: [
    'hände|tyckte|sade|skrev|ville|föreslog|kostade|beslutade|beslutades|lagt ner|lades ner|la ner|infördes',
    'startade|bildades|togs bort|skrevs|hittade|kritiserade|avvecklat|avvecklades|kom fram till',
  ],
  // Sources: the documents and the years they speak of
  document: [
    'enligt (rapport*|revis*|rutin*|metod*|dokument*|beslut*|lag*|översyn*|riktlinje*|budget*|stads*|amf|amn)',
    'revision*|revisor*',
    'revisionsrapport*|projektrapport*|slutrapport*|rapporten|översyn*|tjänsteutlåtand*|yttrande*|remissvar*',
    'remiss(en)? om',
    'protokoll*|strategi*|budget*|reglemente*|dokument*|överenskommelse*|huvudavtal*|samverkansavtal*|dnr|diarie*',
    'ks \\d*|amn',
    'stadsrevision*|rekommend(erade|ation*)|särskil* uttalande|kommunfullmäktige|nämnd*|utredning*',
    'metodplattform*|statsbudget*',
  ],
  documentYear: ['19\\d\\d|200\\d|201\\d|2020|20(0|1)\\d-\\d+|(dåvarande|den gamla) .. rapport'],
  // Measures
  supply: [
    'va?d? har (ni|vi|du) (för|att|till)|va?d? kan (nån|någon|en|ett|jag|hen) .. få|va?d? finns|< finns',
    'hjälp med|har .. (nåt|något) (eget|för)',
    '(var|vart) kan (man|jag|hen|hon|han|vi|min klient)|hos vem|(nån|någon) som vet (ett|en|nåt|något)',
    'vilka (aktörer|leverantörer|verksamheter|anordnare)|looking for something|anything for|(nåt|något) för',
    'vilka .. finns|finns (de|det|d) .. (för|till|nåt|nån|något|någon|några)',
    'finns (det|de|d|nån|någon|nåt|något|några)|var finns',
    '(har|finns) (ni|vi|du) (nåt|något|nån|någon|några|nåra|insats*)',
    'vilka (.. )?(insats*|aktivitet*|åtgärd*|möjlighet*|alternativ|kurser|stöd|program)',
    'va?d? (kan|har) .. (erbjud*|tipsa|sätta in|insats*|utbud*)|erbjud*|tips|tipsa|förslag på',
    'söker (insats*|nåt|något|aktivitet*|plats*)',
    'nån som kan|någon som kan|(nåt|något|nånting|nån (insats|aktivitet|plats)) (som passar|för|till|i)',
    'vilka stadsdelar (har|erbjuder)(?! (lagt|gjort|haft|fått|valt|byggt|ökat|minskat|utökat|utvecklat|avvecklat|deltagit|svarat))',
    'har #place .. (egen|egna) (insats*|aktivitet*|utbud*)',
    '(visa|lista|ge mig|sök|hitta) .. (insats*|utbud*|aktivitet*|åtgärd*)|utbud*|som passar',
    'var kan (man|hen|hon|han|jag|de|dom|min klient|klienten)|passande',
    'va?d? har .. (för (insats*|aktivitet*|stöd)|att erbjuda|insats*)',
    '(nån|någon|några|nåra|nåt|något) .. (*insats*|aktivitet*|kurs*|plats*|stöd)',
  ],
  measure: [
    '*insats|*insatser|*insatsen|*insatserna|*insatsers|utbud*|åtgärd*|aktivitet|aktiviteter|arbetsträn*',
    'arbetsprövning*|praktik*|språkstöd*',
    'språkpraktik*|yrkessvenska*|syv|*vägled*|feriejobb*|feriearbet*|sommarjobb*|feriepraktik*|sthlms?jobb*',
    'stockholmsjobb*|osa|osa plats*',
    'skyddat arbete|offentligt skyddat|starta eget|eget företag|nyföretag*|kbt*|jobbspår*|kombinationsutbildning*',
    'jobbsökar*|jobbcoachning',
    'coachning|matchning*|rekryteringsträff*|yrkeskurs*|*utbildningar|yrkesutbildning*|extratjänst*|språkträning*',
    'sfi|verkstad*|jobbstart|*verkstäder*',
    'språkcafe*|supported employment|ips|arbetsrehab*|stödinsats*|hälso(skola|coach*)|studiestartsstöd*',
    'sysselsättning*|anställning|anställningar|*kurs|*kurser|cv|jobbsökning|jobbmatch*|datakurs*|körkort*',
  ],
  provider: [
    'finsam|finsams|misa|misas|livstycket*|krami|kramis|alfa|iwork|i work|enhet stöd|aktivitetsplats*|samhall',
    'verksamhetsområde insatser',
  ],
  audience: [
    '(?<!(#place|globen|jobbtorg) )(unga|[a-z]+unga)|ungdomar|ungdom|\\d\\d ?åringar|nyanlända|sjukskrivna',
    'nollade|nollplacerade|kvinnor|utrikesfödda|långtidsarbetslösa|hemlösa',
    'beroendeproblem*|missbrukare|funktionsned*|funktionshind*|adhd|npf|autism|psykisk*|folk|personer|uvas',
    'ensamkommande|romer|lågutbildade',
    'kortutbildade|föräldra*|mammor|killar|tjejer|dålig svenska|analfabet*|seniorer|aspiranter',
    'med (missbruk|beroende|smärta)|social fobi',
  ],
  compares: [
    'jämför*|jmf|jfr|jmfr|skillnad*|skiljer*|vs|versus|kontra|sida vid sida|ställ .. (mot|bredvid)|bredvid|jämte',
    'i förhållande till',
    'som .. (saknar|inte (har|finns|erbjuder))|men inte i|finns (det )?mest|mest för|flest insats*|mest insats*',
    'gentemot',
    '#place mot #place|likheter*|(bäst|bättre|sämre|sämst) utbud|bättre i|mer än i|ställ upp',
  ],
  eitherPlace: ['#place (eller|el) (i )?#place'],
  // One client and the way in
  oneClient: [
    `(min|en|mina?|vår|den här|denna) (\\S+ )?(${someone})`,
    'ung (man|kvinna|kille|tjej)',
    `(nyanländ|nollplacerad|nollad|sjukskriven|ensamkommande|heltidssjukskriven|arbetslös) (${someone})`,
    'killen|tjejen|mannen|kvinnan|< (klient|man|kvinna|kille|tjej|yngling|aspirant|person|ensamkommande|snubbe)',
    '(man|kvinna|kille|tjej|snubbe|gubbe|grabb|tant) (på )?\\d\\d',
  ],
  person: ['klienten .. (är|har|vill|kan|får|går)|hon|han|hen|honom|henne'],
  age: [
    '(1[5-9]|[2-6]\\d) (år|åring|åringen|årig|åriga|årigt|årige)',
    '(man|kvinna|kille|tjej|snubbe|gubbe|grabb|tant|klient|person|hon|han|hen) (är |på )?(1[5-9]|[2-6]\\d)',
  ],
  refers: [
    'remit*|remiss|remissen|remisskoll*|anmäl*|hänvis*|aktualis*|slussa*|skicka* .. (till|jobbtorg|jt)',
    'till (jobbtorg*|jt|jobbstart)|målgrupp*',
    'vart (ska|skickar|skicka|hör|vänder|remitteras)|hör .. till|(tar|ta) (emot|henne|honom|hen)|vem tar',
    'på (jobbtorg|jt)|få in|passar .. (jobbtorg|jt)|skrivas? in',
    'jobbtorg eller|(trepart*|gruppinfo*) eller|jobbstart direkt|direkt (till|på|in på) jobbstart',
    'gå på (jobbtorg|gruppinfo*|jobbstart)|komma till jobbtorg*|rätt väg in',
  ],
  caseFact: [
    'fs|f stöd*|försörjningsstöd*|socbidrag*|ekonomiskt bistånd|eb|sgi|sjukskriven|*sjukskriven|sjukpenning*',
    'etablering*|(pga|på grund av) arbetslöshet',
    'kompletterande|uppehållstillstånd*|varken .. eller|varken .. el|*missbruk*|beroende|alkohol*|arbetsförmåga*',
    'a kassa|akassa|arbetslös|nollplacerad|nollad',
    'ensamkommande|pluggar|hoppat av|daglig verksamhet|lss|ingen inkomst|saknar inkomst|pga sjukdom|*bidrag',
    'folkbokför*|hemlös|nykter|går inte i skolan',
    'inskriven på af|aktivitetsstöd|arbetar deltid|jobbar (deltid|heltid)|svårt i grupp|nyanländ',
    'vill (jobba|arbeta|börja jobba|ut i)|motiverad|gravid|svag hälsa',
  ],
  checks: [
    '(vad|hur) gör (jag|vi) (då|med)|vad gör jag',
    '(kolla|koll|pröva|testa|bedöm|kontrollera|avgöra) .. (remiss*|målgrupp*|remitter*|klient*|hör till)',
    'remisskoll*|remissprövning|< kolla (av )?(en |om )',
    '(är|e|ar) (hon|han|hen|klienten|personen) .. målgrupp*|hör (hon|han|hen|min klient) .. till',
    '(kan|får|ska) (hon|han|hen|min klient)|vart ska (hon|han|hen)',
    '(kan|får) jag (remittera|anmäla|skicka|hänvisa|aktualisera) (en|ett|min|henne|honom|hen|#case)',
    'kan jobbtorg ta emot',
  ],
} satisfies Record<string, string[]>;
