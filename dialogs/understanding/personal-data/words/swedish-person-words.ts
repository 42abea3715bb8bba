// What stands around a person's name in Swedish, after folding: whom the work is about, who works with it, and words of health.

/** Whom the work is about. Beside a name they make it a client's. */
export const swedishClients =
  'klient(?:en|ens|er|erna|ernas)?|kunden(?:s)?|aspirant(?:en|ens|er|erna)?|sokanden?s?|arbetssokanden?s?|deltagar(?:e|en|ens|na)|bidragstagar(?:e|en|ens)|bistandstagar(?:e|en)|brukar(?:e|en|ens)|patient(?:en|ens|er|erna)?|ungdomen|nyanlanda?|nyanlande';

/** Somebody's own people, and words for a person: only right before a name. */
export const swedishPersons =
  'kvinna|kvinnan|mannen|man vid namn|killen|tjejen|flickan|pojken|damen|herrn|personen|person|individen|mamman|mamma|pappan|pappa|modern|fadern|sonen|son|dottern|dotter|maken|make|makan|maka|frun|fru|sambon|sambo|barnet|brodern|systern|anhorige?|vardnadshavaren|boende|hyresgasten|herr';

/** Naming phrases. */
export const swedishNaming =
  'heter|heta|hette|kallas|kallad|vid namn|med namnet|namnet|namn|namnet ar|fornamn|efternamn|for- och efternamn';

/** Naming phrases that the name follows at once. */
export const swedishCalled = 'heter|heta|hette|kallas|kallas for|vid namn|med namnet|namnet ar';

/** Who is called so beside "heter": she, he, the client; and the writer or a thing, which is no client. */
export const swedishPronouns = 'hon|han|hen|den sokande|denne|denna|personen|vederborande';
export const swedishSelf =
  'jag heter|jag ar|mitt namn ar|det ar|det har ar|har ar|hej|hejsan|hallo|tjena|basta|kara|god morgon|godmorgon|tack|hej pa dig';

/** Who works with it: a name beside is a colleague's. */
export const swedishStaff =
  'coach(?:en|ens|er|erna)?|jobbcoach(?:en|er)?|arbetscoach(?:en)?|handledar(?:e|en)|handlaggar(?:e|en|ens|na)|socialsekreterar(?:e|en|ens|na)|soc ?sekr|socsekr|bistandshandlaggar(?:e|en)|kolleg(?:a|an|er|erna|orna)|' +
  'chef(?:en|er|erna)?|[a-z]*chef(?:en|er|erna)?|teamledar(?:e|en)|gruppledar(?:e|en)|arbetsledar(?:e|en)|samordnar(?:e|en)|arbetsformedlar(?:e|en)|kontaktperson(?:en)?|kurator(?:n)?|psykolog(?:en)?|lakar(?:e|en)|doktor(?:n)?|dr|sjukskoterska(?:n)?|' +
  'tolk(?:en|ar)?|vikarie(?:n)?|ersattar(?:e|en)|stallforetradare|standin|expert(?:en)?|administrator(?:n)?|assistent(?:en)?|rektor(?:n)?|larar(?:e|en)|studievagledar(?:e|en)|syv|vagledar(?:e|en)|utredar(?:e|en)|controller(?:n)?|direktor(?:en)?|borgarrad(?:et)?|ledamot(?:en)?|ordforande(?:n)?|praktikant(?:en)?|arbetsgivar(?:e|en)|rekryterar(?:e|en)|god man|fackliga?|personal(?:en)?|medarbetar(?:e|en)|konsulent(?:en)?|matchar(?:e|en)|ansvarig|forelasar(?:e|en)|forfattar(?:e|en)|registrator(?:n)?|jurist(?:en)?|revisor(?:n)?|utvecklingsledar(?:e|en)|verksamhetsledar(?:e|en)|projektledar(?:e|en)|processledar(?:e|en)';

