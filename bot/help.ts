// The help of `trepart`, made from the commands' own manuals and the table of settings.
import { jsonOption, type Manual } from './commands/command.ts';
import { restoreManual } from './commands/restore.ts';
import { commands } from './commands/table.ts';
import { learnManual } from './learning/learn.ts';
import { settingRows } from './settings.ts';

const withoutDatabase: Record<'serve' | 'demo' | 'manifest', Manual> = {
  serve: {
    usage: 'serve',
    does: 'Runs the bot until it is told to stop',
    options: {},
    examples: [['DATABASE_URL=postgres://trepart@db/trepart trepart serve', 'runs it on a PostgreSQL']],
  },
  demo: {
    usage: 'demo',
    does: 'Runs the bot with made-up staff and three Teams windows in the browser, as "npm start" does',
    options: {},
    examples: [['trepart demo --data /tmp/demo', 'keeps the demo\u2019s data in a folder of its own']],
  },
  manifest: {
    usage: 'manifest [FILE] [--json]',
    does: 'Checks the Teams app package and zips it, into build/trepart.zip where no file is named',
    options: { json: jsonOption },
    examples: [
      [
        'MICROSOFT_APP_ID=\u2026 PUBLIC_HOST=trepart.example.se trepart manifest',
        'makes the package of one installation',
      ],
    ],
  },
};

/** The manual of every command by its name. */
export async function readManuals(): Promise<Record<string, Manual>> {
  const { serve, demo, manifest } = withoutDatabase;
  const loaded: Record<string, Manual> = {};
  for (const [name, { load }] of Object.entries(commands)) loaded[name] = await load();
  return { serve, demo, ...loaded, restore: restoreManual, learn: learnManual, manifest };
}

/** What `trepart help` prints. */
export async function helpText(): Promise<string> {
  const manuals = await readManuals();
  return [
    'Usage: trepart COMMAND [--data DIR] [--now ISO]',
    '',
    ...Object.values(manuals).map(({ usage, does }) => `  ${usage}\n      ${does}.`),
    '',
    'Settings, as environment variables:',
    '',
    ...settingRows.map(
      ([name, { means, default: usual, unset }]) => `  ${name}\n      ${means} (default: ${usual ?? unset}).`,
    ),
    '',
    'More: docs/commands.md and docs/settings.md.',
  ].join('\n');
}
