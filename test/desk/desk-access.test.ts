// Who may open which address of the desk, and what holds off forged, old and overlarge requests. Every route for every person.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../bot/desk/routes.ts';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import { type Assistant, monday, olle, people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { type Seen, type Visitor, visitorOf } from '../worlds/desk-visitor.ts';

const expert: StaffRow = {
  ...people.amina,
  id: 'S-6',
  name: 'Elsa Ek',
  entraObjectId: '00000000-0000-4000-a000-000000000006',
  expertFor: ['*'],
};
const everybody = { owner: olle, manager: people.karin, expert, coach: people.amina, caseworker: people.maja };
type Who = keyof typeof everybody;

/** Who may have what a route needs, said here once more and by hand. */
const expected: Record<string, readonly Who[]> = {
  read: ['owner', 'manager', 'expert', 'coach', 'caseworker'],
  seeMeasures: ['owner', 'manager', 'expert'],
  keepMeasures: ['owner'],
  keepDocuments: ['owner'],
  keepQuestions: ['owner'],
  seeOperation: ['owner'],
};

let assistant: Assistant;
const directory = async (rows: StaffRow[]) =>
  await importStaff(assistant.core.database, rows, { complete: true, dryRun: false, now: assistant.core.now() });
const all = Object.values(everybody);

beforeAll(async () => {
  assistant = await startAssistant(embedded);
  await directory(all);
});
afterAll(() => assistant.stop());

async function signedIn(who: StaffRow): Promise<Visitor> {
  const visitor = visitorOf(assistant);
  await visitor.signIn(who.id);
  return visitor;
}

/** What of a page could run or dress itself: scripts, pictures, and attributes of that kind. */
function activeParts(page: Seen['page']): string[] {
  return page
    .querySelectorAll('*')
    .filter(
      ({ tagName, attributes }) =>
        ['SCRIPT', 'IMG', 'STYLE', 'IFRAME'].includes(tagName) ||
        Object.keys(attributes).some((name) => /^on|^style$/i.test(name)),
    )
    .map(({ outerHTML }) => outerHTML);
}

async function tokenOf(visitor: Visitor): Promise<string> {
  const page = await visitor.get('/desk/help');
  return page.page.querySelector('[name=formToken]')?.getAttribute('value') ?? '';
}