/** Leads to a colleague: who is asked, told, or given something. */
export const swedishLeads =
  'lamna over till|lamnar over till|lamnas over till|overlamna till|lamna a-?\\d+ till|over till|till|av|fran|enligt|hos|fraga|fragade|mejla|mejlade|maila|ring|ringa|kontakta|prata med|pratat med|pratade med|tala med|med|tillsammans med|cc|kopia till|skicka till|tilldela|byt till|mvh|hsg|halsningar|halsningar fran|vanliga halsningar|med vanliga halsningar|med vanlig halsning|vanligen|/|//|hej|hejsan|hallo|tack|basta|kara|hi';

/** What a colleague does in a sentence: asks, writes, takes a case, works somewhere. */
export const swedishStaffActs =
  'undrar|fragar|fragade|sager|sa|sade|skriver|skrev|svarar|svarade|halsar|ringde|mejlade|meddelar|informerade|foreslog|tycker|menar|vill veta|vill boka|vill ha|tar over|tar hand om|ar coach|ar min coach|ar handlaggare|ar min handlaggare|ar chef|ar min chef|ar enhetschef|ar ledig|ar pa semester|har semester|ar tillbaka|ar ny coach|ar min kollega|ar vikarie|jobbar pa|arbetar pa|jobbar hos|har en|har fler|har flera|har tva|har tre|har manga|har manga klienter|har jour|kan ta|ta|tar|tar emot|ta emot|boka|bokar|hjalpa|traffa|svara|remittera|remitterar|ersatter|vikarierar|ansvarar|ansvarig|som coach|som handlaggare|som handledare|semester|franvaro|ledighet|schema|klienter|lediga tider|kalender|kalendern|arenden|bokningar|moten|deadlines|caseload';

/** A place of work behind a name: "pa missbruksenheten", "(Jobbtorg Farsta)". */
export const swedishWorkplaces =
  '(?:pa|fran|hos|vid|i|inom|,|\\()? ?(?:[a-z-]*(?:enheten|mottagningen|forvaltningen|kontoret|teamet|avdelningen|kansliet|gruppen|formedlingen|kassan|psykiatrin|vardcentralen|tjansten)|jobbtorg[a-z]*|af|fk|arbetsformedlingen|forsakringskassan|hr|it|amf|sdf|slk|socialtjansten|regionen|misa|samhall|krami)(?![a-z])';

/** What is done to a client; whose name follows as what it is done to. */
export const swedishClientActs =
  'remittera|remitterar|remitterat|remitterades|aterremittera|aterremitterar|aktualisera|aktualiserar|skriva in|skriver in|skriv in|skrivit in|skrevs|avsluta|avslutar|anmala|anmaler|anmal|inskrivning av|remiss pa|remiss for|remiss av|remissen for|arende for|arendet for|jobbplan for|jobbplanen for|trepart for|treparten for|trepartssamtal for|kallelse till|kalla|bistand till|bistand for|forsorjningsstod till|forsorjningsstod for|ansokan fran|ansokan av|sjukskriva';

/** Has, is, suffers: what a state of health is told with. */
export const swedishStates =
  'har|hade|ar|var|blev|blivit|lider|led|mar|madde|fick|fatt|ater|tar|gar|gick|behandlas|vardas|kampar|drabbats|missbrukar|dricker|anvander|saknar|behover|med|som|diagnostiserad|diagnosticerad|sjukskriven|,|s';

/** Health that is somebody else's than the name's before it. */
export const swedishOthers =
  'en|ett|vad|vem|undrar|fragar|vill veta|slutar|borjar|hur|vid|vilka|vilken|vilket|nagon|nagra|manga|flera|fler|tva|tre|fyra|fem|alla|de som|personer|unga|ungdomar|kvinnor|man som|klient[a-z]*|aspirant[a-z]*|sokande[a-z]*|deltagare[a-z]*|brukare|patienter|malgrupp[a-z]*|dem';

