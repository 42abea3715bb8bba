// The help of `trepart`, made from the commands' own manuals and the table of settings.
import { jsonOption, type Manual } from './commands/command.ts';
import { commands } from './commands/commands.ts';
import { restoreManual } from './commands/restore.ts';
import { settingRows } from './settings.ts';

/** Every command by its name, those that open no database among them. */
export const manuals: Record<string, Manual> = {
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
  ...commands,
  restore: restoreManual,
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

/** What `trepart help` prints. */
export function helpText(): string {
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
