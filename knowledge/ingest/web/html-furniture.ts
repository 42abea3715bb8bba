// Tells which elements of a web page are not the document's: hidden ones, struck-out ones, and what belongs to the site.
import type { HTMLElement } from 'node-html-parser';
import type { LeftOut } from '../left-out.ts';

/** Elements whose content is not shown as text, or is the site's and not the document's. */
const unseen = new Set(
  'script style template noscript head svg math iframe object embed canvas audio video select button nav'.split(' '),
);
const struck = new Set(['del', 's', 'strike']);
const rolesOfSite = new Set(['navigation', 'search', 'dialog', 'alertdialog', 'menu', 'menubar']);
const rolesOfEdges = new Set(['banner', 'contentinfo', 'complementary']);
/** Elements that hold the site's own text where they stand outside the document's part of the page. */
const edges = new Set(['footer', 'aside', 'header']);
/** Words of a consent banner in the id, class or label of its element, whole or as a beginning. */
const consentWords = /(?:^|[\s_-])(?:cookies?|kakor|gdpr|consent|samtycke|onetrust|cookiebot|didomi)(?![\p{L}])/iu;
/** The document's own part of a page; it is never a banner itself. */
const ofDocument = new Set(['html', 'body', 'main', 'article']);

/** Whether an element is left out; what a reader of the page would have seen of it is noted. */
export function isLeftOut(element: HTMLElement, leftOut: LeftOut): boolean {
  const tag = tagOf(element);
  if (unseen.has(tag)) return true;
  const why = isHidden(element)
    ? 'hidden'
    : isStruck(element, tag)
      ? 'struck'
      : isOfSite(element, tag)
        ? 'furniture'
        : null;
  if (why === null) return false;
  leftOut.add(why, element.text);
  return true;
}

/** The parser's types promise a name; the root has null. */
export function tagOf(element: HTMLElement): string {
  const name: string | null = element.rawTagName;
  return (name ?? '').toLowerCase();
}

function styleOf(element: HTMLElement): string {
  return (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/gu, '');
}

function isHidden(element: HTMLElement): boolean {
  if (element.rawAttrs === '') return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return /display:none|visibility:hidden|font-size:0(?![.\d])|opacity:0(?![.\d])/u.test(styleOf(element));
}

function isStruck(element: HTMLElement, tag: string): boolean {
  return struck.has(tag) || /text-decoration(?:-line)?:[^;]*line-through/u.test(styleOf(element));
}

function isOfSite(element: HTMLElement, tag: string): boolean {
  if (ofDocument.has(tag)) return false;
  const role = (element.getAttribute('role') ?? '').toLowerCase();
  const isOwn = rolesOfSite.has(role) || isConsentBanner(element, tag);
  if (!isOwn && !isEdge(element, tag, role)) return false;
  // The title of the page may stand in its header.
  return element.querySelector('h1') === null && element.querySelector('main') === null;
}

/** Headers and asides belong to the site only where the page says which part of it is the document. */
function isEdge(element: HTMLElement, tag: string, role: string): boolean {
  if (!edges.has(tag) && !rolesOfEdges.has(role)) return false;
  let top = element;
  for (let each = element.parentNode; each !== null; each = each.parentNode) {
    if (/^(?:main|article)$/u.test(tagOf(each))) return false;
    top = each;
  }
  return tag === 'footer' || role === 'contentinfo' || top.querySelector('main') !== null;
}

function isConsentBanner(element: HTMLElement, tag: string): boolean {
  if (!/^(?:div|section|aside|dialog|form)$/u.test(tag) && !tag.includes('-')) return false;
  const names = ['id', 'class', 'aria-label'].map((name) => element.getAttribute(name) ?? '');
  return names.some((name) => consentWords.test(name)) && element.closest('main') === null;
}
