// Finds the districts a message names, by their full, former and short names.
import { fold } from './fold.ts';
import { districtForms } from './swedish-places.ts';

const forms = districtForms
  .flatMap(([district, patterns]) => patterns.split('|').map((form) => ({ district, form: fold(form) })))
  .sort((one, other) => other.form.length - one.form.length)
  .map(({ district, form }) => ({ district, form: form.replaceAll(' ', '[ /-]*') }));

// One pattern with a group for each form, the longest first, so that "rinkeby-kista" is not read as two places.
const place = new RegExp(`(?<![a-z])(?:${forms.map(({ form }) => `(${form})`).join('|')})s?(?![a-z])`, 'g');

/** The text with every district as the word `#place`, and the districts in the order they are first named. */
export function takePlaces(folded: string): { text: string; districts: string[] } {
  const districts = new Set<string>();
  const text = folded.replace(place, (_all, ...groups: unknown[]) => {
    const found = forms[groups.findIndex((group) => typeof group === 'string')];
    if (found !== undefined) districts.add(found.district);
    return ' #place ';
  });
  return { text, districts: [...districts] };
}
