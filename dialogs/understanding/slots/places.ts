// Finds the districts a message names, by their full, former and short names.
import { shippedDistricts } from '../../../knowledge/shipped.ts';
import { fold } from '../fold.ts';

let compiled: { names: string[]; pattern: RegExp } | null = null;

// One pattern with a group for each form, the longest first, so that "rinkeby-kista" is not read as two places. At first
// use and not when the file is loaded, so that a broken districts.yaml is told as a fault of the start.
function places() {
  if (compiled !== null) return compiled;
  const forms = shippedDistricts()
    .districts.flatMap(({ name, says }) => says.split('|').map((form) => ({ name, form: fold(form) })))
    .sort((one, other) => other.form.length - one.form.length);
  const groups = forms.map(({ form }) => `(${form.replaceAll(' ', '[ /-]*')})`).join('|');
  compiled = { names: forms.map(({ name }) => name), pattern: new RegExp(`(?<![a-z])(?:${groups})s?(?![a-z])`, 'g') };
  return compiled;
}

/** The text with every district as the word `#place`, and the districts in the order they are first named. */
export function takePlaces(folded: string): { text: string; districts: string[] } {
  const districts = new Set<string>();
  const { names, pattern } = places();
  const text = folded.replace(pattern, (_all, ...groups: unknown[]) => {
    const found = names[groups.findIndex((group) => typeof group === 'string')];
    if (found !== undefined) districts.add(found);
    return ' #place ';
  });
  return { text, districts: [...districts] };
}

/** The districts that a folded text names right after words of a pattern, which must have the flag `g`. */
export function placesAfter(folded: string, before: RegExp): string[] {
  return [...folded.matchAll(before)].flatMap(({ index, 0: { length } }) => {
    const { text, districts } = takePlaces(folded.slice(index + length));
    return text.trimStart().startsWith('#place') ? districts.slice(0, 1) : [];
  });
}
