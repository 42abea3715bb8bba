// What the Teams app offers: every command and prompt of both languages is understood for every role, and so is what the welcome offers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import { roles } from '../../dialogs/caller.ts';
import { english } from '../../dialogs/english.ts';
import { swedish } from '../../dialogs/swedish.ts';
import type { Intent } from '../../dialogs/understanding/intents.ts';
import { type Language, tellLanguage } from '../../dialogs/understanding/language.ts';
import { type Assistant, monday, olle, people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { readCard } from '../worlds/pressing.ts';

const folder = join(import.meta.dirname, '../..', 'manifest');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const translated = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8'));

/** What each command is there for, by its Swedish title. */
const meant: Record<string, Intent> = {
  'Hur snabbt ska första jobbplanen vara klar?': 'policyQuestion',
  'Får missbruksenheten remittera direkt?': 'policyQuestion',
  'Vilka insatser finns för unga i Farsta?': 'findMeasures',
  'Jämför Farsta och Skärholmen': 'compareMeasures',
  'Kan jag remittera en nollplacerad kvinna, 44?': 'checkReferral',
  'Boka ett trepartssamtal': 'bookMeeting',
  'Mina möten': 'listMeetings',
  'Mina deadlines': 'listDeadlines',
  'Vilka jobbplaner är sena?': 'listDeadlines',
  'Hur många nyinskrivna hade vi förra månaden?': 'stats',
  Månadsrapport: 'stats',
  'Vad kan du göra?': 'help',
  Hjälp: 'help',
};

interface CommandText {
  list: number;
  title: string;
  language: Language;
  text: string;
}

// Teams sends the prompt of a prompt and the title of a plain command, in the language of the person's Teams.
const commands: CommandText[] = (
  manifest.bots[0].commandLists as { commands: { title: string; prompt?: string }[] }[]
).flatMap(({ commands: some }, list) =>
  some.flatMap(({ title, prompt }, place) => {
    const key = `bots[0].commandLists[${list}].commands[${place}]`;
    return [
      { list, title, language: 'sv' as const, text: prompt ?? title },
      { list, title, language: 'en' as const, text: translated[`${key}.prompt`] ?? translated[`${key}.title`] },
    ];
  }),
);

let assistant: Assistant;
let count = 0;
beforeAll(async () => {
  assistant = await startAssistant(embedded);
  await importStaff(assistant.database.database, [olle], { complete: false, dryRun: false, now: monday });
});
afterAll(() => assistant.stop());

/** Says something in a new conversation; gives what it was taken for and what was answered. */
async function ask(person: StaffRow | { entraObjectId: string }, fields: Record<string, unknown>) {
  count += 1;
  const conversation = { id: `a:fresh-${count}`, conversationType: 'personal', tenantId: 'tenant' };
  const logged = assistant.logged.length;
  const answers = () => assistant.teams.sent.filter((sent) => sent.conversation === conversation.id);
  await assistant.post(assistant.activity(person, { conversation, ...fields }));
  await assistant.teams.until(() => answers().length > 0);
  await assistant.bot.settled();
  const turn = assistant.logged.slice(logged).find((line) => line.includes('"msg":"turn"'));
  const intent: unknown = turn === undefined ? null : JSON.parse(turn).intent;
  const shown = readCard(answers().map(({ activity }) => activity));
  return { intent, shown, activities: answers().map(({ activity }) => activity) };
}

const byRole = Object.fromEntries([...Object.values(people), olle].map((person) => [person.role, person])) as Record<
  StaffRow['role'],
  StaffRow
>;

describe.each(roles)('to a %s', (role) => {
  it.each(commands)('the command "$text" is understood', async ({ title, language, text }) => {
    const { intent, shown } = await ask(byRole[role], { text });
    expect(intent, text).toBe(meant[title]);
    expect(shown).not.toContain(swedish.outOfScope);
    expect(shown).not.toContain(english.outOfScope);
    // Documents and measures are told in the city's own Swedish.
    if (intent !== 'policyQuestion' && intent !== 'findMeasures' && intent !== 'compareMeasures')
      expect(tellLanguage(shown), shown).toBe(language);
  });

  it.each([
    ['sv', swedish],
    ['en', english],
  ] as const)('everything that the welcome and the help offer in %s leads somewhere', async (_language, wording) => {
    for (const { say } of [...wording.suggestions(role), wording.otherLanguage, ...wording.group.suggestions]) {
      const { intent, shown } = await ask(byRole[role], { text: '', value: { verb: 'say', text: say } });
      expect(intent, say).not.toBe('outOfScope');
      expect(shown, say).not.toContain(wording.outOfScope);
      expect(shown, say).not.toMatch(/Det står inte i dokumenten|not in the documents|bara för|only for|Be .* lägga/);
    }
  });

  it.each([swedish, english])('what the welcome offers in $language has titles that fit a narrow window', (wording) => {
    const titles = [...wording.suggestions(role), ...wording.group.suggestions].map(({ title }) => title);
    expect(titles.filter((title) => title.length > 29)).toEqual([]);
  });

  it('the welcome names the person, what the role can do, three things to press and the way to English', async () => {
    const { shown, activities } = await ask(byRole[role], {
      type: 'installationUpdate',
      action: 'add',
      text: undefined,
    });
    expect(shown).toContain(`Hej ${byRole[role].name.split(' ')[0]}!`);
    const says = [...JSON.stringify(activities).matchAll(/"verb":"say","text":"([^"]*)"/g)].map(([, text]) => text);
    expect(says).toEqual([...swedish.suggestions(role).map(({ say }) => say), 'Help']);
    expect(says).toHaveLength(4);
    expect((await ask(byRole[role], { text: 'Help' })).shown).toContain('This is what you can do here');
  });

  it('the help tells of what this role does first', async () => {
    const first = { caseworker: 'Frågor:', coach: 'Deadlines:', manager: 'Siffror:', owner: 'Skötsel:' }[role];
    const { shown } = await ask(byRole[role], { text: 'hjälp' });
    expect(shown.split('\n').find((line) => line.startsWith('- '))).toContain(first);
  });
});

describe('to somebody who is not in the directory', () => {
  const stranger = { entraObjectId: '00000000-0000-4000-a000-0000000000ff' };
  it('says in their language whom to ask, and nothing else', async () => {
    expect((await ask(stranger, { text: 'Mina deadlines' })).shown).toBe(swedish.noAccess('din chef'));
    expect((await ask(stranger, { text: 'Which job plans are overdue?' })).shown).toBe(english.noAccess('din chef'));
    expect((await ask(stranger, { type: 'installationUpdate', action: 'add', text: undefined })).shown).toBe(
      swedish.noAccess('din chef'),
    );
  });
});

describe('the manifest', () => {
  it('offers nothing in group chats and teams that is told in the own chat only', () => {
    const shared = commands.filter(({ list }) => list === 1).map(({ title }) => meant[title]);
    expect(new Set(shared)).toEqual(new Set(['policyQuestion', 'findMeasures', 'compareMeasures', 'help']));
  });

  it('shows its commands after a slash as well as after a mention', () => {
    for (const { triggers } of manifest.bots[0].commandLists) expect(triggers).toEqual(['mention', 'slash']);
    expect(manifest.bots[0].supportsTargetedMessages).toBe(true);
  });
});
