// `trepart remind`: one pass over the reminders that are due, here and now; those that could not be sent are listed with why.
import { parseArgs } from 'node:util';
import { noTraces } from '../monitoring/traces.ts';
import { createReminders } from '../reminders/reminder-sender.ts';
import { reminderTemplates } from '../reminders/reminder-templates.ts';
import { planDigests } from '../store/reminders/digests.ts';
import { listUndelivered } from '../store/reminders/reminder-queue.ts';
import { type Command, jsonOption } from './command.ts';

const options = { json: jsonOption };

export const remindCommand: Command = {
  usage: 'remind [--json]',
  does: 'Sends the reminders that are due, once, and lists what was not delivered in the last week and why',
  options,
  examples: [['trepart remind', 'sends what is due now']],
  run: async (core, args, io) => {
    const { values } = parseArgs({ args, options });
    await planDigests(core.database, core.deadlines, core.now());
    const reminders = createReminders({
      core,
      reminderTemplates,
      connector: await core.connector(),
      owner: core.newId(),
      watch: () => {},
      traces: noTraces,
    });
    const { sent, waiting, doubt, dead } = await reminders.pass();
    if (values.json === true) return io.out(JSON.stringify({ sent, waiting, doubt, dead }));
    for (const { state, key, recipient, reason } of await listUndelivered(core.database, core.now()))
      io.out(`${state.padEnd(8)} ${recipient} ${key}: ${reason}`);
    io.out(`sent ${sent}, waiting ${waiting}, doubt ${doubt}, dead ${dead}.`);
  },
};
