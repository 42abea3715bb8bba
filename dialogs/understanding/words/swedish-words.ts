// Swedish word lists: the words of the field, greetings, common words, and words often misspelt.

/** Stems that show that a message belongs to the field at all; `*` as in swedish-cues.ts. */
export const fieldWords = [
  'jobb*|jt|*insats*|klient*|aspirant*|remit*|remiss*|återremi*|fs|f stöd*|soc|soss|socialtj*|socialsek*',
  'socialkontor*|socialpsyk*|försörjn*|bistånd*|*bidrag*|eb|ekb|trepart*|3 part*',
  'gruppinfo*|gruppinformation*|*inskriv*|skriva in|skrivs in|coach*|handläggar*|stadsdel*|sdf|sdn|amn|amf|slk',
  'af|fk|arbetsförm*|försäkringskassa*|region|landsting*|finsam*|samordning*|nyanl*|etabler*|ensamkomm*',
  'noll*|sgi|sjuk*|rehab*|*rehab*|arbets*|anställ*|*jobb*|*jobben|osa|ferie*|sommarjobb*|språk*|syv|*vägled*',
  'krami|alfa|iwork|misa|livstyck*|kaa|uvas|uppsök*|dua|lup|ils|flai|kolada|skr|sbr|scb|samhall|lss|dv',
  'missbruk*',
  'beroende*|nykter|vuxenenhet*|mottagning*|hemlös*|målgrupp*|resurs|ordinarie|jobbplan*|plan|planen|planer',
  'handlingsplan*|uppfölj*|avslut*|utebl*|no show|likställ*|likvärd*|metod*|se metoden|ips|awp|doa|wri|afp|afu',
  'afb',
  'aktivitets*|sysselsätt*|praktik*|lönebidrag*|nystart*|extratjänst*|studier|plugga*|studera*|utbildning*',
  'kvinno*|kvinnor|unga|ungdom*|revis*|rapport*|strategi*|budget*|nämnd*|rutin*|riktlinj*|reglement*|utlåtand*',
  'ks|kf',
  'överenskomm*|avtal*|enhet|enheten|enheter*|målgruppsind*|bedömning*|utredning*|intyg*|npf*|psyki*|funktions*',
  'sekretess*|samtycke*|tolk*|ärende*|fall|möte*|boka*|deadline*|frist*|påminn*|statistik*|kontor*|leverantör*',
  '#case|#place|kommun*|myndighet*|staden|samhällsv*|brobygg*|daglig verksamhet|verksamhet*|starta eget|kbt*',
  'körkort*|högskol*|gymnasi*|sfi|yrkes*|upphandl*|stöd|hinder|hemlösenhet*|a kassa|akassa|tillfällig*|boende*',
  'barnfamilj*|prioriter*|söderort|västerort|*kurs|*kurser|cv|arbetsmarknad*|tid|tider|möten',
  // Talk about the work with the assistant itself is in the field too.
  'igen|senare|inte nu|fel|fel svar|bra|hjälp*|svar*|glömt|missat|idag|imorgon|veckan|deltagare|erbjud*|gruppen',
  'kontakta*',
];

export const greetings =
  'hej|hejhej|hejsan|hallå|hallo|tja|tjena|tjenare|tjo|tjabba|morn|morrn|mors|moin|goddag|goddagens|gomorron|' +
  'gomorgon|god morgon|god kväll|god dag|god middag|god eftermiddag|god fm|god em|hallojsan|halloj|' +
  'hi|hello|hey|good morning|good afternoon|good evening|yo|läget|hur är läget|hur är det|hur mår du|allt bra|' +
  'trepart|alla|på dig|där|igen|du|bot|boten';

/** What may stand beside thanks in a message that says nothing else. */
export const thanksFillers = 'ok|okej|så|mycket|jättemycket|hej|hej då|ha det';

/** Words by which a request is softened at its start; they carry no meaning for the intent. */
export const softeners =
  'hej|hejsan|hejhej|hallå|tja|tjena|tjenare|god morgon|goddag|hi|hello|hey|snälla|ok|okej|okay|jo|ja|jaha|nej|hm|' +
  'ursäkta|sorry|please|vänligen|kan du|kan ni|skulle du kunna|skulle ni kunna|kan du snälla|could you|can you|' +
  'jag skulle vilja|jag undrar|undrar|snabb fråga|en fråga|fråga';

/** Common words that only Swedish has (after folding), by which the language of a message is told. */
export const swedishWords =
  'och att det är jag vad va hur vilka vilken vilket kan får på med som en ett den inte har vi ni om till av ' +
  'från mig min mina när var vem ' +
  'ska nån något nåt för hej tack boka visa finns måste eller el o å hon han hen dom de inom vid alla även då ' +
  'också idag imorgon mellan';

/** Words of the field as they should be spelt; a word of six letters or more that is one slip off is read as one. */
export const spelling =
  'försörjningsstöd försörjningsstödet aspirant aspiranten aspiranter jobbplan jobbplanen jobbplaner jobbtorg ' +
  'jobbtorget jobbtorgen stockholmsjobb trepart treparten ' +
  'trepartssamtal trepartssamtalet trepartsmöte gruppinfo gruppinformation inskrivning inskrivningen ' +
  'inskrivna nyinskrivna nyanländ nyanlända insatser insatsen insats ' +
  'remittera remitteras remissen remiss återremiss återremisser återremitterade målgrupp målgruppen ' +
  'nollplacerad nollplacerade sjukskriven sjukskrivna arbetsträning arbetsträna ' +
  'arbetsförmåga arbetsförmedlingen försäkringskassan avboka omboka flytta bokning bokningen bokningar ' +
  'deadline deadlines påminn påminnelse påminnelsen försenade försenad ' +
  'uppföljning uppföljningar statistik statistiken andelen avslutade avslutades uteblivna uteblev ' +
  'självförsörjande stadsdel stadsdelar stadsdelen stadsdelarna ' +
  'ansvarar bestämmer beslutar betyder fungerar missbruk missbruket missbruksenheten socialsekreterare ' +
  'handläggare finsamteam finsamteamen finsamteamet feriejobb språkstöd ' +
  'studievägledning vägledning kompletterande etableringen etableringsprogrammet ensamkommande arbetslöshet ' +
  'uppehållstillstånd klienten mötena bevilja jämför skillnad skillnaden ' +
  'revisionen revisorerna stadsrevisionen rapporten rutinen riktlinjer budgeten strategin kalender skjuta ' +
  'senarelägg ärenden ärende ' +
  'skärholmen spånga tensta rinkeby hässelby vällingby bromma kungsholmen norrmalm östermalm södermalm ' +
  'enskede skarpnäck farsta hägersten älvsjö liljeholmen innerstaden ' +
  'meeting tripartite reschedule cancel enrolled referral measures newcomers compare remind';

/** Words of their own that are a slip away from one of those. */
export const notMisspelt =
  'första avbocka avbockad trenden trender inskriven jämfört jämföra jämförd ärendet klienter handläggaren försenat ' +
  'measure meetings compared compares booking bookings cancels reminds besluta riktlinje strategi uppföljd';
