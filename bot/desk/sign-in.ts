// Signing in to the desk: in Teams by the tab's Entra token, in local mode by saying who one is.
import { html } from 'hono/html';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { startSession } from '../store/desk/desk-sessions.ts';
import { callerByEntraId, callerById, readDirectory } from '../store/people/staff.ts';
import type { Dress } from './layout.ts';
import { type DeskParts, type Page, takeDown } from './visit.ts';

/** Reads an Entra token; null in local mode, where nobody has one. */
export type TokenReader = ((token: string) => Promise<string | null>) | null;

/** The page on which one signs in. `failed` says that a try has failed. */
export async function signInPage(
  { core }: DeskParts,
  dress: Dress,
  { isTeams, failed }: { isTeams: boolean; failed: boolean },
): Promise<Page> {
  const { words } = dress;
  const alert = failed
    ? html`<p role="alert" class="alert">${words.signIn.failed(core.tools.contacts.access)}</p>`
    : '';
  if (isTeams)
    return {
      kind: 'page',
      title: words.signIn.title,
      body: failed
        ? html`${alert}`
        : html`<p data-waiting>${words.signIn.inTeams}</p>
<p class="alert" role="alert" data-failed hidden>${words.signIn.failed(core.tools.contacts.access)}</p>
<noscript><p>${words.signIn.needsScript}</p></noscript>
<form method="post" action="/desk/sign-in" data-teams><input type="hidden" name="token"></form>`,
    };
  const people = (await readDirectory(core.database)).filter(({ active }) => active);
  const groups = [...words.signIn.roles].map(([role, name]) => {
    const named = people.filter((person) => person.role === role);
    const options = named.map(({ id, name: called }) => html`<option value="${id}">${called}</option>`);
    return options.length === 0 ? '' : html`<optgroup label="${name}">${options}</optgroup>`;
  });
  return {
    kind: 'page',
    title: words.signIn.title,
    body: html`${alert}<p>${words.signIn.local}</p>
<form method="post" action="/desk/sign-in" class="search"><div class="field"><label for="staff">${words.signIn.who}</label>
<select id="staff" name="staff">${groups}</select></div><button class="main">${words.signIn.submit}</button></form>`,
  };
}

/** Signs in with what a form brings; gives what the browser is to hold, null when it is nobody in the directory. */
export async function signIn({ core }: DeskParts, form: URLSearchParams, read: TokenReader): Promise<string | null> {
  const { database, newId } = core;
  const entraId = read === null ? null : await read(form.get('token') ?? '');
  const caller =
    read === null
      ? await callerById(database, form.get('staff') ?? '')
      : entraId === null
        ? null
        : await callerByEntraId(database, entraId);
  if (caller === null) return null;
  const now = core.now();
  await takeDown({ core, caller, now: inStockholm(now) }, 'signIn', [], 'signed in');
  return await startSession(database, caller.staffId, now, newId);
}
