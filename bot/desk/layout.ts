// The frame of every page of the desk: head, heading, the links to the other pages, and what was just done.
import { html } from 'hono/html';
import type { DeskWording } from '../../dialogs/desk/swedish-desk.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import { type Html, mayOnDesk, type Page, type Visit } from './visit.ts';

export const themes = ['default', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** How a page is dressed, whoever looks at it. */
export interface Dress {
  words: DeskWording;
  language: Language;
  /** Teams' theme; null where the browser says whether it is dark. */
  theme: Theme | null;
}

/** A page for somebody who is signed in. `done` says what was just done. */
export function framed(page: Page, visit: Visit, theme: Theme | null, path: string): Html {
  const { words } = visit;
  const done = words.done[visit.query.get('done') as keyof DeskWording['done']];
  const links = [
    { to: '/desk/questions', text: words.nav.questions, may: 'keepQuestions' },
    { to: '/desk/examples', text: words.nav.examples, may: 'keepQuestions' },
    { to: '/desk/feedback', text: words.nav.feedback, may: 'keepQuestions' },
    { to: '/desk/measures', text: words.nav.measures, may: 'seeMeasures' },
    { to: '/desk/documents', text: words.nav.documents, may: 'keepDocuments' },
    { to: '/desk/operation', text: words.nav.operation, may: 'seeOperation' },
    { to: '/desk/help', text: words.nav.help, may: 'read' },
  ] as const;
  const allowed = links.filter(({ may }) => mayOnDesk(visit, may));
  const nav = html`<nav aria-label="${words.nav.label}"><ul>${allowed.map(
    ({ to, text }) =>
      html`<li><a href="${to}"${path === to || path.startsWith(`${to}/`) ? html` aria-current="page"` : ''}>${text}</a></li>`,
  )}</ul></nav>`;
  const who = html`<form method="post" action="/desk/sign-out" class="who">${hidden(visit)}<span>${visit.caller.name}</span> <button class="plain">${words.signOut}</button></form>`;
  return whole({ words, language: visit.language, theme }, page, {
    nav,
    who,
    done: done === undefined ? '' : html`<p role="status" class="done">${done}</p>`,
  });
}

/** A page for somebody who is not signed in, or may not have what they asked for. */
export function bare(dress: Dress, page: Page, script: 'teams' | null = null): Html {
  const scripts =
    script === null
      ? ''
      : html`<script src="/desk/files/MicrosoftTeams.min.js" defer></script><script src="/desk/files/teams-sign-in.js" defer></script>`;
  return whole(dress, page, { nav: '', who: '', done: '', scripts });
}

function whole(
  { words, language, theme }: Dress,
  { title, body }: Page,
  parts: { nav: Html | string; who: Html | string; done: Html | string; scripts?: Html | string },
): Html {
  const other = language === 'sv' ? 'en' : 'sv';
  return html`<!doctype html>
<html lang="${language}"${theme === null ? '' : html` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${words.product}</title>
<link rel="stylesheet" href="/desk/files/desk.css">
<link rel="icon" href="data:,">
${parts.scripts ?? ''}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><p class="product">${words.nav.label}</p>${parts.nav}<div class="side"><a href="/desk/language/${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>${parts.who}</div></header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${parts.done}
${body}
</main>
</body>
</html>
`;
}

/** What each form of somebody who is signed in carries. */
export function hidden({ formToken }: Pick<Visit, 'formToken'>): Html {
  return html`<input type="hidden" name="formToken" value="${formToken}">`;
}

/** A form of one button that does something at an address of the desk. */
export function buttonTo(
  visit: Pick<Visit, 'formToken'>,
  action: string,
  text: string,
  fields: Readonly<Record<string, string>> = {},
  look: 'main' | 'plain' | 'danger' | '' = '',
): Html {
  const inputs = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="${action}" class="inline">${hidden(visit)}${inputs}<button class="${look}">${text}</button></form>`;
}
