// Figures and months as words, in Swedish and English.

export const figureWords: Record<string, string> = {
  noll: '0',
  nolla: '0',
  zero: '0',
  ett: '1',
  en: '1',
  etta: '1',
  one: '1',
  två: '2',
  tvåa: '2',
  two: '2',
  tre: '3',
  trea: '3',
  three: '3',
  fyra: '4',
  four: '4',
  fem: '5',
  femma: '5',
  five: '5',
  sex: '6',
  sexa: '6',
  six: '6',
  sju: '7',
  sjua: '7',
  seven: '7',
  åtta: '8',
  eight: '8',
  nio: '9',
  nia: '9',
  nine: '9',
};

/** Months in order, as stems. */
export const monthStems = ['jan', 'feb', 'mar', 'apr', 'maj|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dec'];
