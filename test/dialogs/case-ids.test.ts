// One form of case ids: what an import takes, every message, click, plan and meeting knows, and the audit trail finds.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { caseIdForm, takeCaseId } from '../../dialogs/understanding/case-id.ts';
import { fold } from '../../dialogs/understanding/fold.ts';
import { messageWords } from '../../dialogs/understanding/words/message-words.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { press } from '../worlds/pressing.ts';
import { sampleOf } from '../worlds/thoroughness.ts';

const { maja, amina } = people;
// As short and as long as they come, of other series than the city's, and like staff ids.
const meanElse = new Set(fold(messageWords.caseWords.notSeries).split('|'));
const ids = ['A-1042', 'A-7', 'B-77', 'SN-12345678', 'ABC-1', 'S-44', 'A-99999999'];

describe('a case id that the import takes', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
    const file = join(assistant.database.folder, 'cases.csv');
    const rows = ids.map((id) => `${id};Farsta;Farsta;S-2;2026-11-18`);
    writeFileSync(file, `case_id;district;jobbtorg;coach;enrolled_on\n${rows.join('\n')}\n`);
    const out: string[] = [];
    const io = { out: (line: string) => out.push(line), err: (line: string) => out.push(line) };
    const input = (async function* () {})();
    expect(await runCommand(assistant.core, ['import', 'cases', file], { ...io, input, folder: '/' })).toBe(0);
    expect(out.join()).toContain(`created ${ids.length}`);
  });
  afterAll(() => assistant.stop());

  const last = async () =>
    await assistant.database.database
      .selectFrom('audit')
      .select(['kind', 'asked', 'shown'])
      .where('kind', 'not like', 'told %')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();

  it('stands in the audit trail when it is shown in a list, and when it is pressed there', async () => {
    const [list] = await assistant.say(amina, 'mina deadlines');
    const { shown } = await last();
    expect([...shown].sort()).toEqual([...ids].sort());
    await press(assistant, amina, list, 'Klar i dag');
    const { kind, asked } = await last();
    expect(kind).toBe('deadline.done');
    expect(ids).toContain(asked[0]);
  });

  it.each(sampleOf(ids, 3))(
    'is known in messages for a plan and for a meeting, and stands in the audit trail: %s',
    async (id) => {
      const [done] = await assistant.say(amina, `Klarmarkera jobbplanen för ${id}`);
      expect(JSON.stringify(done)).toContain(id);
      expect(await last()).toMatchObject({ kind: 'markJobPlanDone', asked: [id] });
      const [meeting] = await assistant.say(maja, `Boka trepart för ${id.toLowerCase()} på torsdag`);
      expect(JSON.stringify(meeting)).toContain(id);
      expect(await last()).toMatchObject({ kind: 'bookMeeting', asked: [id] });
    },
  );

  it('is read where it stands in a message, however long its number and whatever its series', () => {
    fc.assert(
      fc.property(fc.stringMatching(caseIdForm), fc.boolean(), (id, isSmall) => {
        const typed = isSmall ? id.toLowerCase() : id;
        const read = takeCaseId(fold(`Boka trepart för ${typed} på torsdag`));
        // A few letters mean something else before a number, as "v-47" does.
        fc.pre(!meanElse.has(fold(id.split('-')[0] ?? '')));
        expect(read.caseId).toBe(id);
      }),
    );
  });

  it.each([
    'vecka v-47',
    'kl-13',
    'regel E-07',
    'KS-2020/904',
    'sid-12',
    'covid-19',
    '20-29',
    'Dnr 3.1.1-523',
    'A-123456789',
  ])('is not read into what is none: %s', (text) => {
    expect(takeCaseId(fold(`Vad gäller ${text}?`)).caseId).toBeUndefined();
  });
});
