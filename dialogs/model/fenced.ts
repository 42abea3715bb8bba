// Text of people and documents on its way to a model: cleaned, without addresses and personal numbers, fenced off as data.
import { cleaned } from '../../knowledge/ingest/untrusted-text.ts';
import { maskPersonalNumbers } from '../understanding/personal-data/personal-data.ts';
import { withoutOrders } from './orders.ts';

const address =
  /(?:https?:|www\.|mailto:|ftp:|data:|javascript:)\S*|\b[\w.+-]+@[\w-]+\.[\w.]+|\b[\w-]+(?:\.[\w-]+)*\.(?:se|com|org|net|io|eu|ru|info|example|invalid)\b\S*/giu;

/**
 * Text as a model may get it: no sign that cannot be seen, a token in place of each address, no personal number, and of a
 * document no sentence that speaks to a machine.
 */
export function forModel(text: string, of: 'person' | 'document'): string {
  let count = 0;
  const plain = cleaned(text).replace(address, () => {
    count += 1;
    return `(l\u00e4nk ${count})`;
  });
  const { text: masked } = maskPersonalNumbers(plain);
  return of === 'document' ? withoutOrders(masked) : masked;
}

/** Says whether a text of a model's holds an address, a token of one, a picture or markup of a page. */
export function holdsLink(text: string): boolean {
  return text.search(address) !== -1 || /\(l\u00e4nk \d+\)|\]\s*\(|!\[|<[a-z/!]|&#|:\/\//iu.test(text);
}

/** A part of the data, between marks that nobody who wrote the text could know. */
export function fenced(fence: string, name: string, text: string): string {
  return `<<<${fence} ${name}\n${text.replaceAll(fence, '')}\n${fence}>>>`;
}