/** Units and staff named after what they treat: no health data of anybody. */
export const swedishHealthUnits =
  '(?:missbruks|beroende|sjukvards|sjuk|psykiatri|rehab|rehabiliterings|halso)-?(?:enhet|mottagning|grupp|handlaggare|vard|koordinator|skoterska|hus|team|central|samordnare)[a-z]*|sjukanmal[a-z]*|halsoinsats[a-z]*';

/** Stems of health, diagnosis and substance words. */
export const swedishHealth =
  'diagnos|bipol|depress|deprim|adhd|add(?![a-z])|autis|asperger|npf|ptsd|psyko|psykos|schizo|angest|panik|missbruk|beroende|alkohol|alkis|narkoman|narkotik|drog(?!ad)|' +
  'amfetamin|heroin|kokain|cannabis|hasch|tramadol|spelberoende|sjuk|utmattning|utbrand|cancer|tumor|diabet|epilep|stroke|smarta|smartor|varktabl|ryggvark|ryggont|migran|' +
  'reumat|fibromyalgi|funktionsned|funktionshind|handikapp|psykisk|sjalvmord|suicid|sjalvskad|atstorning|anorex|bulimi|medicin(?!sk)|lakarintyg|lakarutlat|ohals|gravid|hiv(?![a-z])|hepatit|demens|borderline|' +
  'ocd|tvangssyndrom|social fobi|intellektuell|utvecklingsstor|forlamad|blind(?!t)|dov(?![a-z])|hjart(?!li|an)|metadon|subutex|nykter|avgiftning|behandlingshem|nollplacerad|traumatiser|hjarnskad|whiplash|diskbrack|astma|insulin|dialys|kol(?![a-z])|ms(?![a-z])|opererad|operera|rullstol|knark|overvikt|allergi|kronisk|terapi|inlagd|tvangsvard|lpt(?![a-z])|psykiatr(?!in)|lss|njur|leukemi|blodpropp|parkinson|alzheimer|tourette|dyslexi|stamm(?:ar|ning)|horselsk|synsk|rehabiliter';

/** Capitalised words that are no part of a person's name: units, authorities, months, first words of sentences; as starts of words. */
export const swedishNotNames =
  'jobb|arbets|social|stads|stad|stadens|forsakring|region|stockholm|enhet|namnd|forvaltning|sverige|supported|microsoft|teams|misa|alfa|iwork|krami|' +
  'livstyck|finsam|samordning|norra|sodra|ostra|vastra|inre|yttre|city|globen|trepart|januari|februari|mars$|april|maj$|juni|juli|augusti|september|oktober|' +
  'november|december|mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag|klient|aspirant|kvinna|mannen|coach|handlaggar|doktor|psykiatri|vuxen|forsorj|' +
  'ekonomisk|bistand|remi|insats|samhall|kommun|landsting|karolinska|lss|hvb|sfi|komvux|kriminalvard|frivard|migrationsverk|skatteverk|' +
  'roda|frals|stadsmission|svensk|centrum|sjukhus|vardcentral|mottagning|kolla|boka|avboka|flytta|visa|traffa|ring$|ringer|ringde|paminn|hjalp|vill|behov|' +
  'soker|sokande|pratade|ska$|borde|skulle|varfor|darfor|daremot|dessutom|tyvarr|obs|idag|igar|personen|arende|plan$|planen|planer|halsning|mvh|gruppinfo|svar|' +
  'fraga|tack|hejsan|varken|bade|eftersom|nyanland|ensamkomm|man$|min$|mina$|var$|pga|enligt|bestall|remitt|anmal|inskriv|skriv|unga|ung$|bor$|brukar|stod|liten|stor$|ny$|nya$|' +
  'kompetens|gron$|europ|eu$|eus$|kunskap|metod|matchning|starta|studie|sprak|hals|uppsok|aktivitet|romsk|platser|extratjanst|lonebidrag|offentligt|ferie|motiver|rekryter|cv|kbt|osa$|kaa$|uvas|syv|' +
  'folkhogskol|hogskol|universitet|gymnas|akademi|kulturhus|medborgar|bibliotek|polis|tingsratt|forvaltningsratt|akut|rutin|riktlinj|handbok|lag$|lagen|kapitel|bilaga|tabell|figur|rapport|projekt|program|avdelning|sektion|team|grupp|' +
  'excel|outlook|word$|windows|google|swish|bankid|platsbanken|kista|farsta|vallingby|skarholm|rinkeby|tensta|spang|bromma|hager|alvsjo|enskede|arsta|vantor|skarpnack|sodermalm|norrmalm|ostermalm|kungsholm|hasselby|liljeholm|gullmars|fridhems|slussen|odenplan|hogdalen|bagarmoss|ragsved|hokarang|husby|akalla|jarva|solna|sundbyberg|nacka|huddinge|botkyrka|sodertalje|jarfalla|sollentuna|taby|lidingo|haninge|tyreso|uppsala|goteborg|malmo|linkoping|vasteras|orebro|norrkoping|' +
  'kriminal|missbruk|beroende|psyk|intro|etabler|ordinarie|resurs|malgrupp|verksamhet|utbildning|praktik|tjanst|chef|kontor|moten|mote|tolk|kalender|deadline|siffr|statistik|budget|strategi|revision|ordforande|ledamot|socialist|moderat|vanster|miljoparti|liberal|centerparti|kristdemokrat|sverigedemokrat|feminist';

