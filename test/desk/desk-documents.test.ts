// Documents on the desk: a file is taken in, looked at, published, answered from, and taken back; what does not fit changes nothing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importStaff } from '../../bot/store/people/staff.ts';
import { type Assistant, monday, olle, people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { type Visitor, visitorOf } from '../worlds/desk-visitor.ts';
import { readCard } from '../worlds/pressing.ts';

const routine = (amount: string) => `# Rutin för cykelverkstaden\n
2026-11-02\n
## Lån av cykel\n
Aspiranter i cykelverkstaden får låna en cykel i ${amount} mot kvitto.\n
## Öppettider\n
| Dag | Öppnar | Stänger |
|---|---|---|
| Måndag | 9 | 16 |
| Fredag | 9 | 12 |
`;

let assistant: Assistant;
let visitor: Visitor;

beforeAll(async () => {
  assistant = await startAssistant(embedded);
  await importStaff(assistant.core.database, [olle], { complete: false, dryRun: false, now: monday });
});
afterAll(() => assistant.stop());
beforeEach(async () => {
  visitor = visitorOf(assistant);
  await visitor.signIn(olle.id);
});

const ask = async () =>
  (await assistant.say(people.maja, 'Hur länge får aspiranter låna en cykel i cykelverkstaden?'))
    .map(readCard)
    .join('\n');
const upload = async (name: string, text: string) =>
  await visitor.upload(await visitor.get('/desk/documents'), '/desk/documents', name, text);
/** Publishes the draft of a page with what the form has to be told. */
const publish = async (draft: Awaited<ReturnType<typeof upload>>, fields: Record<string, string> = {}) => {
  const action = draft.page.querySelector('form[action$="/publish"]')?.getAttribute('action') ?? '';
  return await visitor.send(draft, action, {
    title: 'Rutin för cykelverkstaden',
    status_text: 'Rutin, beslutad.',
    ...fields,
  });
};

it('lists what answers, with date, force, owner and review', async () => {
  const list = await visitor.get('/desk/documents');
  expect(list.page.querySelectorAll('tbody tr').length).toBeGreaterThan(5);
  expect(list.text).toContain('vår sammanfattning');
  const one = await visitor.get('/desk/documents/004');
  expect(one.text).toContain('Ingen fil är inläst. Treparts egen sammanfattning svarar.');
  expect(one.page.querySelectorAll('form[action$="/back"]')).toEqual([]);
});

it('a document with a table is looked at, published, answered from, replaced, and taken back', async () => {
  expect(await ask()).not.toContain('tre veckor');
  const draft = await upload('200_cykel.md', routine('tre veckor'));
  expect(draft.text).toContain('Det här blir ett nytt dokument, med nyckeln 200.');
  expect(draft.text).toMatch(/[1-9] nya, 0 ändrade, 0 borttagna och 0 oförändrade stycken/);
  expect(draft.text).toContain('Fredag');
  expect(await ask()).not.toContain('tre veckor');
  const published = await publish(draft, {
    owner: 'Verkstadsenheten',
    force: 'managementDecision',
    reviewBy: '2027-06',
  });
  expect(published.text).toContain('Publicerat. Trepart svarar ur dokumentet nu.');
  expect(published.text).toContain('Verkstadsenheten');
  expect(await ask()).toContain('tre veckor');
  const second = await upload('200_cykel-ny.md', routine('fem veckor'));
  expect(second.text).toContain('Det här ersätter dokumentet 200.');
  expect(second.text).toMatch(/0 nya, 1 ändrade, 0 borttagna och [1-9] oförändrade/);
  await publish(second);
  expect(await ask()).toContain('fem veckor');
  const page = await visitor.get('/desk/documents/200');
  expect(page.text).toMatch(/Version 2.*används.*Version 1/);
  const back = await visitor.send(page, '/desk/documents/200/back');
  expect(back.text).toContain('Den som fanns före svarar nu.');
  expect(await ask()).toContain('tre veckor');
  // The page of before: version 2 is gone, and version 1 stays.
  expect((await visitor.send(page, '/desk/documents/200/back')).text).toContain('så inget ändrades');
  expect(await ask()).toContain('tre veckor');
  const trail = await assistant.core.database
    .selectFrom('audit')
    .select('kind')
    .where('staff_id', '=', olle.id)
    .execute();
  expect(trail.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['desk uploadDocument', 'desk publishDocument', 'desk takeDocumentBack']),
  );
});

describe('is not published', () => {
  it('where somebody else has published another version meanwhile, which is shown instead', async () => {
    const [mine, theirs] = [
      await upload('201_a.md', routine('en dag')),
      await upload('201_b.md', routine('två dagar')),
    ];
    await publish(theirs);
    const late = await publish(mine, { title: 'Min titel' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('någon annan har publicerat en version');
    expect(late.text).toContain('1 ändrade');
    expect(late.page.querySelector('#title')?.getAttribute('value')).toBe('Min titel');
    expect((await publish(late)).text).toContain('Publicerat');
  });

  it('without title or status, or with a date that is none; what was written stays', async () => {
    const draft = await upload('202_a.md', routine('en dag'));
    for (const [fields, sentence] of [
      [{ title: '' }, 'skriv dokumentets titel'],
      [{ status_text: '' }, 'dokumentets status'],
      [{ date: 'i våras' }, 'ett datum ska se ut som'],
      [{ reviewBy: '2026-13' }, 'ett datum ska se ut som'],
    ] as [Record<string, string>, string][]) {
      const refused = await publish(draft, { owner: 'Enheten', ...fields });
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(sentence)]);
      expect(refused.page.querySelector('#owner')?.getAttribute('value')).toBe('Enheten');
    }
    const action = draft.page.querySelector('form[action$="/discard"]')?.getAttribute('action') ?? '';
    expect((await visitor.send(draft, action)).text).toContain('Borttaget.');
    expect((await publish(draft)).text).toContain('Utkastet finns inte kvar');
  });

  it.each([
    ['nothing', '203_a.md', '', 'Välj en fil först.'],
    ['a program', '203_a.exe', 'MZ\0\0', 'går inte att läsa, så inget ändrades'],
    ['a PDF that is none', '203_a.pdf', 'inte en PDF', 'går inte att läsa, så inget ändrades'],
    ['a Word file that is none', '203_a.docx', 'PK\u0003\u0004 trasig', 'går inte att läsa, så inget ändrades'],
    ['a name that cannot be a key', 'å ä_a.md', routine('en dag'), 'Byt namn och läs in igen'],
    ['more than fits', '203_a.md', 'x'.repeat(51 * 1024 * 1024), 'är för stort, så inget ändrades'],
  ])('where the file is %s', async (_what, name, text, sentence) => {
    const seen = await upload(name, text);
    expect(seen.text).toContain(sentence);
    expect(seen.status).toBeGreaterThanOrEqual(400);
    expect(
      await assistant.core.database.selectFrom('document_drafts').select('id').where('key', '=', '203').execute(),
    ).toEqual([]);
  });

  it('by somebody who is no owner, whose file is not even read', async () => {
    const maja = visitorOf(assistant);
    await maja.signIn(people.maja.id);
    const page = await maja.get('/desk/help');
    const seen = await maja.upload(page, '/desk/documents', '204_a.md', routine('en dag'));
    expect(seen.status).toBe(413);
    expect(
      await assistant.core.database.selectFrom('document_drafts').select('id').where('key', '=', '204').execute(),
    ).toEqual([]);
  });
});
