// Given names and family names that are common in Sweden, whatever language they come from. A name that is not here is
// found by its shape.

/** Given names, after folding. */
export const givenNames = new Set(
  `
  aaron aarti abbas abdalla abdallah abdi abdifatah abdikarim abdinasir abdirahman abdirashid abdirizak abdiwahab abdul abdulaziz abdulkadir
  abdullah abdullahi abdulrahman abeba abebe abel abigail abir abraham abshir adaeze adam adan adela adelina aden adil adina admir adna adnan
  adnana afnan afram agim agnes agneta agnete agnieszka ahlam ahmad ahmadullah ahmed ahmet aicha aida aina aino aisha aishah ajla akosua akram
  alaa alan alban albana albert alberto alejandra alejandro aleksandar aleksander aleksandra alem alen alexander alexandra alexei alexej alexis
  alf alfhild alfonso alfred algot alice alicia alicja alina alisa aliya allan alma almaz alva alvar alvaro alvin alvina alya ama amadou amal
  amalia aman amanda amani amanuel amar amber ambjorn amela amelie amina aminah aminata amir amira amit amna amr amra amy ana ana-marija anas
  anastasia anastasiya anatoly anders andre andrea andreas andrei andreia andrej andres andrew andrii andriy andrzej anel anetta anette angel
  angela angelica angelina anil anisa anita anja anki ann ann-christin ann-marie ann-sofie anna anneli annelie annette annie annika anthony anton
  antonella antonio antti anwar arash arben ardit arina arja arjun arlind armend armin arne aron arta artan artem arthur arun arvid arvo arwa asa
  asad asha ashley ashok ashraf asim aslan aslaug asli asma asmaa assad asta astrid atif august aurelie austin avni awa awet axel aya ayaan ayan
  aydin aylin ayman ayse aysha azad aziz aziza azra babak babatunde bahar bahman baran barbara barbro bardh basel bashir basim basma batoul bayan
  beata beatriz behnam behrouz behzad bekele bekim bengt benjamin benny berat berhane berihu berit berivan bernt bertil besa besart besnik betty
  beverly bijan bilal billy biniam bintou birger birgit birgitta birtukan biruk bisrat bjarne bjorn blerim blerta blessing bobby bodil boel bogdan
  boguslaw bohdan bojan bojana boris borislav borje bosse bozena bozidar bradley brandon branislav branka branko brenda brhane brian brigitta
  brita britt britta brittany bronislaw bror bruce bryan burhan cajsa camilla can canan caner carin carina carl carlos carmen carol carolina
  caroline casper catalina catherine cecile cecilia celina celine cemal ceren chantal charles charlotta charlotte cheng cheryl chiara chidi
  chinedu christer christian christina christine christoffer christopher ciaran cihan claes clara clas claudia colm conny conor cornelia cristina
  cynthia czeslaw dafina dag-erik dagmar dagny dainius daiva dalal dalia dalibor dana danait daniel daniela danielle danne danuta dara daria dario
  dariusz darya dashnor daud david davor davoud dawit deborah debra declan deepa deepak deeqa deirdre dejan delal denis denise dennis dermot
  dervis desta diana diane diego dijana dilan dilara dilnaz dilnoza dimitri dimitrios dina dino disa divya diyar djordje dlovan dmitri dmitry
  dmytro dobrila doina dolores donald donna dorde doris dorota dorothy douglas draga dragan dragana drazen drita dunya dusan dylan dzenana ebba
  ebbe ebbot ebru ecaterina edin edith edla edona eduardo edvard edvin edward eero eeva egon ehsan eija eila einar eivor ekaterina elena elene
  elham elias elif elijah elin elina elis elisabet elisabeth elisabetta elise elizabeth ella ellen ellika ellinor elliot elma elmedina elof elsa
  elsie elton elvan elvi elvir elvira elvis elvy elzana elzbieta emanuel embla emeka emelie emil emilia emily emina emine emir emma emma-lisa
  emrah emre endrit enes enisa enok enrique enver erblin eric erica erik erika eritrea erland erling ermias ermira ernesta ernesto ernst erzsebet
  eskil esko esma esperanza esra esteban estelle ester ethan eugene eugenia eva evald evelina evelyn evert evgenia evgeny ewa ewelina exempla eyob
  ezgi ezra fabian fadi fadil fadumo fahad fahmi faisal fang fanni fanny farah fardowsa farhad farhiya fariba farid farida farooq fartun farzana
  farzaneh farzin fatemeh fathi fathia fatima fatimah fatlum fatma fatmir faton fatos fatou fatoumata fatuma fawzi fawzia faysal felicia felipe
  felix fereshteh fergus fernanda fernando fidan fikret fikreta filip filippa filmon filsan fiona firas fisnik fitsum flora florence florian
  florim folke frances francesca francisca francisco francois francoise frank frans fredrik freweini frida fritiof fritz fuad furkan gabra gabriel
  gabriela gabriella gabrijela gaby galina ganesh gary gebre genet georg george gerald gerardo gerd gerda gerhard germund gert getachew gezim
  ghada ghassan ghazal gheorghe gholam ghulam giedre gintaras giorgi giorgos giovanni girma gittan gitte giulia giuseppe gjyle gleb gloria gonzalo
  gopal goran goranka gorel gosta grazyna greger gregory greta grzegorz guadalupe gudmund gudrun guillermo guled gulistan gullan gullbritt gulsen
  gulshan gun gun-britt gunborg gunda gunhild gunilla gunnar gunnel gunvor gustaf gustav gustava gustavo haben habib habiba habtom hadi hadia
  hadil haidar haile hajar hajdar haji hajrije hakan hala haldor halil halima halina halszka halvard halyna hamad hamdi hamid hamida hamidullah
  hampus hamza hana hanaa hanad hanan hani hanin hanna hanna-karin hannah hannele hannes hannu harald haris harish harold harriet harry harun
  hasan haseeb hashim hassan hatice hatidza hatidze hawa hawo hayat haydar heather hector hedda hedvig heikki helen helena helene helga helge
  helin helmer helvi henning henok henrik henry henryk herman hernan heval hiba hibaq hilda hilkka hillevi hilma hind hiwa hiwot hjalmar hjordis
  hoa hodan hodo holger homayoun hong huda hugo hui hung huong husam huseyin hussain hussam hussein hysen hysni ibolya ibrahim ibrahima ida idil
  idris idriz ifrah igballe ignacio igor ihor ikram ilham ilias ilir iljas ilona imad iman immanuel imran inas indira ines inez inga inga-lill
  ingalill ingalisa ingegard ingegerd ingela ingemar inger ingmar ingrid ingvar inna ionela ionut iqra irene irfan irina iris irja irma irmeli
  iryna isaac isabel isabell isabella isabelle isak iskra ismael ismail ismet isra israa issa isse istvan iulia ivan ivana ivanka ivar ivica ivo
  iwona izabela izet jaakko jaan jabbar jacek jack jacob jacqueline jacques jadranka jadranko jadwiga jafar jaime jakob jakub jalal jamal james
  jamila jamilah jan janet janice janina janne janos janusz jari jarl jaromir jaroslaw jasim jasmin jasmina jasminka jasna jason javad javier
  jawad jawaher jean jeanette jeffrey jelena jennifer jenny jens jeremy jerk jerker jerry jerzy jesper jesse jessica jesus jeton jihad jim jimmy
  jing jitka joakim joan joanna joao joaquin joar jocke joe joel johan johanna johannes john johnny jolanta jon jonas jonatan jonathan jonna jonte
  jordan jorge jorgen jorma jose josef josefin josefina josefine joseph joshua jossan joud jouni jovan jovana jovanka joyce jozef juan juan-li
  juana judith judy juha juhani jukka julia julian julianna julie julio jun jurate jurgen justin justyna jyoti jytte kaarina kadir kadra kaija
  kaisa kaj kajsa kajsa-lisa kalevi kalle kaltun kamal kamil kamila kamran kanya karen kari karim karima karin karina karl karl-erik karl-johan
  karolina karolis karwan kata katarina katarzyna katerina kateryna katherine kathleen kathryn katja katri kattis kaveh kavita kawthar kayla kazim
  kazimierz kebede keith kelly kenneth kent kerstin kestutis keti kevin keyvan khadar khadija khadijah khadra khaled khalid khalil kheder kibrom
  kicki kidane kifle kim kimberly kinga kira kiran kiril kjell kjellake kjerstin klara klas klement knud knut kofi konny konrad krishna kristen
  krister kristian kristin kristina kristoffer krystian krystyna krzysztof ksenia kubra kujtim kurt kushtrim kwabena kwame kwesi kyle laila laith
  lakshmi lamia lan larisa larry lars lars-erik lars-goran larysa lasse laszlo latif latifa laura lauren lavdim lawrence layla lazar leena leif
  leila lejla lemlem lena lenita lennart lennarth leo leokadia leon leonard leonora leopold lesya leszek leszlo leticia levan leyla leylo li-na
  liam lidia liisa lilian lill lillan lillebil lillemor lillian lilly lina linda lindita linh linn linnea linus liridon lirije lirim lisa lisbet
  lisbeth liselott liselotte lisen liudmila liv-marie livia liviu ljiljana ljubica ljubomir logan lollo lotta lotten louise lourdes lova lovisa
  lovro luan lubna lubomir luca lucas lucia ludmila ludmilla ludvig ludwig luis luisa luka lukas lukasz lulzim luul luwam luz lyubov lyudmyla
  maarit maciej madison maeve magda magdalena maggan magnus maha mahad mahamed mahdi mahmoud mahmud mahmut mahnaz mahsa maida mairead maj-britt
  maj-lis maja majbritt majid majken makka maksim maksym malak malee malgorzata malgosia malik malika malin malte mamadou manal manfred manish
  mansour manuel manuela marcela marcelo marcin marco marcus marek margaret margareta margareth margaretha margarita margit mari mari-ann maria
  mariam mariama mariana marianne maribel marie marie-louise marija marijana marika marilyn marina mario marisol marit marita mariusz mariya marja
  marjatta markku marko markus marta martha martin martina martinus marwa marwan mary maryam maryan mason masooma masoud masud matej mateus
  mateusz mathias mathilda matilda matilde mats matteo matthew matti mattias maud mauri mauricio maximilian mazen mebrahtu medhanie meena megan
  mehari mehdi mehmet mehret mei mekdes melek melissa melker melvin mercedes merhawi meriem merima merit merita mersiha merve meryem meseret mia
  michael michaela michal michelle micke miguel mihaela mihai mika mikael mikaela mikko milad milan milena milica milivoj milla milo milorad milos
  milton mimoza mina-maria mindaugas ming minh minna miodrag miranda mirela miriam mirja mirjana mirko miroslav miroslava miroslaw mirsad mirwais
  mirza mitra mladen mladenka moa moe mohamad mohamed mohammad mohammed mohamud mohan mohanad mohsen mojca molly mona monica monika morgan moritz
  mortaza moses mostafa mouna moussa muamer muhammad muhammed muhanad mujtaba mulu muna munevera muniira munir murad murat musa muse mustafa
  mustapha mykhailo mykola naciye nada nader nadezhda nadia nadifa nadine nadir nadira nadiya nadja naeem nahid nahom naima najib najibullah najla
  najma najwa nancy nanna nardos nasir nasra nasrin nasser nasteho natalia natalie nataliia natalya natasa nathalie nathan natnael nawal nazanin
  nazar nazir nebojsa nedzad negar neha nellie nelly nemanja nenad nenna nerijus nermin nermina nesrin nestor netsanet nexhat nexhmije ngozi
  nguyen niamh nicholas nicke nicklas niclas nicolas nicole nicoleta nidal niels nihad nijole nikita niklas nikola nikolai nikolaj nikolina
  nilofar nils nima nimco nimo nina ninos ninus nisha nisse nizar nneka noah noemi noi nok noor nora nore norea nour noura novak nuno nur nura
  nurten obada oddvar ognjen oksana ola olaf olavi ole oleg oleh oleksandr oleksandra oleksii olena olesia olga olha oliver olivia olle olof olov
  oluwaseun omar omer omid omran orawan orhan orjan osama oscar oskar oskari osman osmund osvald ottilia otto ouafa ousmane ove pablo padraig
  paivi pamela panagiotis paola paolo parisa parviz parwin patricia patrick patrik paul paula paulina paulo pavel pavle pavlo pawel pedro pekka
  pelin pelle pentti per-erik per-olof pernilla pertti petar peter petra petro petronella petru petter peyman philip philippa phuong pia pierre
  pilar piotr pirjo pirkko ploy polina pontus pooja porn pornthip pouya pradeep prakash precious predrag priya przemek przemyslaw putte qadir
  qamar qasim qendresa rabia rabih rachel rachid radmila radoslav radovan raed rafael rafal rafik raghad ragna ragnar ragnhild rahel rahim rahma
  rahman rahul raija raili raimo raimonda rainer raj rajesh rajko rakel rakesh ralf ralph ramadan ramazan ramesh rami ramiza ramon ramona rana
  randy rani rania ranko raquel rasha rashid rasmus rasul ratana ratka ratko raul ravi rawan rayan raymond raza razan rebaz rebecca rebecka reem
  refik reidar reijo reino rekha renata renate reza rezan ricarda ricardo richard rickard rihab rima rimantas rina rinor risto rita ritva roar
  robban robel robert roberto robin rocio rodas rodrigo roger rojda rojin roland rolf rolf-erik roman ronald ronan ronja ronny rosa rosario rose
  roswitha roy roya roza rozalia ruba ruben rui rukhsana rukia rune ruqayya ruqiya ruslan russell rut rut-marie ruta ruth ruzica ryan ryszard saad
  saba sabah sabina sabrin sabrina sabriye sadia sadik sadiq saeda saeed safa safaa safet safija safiya sagal sahar sahra said saida sakina saleh
  salem salih salim salma salman salvador salwa sam samantha samar samatar sameer samer samia samir samira samuel sana sanaa sanam sandor sandra
  sanela sanja sanjay sanna saoirse sara sarah sardar sari saria sasa sasha satu savannah scott sead seamus sean seb sebahat sebastian sediqa
  sefer sefika selam selamawit selda selim selin selma selvi semere semhar semira senad senada senait seppo sergei sergej sergey sergio serhat
  serhii serhiy serkan sevdije severin seyed shaban shabana shabnam shadi shahad shahin shahram shaima shaip shamso sharif sharmarke sharon shayma
  shefqet sherin shilan shirin shirley shkelzen shpend shpresa shreya shukri shukria sibel sigge signe sigrid sigrun sigurd sigvard siham sihem
  silvia simon simone simret sinan sinead siobhan siri siriporn sirkka sirwan siw sixten skender sladana slavica slavko slawomir slobodan
  slobodanka snezana snezhana sofia sofie sofiia soheila sokol solbritt soledad solomon solveig somaia somaya somchai somsak sonja sonny sophia
  soran sorin srdan staffan stanislav stanislaw stanko stefan steinar stella stellan stepan stepania stephanie stephen steven stina stojan stoyan
  sture suad suada suado sufian suhaib sulaiman suleiman suleyman sumaya sune sunil sunita supaporn suresh susan susana susanna susanne sussie
  suvad suzan svante svea sven sven-erik sverker svetlana svetozar svitlana sylvia sylwia szymon tabea tadesse tadeusz tadija tage taha taher
  tahir taina talal tamara tanja tapio taras tarek tareq tarik tariku tariq tarja tatiana tatjana tatyana tatyanna tea teemu tekla teklay tekle
  teodor teofil teres teresa terese terry terttu tesfalem tesfamariam tesfay tesfaye tesfazghi test testa tetiana tetyana teuta tewelde thanh
  theresa therese thi thiago thomas thorsten tibor tigist tihomir tijana tilda tilde tim timmy timnit timo timothy tindra tobias todor tom tomas
  tomasz tomislav tommy tony tora torbjorn torborg tord tore torgil torgny torsten torun torvald tove trang trond tryggve tsegay tsehay tsige tuan
  tudor tuomas ture turkan tuula tuulikki tuva tyler tyra ubah ubax uffe ulf ulises ulla ulla-britt ulrica ulrik ulrika umar umm urban ursula
  urszula usama vaclav vadim vadym vahid vaida vaino valbona valdas valdemar valdet valdete valentina valentyna valeria valeriya valfrid valmir
  valon valter vanessa vanja vasile vasilica vasilis vasyl veikko velimir vendel vendela vera verner veronica veronika vesa vesela vesna veton
  vibeke vicente victor victoria vidar vieno viggo vijay vikram viktor viktoria viktoriia vilgot vilhelm vilma vincent viola violeta virginia
  vitalii vitaly viveca viveka vivi vivianne vjosa vlad vladan vladimir vladislav vlasta voja volodymyr vuk vytautas wael wafaa wahid wahida
  waldemar waleed walid walter wanida warda warsame wayne wei weini wenche wieslaw wieslawa wilhelm wille william willie wilma winta wioletta
  wissam wiveka wojciech wolfgang wondimu xavier xhemajl xhevat ximena xin xiomara xiu yahya yahye yakub yaman yan yana yared yaroslav yaser yasin
  yasir yasmin yasmina yasmine yasser yassin yazan yeter yevhen yildiz ying ylli ylva ylwa yngvar yngve yohana yohanna yohannes yolanda yonas
  yonis yordanos younes younis yousef yousif yousra youssef yulia yuliia yuri yurii yuriy yusef yusra yusuf yvette yvonne zabihullah zachary zaher
  zahir zahra zaid zain zainab zaineb zakaria zakariya zaki zakir zamzam zara zarghona zarina zbigniew zdenka zdravko zehra zeinab zeineb zekarias
  zeki zekiye zelda zeljko zenebech zeqir zewdu zeynab zeyneb zeynep zhina zia ziad zita zivko ziyad zlata zlatan zlatko zofia zohra zora zoran
  zorica zozan zsolt zsuzsanna zubair zuzanna zvonko
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
