// A caseworker and a coach, each before a Teams window of their own, with one bot: for what goes back and forth between them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Playground, startPlayground } from '../../bot/demo/playground.ts';
import { freePort } from '../../bot/demo/ports.ts';
import type { StaffRow } from '../../bot/store/people/staff.ts';
import { type Assistant, people, startAssistant } from './assistant.ts';
import { openPlayground, type PlaygroundWindow } from './browser.ts';
import { embedded } from './databases.ts';

export interface TwoWindows {
  assistant: Assistant;
  maja: PlaygroundWindow;
  amina: PlaygroundWindow;
  close(): Promise<void>;
}

/** Opens them on the embedded database; `prepare` is done before, so that the windows open on it. */
export async function openTwoWindows(
  prepare: (assistant: Assistant) => Promise<void> = async () => {},
): Promise<TwoWindows> {
  const port = await freePort(0);
  const assistant = await startAssistant(embedded, { config: { port } });
  await prepare(assistant);
  const playgrounds: Playground[] = [];
  const folders: string[] = [];

  async function open(staff: StaffRow): Promise<PlaygroundWindow> {
    const folder = mkdtempSync(join(tmpdir(), 'trepart-window-'));
    folders.push(folder);
    const person = ({ id, name, email, entraObjectId }: StaffRow) => ({ id: `29:${id}`, name, email, entraObjectId });
    const others = Object.values(people).filter((other) => other !== staff);
    const playground = await startPlayground({
      port: await freePort(0),
      botUrl: `http://127.0.0.1:${port}/api/messages`,
      currentUser: person(staff),
      others: others.map(person),
      tenantId: '00000000-0000-4000-b000-000000000001',
      folder,
    });
    playgrounds.push(playground);
    return await openPlayground(playground.url);
  }

  const maja = await open(people.maja);
  const amina = await open(people.amina);
  return {
    assistant,
    maja,
    amina,
    close: async () => {
      await Promise.all([maja.close(), amina.close()]);
      await Promise.all(playgrounds.map((playground) => playground.stop()));
      await assistant.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Takes a picture of a window, wide and narrow, where PICTURES names a folder for them. */
export async function takePicture(window: PlaygroundWindow, name: string, height?: number): Promise<void> {
  const folder = process.env.PICTURES ?? null;
  if (folder === null) return;
  const size = height === undefined ? {} : { height };
  await window.screenshot(join(folder, `${name}.png`), size);
  await window.screenshot(join(folder, `${name}-narrow.png`), { width: 420, ...size });
}
