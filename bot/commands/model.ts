// `trepart model`: turns the language model off and on while the bot runs, and shows who did so when.
import { parseArgs } from 'node:util';
import { switchTurns, turnSwitch } from '../store/content/model-switch.ts';
import { findCaller } from './ask.ts';
import { asOption, type Command, jsonOption, misuse } from './command.ts';

const mostShown = 20;

const options = { as: asOption, json: jsonOption };

export const modelCommand: Command = {
  usage: 'model on|off --as STAFFID, model status [--json]',
  does: 'Turns the language model on or off in all replicas within two seconds, or shows who did so and when',
  options,
  examples: [
    ['trepart model off --as S-1', 'turns it off'],
    ['trepart model status', 'shows whether it is on, and the last twenty changes'],
  ],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [what] = positionals;
    if (positionals.length !== 1 || (what !== 'on' && what !== 'off' && what !== 'status'))
      throw misuse(modelCommand, 'Say on, off or status.');
    if (what !== 'status') {
      const { staffId } = await findCaller(core, values.as, modelCommand);
      await turnSwitch(core.database, { isOn: what === 'on', by: staffId, at: core.now() });
    }
    const turns = await switchTurns(core.database, mostShown);
    const isOn = turns[0]?.isOn ?? true;
    const isSet = core.tools.models !== null;
    const history = turns.map(({ isOn, by, at }) => ({ to: isOn ? 'on' : 'off', by, at: at.toString() }));
    if (values.json === true) return io.out(JSON.stringify({ set: isSet, on: isOn, turns: history }));
    io.out(
      `The model is ${isSet ? (isOn ? 'on' : 'off') : `not set (MODEL_URL); its switch is ${isOn ? 'on' : 'off'}`}.`,
    );
    for (const { to, by, at } of history) io.out(`  ${at} ${to} by ${by}`);
  },
};
