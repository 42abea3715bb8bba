// The districts of Stockholm, present and former, and the short names people type for them (domain.md C.2).

/** Each district and its written forms as patterns; a space stands for a space, a hyphen, a slash or nothing. */
export const districtForms: readonly (readonly [district: string, forms: string])[] = [
  ['Järva', 'järva'],
  ['Rinkeby-Kista', 'rinkeby kista|r-k|rinkeby|kista'],
  ['Spånga-Tensta', 'spånga tensta|sp-t|s-t|spånga|tensta'],
  ['Hässelby-Vällingby', 'hässelby vällingby|h-v|hässelby|vällingby'],
  ['Bromma', 'bromma'],
  ['Kungsholmen', 'kungsholmen|k-?holmen'],
  ['Norra innerstaden', 'norra innerstaden|innerstaden'],
  ['Norrmalm', 'norrmalm|n-malm'],
  ['Östermalm', 'östermalm|ö-?malm'],
  ['Södermalm', 'södermalm|s-malm|söder'],
  ['Enskede-Årsta-Vantör', 'enskede årsta vantör|enskede årsta|årsta vantör|e-?å-?v|enskede|årsta|vantör'],
  ['Skarpnäck', 'skarpnäck'],
  ['Farsta', 'farsta|första stadsdelsnämnd(?:en)?'],
  ['Hägersten-Liljeholmen', 'hägersten liljeholmen|h-l|hl|liljeholmen'],
  ['Hägersten-Älvsjö', 'hägersten älvsjö|h-ä|hägersten|älvsjö'],
  ['Skärholmen', 'skärholmen|skäris'],
];