const changes = async () => {
  const { database } = assistant.core;
  const counts = await Promise.all(
    (['measures', 'expert_questions', 'approved_answers', 'saved_examples', 'feedback'] as const).map(async (table) => {
      const { count } = await database
        .selectFrom(table)
        .select((select) => select.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      return String(count);
    }),
  );
  return counts.join();
};

describe('the matrix of the desk', () => {
  const known: Record<string, string> = { '/desk/measures/:id': 'D4' };
  it('has a line for every need', () => {
    expect(new Set(routes.map(({ needs }) => needs))).toEqual(new Set(Object.keys(expected)));
  });

  it.each(Object.keys(everybody) as Who[])('opens to a %s what is theirs and nothing else', async (who) => {
    const visitor = await signedIn(everybody[who]);
    const formToken = await tokenOf(visitor);
    const wrong: string[] = [];
    for (const { method, path, needs } of routes) {
      const address = path.replace(':id', known[path] ?? 'D4');
      const before = await changes();
      const seen = method === 'GET' ? await visitor.get(address) : await visitor.post(address, { formToken });
      const may = expected[needs]?.includes(who) === true;
      if ((seen.status === 403) === may) wrong.push(`${method} ${path}: ${seen.status}`);
      if (!may && !seen.text.includes('för dem som sköter Trepart')) wrong.push(`${path} says something else`);
      if (!may && (await changes()) !== before) wrong.push(`${path} has changed something`);
    }
    expect(wrong).toEqual([]);
  });

  it('shows nobody anything who is not signed in', async () => {
    const visitor = visitorOf(assistant);
    for (const { method, path } of routes) {
      const address = path.replace(':id', 'D4');
      const seen = method === 'GET' ? await visitor.get(address) : await visitor.post(address, { name: 'Olle' });
      expect(method === 'GET' ? seen.headers.get('location') : seen.status).toBe(
        method === 'GET' ? '/desk/sign-in' : 401,
      );
    }
  });

  it('offers nobody a link that is not theirs', async () => {
    for (const who of Object.keys(everybody) as Who[]) {
      const visitor = await signedIn(everybody[who]);
      const first = await visitor.get('/desk/help');
      for (const link of first.page.querySelectorAll('a[href^="/desk"]')) {
        const seen = await visitor.get(link.getAttribute('href') ?? '');
        expect(seen.status, `${who} ${link.getAttribute('href')}`).toBeLessThan(400);
      }
    }
  });
});

describe('a form', () => {
  it('is taken only with the token of the session, and what was written is shown once more', async () => {
    const visitor = await signedIn(olle);
    const other = await tokenOf(await signedIn(olle));
    for (const formToken of ['', 'made-up', other]) {
      const seen = await visitor.post('/desk/measures/D4/save', { formToken, name: 'Min långa text' });
      expect(seen.status).toBe(403);
      expect(seen.text).toContain('Formuläret hör till en tidigare inloggning');
      expect(seen.text).toContain('Min långa text');
    }
    expect((await visitor.post('/desk/sign-out', {})).status).toBe(403);
  });

  it('of another site is not taken, though the browser sends the cookie with it', async () => {
    const visitor = await signedIn(olle);
    const formToken = await tokenOf(visitor);
    for (const origin of ['https://evil.example', 'null', `http://localhost.evil.example`]) {
      const seen = await visitor.post('/desk/measures/D4/confirm', { formToken, version: '0' }, { origin });
      expect(seen.status).toBe(403);
      expect(seen.text).toContain('kom från en annan webbplats');
    }
    const own = `http://127.0.0.1:${assistant.bot.server.port}`;
    const taken = await visitor.post('/desk/measures/D4/confirm', { formToken, version: '0' }, { origin: own });
    expect(taken.status).toBe(303);
  });

  it('that is too large, or none, is refused in one sentence', async () => {
    const visitor = await signedIn(olle);
    const formToken = await tokenOf(visitor);
    const large = await visitor.post('/desk/measures/D4/save', { formToken, name: 'x'.repeat(300_000) });
    expect(large.status).toBe(413);
    expect(large.text).toContain('är för stort, så inget ändrades');
    const json = await visitor.post('/desk/measures/D4/save', {}, { 'content-type': 'application/json' });
    expect(json.status).toBe(413);
  });

  it('with script in every field is shown as text', async () => {
    const visitor = await signedIn(olle);
    const script = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
    const page = await visitor.get('/desk/measures/D4');
    const form = page.page.querySelectorAll('form').find((each) => each.getAttribute('action')?.endsWith('/save'));
    const names = [
      ...new Set(form?.querySelectorAll('input, textarea, select').map((field) => field.getAttribute('name') ?? '')),
    ];
    const fields = Object.fromEntries(names.filter((name) => name !== 'formToken').map((name) => [name, script]));
    expect(names.length).toBeGreaterThan(20);
    const refused = await visitor.send(page, '/desk/measures/D4/save', fields);
    expect(refused.html).toContain('&lt;script&gt;');
    const saved = await visitor.send(page, '/desk/measures/D4/save', { name: script, what: script, caveats: script });
    expect(saved.text).toContain('Sparat');
    const pages = [
      refused,
      saved,
      await visitor.get('/desk/measures'),
      await visitor.get(`/desk/measures?text=${encodeURIComponent(script)}`),
    ];
    const expired = await visitor.post('/desk/measures/D4/save', { ...fields, formToken: 'old' });
    for (const { page: shown } of [...pages, expired]) expect(activeParts(shown)).toEqual([]);
  });
});

describe('a session', () => {
  it('ends after eight hours, with what was written shown once more', async () => {
    const visitor = await signedIn(olle);
    const formToken = await tokenOf(visitor);
    assistant.setTime(monday.add({ minutes: 8 * 60 - 1 }));
    expect((await visitor.get('/desk/measures')).status).toBe(200);
    assistant.setTime(monday.add({ hours: 8 }));
    expect((await visitor.get('/desk/measures')).headers.get('location')).toBe('/desk/sign-in');
    const late = await visitor.post('/desk/measures/D4/save', { formToken, name: 'Min långa text' });
    expect([late.status, late.text]).toEqual([401, expect.stringMatching(/inte inloggad längre.*Min långa text/)]);
    assistant.setTime(monday);
  });

  it('ends with signing out, for its cookie too', async () => {
    const visitor = await signedIn(olle);
    const cookie = visitor.cookies.get('desk_session') ?? '';
    await visitor.send(await visitor.get('/desk/help'), '/desk/sign-out');
    expect(visitor.cookies.has('desk_session')).toBe(false);
    const thief = visitorOf(assistant);
    thief.cookies.set('desk_session', cookie);
    expect((await thief.get('/desk/measures')).headers.get('location')).toBe('/desk/sign-in');
  });

  it('gives no more than the person has now: who loses the role or leaves has it no longer', async () => {
    const visitor = await signedIn(olle);
    const page = await visitor.get('/desk/measures/D5');
    await directory(all.map((row) => (row.id === olle.id ? { ...row, role: 'coach', jobbtorg: 'Farsta' } : row)));
    expect((await visitor.send(page, '/desk/measures/D5/confirm')).status).toBe(403);
    expect((await visitor.get('/desk/help')).status).toBe(200);
    await directory(all.filter(({ id }) => id !== olle.id));
    expect((await visitor.get('/desk/help')).headers.get('location')).toBe('/desk/sign-in');
    await directory(all);
  });

  it('is a cookie that no script reads and no other site sends, and is kept as a hash', async () => {
    const visitor = visitorOf(assistant);
    const seen = await visitor.post('/desk/sign-in', { staff: olle.id });
    expect(seen.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^desk_session=[0-9a-f]{64}; Path=\/desk; HttpOnly; Max-Age=28800; SameSite=Lax$/),
    ]);
    const rows = await assistant.core.database.selectFrom('desk_sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(visitor.cookies.get('desk_session'));
  });

  it('is not begun for who is not in the directory', async () => {
    const visitor = visitorOf(assistant);
    const seen = await visitor.post('/desk/sign-in', { staff: 'S-99' });
    expect([seen.status, seen.text]).toEqual([403, expect.stringContaining('be annars din chef lägga till dig')]);
    expect(visitor.cookies.size).toBe(0);
  });
});

