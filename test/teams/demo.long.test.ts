// The first thing a person sees: the demo is started, a Teams window opened in a real browser, a question asked.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../bot/demo/ports.ts';
import { openPlayground, type PlaygroundWindow, withoutChromium } from '../worlds/browser.ts';

describe.skipIf(withoutChromium())('the demo', () => {
  let folder: string;
  let demo: ChildProcess;
  let busy: Server;
  let output = '';
  const windows: Record<string, string> = {};
  let caseworker: PlaygroundWindow;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trepart-demo-'));
    const port = await freePort(0);
    busy = createServer().listen(port, '127.0.0.1');
    demo = spawn(
      process.execPath,
      [join(import.meta.dirname, '../..', 'bot', 'trepart.mjs'), 'demo', '--data', folder],
      {
        env: { PATH: process.env.PATH ?? '', PORT: String(port) },
      },
    );
    for (const stream of [demo.stdout, demo.stderr]) stream?.on('data', (chunk) => (output += chunk));
    await vi.waitFor(() => expect(output).toContain('Ctrl-C'), { timeout: 50_000, interval: 50 });
    for (const [, role, url] of output.matchAll(/(caseworker|coach|manager) .*(http:\/\/127\.0\.0\.1:\d+)/g))
      windows[role ?? ''] = url ?? '';
    expect(output).not.toContain(`listens on port ${port}.`);
    caseworker = await openPlayground(windows.caseworker ?? '');
  });
  afterAll(async () => {
    await caseworker?.close();
    demo.kill('SIGKILL');
    busy.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints one window for each role, on a free port where the usual one is taken', () => {
    expect(Object.keys(windows)).toEqual(['caseworker', 'coach', 'manager']);
    expect(new Set(Object.values(windows)).size).toBe(3);
  });

  it('greets the caseworker and answers with the exact source', async () => {
    await caseworker.waitForText('Hej Maja!');
    await caseworker.say('Hur snabbt ska första jobbplanen vara klar?');
    await caseworker.waitForText('inom fem dagar');
    await caseworker.waitForText('Källa 1');
  });

  it('opens the passage below the answer and closes it again', async () => {
    await caseworker.click('Visa stycket och mer');
    await caseworker.waitForText('Tidsgränsen fem dagar gäller alla aspiranter');
    await caseworker.click('Dölj stycket');
    await caseworker.page.getByText('Tidsgränsen fem dagar gäller').waitFor({ state: 'hidden' });
  });

  it('shows the whole passage on a click, and the sources again', async () => {
    await caseworker.click('Källa 1');
    await caseworker.waitForText('Översyn av Jobbtorg Stockholms uppdrag och målgrupper');
    await caseworker.waitForText('2018-06-19');
    await caseworker.click('Alla källor');
    await caseworker.waitForText('Visa källa 1');
  });

  it('says so where the documents are silent', async () => {
    await caseworker.say('Vem bokar och betalar tolken till trepartssamtalet?');
    await caseworker.waitForText('Det står inte i dokumenten');
  });

  it('knows the coach by name in the second window', async () => {
    const coach = await openPlayground(windows.coach ?? '');
    await coach.waitForText('Hej Amina!');
    await coach.close();
  });

  it('stops bot and windows on Ctrl-C', async () => {
    const ended = new Promise((resolve) => demo.once('exit', resolve));
    demo.kill('SIGINT');
    expect(await ended).toBe(0);
    for (const url of Object.values(windows)) await expect(fetch(url)).rejects.toThrow();
  });
});
