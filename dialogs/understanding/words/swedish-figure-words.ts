// Words, folded, that stand in questions for figures without narrowing them, in Swedish and English; and those after which a question is narrowed.
// Long, since it is one list: what is not on it is named, and no figure is told.

/** After these stands what a question is narrowed to. */
export const narrowingLeads =
  'med utan som inom fran bland hos via genom manga antal antalet andel andelen av pa i till saknar har hade haft fick fatt gar gick with without have had who from among many number of in';

/** People say these beside figures. */
export const plainWords =
  'hunnit skrivas aldersgrupper malgruppen sthlm organisationen ansvar verksamheten verksamhetens avdelningen jobbtorgets torgets enhetens ' +
  'kortast kortaste langst langsta snabbast snabbaste langsammast flesta farst ' +
  'bor bott manaderna tillhor kommer skrevs skrivs reda nuvarande aktuell aktuella antalen vecka veckan terminen forvaltning igang legat tyngst ' +
  'fixat stadens jobbcoacherna ringat tagit aven slutar bokats utfall hallit tackat levererat tappat femtio sammanlagt halva konstigt ' +
  'absoluta after against alder aldern aldersgrupp aldrar alla alltid alltsa amne and anda andel andelen andra ' +
  'annan annars antal antalen antalet any apt ar arbetsmarknaden arbetsmiljoronden are aren arende arendena aret ' +
  'aringar arsskiftet aspirant assa aterbud att average avg bakat bara basta battre became been before behover ' +
  'bemanningen bild bildspelet bland blev blir blivit bokade bokat bord borjan borjar bort bother botten bounce ' +
  'bra break brukar budget budgeten case cases chatten chef chefen city close coach coacher coacherna compared ' +
  'controllern could csv currently dag dagar dagens dagsdato dagslaget dar darifran data date days dear del dela ' +
  'deltagare dem den deras dess det detta diagram did diff differens district does dom down dra drar dvs dyka ' +
  'efter efterat egen egentligen egna eller enhet enheten enheterna enhetschef enskilda ett excel exkl exklusive ' +
  'facket fallande far fast fatt feels fel fem few fick figure fikat fil finance finns fler flest folk for ' +
  'forandring fordelar fordelning fore foregaende forhallande forhand forlat forra forresten forst forsta fortf ' +
  'forvaltningen fraga fragade fragan fragar fragetecken fram fran fredagarna from furnish fyrtio gang gangen gar ' +
  'garna gatt genomsnitt gentemot gick give gjorde glad globen glom god gone gor gora got graf group grupp ' +
  'gruppen grupper hade haft half hall hallet hallits halsning halsningar halvar han handlaggare har has have hej ' +
  'hela hellre helt heter high hittills hjalpa hogst hogsta hogt holls hon hora hos hosten how hundra hur idag ' +
  'ifran igen ihop individ individer infor ingar ingen inget inkl inklusive innan inne inraknade inskr instead ' +
  'inte intresserad isafall istallet jag jamfor jamforelse jamfort jmf jmfrt job jobbtorg jobbtorgen jobbtorget ' +
  'just kan kanal kanalen kanns kansla kansliet kindly klara klarade klienter kolla kollega kom komma kommer ' +
  'kommit kommunen kon kontor kontoren kontra kor kunna kurva kvar kvartal kvartalet lag lage laget lagg lagre ' +
  'lagst lagsta lang langre last ledningsgruppen left ligger lista lite look lovade low mal malen malet malgrupp ' +
  'malgrupper manad manaden manader manadsrapporten manadsskiftet manadsvis mandag mandagar manga manniskor many ' +
  'maste matt meant med meddelande medel medelvarde median meetings mejl mellan men menade menar mer mig min mina ' +
  'minskning minst minsta minutes mitten moment month months more morgon most mot mote moten motet mvh mycket ' +
  'nagon nagot nagra name namn namnden nan nar narvarande nastan nationellt nedan nej ner new nog not now nulage ' +
  'nulaget number numbers nyfiken och ocksa office okat okning olika only onsdagar onskar open ordning oss our ' +
  'over pastar paus people per percent period perioden perioder person personer personligen petra plan plans ' +
  'please pls prata procent procentuellt prognos pull quarter racker rad rakna raknade raknar raknas raknat ' +
  'rangordning rankning rapport rapporten rapporterade rate ratt redan relation respektive resten right riktigt ' +
  'ringde ringer roughly rullande sag saga sager sak saknar same samma sammanstallning samre samsta samtalen ' +
  'samtliga satt say sdf sedan see sen sena senarelagts senast senaste ser sex share should show sida siffra ' +
  'siffran siffror siffrorna sig sin sina since sist sitt sitter six sjalv sjalva ska sket skicka skickar skickat ' +
  'skillnad skillnaden skit skrev skriva skriver skulle slut slutet sms snall snalla snitt som sommaren split st ' +
  'staben staden stadsdel stadsdelarna stadsdelen staende stall stalle stallet stammer stan star statistik ' +
  'statistiken stigande stockholm stockholms stod stor storlek storleksordning storst storsta struntade stycken ' +
  'summa summan support suppose svar svara svarar sverige systemet tabell tack tal tanker tankte tar teams ten ' +
  'tertial tertialrapporten than that the their themself there they those three through tid tiden till ' +
  'tillsammans time tio topp torgen torget total totalen totalt tre trend trenden trender tror turning tva tycker ' +
  'typ under underlag underlaget undrar unga upp uppbar uppdelat uppe uppgift uppgifter ursprungligt utan ute ' +
  'utgangen utom utveckling utvecklingen vad vag val vallingbykontoret vanlig vanligen vanta vantar var vara ' +
  'varannan varen varfor varit varje varken vart vecka veckorapport vem verkligen verksamhetsberattelsen versus ' +
  'vet veta via vid vilka vilket vill ville vintern visa vore was ways were what who whole why wise with within ' +
  'would year you';
