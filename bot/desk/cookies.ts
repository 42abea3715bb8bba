// What the desk has a browser hold: who is signed in, and Teams' theme and the language for the pages to come.
import type { Language } from '../../dialogs/understanding/language.ts';
import { type Theme, themes } from './layout.ts';
import type { DeskRequest } from './request.ts';

const names = { session: 'desk_session', theme: 'desk_theme', language: 'desk_language' } as const;
const day = 24 * 3_600;

/** A cookie of the desk. Teams shows the tab in a frame of its own, so that outside local mode it has to go there too. */
function cookie(name: string, value: string, isLocal: boolean, seconds: number): string {
  const where = isLocal ? 'SameSite=Lax' : 'Secure; SameSite=None; Partitioned';
  return `${name}=${value}; Path=/desk; HttpOnly; Max-Age=${seconds}; ${where}`;
}

/** Signs the browser in; with an empty token out. */
export function sessionCookie(token: string, isLocal: boolean): string {
  return cookie(names.session, token, isLocal, token === '' ? 0 : day / 3);
}

export function sessionTokenOf({ cookies }: DeskRequest): string {
  return cookies.get(names.session) ?? '';
}

/** Keeps Teams' theme, which the tab's address names. */
export function themeCookies({ query }: DeskRequest, isLocal: boolean): string[] {
  const theme = themes.find((each) => each === query.get('theme'));
  return theme === undefined ? [] : [cookie(names.theme, theme, isLocal, 365 * day)];
}

/** Teams' theme now or when the tab was opened; null where the browser decides. */
export function themeOf({ query, cookies }: DeskRequest): Theme | null {
  return themes.find((each) => each === (query.get('theme') ?? cookies.get(names.theme))) ?? null;
}

/** Keeps the language that somebody picked. */
export function languageCookie(language: Language, isLocal: boolean): string {
  return cookie(names.language, language, isLocal, 365 * day);
}

/** The language that was picked, else the browser's. */
export function languageOf({ cookies, acceptsLanguages }: DeskRequest): Language {
  const picked = cookies.get(names.language);
  if (picked === 'sv' || picked === 'en') return picked;
  return /^\s*en\b/i.test(acceptsLanguages) ? 'en' : 'sv';
}
