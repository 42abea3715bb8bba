// What stands around phone numbers, addresses and accounts in English: whose they are.

/** See swedish-contact-words.ts. */
export const englishWorkWords =
  'switchboard|front deadlineStore|office[a-z]*|employment service|insurance agency|agency|coach[a-z]*|caseworker[a-z]*|manager[a-z]*|colleague[a-z]*|supervisor[a-z]*|' +
  'interpreter service|interpreter[a-z]*|my|our|me|us|regards|employer[a-z]*|provider[a-z]*|meeting[a-z]*|clinic|helpline';
export const englishPrivateWords =
  'client[a-z]*|applicant[a-z]*|participant[a-z]*|patient[a-z]*|she|her|hers|he|him|his|woman|man|mother|father|son|daughter|husband|wife|partner|private|home';
export const englishLivesAt =
  'lives|living|lived|resides|residing|address|home address|moved to|registered at|stays at|staying at|rents';
export const englishStreets = 'street|road|avenue|lane|drive';
export const englishAccounts = 'account (?:number|no)|bank account|account|clearing|iban|sort code|card number';
export const englishHouseAccounts = 'ledger|supplier.?s|budget|cost cent(?:re|er)|invoice';
export const englishMailboxes =
  'info|contact|support|office|hello|help|helpdesk|hr|jobs|careers|mail|admin|sales|booking|service|no-?reply|team|reception|privacy|security';
export const englishAt = 'at';
export const englishDot = 'dot';
