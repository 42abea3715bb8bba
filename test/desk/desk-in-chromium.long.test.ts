// The desk in a real browser: a day's work on it by keyboard and mouse, every page without accessibility faults, and signing in within Teams.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type Browser, type BrowserContextOptions, chromium as driver, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importStaff } from '../../bot/store/people/staff.ts';
import { type Assistant, monday, olle, people, startAssistant } from '../worlds/assistant.ts';
import { chromium, withoutChromium } from '../worlds/browser.ts';
import { embedded } from '../worlds/databases.ts';
import { press, readCard, toldUnasked } from '../worlds/pressing.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const silent = 'Får man ta med hund till besöket?';
const paths = [
  'questions',
  'examples',
  'feedback',
  'measures',
  'measures/new',
  'measures/D7',
  'documents',
  'documents/004',
  'operation',
  'help',
];

let browser: Browser;
let assistant: Assistant;

describe.skipIf(withoutChromium())('the desk in Chromium', () => {
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
    await importStaff(assistant.core.database, [olle], { complete: false, dryRun: false, now: monday });
    browser = await driver.launch({
      executablePath: chromium() ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await assistant.stop();
  });

  const base = () => `http://127.0.0.1:${assistant.bot.server.port}`;

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${base()}/desk`);
    await page.getByLabel('Jag är').selectOption(olle.id);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('heading', { name: 'Frågor utan svar' }).waitFor();
  }

  /** What axe-core finds on the page, one line each. */
  async function faults(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const found = (await page.evaluate(
      'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })',
    )) as {
      violations: { id: string; nodes: { html: string }[] }[];
      passes: unknown[];
    };
    expect(found.passes.length).toBeGreaterThan(10);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  it('a question that was sent from chat becomes an approved answer', async () => {
    await assistant.say(people.maja, 'hej');
    const card = (await assistant.say(people.maja, silent)).at(-1);
    await press(assistant, people.maja, card, 'Skicka till skötseln');
    await assistant.settle();
    const page = await open();
    await signIn(page);
    await page.getByRole('link', { name: silent }).click();
    await page.getByLabel('Ditt svar').fill('Nej, hundar får inte följa med.');
    await page.getByRole('button', { name: 'Skicka svaret' }).click();
    await page.getByRole('status').getByText('visas från nu för alla').waitFor();
    expect((await toldUnasked(assistant, people.maja, 'hundar')).map(readCard).join()).toContain('Olle Ahls eget svar');
    expect((await assistant.say(people.amina, silent)).map(readCard).join()).toContain('hundar får inte');
    await page.context().close();
  }, 120_000);

  it('a measure is corrected with the keyboard alone', async () => {
    const page = await open();
    await page.goto(`${base()}/desk`);
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(
          `(() => { const e = document.activeElement; return (e.labels?.[0]?.innerText ?? e.innerText ?? '').trim(); })()`,
        );
        if (focused === name) return;
      }
      throw new Error(`Tab does not come to "${name}".`);
    };
    await tabTo('Jag är');
    await page.keyboard.type('Olle');
    await tabTo('Logga in');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Frågor utan svar' }).waitFor();
    await tabTo('Hoppa till innehållet');
    await tabTo('Insatser');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Insatser' }).waitFor();
    await tabTo('Sök');
    await page.keyboard.type('rekryteringsträffar');
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=rekrytering/);
    await tabTo('Rekryteringsträffar');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Rekryteringsträffar' }).waitFor();
    await tabTo('Uppgiften är från');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2026-11');
    await tabTo('Spara');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Sparat.').waitFor();
    expect(await page.locator('main').innerText()).toContain('Bekräftad av Olle Ahl den 2026-11-23');
    await page.context().close();
  }, 120_000);

  it.each([
    ['wide', { viewport: { width: 1_000, height: 800 } }],
    ['as narrow as beside a meeting', { viewport: { width: 420, height: 800 } }],
    ['dark', { viewport: { width: 1_000, height: 800 }, colorScheme: 'dark' }],
    ['in high contrast', { viewport: { width: 1_000, height: 800 }, forcedColors: 'active' }],
  ] satisfies [string, BrowserContextOptions][])(
    'every page is without accessibility faults %s',
    async (_how, options) => {
      const { experts, examples } = assistant.core.tools;
      const maja = { ...people.maja, staffId: people.maja.id };
      await experts.sendToOwners(maja, experts.newId(), { question: silent, sources: [] });
      await examples.save(maja, { text: 'vem har ringt', understood: 'showCase', picked: null, language: 'sv' });
      // Without the policy, which forbids what is put in to look for faults too.
      const page = await open({ ...options, bypassCSP: true });
      await page.goto(`${base()}/desk/sign-in`);
      const wrong = [...(await faults(page))];
      await signIn(page);
      const question = await page.getByRole('link', { name: silent }).first().getAttribute('href');
      for (const path of [...paths.map((each) => `/desk/${each}`), question ?? '', '/desk/none']) {
        await page.goto(`${base()}${path}`);
        wrong.push(...(await faults(page)).map((fault) => `${path} ${fault}`));
        const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
        if (width > options.viewport.width) wrong.push(`${path} is ${width} wide`);
      }
      expect(wrong).toEqual([]);
      await page.context().close();
    },
    180_000,
  );

  it('every page works without script, and its policy stops what is put in', async () => {
    const page = await open({ javaScriptEnabled: false });
    await signIn(page);
    await page.getByRole('link', { name: 'Insatser' }).click();
    await page.getByRole('link', { name: 'Matchning' }).click();
    await page.getByRole('button', { name: 'Gäller fortfarande' }).click();
    await page.getByText('Bekräftat: insatsen gäller fortfarande.').waitFor();
    await page.context().close();
    const other = await open();
    await signIn(other);
    const ran = other.addScriptTag({ content: 'window.ran = true' }).then(
      () => 'ran',
      () => 'stopped',
    );
    expect(await ran).toBe('stopped');
    await other.context().close();
  }, 60_000);
});

describe.skipIf(withoutChromium())('the tab within Teams', () => {
  const app = {
    appId: '11111111-2222-4333-8444-555555555555',
    kind: 'secret' as const,
    secret: 'secret',
    tenantId: '99999999-8888-4777-8666-555555555555',
  };
  let keys: Server;
  let inTeams: Assistant;
  let teamsBrowser: Browser;
  let token = '';

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256');
    const published = { ...(await exportJWK(pair.publicKey)), kid: 'key-1', use: 'sig', alg: 'RS256' };
    keys = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [published] }));
    });
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    const entraKeys = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/keys`;
    inTeams = await startAssistant(embedded, { config: { credentials: app, entraKeys } });
    await importStaff(inTeams.core.database, [olle], { complete: false, dryRun: false, now: monday });
    const from = Math.floor(monday.epochMilliseconds / 1_000);
    token = await new SignJWT({ tid: app.tenantId, oid: olle.entraObjectId, scp: 'access_as_user' })
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .setIssuer(`https://login.microsoftonline.com/${app.tenantId}/v2.0`)
      .setAudience(app.appId)
      .setIssuedAt(from)
      .setNotBefore(from)
      .setExpirationTime(from + 3_600)
      .sign(pair.privateKey);
    teamsBrowser = await driver.launch({
      executablePath: chromium() ?? '',
      // Teams' address is made up here, and the bot is on this machine.
      args: ['--no-sandbox', '--disable-gpu', '--disable-features=LocalNetworkAccessChecks'],
    });
  }, 60_000);
  afterAll(async () => {
    await teamsBrowser.close();
    await inTeams.stop();
    keys.close();
  });

  /** A page at Teams' address with the tab in a frame, which answers what the tab asks as Teams does. */
  function teamsPage(tab: string): string {
    return `<!doctype html><title>Teams</title><iframe src="${tab}" width="1000" height="700"></iframe><script>
      window.addEventListener('message', ({ data, source, origin }) => {
        const answers = {
          initialize: ['content', 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} }), '2.58.0'],
          'authentication.getAuthToken': [true, ${JSON.stringify(token)}],
        };
        const { id, uuidAsString, func } = data;
        const args = answers[func];
        if (args !== undefined) source.postMessage({ id, uuidAsString, args }, origin);
      });
    </script>`;
  }

  it('signs in whoever Teams says, and shows the pages in its frame', async () => {
    const context = await teamsBrowser.newContext({ locale: 'sv-SE' });
    const page = await context.newPage();
    const tab = `http://127.0.0.1:${inTeams.bot.server.port}/desk?theme=dark`;
    await page.route('https://teams.microsoft.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: teamsPage(tab) }),
    );
    await page.goto('https://teams.microsoft.com/v2/');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Frågor utan svar' }).waitFor({ timeout: 30_000 });
    expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark');
    await frame.getByRole('link', { name: 'Insatser' }).click();
    await frame.getByRole('link', { name: 'Matchning' }).click();
    await frame.getByRole('button', { name: 'Gäller fortfarande' }).click();
    await frame.getByText('Bekräftat: insatsen gäller fortfarande.').waitFor();
    await context.close();
  }, 60_000);

  it('says in one sentence that it cannot, outside Teams', async () => {
    const page = await teamsBrowser.newPage({ locale: 'sv-SE' });
    await page.goto(`http://127.0.0.1:${inTeams.bot.server.port}/desk`);
    await page.getByText('Inloggningen gick inte. Öppna fliken Skötsel i Teams igen').waitFor();
    await page.close();
  }, 60_000);
});
