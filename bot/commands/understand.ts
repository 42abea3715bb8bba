// `trepart understand`: what messages are taken to mean, for measuring; one `{id, as, text}` a line on standard input.
import { z } from 'zod';
import { roles } from '../../dialogs/caller.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { type Command, CommandFault } from './command.ts';

const utterance = z.object({ id: z.string(), as: z.enum(roles), text: z.string() });

export const understandCommand: Command = {
  usage: 'understand < FILE.jsonl',
  does: 'Prints the intent, slots and confidence of messages, given as one JSON object {id, as, text} a line',
  options: {},
  examples: [['trepart understand < messages.jsonl', 'reads {"id": "1", "as": "coach", "text": "hej"} and its like']],
  run: async (core, _args, io) => {
    const now = inStockholm(core.now()).toPlainDateTime();
    let line = 0;
    for await (const text of io.input) {
      line += 1;
      if (text.trim() === '') continue;
      const { id, as, text: said } = readUtterance(text, line);
      const { intent, slots, confidence } = understand(said, as, now);
      io.out(JSON.stringify({ id, intent, slots, confidence }));
    }
  },
};

function readUtterance(text: string, line: number): z.infer<typeof utterance> {
  try {
    return utterance.parse(JSON.parse(text));
  } catch {
    throw new CommandFault(`Line ${line} of the input is not an object with id, as (${roles.join(', ')}) and text.`);
  }
}
