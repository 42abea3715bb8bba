// Given names and family names that are common in Sweden, whatever language they come from. A name that is not here is
// found by its shape.

/** Given names, after folding. */
export const givenNames = new Set(
  `
  aaron aarti abbas abdalla abdallah abdi abdifatah abdikarim abdinasir abdirahman abdirashid abdiwahab abdul abdulaziz abdulkadir abdullah abdullahi
  abdulrahman abeba abebe abel abigail abir abraham abshir adaeze adam adan aden adil admir adna adnan adnana afnan afram agim agnes agneta agnieszka
  ahlam ahmad ahmed ahmet aicha aida aina aino aisha aishah ajla akosua akram alaa alan alban albana albert alberto alejandra alejandro aleksandar
  aleksander aleksandra alem alen alexander alexandra alexei alexej alexis alf alfonso alfred alice alicia alina alisa aliya allan alma almaz alva
  alvaro alvin alya ama amal amalia aman amanda amani amanuel amar amber amela amelie amina aminah aminata amir amira amit amna amr amra amy ana
  ana-marija anas anastasia anastasiya anatoly anders andre andrea andreas andrei andreia andrej andres andrew andrii andriy andrzej anel anetta
  anette angel angela angelica anil anisa anita anja ann anna anneli annelie annette annie annika anthony anton antonella antonio antti anwar arash
  arben ardit arina arja arjun armin arne aron arta artan artem arthur arun arvid arwa asa asad asha ashley ashok ashraf asim asli asma asmaa assad
  astrid atif august aurelie austin awa awet axel aya ayaan ayan aydin aylin ayman ayse aysha azad aziz aziza azra baran barbara barbro bardh basel
  bashir basim basma batoul bayan beata beatriz behnam behrouz bekele bekim bengt benjamin benny berhane berihu berit berivan bernt bertil besa
  besnik betty beverly bilal billy biniam bintou birger birgit birgitta birtukan bisrat bjarne bjorn blerim blessing bobby boel bogdan bohdan bojan
  boris borje bosse bozena bradley brandon branka branko brenda brhane brian britt britta brittany bror bruce bryan burhan camilla can canan caner
  carin carina carl carlos carmen carol carolina caroline casper catalina catherine cecilia celine cemal ceren charles charlotta charlotte cheryl
  chiara chidi chinedu christer christian christina christine christoffer christopher cihan claes clara claudia conny cornelia cristina cynthia
  czeslaw dafina dagmar dagny dalal dalia dalibor dana danait daniel daniela danielle dara daria dario dariusz darya daud david davoud dawit deborah
  debra deepa deepak deeqa dejan delal denis denise dennis desta diana diane diego dilan dilara dilnaz dina dino divya diyar dlovan dmitri dmitry
  dmytro dolores donald donna doris dorota dorothy douglas dragan dragana drazen drita dunya dusan dylan ebba ebru edin edith edona eduardo edvard
  edvin edward eero eeva ehsan eija eila einar ekaterina elena elham elias elif elijah elin elina elisabet elisabeth elise elizabeth ella ellen
  elliot elma elsa elvir elvira elvis elzbieta emanuel emeka emelie emil emilia emily emina emine emir emma emrah emre enes enisa enrique enver eric
  erica erik erika eritrea erland ermias ernesto ernst eskil esko esma esperanza esra esteban ester ethan eugene eva evelina evelyn evert evgenia
  evgeny ewa ewelina exempla eyob fabian fadi fadil fadumo fahad fahmi faisal fang fanny farah fardowsa farhad farhiya fariba farid farida farooq
  fartun farzaneh fatemeh fathi fathia fatima fatimah fatma fatmir fatos fatou fatoumata fatuma fawzi fawzia faysal felicia felipe felix fereshteh fernanda
  fernando fikret fikreta filip filippa filmon filsan firas fitsum flora florim frances francesca francisca francisco francois francoise frank frans
  fredrik freweini frida fuad furkan gabra gabriel gabriela gabriella galina ganesh gary gebre genet georg george gerald gerardo gerd gerda gert
  getachew gezim ghada ghassan ghazal gholam giovanni girma gitte giulia giuseppe gleb gloria gonzalo gopal goran goranka gosta grazyna gregory greta
  grzegorz guadalupe gudrun guillermo guled gulistan gulsen gulshan gun gunborg gunhild gunilla gunnar gunnel gustaf gustav gustavo haben habib
  habiba habtom hadi hadia hadil haidar haile hajar haji hajrije hakan hala halima halina halyna hamad hamdi hamid hamida hampus hamza hana hanaa
  hanad hanan hani hanin hanna hannah hannele hannes hannu harald haris harish harold harriet harry harun hasan haseeb hashim hassan hatice hatidza
  hawa hawo hayat haydar heather hector hedda hedvig heikki helen helena helene helga helge helin helmer helvi henning henok henrik henry henryk
  herman hernan heval hiba hibaq hilda hilkka hilma hind hiwa hiwot hjalmar hoa hodan hodo homayoun hong huda hugo hui hung huong husam huseyin
  hussain hussam hussein hysen ibrahim ibrahima ida idil idris ifrah ignacio igor ihor ikram ilham ilias ilir imad iman imran inas indira ines inga
  inga-lill ingalill ingegerd ingela ingemar inger ingmar ingrid ingvar inna iqra irene irfan irina iris irja irma iryna isaac isabel isabell
  isabella isabelle isak ismael ismail ismet isra israa issa isse ivan ivana ivar iwona jaakko jabbar jacek jack jacob jacqueline jacques jadwiga
  jafar jaime jakob jakub jalal jamal james jamila jamilah jan janet janice janina janne janusz jari jaroslaw jasim jasmin jasmina jasna jason javier
  jawad jawaher jean jeanette jeffrey jelena jennifer jenny jens jeremy jerker jerry jerzy jesper jesse jessica jesus jeton jihad jim jimmy jing
  joakim joan joanna joao joaquin joar joe joel johan johanna johannes john johnny jolanta jon jonas jonatan jonathan jonna jordan jorge jorgen jorma
  jose josef josefin josefina josefine joseph joshua jossan joud jouni jovan jovana joyce jozef juan juan-li juana judith judy juha juhani jukka
  julia julian julie julio jun justin justyna jyoti jytte kaarina kadir kadra kaija kaj kajsa kalevi kaltun kamal kamil kamila kamran kanya karen
  kari karim karima karin karina karl karolina karwan kata katarina katarzyna katerina kateryna katherine kathleen kathryn katja katri kaveh kavita
  kawthar kayla kazimierz kebede keith kelly kenneth kent kerstin kevin keyvan khadija khadijah khadra khaled khalid khalil kibrom kicki kidane kifle
  kim kimberly kira kiran kjell klara klas knut kofi konrad krishna kristen kristian kristin kristina kristoffer krystyna krzysztof ksenia kubra kurt
  kushtrim kwame kyle laith lakshmi lamia lan larisa larry lars larysa lasse latif latifa laura lauren lawrence layla leena leif leila lejla lemlem
  lena lenita lennart leo leon leonard leonora lesya leszek leticia leyla leylo li-na liam lidia liisa lill lillemor lilly lina linda linh linn
  linnea linus liridon lirije lisa lisbet lisbeth liselott liselotte lisen liudmila ljiljana ljubica logan lotta lotten louise lourdes lova lovisa
  luan lubna luca lucas lucia ludmila ludvig luis luisa luka lukas lukasz luul luwam luz lyubov lyudmyla maarit maciej madison magda magdalena maha
  mahad mahamed mahdi mahmoud mahmud mahmut mahnaz mahsa maida maj-britt maja majid makka maksim maksym malak malee malgorzata malik malika malin
  malte mamadou manal manish mansour manuel manuela marcela marcelo marcin marco marcus marek margaret margareta margaretha margarita margit mari
  maria mariam mariama mariana marianne marie marija marika marilyn marina mario marisol marita mariusz mariya marja marjatta markku marko markus
  marta martha martin martina marwa marwan mary maryam maryan mason masoud masud mateusz mathias mathilda matilda matilde mats matteo matthew matti
  mattias maud mauri mauricio maximilian mazen mebrahtu medhanie meena megan mehdi mehmet mehret mei mekdes melek melissa melker mercedes meriem
  merima merit merita mersiha merve meryem meseret mia michael michaela michal michelle miguel mika mikael mikaela mikko milad milan milena milica
  milla milo milton mimoza mina-maria ming minh minna miodrag miranda mirela miriam mirja mirjana mirko miroslav miroslaw mitra mladen moa moe
  mohamad mohamed mohammad mohammed mohamud mohan mohanad mohsen molly mona monica monika mortaza moses mostafa mouna moussa muamer muhammad muhammed
  muhanad mulu muna munevera muniira munir murad murat musa muse mustafa mustapha mykhailo mykola naciye nada nader nadezhda nadia nadifa nadir
  nadira nadiya nadja nahid nahom naima najib najla najma nancy nardos nasir nasra nasrin nasser nasteho natalia natalie nataliia natalya nathalie
  nathan natnael nawal nazanin nazar nazir nebojsa nedzad negar neha nellie nelly nenad nermin nermina nesrin nestor netsanet nexhmije ngozi nguyen
  nicholas nicklas niclas nicolas nicole nidal nihad nikita niklas nikola nikolai nils nima nimco nimo nina nisha nizar noah noemi noi nok noor nora
  nour noura novak nuno nur nura nurten obada oksana ola olaf olavi ole oleg oleh oleksandr oleksandra oleksii olena olesia olga olha oliver olivia
  olle olof oluwaseun omar omer omid omran orawan orhan osama oscar oskar oskari osman otto ouafa ousmane ove pablo paivi pamela paola paolo parisa
  parviz patricia patrick patrik paul paula paulina paulo pavel pavlo pawel pedro pekka pelin pentti per-erik per-olof pernilla pertti peter petra
  petro petter peyman philip phuong pia pierre pilar piotr pirjo pirkko ploy polina pontus pooja porn pornthip pouya pradeep prakash precious predrag
  priya przemek przemyslaw qadir qamar qasim rabia rabih rachel rachid radmila raed rafael rafal rafik raghad ragnar ragnhild rahel rahim rahma
  rahman rahul raija raili raj rajesh rakel rakesh ralf ralph ramadan ramazan ramesh rami ramiza ramon rana randy rani rania ranko raquel rasha
  rashid rasmus rasul ratana ratko raul ravi rawan rayan raymond raza razan rebecca rebecka reem refik  reidar reijo rekha renata reza rezan
  ricardo richard rickard rihab rima rina rinor risto rita ritva robban robert roberto robin rocio rodrigo roger rojda rojin roland rolf roman ronald
  ronja ronny rosa rosario rose roy roya ruba ruben rui rukia rune ruqayya ruqiya ruslan russell ruta ruth ryan ryszard saad saba sabah sabrin
  sabrina sabriye sadia sadiq saeda saeed safa safaa safet safiya sahar sahra said saida saleh salem salih salim salma salman salvador salwa sam
  samantha samar samatar sameer samer samia samir samira samuel sana sanaa sanam sandra sanja sanjay sanna sara sarah sardar sari saria sasa satu
  scott sead sean seb sebastian sefika selam selamawit selim selin selma semhar semira senad senada senait seppo sergei sergej sergey sergio serhat
  serhii serhiy severin seyed shaban shabnam shadi shahad shahin shahram shaima shamso sharif sharmarke sharon shayma sherin shirin shirley shkelzen
  shpend shpresa shreya shukri shukria sigge signe sigrid sigurd siham sihem silvia simon simone simret sinan siri siriporn sirkka sirwan sixten
  skender sladana slavica slawomir slobodan snezana sofia sofie sofiia soheila soledad solomon solveig somaya somchai somsak sonja sonny sophia soran
  srdan staffan stanislav stanislaw stefan stella stellan stepan stephanie stephen steven stina suad suada suado sufian suhaib sulaiman suleiman
  suleyman sumaya sune sunil sunita supaporn suresh susan susana susanna susanne suvad suzan svante svea sven sverker svetlana svitlana sylvia sylwia
  szymon tadesse tadeusz tage taha taher tahir taina talal tamara tanja tapio taras tarek tareq tarik tariq tarja tatiana tatjana tatyana tea teemu
  teklay teodor teres teresa terry terttu tesfalem tesfay tesfaye test testa tetiana tetyana tewelde thanh theresa therese thi thiago thomas tigist
  tijana tilda tilde tim timmy timnit timo timothy tindra tobias tom tomas tomasz tommy tony torbjorn tord tore torgny torsten torun tove trang
  tsegay tsehay tsige tuan tuomas turkan tuula tuulikki tuva tyler tyra ubah ubax ulf ulla ulla-britt ulrica ulrika umar umm urban ursula urszula
  usama vadim vadym vahid vaino valbona valdemar valdete valentina valentyna valeria valeriya valon valter vanessa vanja vasyl veikko vera verner
  veronica veronika vesa vesna vicente victor victoria vidar viggo vijay vikram viktor viktoria viktoriia vilgot vilhelm vilma vincent viola virginia
  vitalii vitaly viveka vivianne vjosa vladimir vladislav volodymyr wael wafaa wahid waldemar waleed walid walter wanida warda warsame wayne wei
  weini wieslaw wieslawa wilhelm wille william willie wilma wioletta wissam wojciech wondimu xhevat ximena xin xiu yahya yahye yakub yaman yan yana
  yared yaroslav yaser yasin yasir yasmin yasmina yasmine yasser yassin yazan yeter yevhen yildiz ying ylva yngve yohana yohanna yohannes yolanda
  yonas yonis yordanos younes younis yousef yousif youssef yulia yuliia yuri yurii yuriy yusef yusra yusuf yvonne zachary zaher zahir zahra zaid zain
  zainab zaineb zakaria zakariya zaki zamzam zara zbigniew zdenka zeinab zeineb zeki zekiye zeljko zenebech zewdu zeynab zeyneb zeynep zhina zia ziad
  ziyad zlata zlatan zofia zohra zoran zorica zozan zuzanna
  `
    .trim()
    .split(/\s+/),
);

