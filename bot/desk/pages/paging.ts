// Cuts a long list into pages, with the links between them.
import { html } from 'hono/html';
import type { Html, Visit } from '../visit.ts';

const onPage = 25;

/** What of a list stands on the page that the address names, and the links to the others. */
export function pageOf<T>(
  items: readonly T[],
  { query, words }: Visit,
  path: string,
): { shown: readonly T[]; links: Html } {
  const last = Math.max(1, Math.ceil(items.length / onPage));
  const asked = Number(query.get('page') ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  const to = (number: number) => {
    const address = new URLSearchParams([...query].filter(([name]) => name !== 'page' && name !== 'done'));
    address.set('page', String(number));
    return `${path}?${address}`;
  };
  const links =
    last === 1
      ? html``
      : html`<nav class="pages" aria-label="${words.paging.label}">${page > 1 ? html`<a href="${to(page - 1)}">${words.paging.before}</a>` : ''}<span>${words.paging.where(page, last)}</span>${page < last ? html`<a href="${to(page + 1)}">${words.paging.after}</a>` : ''}</nav>`;
  return { shown: items.slice((page - 1) * onPage, page * onPage), links };
}