/** Common words, which are no names whatever their case. */
export const swedishCommon =
  'och att det ar jag vad va hur vilka vilken vilket kan far pa med som en ett den inte har vi ni om till av fran mig min mina nar var vem ska nan nagon nagot nat for hej tack boka visa finns maste eller el o a hon han hen dom de inom vid alla aven da ocksa idag imorgon mellan ' +
  'sig sin sitt sina sa men ju nu sen sedan efter fore innan under over utan mot genom hos kring trots samt dock bara redan annu aldrig alltid ofta ibland mycket mer mest mindre bra bast battre samma annan annat andra forsta sista nasta hela halva manga flera nagra ingen inget inga allt alltsa dar har hit dit upp ner ut in bort fram tillbaka hem hemma igen snart sent tidigt just precis kanske nog val ja nej jo ok okej ' +
  'blir blev blivit vara varit hade haft gor gjorde gjort gar gick gatt kommer kom kommit ser sag sett tar tog tagit ger gav gett vet visste tror trodde vill ville ville skulle kunde borde brukar behover behovde maste behoven sager sa sade skriver skrev fick fatt bor bodde lever heter hette kallas mar madde lider soker sokt jobbar arbetar pluggar studerar vantar ringer ringde mejlar hjalper traffar undrar fragar ' +
  'dag dagar vecka veckor manad ar idag igar klockan kl tid tider person personer barn kvinna man kvinnor unga ungdom del gang ganger fall satt namn nummer fraga fragor svar hjalp information beslut ansokan beskrivning bakgrund sammanfattning gallande angaende forslag hur nar vilka behov onskemal problem';

/** Says whom a message is about; the name follows. */
export const swedishAbout =
  '(?:det )?(?:galler|handlar om|ror)|gallande|angaende|ang|betraffande|avseende|rorande|avser';

/** Says that somebody has come, been referred or enrolled; the name follows after a word or two. */
export const swedishEnrolled =
  'nyinskriven|nyinskrivna|inskriven|inskrivna|inskrivning|ny klient|nya klienter|ny sokande|ny aspirant|ny deltagare|ny remiss|nytt arende|skrevs in|skrivs in|skriva in|skriv in|aktualiserad|aktualisera|aktualisering|remiss(?:en)? (?:[a-z]+ ){0,3}(?:pa|for|gallande|avseende)|remitterad|kallad|kallelse';

