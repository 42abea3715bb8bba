// The Swedish signs of meetings, deadlines, figures and small talk; notation as in swedish-cues.ts.

const weekday = '(m[åa]n|tis|ons|tors|tor|fre|fred)(dag|dagen|da)?|(lör|sön)dag';
const month =
  '(jan(uari)?|feb(ruari)?|mars|april|maj|juni|juli|aug(usti)?|sep(t|tember)?|okt(ober)?|nov(ember)?|dec(ember)?)';

export const swedishErrandCues = {
  // Meetings
  books: [
    '(boka|bokar|bokas)(?! (om|av) )|inbokning|(lägg|lägga|stoppa|sätt|sätta|skriv) (in|upp)',
    '(hitta|ordna|fixa|ge mig|få till) .. (tid|lucka|trepart*|treparts*|möte*|slot)',
    '(få|behöver|behövs|vill ha|önskar|söker) .. (tid|lucka|trepart*|treparts*|möte*|slot)',
    'vill träffa|behöver träffa|(nytt|ett) möte|kalla till|ledig* tid*|lediga luckor|lucka|när kan .. ses',
    'när har .. tid|har .. tid (på|nästa|för|i|imorgon)|kan vi ses|tolk behövs|ska vi ta .. (möte|trepart)',
    'behöver .. (trepart*|tolk)',
  ],
  meeting: [
    '*möte|*mötet|*möten|*mötena|trepart*|treparten|3 part*|tre parts*|*inskrivningen|inskrivning|gruppinfo*',
    'gruppinformation*|bokning*|tid|tiden|tider|*samtal|*samtalet',
    '*samtalen|träff|träffen|träffar|tolk|avstämning*|uppföljningsmöte*|möten|mote|motet|moten',
  ],
  when: [
    `${weekday}|imorgon|imorn|imorrn|i morgon|i morrn|idag|i dag|övermorgon|i övermorgon|v \\d+|vecka|veckan`,
    'veckor|vecka \\d+|kl|klockan|\\d+[/.:]\\d+',
    `den \\d+|\\d+ ${month}|i ${month}|${month}|em|fm|eftermiddag*|förmiddag*|helgen|lunch|så fort som möjligt`,
    'snarast|så snart*|så fort*|innan jul|asap|halv \\S+|ikväll',
  ],
  moves: [
    'flytta*|omboka*|ombokning|boka om|skjut* (på|upp|fram)|skjuta .. på|senarelägg*|tidigarelägg*',
    'ändra (tid*|möte*|dag*|trepart*|bokning*|till|datum|inskrivning*|#case)',
    '(byt|byta|byter) (.. )?(tid|tiden|dag|datum|möte*|mötet|till|trepart*|#case|kl|plats)|ny tid (för|till|på)',
    'annan (tid|dag)|ny dag|nytt datum|framflytt*',
    'ta .. istället|kan vi ta .. istället|dra .. (framåt|bakåt)',
  ],
  cannot: [
    'funkar inte|passar inte|går inte (på|imorgon|idag)|hinner inte|kan inte (på|komma|kl|imorgon|idag|då|den)',
    'förhindrad|krockar|krock',
  ],
  instead: [
    '(istället|i stället)(?! för (en |ett )?(grupp|trepart|jobb|insats|af|fk))|hellre|annan (tid|dag)|ny tid',
    'nytt datum',
  ],
  cancels: [
    'avboka*|avbokning|boka av|bokar av|ställ* in|ställs in|inställ*|stryk*|stryka|ta bort|tar bort|radera*',
    'annullera*|(blir|bli) (inte|inget) av|inte (bli|att bli) av|dra* tillbaka|ställa in|släng|ta väck',
    'plocka bort',
    'slopa*|kryssa bort|(kommer|dyker) inte .. avboka',
  ],
  asksWhen: [
    'när (är|träffar|ses|ska|har) (jag|vi|mitt|min|treparten|mötet|nästa|inskrivningen)',
    '(vilken|vilka) (tid|dag|tider) (är|har|var|gäller)|var (är|ses) (mötet|treparten|vi)',
    '(är|blev|finns) (treparten|mötet|inskrivningen|tiden|det) .. (bokad|bokat|inbokad|inbokat)',
    '(vem|vilka) (träffar|ska) jag|har #case .. (bokad|bokat|inbokad|inbokat|tid)',
    '(nån|någon|nåt|något) (tid|möte) (bokad|bokat|inbokat|inbokad)',
  ],
  booked: [
    'bokat|bokad|bokade|inbokat|inbokad|inbokade|uppbokad|uppbokat|inplanerat|planerat|planerade|inlagda|inlagt',
  ],
  calendar: [
    'dagens (möten|trepart*|bokningar|inskrivning*)|kommande (möten|trepart*|bokningar|inskrivning*)|kalender*',
    'schema|schemat|dagordning*|agenda*|bokningar|mina möten|mina trepart*|mina bokningar|mina inskrivning*',
    'nästa (möte|trepart*|inskrivning*)|närvarolist*',
    '< va?d? har (jag|vi) (bokat |inbokat |på gång )?(i veckan|(den här|denna|nästa) vecka*|i ?dag|i ?morgon( bitti)?|på [a-z]+dag)( #ask)? >',
  ],
  lists: [
    'visa|lista|visar|se mina|mina|mitt',
    'har (jag|vi|ja) (nån|någon|nåt|något|några|bokat|inbokat|för|inplanerat|möte*|trepart*)',
    'va?d? har (jag|vi|ja)|när (är|e|har|ska) (mitt|min|jag|vi|treparten|mötet|nästa)',
    'närvarolist*|vilka|vika|är det (nån|någon|nåt|något)|vem (träffar|ska) jag|< (nån|nåt|någon|något)|hur ser .. ut',
  ],
  mine: ['jag|mig|mina|mitt|min|ja|jag har|har jag'],
  // Deadlines, plans and reminders
  deadline: [
    'deadline*|deadlines|frist|frister|fristen|fristerna|förfall*|går ut|gått ut|uppföljningar|*uppföljningarna|missat',
    'glömt|ligger (jag|vi) (till|efter)|kvar att göra|göra klart|(ligger|ligga) .. efter|efter med',
    '(har jag|vi) .. att göra|att göra (idag|i veckan|denna|den här|imorgon)|akut|akuta|akutast|brådsk*',
    'hinna (med|klart)',
    'på tur|(ska|maste|måste|bör|behöver) (vara|bli) (klar|klara|klart|färdig*|gjorda)|måste .. (hinna|klar*)',
    '(behöver|måste|ska|bör) (göras|in|lämnas in|levereras)|släpar|påminnelser|min lista|dagens (lista|planer|uppgifter)|bråttom|vad brinner|att ta tag i',
  ],
  plan: ['*jobbplan*|plan|planen|planer|planerna|handlingsplan*|planering*|jobbplan|jobplan*|jp'],
  late: [
    'försenad*|sen|sent|ingen (jobb)?plan|sena|för sent|efter|missad*|missat|missade|saknar|saknas',
    'utan (jobb)?plan|inte (är |blivit |blev )?(klar|klara|gjord|gjorda|färdig*)|över tiden|förfallen|förfallna|passerat*|överskrid*',
    'utgång*',
  ],
  done: [
    'klar|klart|färdig*|avslutad|gjord|gjort|avklarad|avklarat|upprättad|upprättat|fixad|skriven|inlämnad',
    'bocka* av|avbocka*|klarmarker*|klarrapporter*|markera .. (som )?klar|check|inlagd|godkänd|done',
  ],
  ticks: [
    'bocka* av|avbocka*|bocka|klarmarker*|klarrapporter*|markera .. klar|klarmarkera|pricka av|kryssa av',
    'sätt .. (som )?klar',
  ],
  reminds: [
    'påminn*|påmin|snooz*|snoza|hör av dig|tjata|tjat|stör .. inte|inte förrän|vänta (till|med|tills)',
    'ta (det|den) (här )?igen|kom igen (på|om)|(skjut*|flytta) .. påminnelse*',
    'säg till (mig )?(på|igen|om|imorgon)|väck mig|pinga mig|ta upp (det|den) igen|återkom .. (om|på|imorgon)',
    'kom tillbaka (på|om|imorgon)|skjut (den|det|denna|detta|dom|de) .. till',
  ],
  later: ['senare|inte nu|inte idag|inte än|sen istället|om (en|två|tre) (dag|dagar|vecka|veckor|timmar|timme)|igen'],
  // Figures from the case records
  counts: [
    'hur många|(fler|färre) .. än|hur stor (andel|del)|antal|antalet|andel|andelen|hur stor|snitt*|i snitt|genomsnitt*|medel',
    'medeltid|medelvärde|procent|statistik*|siffror|siffra*|nyckeltal|flest|lägst|högst|högsta|minst|totalt',
    'fördelning*|fördelat|trend*|utveckling(en)?|hur (ser .. ut med|går det (med|för)|ligger vi till|gick det)',
    'diagram|graf|kurva|översikt över|*läget (på|i|för|hos)|lägesbild',
    'jämför* med (förra|samma|månad*|i fjol|q\\d|t\\d)|hur mycket',
  ],
  metric: [
    'inskrivna|inskrivningar|inskrivning|inskrivningstid*|*inskrivningstid*|inskrivningslängd|nyinskriv*',
    'skrevs in|skrivits in|skrivs in|(skrevs|skrivits|skrivs) \\S+ in|återremi*|avslut|avslutade*|avslutats|avslutningar|avslutade ärenden',
    'utebliv*|returer|returnerade|uteblev*|uteblir|no shows?|ej kom|dök inte upp|*plan* .. i tid',
    'försenade (jobb)?planer|självförsörj*|ärenden|ärende per|beläggning*|ärendebelastning|*ärenden|inflöde*',
    'aktiva ärenden|snittid*|klara i tid|*belastning|avsl ärenden|hur många nya|antal nya|remitter* .. tillbaka',
  ],
  looseMetric: [
    'aspirant*|inskriven|stockholmsjobb*|sthlms?jobb*|trepart*|gruppinfo*|uppsök*|försenade|jobbplan*|deltagare',
  ],
  groupsBy: [
    'per (jobbtorg*|stadsdel*|coach*|månad*|kanal*|ålder*|grupp*|kontor*|kvartal*|veck*|enhet*|torg*|sdf)',
    'fördel(at|ade|ning*)|uppdel*|uppdelade|(månad|vecka) för (månad|vecka)|grupper(at|ade)|nedbrut*|på varje',
  ],
  period: [
    'i år|hittills|förra (månad*|veck*|år*|kvartal*)|vecka \\d+|veckorna \\d+|[qt] ?[1-4]|kvartal*|tertial*|i fjol|ifjol|fjolår*',
    `senaste .. (månad*|år*|veck*|dagar*)|i ${month}|under ${month}|sedan|sen (1|i|${month})|denna månad`,
    'den här (månaden|veckan)',
    'just nu|i (höst|vår|somras|vintras)|kvartalet|idag|i dag|nu|202[1-9]|v \\d+|månaden innan|året innan',
    'samma period|i våras|i höstas|under (våren|hösten|sommaren)|rullande|månad*|senaste',
  ],
  office: ['(på|i|hos|för|jobbtorg|vid) (city|globen|#place|kista unga)|globen unga|#place unga|jobbtorg #place|city'],
  // Talk about the talk
  help: [
    '< hjälp( mig)?( #ask)* >|< #ask >|(va?d?|vilka saker|vilka uppgifter) kan du( \\S+){0,6} >',
    'hur (funkar|fungerar|jobbar) (du|den här|det här|boten|trepart boten)|hur använder',
    'va?d? kan (jag|man) (fråga|göra|be)|< (meny|kommandon|instruktion*|manual|hjälptext|start)',
    '< visa hjälp*|använd(a|er)( jag| man)? dig|va?d? .. du kan (göra|hjälpa*|svara*)( \\S+){0,4} >',
    'vilka (frågor|kommandon)|(vem|vad) är du|va?d? gör du|kan du hjälpa mig( #ask)? >',
    'hur (ställer|frågar) (jag|man)|va?d? (klarar|vet) du|behöver hjälp( #ask)? >|kom igång|vad används .. till',
  ],
  verdict: [
    '< (jätte|skit|så )?(bra|fel|nej fel|kasst|najs|dåligt|rätt)( tack| det)? >|bra (svar|jobbat|där|hjälp*)',
    '(hjälpte|var till hjälp|inte till (nån|någon) hjälp)|svaret är|fel svar',
    '(det) (var|är|va|e|blev) .. (fel|rätt|bra|dåligt|fel*|inaktuell*|gammalt|konstigt|kasst|toppen|perfekt)',
    '(de|svaret) (var|är|va|e|blev) .. (fel|rätt|bra|dåligt|fel*|inaktuell*|gammalt|konstigt|kasst|toppen|perfekt)',
    'du (har|hade) (fel|rätt)|helt fel|fel dokument|fel källa|stämmer inte|stämde inte',
    'inte (det|vad) (jag|vi) (frågade|menade|bad|ville)|precis (vad|det)',
    'det var (det|precis|vad|just) .. (undrade|behövde|sökte|ville veta)',
    '(perfekt|toppen|kanon|grymt|suveränt|strålande|utmärkt|kalas|snyggt|najs|nice|super|klockrent)',
    'du (missförstod|missuppfattade|förstår inte|fattar inte|svarade)',
    'så gör vi inte|inte längre så|inaktuell*|hjälpte (inte|mig)',
    '(dåligt|dålig|värdelöst|kass|kasst|uselt) (svar*|hjälp)?|tummen (upp|ner)|synpunkt*|feedback',
    'lämna .. synpunkt*|det var bra|bra bot|förstod inte|svarade inte på|otydlig*|krångligt svar|saknas i svaret',
  ],
  thanks: [
    'tack det räcker|tack för (hjälpen|svaret|det|infon|idag|allt)|tack|tackar|tack så mycket|tusen tack',
    'tack snälla',
  ],
  // Not ours
  foreign: [
    'väder*|vädret|(?<!(efter|före|e|ef|f|innan|till|vid|kring) )lunch*|tvättid*|ett bord|buss*|tunnelban*',
    'pendeltåg*|va?d? tjänar|läxor*|läxan|min (son|dotter|fru|sambo)|meddela min chef|får (vi|jag) lön|mat|recept',
    'dikt|dikten|tal till|skämt|rolig*|lösen ?ord*|matchen|fotboll*|hockey|allsvensk*|film|filmer|restaurang*',
    'taxi|biljett*|tågbiljett*|tågtid*|flyg|hotell|resa|frisör*|tandläkar*|semester*|lönebesked|lönespec*',
    'lönesystem*',
    'skrivare*|skrivaren|wifi|parkering*|dator*|datorn|mobil(en)?|klockan är|va?d? (är|e) klockan|vab|vabba',
    'vabbar|sjukanmäl*|tidrapport*|friskvård*|fackliga|facket|löneförhöj*|min lön|födelsedag*|presenter|fika|kaffe',
    'tårta|aktier*|börs*|bitcoin',
    'översätt*|sjung|sjunga|musik|spela|horoskop|vits|konferensrum*|lokal till|städning|städa|passerkort*',
    'kör?nyckel|inköp*|julfest*|julbord*|personalfest|aw|huvudstad*|statsminister*|riksdagsval|vem vann|python',
    'programmera*|excel*|powerpoint',
  ],
  decides: [
    '< (bevilja|avslå|godkänn|neka|besluta|fatta beslut*|betala ut)',
    '< (dra in|stoppa utbetal*|räkna ut (normen|försörjningsstöd*|bistånd*|fs)|höj|sänk|utred)',
    '< (ge (honom|henne|hen|#case)|skriv (beslut|ett beslut|utredning*))',
    'kan du (bevilja|avslå|godkänna|neka|besluta|fatta beslut|betala ut|dra in|räkna ut)|bevilja .. #case',
    'avslå .. #case',
    '(ska|bör|får|kan) jag (avslå|bevilja|neka|godkänna|dra in)|ska .. (få avslag|beviljas|nekas)|(bedöm|avgör) om|(är|e) (klienten|hon|han|hen|aspiranten) (arbetsför|frisk|sjuk|berättigad)',
    '(ljuger|fuskar|simulerar|lurar oss)|talar .. sanning',
  ],
  ranks: [
    'rank*|rangordn*|förtjän*|(mest|minst) (lämplig*|motiverad*|värd)|vem .. är (bäst|sämst|lat)|poängsätt*',
    'vilken .. är (bäst|sämst)|prioritera (mina|bland mina)|(vilken|vilka) .. ska jag prioritera|de bästa',
    'bästa aspirant*|(sämst|bäst|värst) (coach*|klient*|aspirant*|handläggare*)|prester* (sämst|bäst|dåligt)|de (sämsta|bästa|lataste) (klient*|aspirant*|coach*)|vem av .. (ska|bör) få|sämsta (klient*|aspirant*|coach*)',
  ],
  requests: [
    '< (skriv|beställ|översätt|ring|mejla|maila|mejl) \\S+',
    '< (berätta (en|nåt roligt|något roligt)|sjung|köp|sms|googla|spela|rita) \\S+',
  ],
} satisfies Record<string, string[]>;

/** Words beside which a bare figure of four digits is a case id: for a case, for a plan, and what may stand between. */
export const swedishCaseWords = {
  case: 'ärende|ärendet|ärendenr|ärendenummer|klient|klienten|aspirant|aspiranten',
  plan:
    'jobbplan|jobbplanen|jobplan|jobplanen|plan|planen|trepart|treparten|trepartssamtal|mötet|möte|avboka|' +
    'omboka|snooza|klar|klarmarkera|bocka av|avbocka|markera',
  link: 'nr|nummer|på|i|för|till|med|m|åt|om|ang',
  /** What stands before a hyphen and a number and is no series of case ids: weeks, times, pages, courses. */
  notSeries: 'v|vv|kl|nr|nro|dnr|sid|kap|p|st|ca|max|min|tel|sfs|sfi|kr|mån|tim|år|bil|ver|rum|vån|hus',
  rule: 'regel|regeln|reglerna|rad|bilaga|kurs|linje',
};
