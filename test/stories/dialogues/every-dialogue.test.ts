// Each story of this folder from its first line to its last, through the front door.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Assistant, people } from '../../worlds/assistant.ts';
import { readCard } from '../../worlds/pressing.ts';
import { startWithCases } from '../../worlds/some-cases.ts';

const texts = z.array(z.string()).default([]);
const turn = z
  .strictObject({ maja: z.string().optional(), amina: z.string().optional(), says: texts, never: texts })
  .refine(({ says, never }) => says.length + never.length > 0, 'A turn says what its reply must or must not hold.');
const story = z.strictObject({
  story: z.string(),
  cases: z.array(z.string()).min(1),
  turns: z.array(turn).min(1),
  meetings: z.array(z.string()).optional(),
});

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({
    name,
    stories: z.array(story).parse(parse(readFileSync(new URL(name, folder), 'utf8'))),
  }));

describe.each(files)('$name', ({ stories }) => {
  let assistant: Assistant;
  afterEach(() => assistant.stop());

  it.each(stories)('$story', async ({ cases, turns, meetings }) => {
    assistant = await startWithCases(cases);
    for (const { maja, amina, says, never } of turns) {
      const [who, line] = amina === undefined ? [people.maja, maja ?? ''] : [people.amina, amina];
      const reply = (await assistant.say(who, line)).map(readCard).join('\n');
      const lacks = says.filter((text) => !reply.includes(text));
      const has = never.filter((text) => reply.includes(text));
      expect({ line, lacks, has, reply }).toEqual({ line, lacks: [], has: [], reply });
    }
    if (meetings !== undefined) expect(await stored()).toEqual(meetings);
  });

  const stored = async () => {
    const { database } = assistant.database;
    const rows = await database.selectFrom('meetings').select(['case_id', 'state', 'starts_at']).execute();
    return rows.map(({ case_id, state, starts_at }) => {
      const at = Temporal.Instant.from(new Date(starts_at).toISOString()).toZonedDateTimeISO('Europe/Stockholm');
      return `${case_id} ${state} ${at.toPlainDate()} ${at.toPlainTime().toString().slice(0, 5).replace(':', '.')}`;
    });
  };
});