/** Given names that are words too: a name only beside a family name or in a naming phrase. */
export const doubtfulNames = new Set(
  'ali an bo bob dag em hans ida kim lo liv love max may mark mina my per siv sten stig tor will rose grace frank april maj juni can jean joe raj li noi porn ming hong hui lan ask grant dana test testa sam tim jim ann anders ola jan mona sari malin minna linda dan ben ove moe angel luz jesus pilar gloria blessing precious virginia jordan austin scott carol terry roy gary flora rosa stella viola iris aya islam hind dalia luka nada besa mica lina kata vera sara hope joy faith summer lova axel kaj tage klara inga dina tom lucia bror saga mats art min august jasmin muse sana ram said thi anna-li cissi sol per-se siv nur noor alva lycka ronja frans eden song saba'.split(
    ' ',
  ),
);

/** Family names that have no telling end, after folding. */
export const familyNames = new Set(
  `
  abbas abdi abdullah abdullahi abdulle abebe aberg adams adan aden ahmad ahmadi ahmed ahmeti akbari akerman al-hassan al-sayed alavi ali alic aliyev
  alm amini andersson ask aziz babic bah baker barre begic begum bekele bergman berisha bjork bjorn blom bohm brandt bratt brodin brown bytyqi
  campbell carter ceesay celik cetin clark collins dahl dahlin davis demir demirci diallo diaz dogan duale edwards ek ekman evans exempel exempelsson
  falk farah farahani fernandez fors forsman frank fransson frisk garcia gashi gebremedhin gomez gonzalez grahn green guled gunes haddad hadi hagman
  haidari haile haji hakimi hall hamad hamadi hamidi harris hasan hashemi hashi hassan hassani hedin hedman heikkinen hellman hernandez hirsi hjort
  hoang hodzic holm horvat hosseini hoxha huang hult hussain hussaini hussein ibrahim ismail issa ivanov ivanova jackson jafari jallow jama jarvinen
  jimenez johansson jones juric kallio karimi kaya kelmendi khalaf khalil khan khoury kidane kilic kim king koc korhonen koskinen kovac kovacs
  kowalska kowalski kraft krasniqi kumar kurt laine lang le lehtonen lewandowski lewis lind lindh lindqvist lof lopez lundin mahamud mahmoud mahmud
  makinen malm maric martinez mebrahtu mehari mehmedovic melin miller mitchell moberg modin mohamed mohammad mohammadi mohammadzadeh mohammed mohamud
  molin moore moradi morales morina morris muhammad muhammed musa mussa mustafa nasser nelson nguyen niemi nieminen noori norberg nord nordin norling
  norman nowak nur nyman oberg ohlin ohman omar osman osmani ost ostman ozdemir ozturk palm parker perez petrov petrova pham phillips popov quist
  rahimi ramadan ramirez ramos rashid rask rezaei roberts rodriguez romero roos ros rosen ruiz saeed sahin said saleh salem salim sampleson sanchez
  sandin sayed shah shala sharif sharifi shevchenko silva singh sjoberg skog smith soderman stahl stark sten stewart strand sultani sundin svensson
  tadesse taylor tekle tell tesfay tesfaye testsson thelin thompson tornqvist tran turner vargas vik virtanen vu wahlin walker wallin wang warsame
  weldu west wester white wik wiklund wilson wisniewski woldu wong wright wu yang yildirim yildiz yilmaz younes young yousef yussuf yusuf zhang zhao
  `
    .trim()
    .split(/\s+/),
);

/** Ends that only family names have. */
export const familyEnds =
  '(?:sson|sdotter|sen|strom|stroem|berg|lund|gren|qvist|kvist|quist|dahl|stedt|sted|strand|holm|feldt|hammar|lof|lander|ander|brink|skold|hjelm|stierna|crantz|roth|mark|vall|wall|ovic|ovich|evic|vic|ic|oglu|zadeh|zada|pour|nejad|nia|yan|ian|iani|shvili|dze|enko|chuk|czyk|wicz|icz|ski|ska|sky|skyj|skaya|nen|poulos|idis|akis|escu|eanu|ez|elli|etti|ini|azi|oui|aoui|eh|pillai|wala|sund|borg|bom|bladh|blad|rud|nes|haug|vik|stad|gard|gaard|elius|enius|lin|man)';

/** Small words within a family name. */
export const nameParticles = new Set(
  'af von de del della der den di da do dos el al ul bin bint ibn ben abu van la le mac mc o st ter zu'.split(' '),
);
