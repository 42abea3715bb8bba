// The Swedish signs of what a message is about: for each sign, the wordings that show it, in the way people type.
// Notation (compiled in signs.ts): words or phrases set apart by `|`, `*` for any rest of a word, ` .. ` for up to
// four words between, `<` and `>` for the start and end of the message, `#case` `#place` `#ask` for a case id, a
// district and a question mark. Case and diacritics do not matter. What evidence a sign is, is weighed in evidence.ts.

const weekday = '(m[åa]n|tis|ons|tors|tor|fre|fred)(dag|dagen|da)?|(lör|sön)dag';
const month =
  '(jan(uari)?|feb(ruari)?|mars|april|maj|juni|juli|aug(usti)?|sep(t|tember)?|okt(ober)?|nov(ember)?|dec(ember)?)';
const anyone = 'vi|man|en|ett|de|dom|jag|ni|vilka|alla|coach*|soc*|jobbtorg*|jt|missbruk*|stadsdel*|unga|nyanlända|enhet*|af|fk';

export const swedishCues = {
  // Questions about what applies
  asksRule: [
    'vad (är det )?(som )?gäller|va gäller|gäller (det|det här|rutin*|regel*|regler*|fortfarande|kravet)',
    `får (${anyone})|(vem|vilka) (får|fick)|kan (alla|vem som helst)|får (en|ett) .. (som|ha|gå|göra|vara)`,
    `(måste|borde|skall|bör) (${anyone})|behöver (man|vi|en|klienten)|måste .. (ha|vara|finnas|göra|gå|skriva*|få)|ska (${anyone})`,
    '< (ska|får|måste|bör|räknas|gäller|ingår|krävs|hör) (?!jag|vi ses|vi ta)\\S+|(nån|någon) som vet|vet (du|ni|nån|någon)|rätt (att|till)',
    'ska .. (vara|göras|finnas|ha|bli|gå|ingå)|har .. (rätt|skyldighet|på sig|ansvar)|(rätt|skyldig*) att',
    'krävs|kräver|krav|tvång|tvingas|tillåt*|obligatorisk*|lagligt|villkor*|ingår|räknas|hör .. till vem|riktlinje*|rutin*',
    'när ska|när måste|senast när|vad händer|va händer|vad sker|händer .. om|stämmer det|är det (ok|okej|okay|rätt|sant|meningen|tänkt)|vart vänder',
    '(kan|måste) .. remittera själv*|via oss|direkt eller|eller måste|brukar|egentligen|fortfarande|finns .. kvar|kvar',
  ],
  asksIf: ['(kan|kunna) (man|vi|af|fk|coach*|soc|en)|kan jag|får jag|går det (att|bra)|är det möjligt'],
  asksMeaning: [
    'va?d? (betyder|menas|innebär|avses|är (en|ett|det|d)|är för|e för|e (en|ett))|va?d? står .. för|står (det )?för nåt',
    'förklara|förklaring|definition*|definier*|skillnad* (på|mellan|är)|vad är (skillnad*|grejen)|vad e skillnad*',
    '< va?d? (är|e|va)(?! klocka| det för (väder|mat|lunch)| på gång)|va?d? är det för (en|ett|nåt|nån)?',
  ],
  asksWho: [
    'vem(?! (vann|är du|träffar jag|är (bäst|sämst)|har flest))|vems|vilken (nämnd|enhet|myndighet|förvaltning|lag)|(vilka|vika) (ingår|sitter|är|hör|deltar|ska|grupper)',
    'ansvarar|ansvarig*',
    'bestämmer|avgör|är det (vi|af|fk|soc|jobbtorg*|stadsdel*|vårt bord)|vårt (bord|ansvar)',
  ],
  asksHow: [
    'hur(?! (många|stor andel|stor del|mår du|är läget|går det för|går det med|gick det|ser .. ut|ligger vi till|länge sen))',
    'hur (lång tid|många .. (ska|måste|får|brukar|kan))|varför|vad (säger|sägs|sas|sa|stod|står|tycker|tyckte|vill|krävs|ingår|mäts)',
    'står det|vart i|finns det (nån|någon|nåt|något) (rutin*|regel*|krav|gräns*|lag|beslut|riktlinje*)|vilket år|vilka år',
    'vilka (är|blir|stadsdelar var|delar|rekommendation*|förslag|regler|krav|steg|parter|mål|kontor)|hur kommer det sig',
  ],
  asksPast: ['hände|tyckte|sa|sade|skrev|ville|föreslog|kostade|beslutade|beslutades|lagt ner|lades ner|la ner|infördes|startade|bildades|togs bort|skrevs|hittade|sågs|kritiserade|avvecklat|avvecklades|kom fram till'],
  // Sources: the documents and the years they speak of
  document: [
    'enligt (rapport*|revis*|rutin*|metod*|dokument*|beslut*|lag*|översyn*|riktlinje*|budget*|stads*|amf|amn)|revision*|revisor*',
    'revisionsrapport*|projektrapport*|slutrapport*|rapporten|översyn*|tjänsteutlåtand*|yttrande*|remissvar*|remiss(en)? om',
    'protokoll*|strategi*|budget*|reglemente*|dokument*|överenskommelse*|huvudavtal*|samverkansavtal*|dnr|diarie*|ks \\d*|amn',
    'stadsrevision*|rekommend(erade|ation*)|särskil* uttalande|kommunfullmäktige|nämnd*|utredning*|metodplattform*|statsbudget*',
  ],
  documentYear: ['19\\d\\d|200\\d|201\\d|2020|20(0|1)\\d-\\d+|(dåvarande|den gamla) .. rapport'],
  // Measures
  supply: [
    'va?d? finns|< finns|hjälp med|looking for something|anything for|(nåt|något) för|vilka .. finns|finns (de|det|d) .. (för|till|nåt|nån|något|någon|några)|finns (det|de|d|nån|någon|nåt|något|några)|var finns',
    '(har|finns) (ni|vi|du) (nåt|något|nån|någon|några|nåra|insats*)|vilka (.. )?(insats*|aktivitet*|åtgärd*|möjlighet*|alternativ|kurser|stöd|program)',
    'va?d? (kan|har) .. (erbjud*|tipsa|sätta in|insats*|utbud*)|erbjud*|tips|tipsa|förslag på|söker (insats*|nåt|något|aktivitet*|plats*)',
    'nån som kan|någon som kan|(nåt|något|nånting|nån (insats|aktivitet|plats)) (som passar|för|till|i)|vilka stadsdelar (har|erbjuder)(?! (lagt|gjort|haft|fått|valt))',
    '(visa|lista|ge mig|sök|hitta) .. (insats*|utbud*|aktivitet*|åtgärd*)|utbud*|som passar|var kan (man|hen|hon|han|jag|de|dom|min klient|klienten)|passande',
    'va?d? har .. (för (insats*|aktivitet*|stöd)|att erbjuda|insats*)|(nån|någon|några|nåra|nåt|något) .. (*insats*|aktivitet*|kurs*|plats*|stöd)',
  ],
  measure: [
    '*insats|*insatser|*insatsen|*insatserna|*insatsers|utbud*|åtgärd*|aktivitet|aktiviteter|arbetsträn*|arbetsprövning*|praktik*|språkstöd*',
    'språkpraktik*|yrkessvenska*|syv|*vägled*|feriejobb*|feriearbet*|sommarjobb*|feriepraktik*|sthlms?jobb*|stockholmsjobb*|osa|osa plats*',
    'skyddat arbete|offentligt skyddat|starta eget|eget företag|nyföretag*|kbt*|jobbspår*|kombinationsutbildning*|jobbsökar*|jobbcoachning',
    'coachning|matchning*|rekryteringsträff*|yrkeskurs*|*utbildningar|yrkesutbildning*|extratjänst*|språkträning*|sfi|verkstad*|jobbstart|*verkstäder*',
    'språkcafe*|supported employment|ips|arbetsrehab*|stödinsats*|hälso(skola|coach*)|studiestartsstöd*|sysselsättning*|anställning|anställningar|*kurs|*kurser|cv|jobbsökning|jobbmatch*|datakurs*|körkort*',
  ],
  provider: ['finsam|finsams|misa|misas|livstycket*|krami|kramis|alfa|iwork|i work|enhet stöd|aktivitetsplats*|samhall|verksamhetsområde insatser'],
  audience: [
    '(?<!(#place|globen|jobbtorg) )(unga|[a-z]+unga)|ungdomar|ungdom|\\d\\d ?åringar|nyanlända|sjukskrivna|nollade|nollplacerade|kvinnor|utrikesfödda|långtidsarbetslösa|hemlösa',
    'beroendeproblem*|missbrukare|funktionsned*|funktionshind*|adhd|npf|autism|psykisk*|folk|personer|uvas|ensamkommande|romer|lågutbildade',
    'kortutbildade|föräldra*|mammor|killar|tjejer|dålig svenska|analfabet*|seniorer|aspiranter|med (missbruk|beroende|smärta)|social fobi',
  ],
  compares: [
    'jämför*|jmf|jfr|jmfr|skillnad*|skiljer*|vs|versus|kontra|sida vid sida|ställ .. (mot|bredvid)|bredvid|jämte|i förhållande till',
    'som .. inte (har|finns|erbjuder)|men inte i|gentemot|#place mot #place|likheter*|(bäst|bättre|sämre|sämst) utbud|bättre i|mer än i|ställ upp',
  ],
  // One client and the way in
  oneClient: [
    '(min|en|mina?|vår|den här|denna) (\\S+ )?(klient|sökande|person|kille|tjej|kvinna|man|mamma|pappa|ungdom|yngling|pojke|flicka|dam|herre)',
    'ung (man|kvinna|kille|tjej)|(nyanländ|nollplacerad|nollad|sjukskriven|ensamkommande|heltidssjukskriven|arbetslös) (man|kvinna|kille|tjej|ungdom|mamma|pappa|person|klient|snubbe)',
    'klienten .. (är|har|vill|kan|får|går)|hon|han|hen|honom|henne|killen|tjejen|mannen|kvinnan|< (klient|man|kvinna|kille|tjej|yngling|aspirant|person|ensamkommande|snubbe)|(man|kvinna|kille|tjej) (på )?\\d\\d',
  ],
  age: ['(1[5-9]|[2-6]\\d) (år|åring|åringen|årig|åriga|årigt|årige)|(man|kvinna|kille|tjej|klient|person|hon|han|hen) (är |på )?(1[5-9]|[2-6]\\d)'],
  refers: [
    'remit*|remiss|remissen|remisskoll*|anmäl*|hänvis*|aktualis*|slussa*|skicka* .. (till|jobbtorg|jt)|till (jobbtorg*|jt|jobbstart)|målgrupp*',
    'vart (ska|skickar|skicka|hör|vänder|remitteras)|hör .. till|(tar|ta) (emot|henne|honom|hen)|vem tar|på (jobbtorg|jt)|få in|passar .. (jobbtorg|jt)|skrivas? in',
    'jobbtorg eller|(trepart*|gruppinfo*) eller|jobbstart direkt|direkt (till|på|in på) jobbstart|gå på (jobbtorg|gruppinfo*|jobbstart)|komma till jobbtorg*|rätt väg in',
  ],
  caseFact: [
    'fs|f stöd*|försörjningsstöd*|socbidrag*|ekonomiskt bistånd|eb|sgi|sjukskriven|*sjukskriven|sjukpenning*|etablering*|(pga|på grund av) arbetslöshet',
    'kompletterande|uppehållstillstånd*|varken .. eller|varken .. el|*missbruk*|beroende|alkohol*|arbetsförmåga*|a kassa|akassa|arbetslös|nollplacerad|nollad',
    'ensamkommande|pluggar|hoppat av|daglig verksamhet|lss|ingen inkomst|saknar inkomst|pga sjukdom|*bidrag|folkbokför*|hemlös|nykter|går inte i skolan',
    'inskriven på af|aktivitetsstöd|arbetar deltid|jobbar (deltid|heltid)|svårt i grupp|nyanländ|vill (jobba|arbeta|börja jobba|ut i)|motiverad|gravid|svag hälsa',
  ],
  checks: [
    '(vad|hur) gör (jag|vi) (då|med)|vad gör jag',
    '(kolla|koll|pröva|testa|bedöm|kontrollera|avgöra) .. (remiss*|målgrupp*|remitter*|klient*|hör till)|remisskoll*|remissprövning|< kolla (av )?(en |om )',
    '(är|e|ar) (hon|han|hen|klienten|personen) .. målgrupp*|hör (hon|han|hen|min klient) .. till|(kan|får|ska) (hon|han|hen|min klient)|vart ska (hon|han|hen)',
    '(kan|får) jag (remittera|anmäla|skicka|hänvisa|aktualisera) (en|ett|min|henne|honom|hen|#case)|kan jobbtorg ta emot',
  ],
  // Meetings
  books: [
    '(boka|bokar|bokas)(?! (om|av) )|inbokning|(lägg|lägga|stoppa|sätt|sätta|skriv) (in|upp)|(hitta|ordna|fixa|ge mig|få till|få|behöver|behövs|vill ha|önskar|söker) .. (tid|lucka|trepart*|treparts*|möte*|slot)',
    'vill träffa|behöver träffa|(nytt|ett) möte|kalla till|ledig* tid*|lediga luckor|lucka|när kan .. ses|kan vi ses|tolk behövs|ska vi ta .. (möte|trepart)|behöver .. (trepart*|tolk)',
  ],
  meeting: [
    '*möte|*mötet|*möten|*mötena|trepart*|treparten|3 part*|tre parts*|*inskrivningen|inskrivning|gruppinfo*|gruppinformation*|bokning*|tid|tiden|tider|*samtal|*samtalet',
    '*samtalen|träff|träffen|träffar|tolk|avstämning*|uppföljningsmöte*|möten|mote|motet|moten',
  ],
  when: [
    `${weekday}|imorgon|imorn|imorrn|i morgon|i morrn|idag|i dag|övermorgon|i övermorgon|v \\d+|vecka|veckan|veckor|vecka \\d+|kl|klockan|\\d+[/.:]\\d+`,
    `den \\d+|\\d+ ${month}|i ${month}|${month}|em|fm|eftermiddag*|förmiddag*|helgen|lunch|så fort som möjligt|snarast|innan jul|asap|halv \\S+|ikväll`,
  ],
  moves: [
    'flytta*|omboka*|ombokning|boka om|skjut* (på|upp|fram)|skjuta .. på|senarelägg*|tidigarelägg*|ändra*|byt|byta|byter|ny tid (för|till|på)|annan (tid|dag)|ny dag|nytt datum|framflytt*',
    '(istället|i stället) .. (för)|ta .. istället|kan vi ta .. istället|dra .. (framåt|bakåt)',
  ],
  cannot: ['funkar inte|passar inte|går inte (på|imorgon|idag)|hinner inte|kan inte (på|komma|kl|imorgon|idag|då|den)|förhindrad|krockar|krock'],
  instead: ['istället|i stället|helst|annan|annat|till'],
  cancels: [
    'avboka*|avbokning|boka av|bokar av|ställ* in|ställs in|inställ*|stryk*|stryka|ta bort|tar bort|radera*|annullera*|blir (inte|inget) av|släng|ta väck|plocka bort',
    'slopa*|kryssa bort|(kommer|dyker) inte .. avboka',
  ],
  asksWhen: [
    'när (är|träffar|ses|ska|har) (jag|vi|mitt|min|treparten|mötet|nästa|inskrivningen)|(vilken|vilka) (tid|dag|tider) (är|har|var|gäller)|var (är|ses) (mötet|treparten|vi)',
    '(är|blev|finns) (treparten|mötet|inskrivningen|tiden|det) .. (bokad|bokat|inbokad|inbokat)|vem (träffar|ska) jag (träffa)?',
  ],
  booked: ['bokat|bokad|bokade|inbokat|inbokad|inbokade|uppbokad|uppbokat|inplanerat|planerat|planerade|inlagda|inlagt'],
  calendar: ['kalender*|schema|schemat|dagordning*|agenda*|bokningar|mina möten|mina trepart*|mina bokningar|mina inskrivning*|nästa (möte|trepart*|inskrivning*)'],
  lists: [
    'visa|lista|visar|se mina|mina|mitt|har (jag|vi|ja) (nån|någon|nåt|något|några|bokat|inbokat|för|inplanerat|möte*|trepart*)|va?d? har (jag|vi|ja)|när (är|e|har|ska) (mitt|min|jag|vi|treparten|mötet|nästa)',
    'vilka|vika|är det (nån|någon|nåt|något)|vem (träffar|ska) jag|< (nån|nåt|någon|något)|hur ser .. ut',
  ],
  mine: ['jag|mig|mina|mitt|min|ja|jag har|har jag'],
  // Deadlines, plans and reminders
  deadline: [
    'deadline*|deadlines|frist|frister|fristen|fristerna|förfall*|går ut|uppföljningar|*uppföljningarna|missat|glömt|kvar att göra|göra klart|(ligger|ligga) .. efter|efter med|att göra|hinna (med|klart)',
    'på tur|(ska|maste|måste|bör|behöver) (vara|bli) (klar|klara|klart|färdig*|gjorda)|måste .. (hinna|klar*)|släpar|påminnelser|min lista|dagens|bråttom|vad brinner|att ta tag i',
  ],
  plan: ['*jobbplan*|plan|planen|planer|planerna|handlingsplan*|planering*|jobbplan|jobplan*|jp'],
  late: ['försenad*|sen|sent|ingen (jobb)?plan|sena|för sent|efter|missad*|missat|missade|saknar|saknas|utan (jobb)?plan|inte (klar|klara|gjord|gjorda|färdig*)|över tiden|förfallen|förfallna|passerat*|överskrid*|utgång*'],
  done: [
    'klar|klart|färdig|färdigt|färdigställd*|gjord|gjort|avklarad|avklarat|upprättad|upprättat|fixad|skriven|inlämnad|bocka* av|avbocka*|klarmarker*|klarrapporter*|markera .. (som )?klar|check|inlagd|godkänd|done',
  ],
  ticks: ['bocka* av|avbocka*|bocka|klarmarker*|klarrapporter*|markera .. klar|klarmarkera|pricka av|kryssa av|sätt .. (som )?klar'],
  reminds: [
    'påminn*|påmin|snooz*|snoza|hör av dig|tjata|tjat|vänta (till|med|tills)|ta (det|den) (här )?igen|kom igen (på|om)|(skjut*|flytta) .. påminnelse*|säg till (mig )?(på|igen|om|imorgon)|väck mig|pinga mig|ta upp (det|den) igen|återkom .. (om|på|imorgon)|kom tillbaka (på|om|imorgon)',
  ],
  later: ['senare|inte nu|inte idag|inte än|sen istället|om (en|två|tre) (dag|dagar|vecka|veckor|timmar|timme)|igen'],
  // Figures from the case records
  counts: [
    'hur många|hur stor (andel|del)|antal|antalet|andel|andelen|hur stor|snitt*|i snitt|genomsnitt*|medel|medeltid|medelvärde|procent|statistik*|siffror|siffra*|nyckeltal|flest|lägst|högst|högsta|minst|totalt',
    'fördelning*|fördelat|trend*|utveckling(en)?|hur (ser .. ut med|går det (med|för)|ligger vi till|gick det)|diagram|graf|kurva|översikt över|jämför* med (förra|samma|månad*|i fjol|q\\d|t\\d)|hur mycket',
  ],
  metric: [
    'inskrivna|inskrivningar|inskrivning|inskrivningstid*|*inskrivningstid|inskrivningslängd|nyinskriv*|skrevs in|skrivits in|skrivs in|återremi*|avslut|avslutade*|avslutats|avslutningar|avslutade ärenden',
    'utebliv*|uteblev*|uteblir|no shows?|ej kom|dök inte upp|jobbplan* .. i tid|försenade (jobb)?planer|självförsörj*|ärenden|ärende per|beläggning*|ärendebelastning|*ärenden|inflöde*|aktiva ärenden|snittid*|klara i tid',
  ],
  looseMetric: ['stockholmsjobb*|sthlms?jobb*|trepart*|gruppinfo*|uppsök*|försenade|jobbplan*|deltagare'],
  groupsBy: [
    'per (jobbtorg*|stadsdel*|coach*|månad*|kanal*|ålder*|grupp*|kontor*|kvartal*|veck*|enhet*|torg*|sdf)|fördel(at|ade|ning*)|uppdel*|uppdelade|(månad|vecka) för (månad|vecka)|grupper(at|ade)|nedbrut*|på varje',
  ],
  period: [
    `i år|hittills|förra (månad*|veck*|år*|kvartal*)|[qt] ?[1-4]|kvartal*|tertial*|i fjol|ifjol|fjolår*|senaste .. (månad*|år*|veck*|dagar*)|i ${month}|under ${month}|sedan|sen (1|i|${month})|denna månad|den här (månaden|veckan)`,
    'just nu|i (höst|vår|somras|vintras)|kvartalet|idag|i dag|nu|202[1-9]|v \\d+|månaden innan|året innan|samma period|i våras|i höstas|under (våren|hösten|sommaren)|rullande|månad*|senaste',
  ],
  office: ['(på|i|hos|för|jobbtorg|vid) (city|globen|#place|kista unga)|globen unga|#place unga|jobbtorg #place|city'],
  // Talk about the talk
  help: [
    '< hjälp( mig)?( #ask)* >|< #ask >|va?d? kan du( \\S+){0,6} >|hur (funkar|fungerar|jobbar) (du|den här|det här|boten|trepart boten)|hur använder|va?d? kan (jag|man) (fråga|göra)|< (meny|kommandon|instruktion*|manual|hjälptext|start)',
    '< visa hjälp*|använd(a|er)( jag| man)? dig|vilka (frågor|kommandon)|(vem|vad) är du|va?d? gör du|kan du hjälpa mig( #ask)? >|hur (ställer|frågar) (jag|man)|va?d? (klarar|vet) du|behöver hjälp( #ask)? >|kom igång|vad används .. till',
  ],
  verdict: [
    '< (jätte|skit|så )?(bra|fel|nej fel|kasst|najs|dåligt|rätt)( tack| det)? >|bra (svar|jobbat|där|hjälp*)|(hjälpte|var till hjälp)|svaret är|fel svar|(det|de|svaret) (var|är|va|e|blev) .. (fel|rätt|bra|dåligt|fel*|inaktuell*|gammalt|konstigt|kasst|toppen|perfekt)|du (har|hade) (fel|rätt)|helt fel|fel dokument|fel källa|stämmer inte|stämde inte',
    'inte (det|vad) (jag|vi) (frågade|menade|bad|ville)|precis vad|(perfekt|toppen|kanon|grymt|suveränt|strålande|utmärkt|kalas|snyggt|najs|nice|super|klockrent)|du (missförstod|missuppfattade|förstår inte|fattar inte|svarade)',
    'så gör vi inte|inte längre så|inaktuell*|hjälpte (inte|mig)|(dåligt|dålig|värdelöst|kass|kasst|uselt) (svar*|hjälp)?|tummen (upp|ner)|synpunkt*|feedback|lämna .. synpunkt*|det var bra|bra bot|förstod inte|svarade inte på|otydlig*|krångligt svar|saknas i svaret',
  ],
  thanks: ['tack för (hjälpen|svaret|det|infon|idag|allt)|tack|tackar|tack så mycket|tusen tack|tack snälla'],
  // Not ours
  foreign: [
    'väder*|vädret|(?<!(efter|före|innan|till|vid|kring) )lunch*|tvättid*|ett bord|buss*|tunnelban*|pendeltåg*|va?d? tjänar|får (vi|jag) lön|mat|recept|dikt|dikten|tal till|skämt|rolig*|lösen ?ord*|matchen|fotboll*|hockey|allsvensk*|film|filmer|restaurang*|taxi|biljett*|tåg|flyg|hotell|resa|frisör*|tandläkar*|semester*|lönebesked|lönespec*|lönesystem*',
    'skrivare*|skrivaren|wifi|parkering*|dator*|datorn|mobil(en)?|klockan är|va?d? (är|e) klockan|vab|vabba|vabbar|sjukanmäl*|tidrapport*|friskvård*|fackliga|facket|löneförhöj*|min lön|födelsedag*|present|fika|kaffe|tårta|aktier*|börs*|bitcoin',
    'översätt*|sjung|sjunga|musik|spela|horoskop|vits|konferensrum*|lokal till|städning|städa|passerkort*|kör?nyckel|inköp*|julfest*|julbord*|personalfest|aw|huvudstad*|statsminister*|riksdagsval|vem vann|python|programmera*|excel*|powerpoint',
  ],
  decides: [
    '< (bevilja|avslå|godkänn|neka|besluta|fatta beslut*|betala ut|dra in|stoppa utbetal*|räkna ut (normen|försörjningsstöd*|bistånd*|fs)|höj|sänk|utred|ge (honom|henne|hen|#case)|skriv (beslut|ett beslut|utredning*))',
    'kan du (bevilja|avslå|godkänna|neka|besluta|fatta beslut|betala ut|dra in|räkna ut)|bevilja .. #case|avslå .. #case',
  ],
  ranks: ['rank*|rangordn*|förtjän*|(mest|minst) (lämplig*|motiverad*|värd)|vem .. är (bäst|sämst|lat)|poängsätt*|vilken .. är (bäst|sämst)|prioritera (mina|bland mina)'],
  requests: ['< (skriv|beställ|översätt|ring|mejla|maila|mejl|berätta (en|nåt roligt|något roligt)|sjung|köp|sms|googla|spela|rita) ?\\S+'],
} satisfies Record<string, string[]>;

/** Words beside which a bare figure of four digits is a case id: nouns for a case, for a plan, and what may stand between. */
export const swedishCaseWords = {
  case: 'ärende|ärendet|ärendenr|ärendenummer|klient|klienten|aspirant|aspiranten',
  plan: 'jobbplan|jobbplanen|jobplan|jobplanen|plan|planen|trepart|treparten|trepartssamtal|mötet|möte|avboka|omboka|snooza|klar',
  link: 'nr|nummer|på|i|för|till|med|m|åt|om|ang',
};
