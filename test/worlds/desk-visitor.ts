// Somebody at the desk without a browser: keeps cookies, follows redirects, and sends the forms that a page holds.
import { type HTMLElement, parse } from 'node-html-parser';
import type { Assistant } from './assistant.ts';

export interface Seen {
  status: number;
  headers: Headers;
  /** The page as it came. */
  html: string;
  /** What is read of it, runs of space as one. */
  text: string;
  page: HTMLElement;
}

export interface Visitor {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Seen>;
  /** Sends any form; redirects are not followed. */
  post(
    path: string,
    fields: Record<string, string> | [string, string][],
    headers?: Record<string, string>,
  ): Promise<Seen>;
  /** Fills in the form of the page with this action and sends it as a browser would; gives the page that comes of it. */
  send(seen: Seen, action: string, fields?: Record<string, string | string[]>): Promise<Seen>;
  /** Sends a file with the form that a page holds for it. */
  upload(seen: Seen, action: string, name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<Seen>;
  signIn(staffId: string): Promise<Seen>;
}

/** A visitor of a running assistant. */
export function visitorOf(assistant: Pick<Assistant, 'bot'>): Visitor {
  const cookies = new Map<string, string>();
  const base = () => `http://127.0.0.1:${assistant.bot.server.port}`;

  async function ask(path: string, init: RequestInit): Promise<Seen> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${base()}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...(cookie === '' ? {} : { cookie }), ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const html = await response.text();
    const page = parse(html);
    return {
      status: response.status,
      headers: response.headers,
      html,
      page,
      text: page.structuredText.replace(/\s+/g, ' '),
    };
  }

  const visitor: Visitor = {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    send: async ({ page }, action, fields = {}) => {
      const form = page.querySelectorAll('form').find((each) => each.getAttribute('action') === action);
      if (form === undefined) throw new Error(`No form goes to ${action}.`);
      const given = new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
      const entries = [...inForm(form)].filter(([name]) => !given.has(name));
      for (const [name, values] of given) entries.push(...values.map((value): [string, string] => [name, value]));
      return await follow(await visitor.post(action, entries));
    },
    upload: async ({ page }, action, name, bytes) => {
      const body = new FormData();
      body.set('formToken', page.querySelector('[name=formToken]')?.getAttribute('value') ?? '');
      body.set('file', new Blob([bytes]), name);
      return await follow(await ask(action, { method: 'POST', body }));
    },
    signIn: async (staffId) => follow(await visitor.post('/desk/sign-in', { staff: staffId })),
  };

  async function follow(seen: Seen): Promise<Seen> {
    const to = seen.headers.get('location');
    return seen.status === 303 && to !== null ? await follow(await visitor.get(to)) : seen;
  }
  return visitor;
}

/** The fields of a form as a browser would send them untouched. */
function inForm(form: HTMLElement): [string, string][] {
  return form.querySelectorAll('input, textarea, select').flatMap((field): [string, string][] => {
    const name = field.getAttribute('name');
    if (name === undefined) return [];
    if (field.tagName === 'TEXTAREA') return [[name, field.text]];
    if (field.tagName === 'SELECT') {
      const options = field.querySelectorAll('option');
      const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
      return chosen === undefined ? [] : [[name, chosen.getAttribute('value') ?? chosen.text]];
    }
    const isBox = field.getAttribute('type') === 'checkbox';
    return isBox && !field.hasAttribute('checked') ? [] : [[name, field.getAttribute('value') ?? '']];
  });
}
