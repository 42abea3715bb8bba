// The catalogue kept by the people who know: exported for Excel, changed, imported again, and searched from any chat.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';

describe.each(triedKinds)('on the $name database', (kind) => {
  let assistant: Assistant;
  let folder: string;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    folder = mkdtempSync(join(tmpdir(), 'trepart-measures-'));
  });
  afterAll(async () => {
    await assistant.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(...args: string[]) {
    const result = { code: 0, out: [] as string[], err: [] as string[] };
    result.code = await runCommand(assistant.core, args, {
      out: (line) => result.out.push(line),
      err: (line) => result.err.push(line),
      input: (async function* () {})(),
      folder,
    });
    return result;
  }
  const file = (name: string) => join(folder, name);
  const exported = () => readFileSync(file('insatser.csv'), 'utf8').replace('\uFEFF', '').trimEnd().split('\n');
  /** Everything that is shown, facts in a card included. */
  const ask = async (text: string) =>
    (await assistant.say(people.maja, text))
      .map((activity) => `${shownText(activity)}\n${JSON.stringify(activity.attachments ?? [])}`)
      .join('\n');

  /** The exported file with some cells of one row put in others' place; `change` is told the row as one text. */
  function write(name: string, id: string, change: (row: string) => string): void {
    const lines = exported().map((line) => (line.startsWith(`${id},`) ? change(line) : line));
    writeFileSync(file(name), `${lines.join('\n')}\n`);
  }
  const confirmed = (row: string) => row.replace(/,,$/, ',Enhetschef arbetsmarknad,2026-11-20');

  it('exports every measure, and takes the same file as unchanged', async () => {
    expect((await run('export', 'measures', 'insatser.csv')).out).toEqual([
      expect.stringContaining('54 measures written'),
    ]);
    const again = await run('import', 'measures', 'insatser.csv', '--json');
    expect(JSON.parse(again.out[0] ?? '')).toEqual({ read: 54, created: 0, updated: 0, unchanged: 54, rejected: 0 });
  });

  it('goes to Excel in Swedish and back without a difference', async () => {
    await run('export', 'measures', 'svenska.csv', '--swedish');
    const [head = '', ...rows] = readFileSync(file('svenska.csv'), 'utf8').replace('\uFEFF', '').split('\n');
    expect(head).toMatch(/^id;namn;läge;uppgift från;/);
    expect(rows.join()).toContain(';i gång;');
    // Excel makes 16 of "16,0", and writes months by name.
    const asExcel = rows.map((row) => row.replace(/;16;19;/, ';16,0;19,0;')).join('\r\n');
    writeFileSync(file('svenska.csv'), `\uFEFF${head}\r\n${asExcel}`);
    const again = await run('import', 'measures', 'svenska.csv', '--json');
    expect(again.err).toEqual([]);
    expect(JSON.parse(again.out[0] ?? '')).toEqual({ read: 54, created: 0, updated: 0, unchanged: 54, rejected: 0 });
    writeFileSync(file('svenska.csv'), Buffer.from(`${head}\r\n${asExcel}`, 'latin1'));
    expect((await run('import', 'measures', 'svenska.csv')).err.join()).toContain('is not in UTF-8');
  });

  it('shows in a dry run what would change, and changes nothing', async () => {
    write('changed.csv', 'D19', (row) => confirmed(row.replace(',running,2019,', ',woundDown,2026,')));
    const dry = await run('import', 'measures', 'changed.csv', '--dry-run');
    expect(dry.err.join('\n')).toContain(
      '~ D19 Alfa: status: "running" becomes "woundDown"; as_of: "2019" becomes "2026"',
    );
    expect(dry.out).toEqual(['Dry run, nothing changed: read 54, created 0, updated 1, unchanged 53, rejected 0.']);
    expect(await ask('alfa')).toContain('i gång enligt uppgift 2019');
  });

  it('answers with what was imported, says who confirmed it, and keeps the history', async () => {
    await run('import', 'measures', 'changed.csv');
    expect(await ask('alfa')).toContain('avvecklad 2026, bekräftad 2026-11-20 av Enhetschef arbetsmarknad');
    write('back.csv', 'D19', (row) => row.replace(/,,$/, ',Enhetschef arbetsmarknad,2026-11-22'));
    await run('import', 'measures', 'back.csv');
    expect(await ask('alfa')).toContain('bekräftad 2026-11-22');
    const history = await run('measures', '--history', 'D19', '--json');
    expect(history.out.map((line) => JSON.parse(line))).toMatchObject([
      { version: 2, by: 'Enhetschef arbetsmarknad', on: '2026-11-22', status: 'running' },
      { version: 1, by: 'Enhetschef arbetsmarknad', on: '2026-11-20', status: 'woundDown' },
    ]);
  });

  it('marks a row as old again when nobody has confirmed it for a year', async () => {
    assistant.setTime(Temporal.Instant.from('2027-12-01T09:00:00+01:00'));
    expect(await ask('alfa')).toContain('gammal uppgift');
    assistant.setTime(Temporal.Instant.from('2026-11-23T09:00:00+01:00'));
    expect(await ask('alfa')).not.toContain('gammal uppgift');
  });

  it('takes a measure that the documents do not know', async () => {
    const [head = ''] = exported();
    const row =
      'N1,Bromma jobbverkstad,running,2026,district,Bromma,,Stadsdelsförvaltningen,workTraining,youth,no,18,24,,,no,Unga i Bromma,Arbetsträning i en verkstad,district,Ring enheten.,,,,brommaverkstaden,,,verkstad i Bromma,leftSchool,,Ring | Kom på besök,,Enhetschefen,Brommaplan,,,,,,,,,,,,,Enhetschef Bromma,2026-11-20';
    writeFileSync(file('new.csv'), `${head}\n${row}\n`);
    const result = await run('import', 'measures', 'new.csv', '--json');
    expect(JSON.parse(result.out[0] ?? '')).toMatchObject({ created: 1, rejected: 0 });
    const answer = await ask('arbetsträning för unga i Bromma');
    expect(answer).toContain('Bromma jobbverkstad');
    expect(answer).toContain('bekräftad 2026-11-20 av Enhetschef Bromma');
    expect(answer).not.toContain('säger inget om egna insatser');
  });

  it('keeps the ages that it knows where a file from before has no column for them', async () => {
    await run('export', 'measures', 'insatser.csv');
    const [head = ''] = exported();
    const row = exported().find((line) => line.startsWith('D25,')) ?? '';
    const old = (line: string, cells: string) => line.replace(cells, '');
    const lines = [
      old(head, ',age_from,age_to,priority_age_from,priority_age_to,only_women'),
      old(row, ',16,19,,,no').replace('Jobbtorg söker upp', 'Jobbtorg letar upp'),
    ];
    writeFileSync(file('old.csv'), `${lines.join('\n').replace(/,,$/, ',Enhetschef,2026-11-20')}\n`);
    const dry = await run('import', 'measures', 'old.csv', '--dry-run');
    expect(dry.err.join('\n')).toContain('becomes "Jobbtorg letar upp');
    expect(dry.err.join('\n')).not.toContain('age_');
  });

  it.each([
    ['an age that is none', (row: string) => confirmed(row.replace(/,(yes|no),,,,,/, ',$1,gammal,,,,')), /ages_from/],
    ['nobody who confirms it', (row: string) => row.replace(',running,', ',woundDown,'), /confirmed_by is missing/],
    ['a status that does not exist', (row: string) => confirmed(row.replace(',running,', ',kanske,')), /status/],
    [
      'a district that does not exist',
      (row: string) => confirmed(row.replace(',city,,', ',district,Solna,')),
      /no district ""Solna""/,
    ],
    ['a day that is still to come', (row: string) => row.replace(/,,$/, ',Chefen,2031-01-01'), /later than today/],
    [
      'a personal identity number',
      (row: string) => confirmed(row.replace(',Iwork,', ',Iwork 19121212-1212,')),
      /personal identity number/,
    ],
  ])('rejects a row with %s, with the reason, and takes the others', async (_what, change, reason) => {
    await run('export', 'measures', 'insatser.csv');
    write('wrong.csv', 'D20', change);
    const result = await run('import', 'measures', 'wrong.csv', '--json');
    expect(JSON.parse(result.out[0] ?? '')).toMatchObject({ updated: 0, rejected: 1 });
    const rejected = readFileSync(file('wrong.csv.rejected.csv'), 'utf8');
    expect(rejected).toMatch(reason);
    expect(rejected).not.toContain('19121212-1212');
  });

  it('lists measures by district, audience and kind for the terminal, and names the nearest for a wrong district', async () => {
    const listed = await run('measures', '--district', 'Spånga', '--audience', 'women', '--json');
    expect(listed.out.map((line) => JSON.parse(line).id)).toContain('D37');
    const wrong = await run('measures', '--district', 'Farstad');
    expect(wrong.code).toBe(2);
    expect(wrong.err.join()).toContain('did you mean Farsta');
  });

  describe('search from the message box', () => {
    const search = (
      text: string,
      from: Parameters<Assistant['activity']>[0] = people.maja,
      commandId = 'searchMeasures',
    ) =>
      assistant.post(
        assistant.activity(from, {
          type: 'invoke',
          name: 'composeExtension/query',
          value: {
            commandId,
            parameters: [{ name: 'query', value: text }],
            queryOptions: { skip: 0, count: 5 },
          },
        }),
      );
    interface Found {
      composeExtension: {
        type: string;
        text?: string;
        attachments?: { content: { body: unknown[]; actions?: unknown[] }; preview: { content: { title: string } } }[];
      };
    }
    const titles = (body: unknown) =>
      (body as Found).composeExtension.attachments?.map(({ preview }) => preview.content.title) ?? [];

    it('finds while somebody types, with a card that needs no bot to be read', async () => {
      const { status, body } = await search('språ');
      expect(status).toBe(200);
      expect(titles(body)).toContain('Språkstöd och språkpraktik');
      const [first] = (body as Found).composeExtension.attachments ?? [];
      expect(JSON.stringify(first?.content)).toContain('Så remitterar du');
      expect(JSON.stringify(first?.content)).not.toContain('Action.');
    });

    it('finds by audience and district, and shows some before anything is typed', async () => {
      expect(titles((await search('unga farsta')).body)).toContain('Feriejobb');
      expect(titles((await search('')).body)).toHaveLength(5);
    });

    it('finds what the documents say, with source, date and force on a card that needs no bot to be read', async () => {
      const { body } = await search('Hur snabbt ska första jobbplanen vara klar?', people.maja, 'searchSources');
      expect(titles(body)[0]).toContain('Översyn av Jobbtorg Stockholms uppdrag och målgrupper');
      const [first] = (body as Found).composeExtension.attachments ?? [];
      const card = JSON.stringify(first?.content);
      expect(card).toContain('inom fem dagar');
      expect(card).toContain('2018-06-19 (kan ha ändrats sedan dess)');
      expect(card).toContain('nämndbeslut');
      expect(card).not.toContain('Action.');
      expect(JSON.stringify((await search('', people.maja, 'searchSources')).body)).toContain('Skriv en fråga');
      const withNumber = await search('är 19121212-1212 målgrupp', people.maja, 'searchSources');
      expect(JSON.stringify(withNumber.body)).toContain('personnummer');
    });

    it('says so when nothing is like it, and lets nobody search who is not in the directory', async () => {
      expect(JSON.stringify((await search('xyzzy')).body)).toContain('Det betyder inte att den saknas');
      const stranger = { entraObjectId: '00000000-0000-4000-a000-0000000000ff' };
      expect(JSON.stringify((await search('språ', stranger)).body)).toContain('personalregistret');
    });
  });
});
