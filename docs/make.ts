// Makes docs/settings.md and docs/commands.md from the code: `npm run docs`. A test compares both with what is kept.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manual } from '../bot/commands/command.ts';
import { readManuals } from '../bot/help.ts';
import { settingRows } from '../bot/settings.ts';

const made = '<!-- Made by `npm run docs`; change the code instead. -->';

/** Text of one cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** docs/settings.md from the table of settings. */
export function settingsPage(): string {
  const rows = settingRows.map(([name, { kind, means, default: usual, unset, usedBy, secret }]) => {
    const is = secret === true ? `${kind.is} (secret)` : kind.is;
    return `| \`${name}\` | ${cell(means)} | ${cell(is)} | ${usual === undefined ? cell(unset ?? '') : `\`${usual}\``} | ${usedBy} |`;
  });
  return [
    made,
    '# Settings',
    '',
    'Settings are environment variables. None is needed to try Trepart out. An empty variable counts as not set. `trepart` reports',
    'all faults in the settings in one sentence at start, and asks "did you mean" when a variable is spelt almost like a setting.',
    '',
    '*Local mode*: with none of the credentials (`MICROSOFT_APP_\u2026`) the bot listens on this machine only, and talks to a',
    'Playground on this machine only. Trepart does not start with some of the credentials but not all, nor when `HOST` is another address than this',
    'machine and the credentials are missing.',
    '',
    '| setting | what it means | what it may be | when not set | used by |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function section([name, manual]: [string, Manual]): string[] {
  const { usage, does, options, examples, failsWhen } = manual;
  const optionRows = Object.entries(options).map(([option, { means, default: usual }]) => {
    const usually = usual === undefined ? '' : ` (${usual} if not given)`;
    return `- \`--${option}\`: ${means}${usually}.`;
  });
  return [
    `## ${name}`,
    '',
    `${does}.`,
    '',
    `    trepart ${usage}`,
    '',
    ...(optionRows.length === 0 ? [] : [...optionRows, '']),
    '| example | does |',
    '|---|---|',
    ...examples.map(([call, what]) => `| \`${cell(call)}\` | ${cell(what)} |`),
    '',
    ...(failsWhen === undefined ? [] : [`Exit code 1 also when ${failsWhen}.`, '']),
  ];
}

/** docs/commands.md from the commands' own manuals. */
export async function commandsPage(): Promise<string> {
  const manuals = await readManuals();
  return [
    made,
    '# Commands',
    '',
    'Run `npx trepart COMMAND` in the project\u2019s folder. Two options go with every command, after its name: `--data DIR` names another folder for the',
    'embedded database, and `--now ISO` sets the clock of this one command (`2026-11-23T09:00:00+01:00`; not for serve, demo, restore and manifest).',
    '',
    '| exit code | means |',
    '|---|---|',
    '| 0 | done |',
    '| 1 | something went wrong; one sentence on standard error says what, and what to do |',
    '| 2 | the command was called in a wrong way; the sentence says how to call it |',
    '',
    'While a bot runs on the embedded database, commands are passed on to it through a socket in its folder.',
    'Only the user who runs `trepart` may read what it writes: the data folder, backups, exports and rejected rows.',
    'Files are read within limits: documents of 50 MB (text 10 MB, the unpacked text of a Word file 8 MB, PDFs of 2,000 pages), workbooks of 60 MB',
    'unpacked, rows of 100,000 letters, YAML of 200,000 letters without aliases.',
    '',
    '| command | does |',
    '|---|---|',
    ...Object.entries(manuals).map(([name, { does }]) => `| [\`${name}\`](#${name}) | ${cell(does)} |`),
    '',
    ...Object.entries(manuals).flatMap(section),
  ].join('\n');
}

if (import.meta.main) {
  writeFileSync(join(import.meta.dirname, 'settings.md'), settingsPage());
  writeFileSync(join(import.meta.dirname, 'commands.md'), await commandsPage());
}
