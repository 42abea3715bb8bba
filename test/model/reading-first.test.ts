// A model that reads messages first (MODEL_READS): what it reads otherwise is answered as it reads it, and changes nothing by itself.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readingCode } from '../../bot/model/reading-code.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type ScriptedModel, startScriptedModel } from '../stand-ins/scripted-model.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { storeCases } from '../worlds/some-cases.ts';

let model: ScriptedModel;
let assistant: Assistant;
beforeAll(async () => {
  model = await startScriptedModel({ read: 2_000, first: 4_000, whole: 8_000 });
  const settings = { ...model.settings, readsFirst: readingCode(model.settings) };
  assistant = await startAssistant(embedded, { config: { model: settings } });
  await storeCases(assistant.database.database, [{ id: 'A-1042', enrolled_on: '2026-11-05' }]);
});
afterEach(() => assistant.settle());
afterAll(async () => {
  await assistant.stop();
  model.stop();
});

const say = async (text: string, from = people.maja) => (await assistant.say(from, text)).map(shownText).join('\n');
const question = 'Hur snabbt ska första jobbplanen vara klar?';

it('a message that it reads as something else is answered so, and says how it was read', async () => {
  await model.follow({ read: { kind: 'read', intent: 'listMeetings', question: 'Vilka möten har jag?' } });
  expect(await say(question)).toContain('Jag läste frågan som');
  expect(await model.asked()).toMatchObject([{ step: 'read' }]);
});

it('a message that both read alike is answered as before', async () => {
  await model.follow({ read: { kind: 'read', intent: 'policyQuestion', question } });
  const answer = await say(question);
  expect(answer).toContain('fem dagar');
  expect(answer).not.toContain('Jag läste frågan som');
});

it('what it reads as an order is put to the person, and nothing is changed', async () => {
  await model.follow({ read: { kind: 'read', intent: 'markJobPlanDone', question: 'Jobbplan klar för A-1042' } });
  expect(await say('Vilka möten har A-1042?', people.amina)).toContain('Ja, gör det');
  expect(await assistant.database.database.selectFrom('job_plans').selectAll().execute()).toEqual([]);
});

it('personal data, danger and plain orders never reach it', async () => {
  await model.follow({});
  for (const text of ['Hon heter Anna och har 850709-9805', 'Klienten hotar att ta livet av sig', 'Ångra', 'hej'])
    await say(text);
  expect(await model.asked()).toEqual([]);
});

it('when it does not answer, our own reading counts', async () => {
  await model.follow({ read: { kind: 'status', status: 401 } });
  expect(await say(question)).toContain('fem dagar');
});
