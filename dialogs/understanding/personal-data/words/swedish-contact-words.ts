// What stands around phone numbers, addresses and accounts in Swedish, after folding: whose they are.

/** A number, mailbox or place of the work: an office, an authority, a colleague, the writer. */
export const swedishWorkWords =
  'vaxel[a-z]*|reception[a-z]*|kontaktcenter|kundtjanst|kundcenter|jour[a-z]*|support[a-z]*|helpdesk|servicecenter|jobbtorg[a-z]*|kontor[a-z]*|' +
  'coach[a-z]*|jobbcoach[a-z]*|handlaggar[a-z]*|socialsekreterar[a-z]*|chef[a-z]*|enhetschef[a-z]*|kolleg[a-z]*|teamledar[a-z]*|samordnar[a-z]*|' +
  'arbetsformedl[a-z]*|forsakringskass[a-z]*|af|fk|myndighet[a-z]*|skatteverk[a-z]*|region[a-z]*|vardcentral[a-z]*|mottagning[a-z]*|enhet[a-z]*|forvaltning[a-z]*|' +
  'tolkformedling[a-z]*|tolkbokning[a-z]*|tolk[a-z]*|arbetsgivar[a-z]*|leverantor[a-z]*|anordnar[a-z]*|utbildar[a-z]*|skola[a-z]*|rektor|it|larm[a-z]*|akut[a-z]*|socialjour[a-z]*|' +
  '(?:mitt|min|vart|var)(?! (?:klient|aspirant|deltagar|sokande|brukar|ungdom|kille|tjej|\\d\\d-aring))|mig|oss|vi|jag|mvh|halsning[a-z]*|vanligen|besoksadress[a-z]*|postadress[a-z]*|lokal[a-z]*|mote[a-z]*|trepart[a-z]*|traff[a-z]*|grupp[a-z]*|kurs[a-z]*|tjanstemobil[a-z]*|tjanstetelefon[a-z]*|jobbmobil[a-z]*|jobbtelefon[a-z]*';

/** A number, mailbox or place of a person whom the work is about. */
export const swedishPrivateWords =
  '(?:jag|vi|som jag) (?:jobbar|arbetar) med|tjejen|killen|grabben|ungdomen|familjen|klient[a-z]*|aspirant[a-z]*|sokanden?s?|deltagar[a-z]*|brukar[a-z]*|patient[a-z]*|bidragstagar[a-z]*|personen[a-z]*|hon|henne|hennes|han|honom|hans|hen|hens|' +
  'kvinnan[a-z]*|mannen[a-z]*|mamma[a-z]*|pappa[a-z]*|modern|fadern|sonen[a-z]*|dottern[a-z]*|maken|makan|frun|sambo[a-z]*|anhorig[a-z]*|privat[a-z]*|hem|hemma|hemtelefon|bostad[a-z]*';

/** Says that somebody lives at the place that follows. */
export const swedishLivesAt =
  'bor|bodde|boende|bostad[a-z]*|hemadress[a-z]*|bostadsadress[a-z]*|folkbokford[a-z]*|folkbokforing[a-z]*|skriven|mantalsskriven|flyttat|flyttade|inneboende|hemma hos|hemma|adress|adressen|adr|hyr|hyrde|andrahand|vraks|vrakt|vrakning[a-z]*|avhysning[a-z]*|har flytta|flytta(?:r|t|de) in|vistas|vistats|sover|nattar|bosatt|staying|stays|sleeps|flytta(?:r|de) till';

/** Ends of a street's name; the number of the house follows. */
export const swedishStreets =
  'gatan|gata|vagen|vag|grand|granden|stigen|stig|backen|backe|allen|alle|slingan|torg|torget|kajen|terrass|plan|ringen|gangen|leden|hojden|kroken|branten|bryggan|esplanaden|parken|hamnen|straket|muren|brinken|liden|udden|lunden|kullen|dalen|garden|svangen|vangen|stranden|berget|langan|hallen';

/** Ends of a street's name that stands without a number. */
export const swedishSureStreets = 'gatan|vagen|vag|granden|stigen|backen|allen|slingan|straket|brinken';

/** Words with such an end that are no street. */
export const swedishNotStreets =
  'jobbtorg[a-z]*|jobbplan|handlingsplan|genomforandeplan|arbetsplan|aktivitetsplan|tidplan|tidsplan|vardplan|avgangen|uppgangen|ingangen|tillgangen|genomgangen|gangen|vagen|plan|planen|leden|dalen|parken|hamnen|etableringsplan|planering|omgangen|overgangen|forsta|andra|tredje';

/** Says that an account or a bank's number follows. */
export const swedishAccounts =
  'konton(?:ummer|umret|r)|kontouppgift[a-z]*|bankkonto[a-z]*|bankkontonummer|lonekonto[a-z]*|personkonto[a-z]*|sparkonto[a-z]*|kontot|konto|clearing[a-z]*|clearingnummer|iban|pengarna pa|pengar till|utbetal[a-z]* (?:till|pa)|swish(?!-? ?ref)[a-z]*|swedbank|nordea|seb|handelsbanken|lansforsakringar|danske bank|ica ?banken|skandia(?:banken)?|sparbanken|forex bank|kortnummer|bankkort[a-z]*|kontokort[a-z]*';

/** An account of the house and not of a person. */
export const swedishHouseAccounts =
  'bankgiro[a-z]*|plusgiro[a-z]*|postgiro[a-z]*|bg|pg|stadens|forvaltningens|leverantorens|foretagets|bolagets|kontering[a-z]*|konteras|kontera|kostnadsstalle[a-z]*|kontoplan[a-z]*|budget[a-z]*|bokfor[a-z]*|huvudbok[a-z]*|underkonto[a-z]*|resultat[a-z]*|faktura[a-z]*';

/** Names of mailboxes that no person has. */
export const swedishMailboxes =
  'info|kontakt|registrator|reception|support|kundtjanst|kundservice|jobbtorg|funktion|funktionsbrevlada|enhet|forvaltning|press|personal|rekrytering|ekonomi|faktura|faktura[a-z]*|bokning|tolkbokning|tolk|anmalan|post|hej|mail|admin|it|servicedesk|dataskydd|dpo|socialjour|mottagning|arbetsmarknad|amf|stadsdel|farsta|kista|skarholmen|vallingby|city|globen';

export const swedishAt = 'snabel[- ]?a|snabela|kanelbulle';
export const swedishDot = 'punkt';
