// Words by which lists of the city lengthen the names of places.

/** Before a name, as in "Jobbtorg Farsta". */
export const beforePlaces = [
  'jobbtorg',
  'stadsdelsförvaltningen',
  'stadsdelsförvaltning',
  'stadsdelsnämnden',
  'sdf',
  'sdn',
];
/** Behind it, as in "Farsta stadsdelsförvaltning". */
export const behindPlaces = [
  'stadsdelsförvaltning',
  'stadsdelsnämnd',
  'stadsdelsområde',
  'stadsdel',
  'jobbtorg',
  'sdf',
  'sdn',
];
