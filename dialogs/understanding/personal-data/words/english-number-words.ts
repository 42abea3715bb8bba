// The words by which numbers, dates and their separators are dictated, and what stands around numbers, in English.

/** See swedish-number-words.ts. */
export const englishFigures: Record<string, string> = {
  zero: '0',
  oh: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
};

export const englishTens: Record<string, string> = {
  twenty: '2',
  thirty: '3',
  forty: '4',
  fifty: '5',
  sixty: '6',
  seventy: '7',
  eighty: '8',
  ninety: '9',
};

export const englishOrdinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth';

export const englishCenturies: Record<string, string> = { nineteenhundred: '19', twothousand: '20' };

export const englishSeparators = 'dash hyphen minus space dot slash point plus stroke';
export const englishTelling = 'last four digits ending ends';
export const englishLinks = 'and then followed by the are is in with no of th st nd rd number';

export const englishTail =
  '(?:(?:the )?last (?:four|4)(?: digits| numbers)?|final (?:four|4)(?: digits)?|control digits)';
export const englishEnding = '(?:ending (?:in|with)|ends (?:in|with)|at the end|the rest)';

export const englishPersonNumbers =
  'ssn|social security[a-z ]*|personal (?:identity )?(?:number|no)[a-z]*|identity number|coordination number|born|birth[a-z]*|dob|date of birth|national id';
export const englishThingNumbers =
  'invoice[a-z]*|order[a-z]*|reference[a-z]*|customer[a-z]*|case[a-z]*|registration[a-z]*|weeks?|project[a-z]*|file[a-z]*|version|ticket[a-z]*|tracking[a-z]*|passcode|meeting id|article[a-z]*';
export const englishMeetingWords =
  'meeting|minutes|decided|booked|book|time|schedule|calendar|report|updated|created|received|valid|at(?![a-z])';
export const englishCounted = 'year|week|month|day|quarter|time|meeting|case|report|visit|hour|minute|people|client';