/** Papers that are about one client. */
export const swedishPapers =
  'remiss(?:en)?|inskrivning(?:en)?|jobbplan(?:en)?|(?:lakar)?intyg(?:et)?|lakarutlatande|kartlaggning(?:en)?|journal(?:en)?|samtycke|kallelse|utredning(?:en)?|ansokan|overenskommelse|genomforandeplan|aktualisering|personakt|akt|meritforteckning|cv';

/** Fields of a form that hold a name. */
export const swedishFields = 'namn|fullstandigt namn|fornamn|efternamn|tilltalsnamn|mellannamn';

/** What is told of a client right behind the name: health, home, means and violence. */
export const swedishSituations =
  '(?:(?:som |hon |han |hen )?(?:(?:la|lade|lagt|lagger|skrev|skrevs|lades|akte|blev) in(?:lagd)?(?: sig)?(?: [a-z]+)? pa (?:psyk|sjukhus|avgiftning|behandling)[a-z]*|opererar|dricker|super|supit|missbrukar|injicerar|medicinerar|sjukskrevs|vardas|hotas|misshandlas|vraks)|(?:som |hon |han |hen )?(?:har|hade|har fatt|fick|lider av|ar|var|ar i|blir|blev|lever|bor|bodde|gar|gick|hamnade|ligger|lag|sitter|satt|vantar|vistas|uppbar|far|saknar|ska|skulle|kom|behover) (?:(?!(?:frag[a-z]*|om|for|klient[a-z]*|traffa|uppgift[a-z]*|information|utbildning|kurs|tid|mote[a-z]*|besok|ny|nya|nagra|flera|manga|ansvar[a-z]*)(?![a-z]))[a-z]+ ){0,3}' +
  '(?:missfall|gjort abort|brutit (?:benet|armen|foten|handen|ryggen|hoften)|ont i|ryggskott|ischias|nedsatt (?:syn|horsel|arbetsformaga)|inne pa|(?:pa )?sjukhus(?:et)?(?![a-z])|psyket|psykakut[a-z]*|akuten|kvinnojour[a-z]*|skyddat boende|skyddsboende|skyddad[a-z]* (?:identitet|folkbokforing|personuppgifter)|' +
  'under hot|hotad|slagen|misshandla[a-z]*|utsatt for (?:vald|hot|misshandel)|vald(?:et|s)? i|hedersvald|hedersfortryck|fangelse|anstalt(?:en)?|haktad?|haktet|frigiven|frivard[a-z]*|fotboja|domd|skuldsatt|skulder|vrakt|bostadslos|hemlos|harbarge[a-z]*|akutboende|stodboende|' +
  'forsorjningsstod|socialbidrag|ekonomiskt bistand|sjukersattning|aktivitetsersattning|sjukpenning|arbetslos|utforsakrad|inskriven|uppehallstillstand|asyl|papperslos|barn i|barn till|foda|fodde|nedkomma|aterfall[a-z]*|aterfoll|drick(?:er|a|ande)|super(?![a-z])|supa|rok(?:er|a) (?:hasch|braj|heroin)|injicera[a-z]*|' +
  'kbt|psykoterapi|samtalsterapi|terapeut|psykolog(?:en)?|antidepress[a-z]*|sobril|medicinera[a-z]*|opereras?|operation|infarkt|hjartinfarkt|[a-z]{2,12}operation|kramper|somnsvarigheter|somnproblem|krigstrauma|trauman?|flashbacks|deprimerad|nedstamd|forlossning[a-z]*))(?![a-z])';

/** Firms, churches, schools and hospitals that are named after people. */
export const swedishNamedThings =
  'clas ohlson|astrid lindgrens?|maria ungdom|iris hadar|sankta? [a-z]+|s:?t:?a? [a-z]+|hedvig eleonora|lex (?:sarah|maria)|gustav vasas?|adolf fredriks?|anna whitlocks?|raoul wallenbergs?|olof palmes?|dag hammarskjolds?|greta garbos?|nils ericsons?';
