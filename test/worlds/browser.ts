// Drives a Playground window in a real headless Chromium: types, reads, clicks and takes pictures as a person would.
import { existsSync } from 'node:fs';
import { chromium as driver, type Page } from 'playwright-core';

export type PlaygroundWindow = {
  page: Page;
  /** Types a message into the box and sends it. */
  say: (text: string) => Promise<void>;
  /** The bot's messages, oldest first, as they read on the screen: cards with their buttons, `[1]` as a bare `1`. */
  messages: () => Promise<string[]>;
  /** Resolves when one of the bot's messages holds the text (any case, runs of space as one) or matches; 60 s at most. */
  waitForText: (text: string | RegExp) => Promise<void>;
  /** Presses the newest button of just this name: on a card, a suggested action, a thumb, in a dialog. */
  click: (buttonText: string) => Promise<void>;
  /** Writes a PNG of the window with the newest message, 1280 wide unless told; under 600 the chat is made to fit, which the Playground cannot. */
  screenshot: (file: string, size?: { width?: number; height?: number }) => Promise<void>;
  close: () => Promise<void>;
};

const wide = { width: 1280, height: 900 };
const botMessage = '.fai-OutputCard';
const box = '[data-lexical-editor="true"]';
const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Playground 0.2.28 never gets below 600 pixels, with cards at 450. Here they become as narrow as beside a meeting in Teams.
const narrowStyle = `
  [role="toolbar"] { display: none !important; }
  div:has(${box}) { min-width: 0 !important; }
  ${botMessage} { max-width: calc(100vw - 80px); box-sizing: border-box; }
  ${botMessage} > div { max-width: 100%; }`;

// The newest message whole, or its beginning where there is no room for it.
const showNewest = `(() => {
  const newest = [...document.querySelectorAll('${botMessage}')].at(-1);
  if (newest === undefined) return;
  const fits = newest.getBoundingClientRect().height < innerHeight - 150;
  newest.scrollIntoView({ block: fits ? 'end' : 'start' });
})()`;

/** The path of this machine's Chromium or Chrome, null without one. */
export function chromium(): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}

/** For `describe.skipIf`: whether browser tests cannot run, which is said; where CI is `true` that is an error instead. */
export function withoutChromium(): boolean {
  if (chromium() !== null) return false;
  const message = `No Chromium at ${paths.join(', ')}: browser tests cannot run. Install the package chromium.`;
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(message);
  return true;
}

/**
 * Opens a Playground in a browser of its own, Swedish and in Stockholm's time, with the log panel closed and everything
 * but this machine out of reach. Opening (and each reload) makes the Playground send the installation to the bot.
 */
export async function openPlayground(url: string): Promise<PlaygroundWindow> {
  const executablePath = chromium();
  if (executablePath === null) throw new Error(`Expected Chromium at one of ${paths.join(', ')}; install it.`);
  const browser = await driver.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const page = await browser.newPage({ viewport: wide, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  page.setDefaultTimeout(60_000);
  const messages = page.locator(botMessage);

  async function screenshot(file: string, { width = wide.width, height = wide.height } = {}): Promise<void> {
    await page.setViewportSize({ width, height });
    const tag = width < 600 ? await page.addStyleTag({ content: narrowStyle }) : null;
    // Twice: charts measure themselves anew after the first.
    await page.screenshot({ animations: 'disabled' });
    await page.evaluate(showNewest);
    await page.screenshot({ path: file, animations: 'disabled' });
    if (tag !== null) await page.evaluate('document.head.lastElementChild.remove()');
    await page.setViewportSize(wide);
  }

  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    // Its script is 9 MB, and it waits up to 15 s for the bot's port to answer.
    await page.locator(box).first().waitFor({ timeout: 60_000 });
    await page.getByTitle('Hide log panel').click();
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    page,
    say: async (text) => {
      const input = page.locator(box).first();
      await input.fill(text);
      await input.press('Enter');
    },
    messages: async () => (await messages.allInnerTexts()).map((text) => text.trim()),
    waitForText: (text) => messages.filter({ hasText: text }).last().waitFor(),
    click: (buttonText) => page.getByRole('button', { name: buttonText, exact: true }).last().click(),
    screenshot,
    close: () => browser.close(),
  };
}
