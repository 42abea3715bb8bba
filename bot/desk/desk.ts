// The desk: takes a request, finds who sends it and what they may, and has the page of the address answer.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { html } from 'hono/html';
import { access } from '../../dialogs/access/access.ts';
import { deskWordings } from '../../dialogs/desk/desk-wordings.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { describeFault } from '../monitoring/log.ts';
import { personOf } from '../store/cases/access-facts.ts';
import { endSession, findSession } from '../store/desk/desk-sessions.ts';
import { languageCookie, languageOf, sessionCookie, sessionTokenOf, themeCookies, themeOf } from './cookies.ts';
import { createTokenReader, type TokenRules } from './entra-token.ts';
import { bare, type Dress, framed } from './layout.ts';
import type { DeskRequest, SentForm } from './request.ts';
import { routeOf } from './routes.ts';
import { signIn, signInPage, type TokenReader } from './sign-in.ts';
import type { Answer, DeskParts, Html, Page, Visit } from './visit.ts';

export interface DeskResponse {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Buffer;
}

export interface DeskSettings {
  /** Null in local mode, where people say who they are. */
  token: TokenRules | null;
}

/** Who may show the desk in a frame: Teams, in its old and new addresses. */
const frames =
  "'self' https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft https://*.cloud.microsoft https://*.office.com https://outlook.office.com";
const policy = `default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors ${frames}`;
const unkept = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' };

/** Makes the desk. What it gives answers every request below `/desk`; a fault of ours is logged, and answered with one sentence. */
export function createDesk(parts: DeskParts, { token }: DeskSettings): (request: DeskRequest) => Promise<DeskResponse> {
  const { core } = parts;
  const isLocal = token === null;
  const read: TokenReader = token === null ? null : createTokenReader(token, core.now);

  return async (request) => {
    if (request.path.startsWith('/desk/files/')) return await file(request.path.slice('/desk/files/'.length));
    const language = languageOf(request);
    const dress: Dress = { language, words: deskWordings[language], theme: themeOf(request) };
    try {
      return await respond(request, dress);
    } catch (fault) {
      parts.log.error('request failed', { fault: describeFault(fault) });
      return await said(dress, 503, dress.words.refused.fault);
    }
  };

  async function respond(request: DeskRequest, dress: Dress): Promise<DeskResponse> {
    const { path, method } = request;
    const cookies = themeCookies(request, isLocal);
    const picked = /^\/desk\/language\/(sv|en)$/.exec(path)?.[1];
    if (picked === 'sv' || picked === 'en') return redirect('/desk', [languageCookie(picked, isLocal)]);
    const isPost = method === 'POST';
    if (isPost && !isSameOrigin(request, token?.publicHost ?? null))
      return said(dress, 403, dress.words.refused.foreign);
    if (path === '/desk/sign-in') {
      if (!isPost) return await toSignIn(dress, cookies, false);
      const form = await request.readForm('text');
      const started = form === null ? null : await signIn(parts, form.fields, read);
      return started === null
        ? await toSignIn(dress, cookies, true)
        : redirect('/desk', [sessionCookie(started, isLocal)]);
    }
    const session = await findSession(core.database, sessionTokenOf(request), core.now());
    if (session === null)
      return isPost
        ? withWhatWasWritten(dress, (await request.readForm('text'))?.fields, 401, 'signedOut')
        : redirect('/desk/sign-in', cookies);
    const { caller } = session;
    const now = inStockholm(core.now());
    const person = await personOf(core.database, caller);
    const found = routeOf(method, path);
    // The role is the one of now: it may have been taken away since the session began.
    const may = found !== null && access(person, found.route.needs, { kind: 'desk' }, now.toPlainDate()).allowed;
    const takesFile = may && found.route.takesFile === true;
    const form = isPost ? await request.readForm(takesFile ? 'file' : 'text') : noForm;
    if (form === null) return said(dress, 413, dress.words.refused.tooLarge);
    const { fields, file: sent } = form;
    if (isPost && fields.get('formToken') !== session.formToken)
      return withWhatWasWritten(dress, fields, 403, 'oldForm');
    if (isPost && path === '/desk/sign-out') {
      await endSession(core.database, session.id);
      return redirect('/desk/sign-in', [sessionCookie('', isLocal)]);
    }
    const { words, language, theme } = dress;
    const { formToken } = session;
    const { query } = request;
    const given = { params: found?.params ?? {}, query, form: fields, file: sent };
    const visit: Visit = { ...parts, caller, person, formToken, ...given, language, words, now };
    if (found === null || !may) {
      const page = sentenceOf(dress, found === null ? words.refused.unknown : words.refused.notYours);
      return shown(framed(page, visit, theme, path), found === null ? 404 : 403, cookies);
    }
    return await answered(await found.route.answer(visit), visit, dress, { path, cookies });
  }

  async function toSignIn(dress: Dress, cookies: string[], failed: boolean): Promise<DeskResponse> {
    const page = await signInPage(parts, dress, { isTeams: !isLocal, failed });
    const script = isLocal || failed ? null : 'teams';
    return shown(bare(dress, page, script), failed ? 403 : 200, cookies, script !== null);
  }
}