it('every page forbids scripts, frames of others and caching, and weighs little', async () => {
  const visitor = await signedIn(olle);
  const files = await Promise.all(
    ['desk.css', 'teams-sign-in.js', 'MicrosoftTeams.min.js'].map((name) => visitor.get(`/desk/files/${name}`)),
  );
  const weight = files.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);
  for (const { method, path } of routes) {
    if (method === 'POST' || path.endsWith('export') || path === '/desk') continue;
    const seen = await visitor.get(path.replace(':id', 'D4'));
    const policy = seen.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors');
    expect(policy).not.toContain('script-src');
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(activeParts(seen.page)).toEqual([]);
    expect(Buffer.byteLength(seen.html) + weight).toBeLessThan(300_000);
  }
  expect((await visitor.get('/desk/files/..%2f..%2fsettings.ts')).status).toBe(404);
  expect((await visitor.get('/desk/files/constructor')).status).toBe(404);
});

it('says in one sentence that something went wrong on our side, and logs it', async () => {
  const broken = await startAssistant(embedded, {
    change: (core) => ({
      ...core,
      tools: { ...core.tools, measures: () => Promise.reject(new Error('secret detail')) },
    }),
  });
  await importStaff(broken.core.database, [olle], { complete: false, dryRun: false, now: monday });
  const visitor = visitorOf(broken);
  await visitor.signIn(olle.id);
  const seen = await visitor.get('/desk/measures');
  expect([seen.status, seen.text]).toEqual([
    503,
    expect.stringContaining('Något gick fel hos oss, så inget ändrades.'),
  ]);
  expect(seen.html).not.toContain('secret');
  expect(broken.logged.filter((line) => line.includes('request failed'))).toHaveLength(1);
  await broken.stop();
});