const noForm: SentForm = { fields: new URLSearchParams(), file: null };

async function answered(
  answer: Answer,
  visit: Visit,
  { theme }: Dress,
  { path, cookies }: { path: string; cookies: string[] },
): Promise<DeskResponse> {
  switch (answer.kind) {
    case 'redirect':
      return redirect(answer.done === undefined ? answer.to : `${answer.to}?done=${answer.done}`, cookies);
    case 'file': {
      const disposition = `attachment; filename="${answer.name}"`;
      const headers = { ...unkept, 'content-type': answer.type, 'content-disposition': disposition };
      return { status: 200, headers, body: answer.text };
    }
    case 'page':
      return shown(framed(answer, visit, theme, path), answer.status ?? 200, cookies);
  }
}

/** Forms are sent from our own pages only; a browser that tells no origin is held by the form's token alone. */
function isSameOrigin({ origin, host }: DeskRequest, publicHost: string | null): boolean {
  return origin === null || [`https://${host}`, `http://${host}`, `https://${publicHost ?? host}`].includes(origin);
}

function redirect(to: string, cookies: string[]): DeskResponse {
  return { status: 303, headers: { ...unkept, location: to, 'set-cookie': cookies }, body: '' };
}

async function shown(page: Html, status: number, cookies: string[], hasScript = false): Promise<DeskResponse> {
  const security = hasScript ? `${policy}; script-src 'self'; connect-src 'self'` : policy;
  return {
    status,
    headers: {
      ...unkept,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': security,
      'set-cookie': cookies,
    },
    body: String(await page),
  };
}

function sentenceOf({ words }: Dress, sentence: string): Page {
  return { kind: 'page', title: words.refused.title, body: html`<p>${sentence}</p>` };
}

function said(dress: Dress, status: number, sentence: string): Promise<DeskResponse> {
  return shown(bare(dress, sentenceOf(dress, sentence)), status, []);
}

/** What cannot be taken is shown once more, so that nobody has to write it again from memory. */
function withWhatWasWritten(
  dress: Dress,
  form: URLSearchParams | undefined,
  status: number,
  why: 'signedOut' | 'oldForm',
): Promise<DeskResponse> {
  const { words } = dress;
  const written = [...(form ?? [])].filter(
    ([name, value]) => name !== 'formToken' && name !== 'token' && value.trim() !== '',
  );
  const list =
    written.length === 0
      ? ''
      : html`<h2>${words.refused.written}</h2><dl class="facts">${written.map(
          ([name, value]) =>
            html`<dt>${words.fields[name as keyof typeof words.fields]?.label ?? name}</dt><dd>${value}</dd>`,
        )}</dl>`;
  const body = html`<p>${words.refused[why]}</p><p><a class="button" href="/desk">${words.refused.goOn}</a></p>${list}`;
  return shown(bare(dress, { kind: 'page', title: words.refused.title, body }), status, []);
}

/** What the pages load, all of it our own or sent by us. */
const files: Record<string, { path: string; type: string }> = {
  'desk.css': { path: new URL('./files/desk.css', import.meta.url).pathname, type: 'text/css; charset=utf-8' },
  'teams-sign-in.js': {
    path: new URL('./files/teams-sign-in.js', import.meta.url).pathname,
    type: 'text/javascript; charset=utf-8',
  },
  'MicrosoftTeams.min.js': {
    path: createRequire(import.meta.url).resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'),
    type: 'text/javascript; charset=utf-8',
  },
};

async function file(name: string): Promise<DeskResponse> {
  const known = Object.hasOwn(files, name) ? files[name] : undefined;
  if (known === undefined)
    return { status: 404, headers: { ...unkept, 'content-type': 'text/plain; charset=utf-8' }, body: 'Not found.' };
  return {
    status: 200,
    headers: {
      'content-type': known.type,
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    },
    body: await readFile(known.path),
  };
}
