// `trepart examples`: what people have saved to be learned from; the owners list, label, export and delete it.
import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Intent, intents } from '../../dialogs/understanding/intents.ts';
import { type Command, CommandFault, type CommandIo, jsonOption, misuse } from '../commands/command.ts';
import { deleteExample, labelExample, listExamples, type SavedExample } from '../store/content/saved-examples.ts';
import type { Database } from '../store/database.ts';
import type { Example } from './examples.ts';

const options = {
  label: { type: 'boolean', means: 'Says what an example means: its id and an intent follow' },
  export: {
    type: 'boolean',
    means: 'Writes those of which it is known what they mean: the path of a new file follows',
  },
  delete: { type: 'boolean', means: 'Deletes examples: their ids follow' },
  json: jsonOption,
} as const;

export const examplesCommand: Command = {
  usage: 'examples [--label ID INTENT | --export FILE.jsonl | --delete ID …] [--json]',
  does: 'Lists the messages that people have saved as examples; labels, exports or deletes them',
  options,
  examples: [
    ['trepart examples', 'lists what was understood, what was picked instead, and the text'],
    ['trepart examples --label abcd stats', 'says that an example asks for figures; the start of its id is enough'],
    ['trepart examples --export users-1.jsonl', 'writes them in the form that docs/labelling.md describes'],
    ['trepart examples --delete abcd efgh', 'deletes two'],
  ],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const acts = (['label', 'export', 'delete'] as const).filter((name) => values[name] === true);
    if (acts.length > 1) throw misuse(examplesCommand, 'One thing at a time.');
    const [act] = acts;
    const examples = await listExamples(core.database);
    const asJson = values.json === true;
    switch (act) {
      case 'label':
        return await label(core.database, examples, positionals, { io, asJson });
      case 'export':
        return await exportTo(examples, positionals, { io, asJson });
      case 'delete':
        return await remove(core.database, examples, positionals, { io, asJson });
      default:
        if (positionals.length > 0) throw misuse(examplesCommand, `"${positionals[0]}" stands alone.`);
        return list(examples, { io, asJson });
    }
  },
};

interface Told {
  io: CommandIo;
  asJson: boolean;
}

function tell({ io, asJson }: Told, facts: Record<string, number | string>, sentence: string): void {
  io.out(asJson ? JSON.stringify(facts) : sentence);
}

function list(examples: readonly SavedExample[], { io, asJson }: Told): void {
  if (asJson) {
    for (const example of examples) io.out(JSON.stringify(example));
    return;
  }
  if (examples.length === 0) io.out('Nobody has saved an example.');
  for (const { id, text, understood, picked, label: labelled, language, role, savedOn, keptUntil } of examples) {
    const means = labelled === null ? (picked ?? 'not known') : `${labelled} (labelled)`;
    io.out(`${id}  ${savedOn} to ${keptUntil}  ${role}, ${language}  ${understood} → ${means}\n  ${text}`);
  }
}

async function label(
  database: Database,
  examples: readonly SavedExample[],
  given: string[],
  told: Told,
): Promise<void> {
  const [start, name] = given;
  if (start === undefined || name === undefined || given.length > 2)
    throw misuse(examplesCommand, 'Say which example, and what it means.');
  const intent = intents.find((each) => each === name);
  if (intent === undefined)
    throw new CommandFault(`"${name}" is no intent; it must be one of ${intents.join(', ')}.`, 2);
  const { id } = exampleBy(examples, start);
  if (!(await labelExample(database, id, intent))) throw new CommandFault(`The example ${id} has just been deleted.`);
  tell(told, { id, label: intent }, `${id} means ${intent} now.`);
}

async function remove(
  database: Database,
  examples: readonly SavedExample[],
  given: string[],
  told: Told,
): Promise<void> {
  if (given.length === 0) throw misuse(examplesCommand, 'Say which examples.');
  const ids = [...new Set(given.map((start) => exampleBy(examples, start).id))];
  let deleted = 0;
  for (const id of ids) deleted += await deleteExample(database, id);
  tell(told, { deleted }, `${deleted} deleted.`);
}

/** The example whose id begins so. */
function exampleBy(examples: readonly SavedExample[], start: string): SavedExample {
  const [found, other] = examples.filter(({ id }) => id.startsWith(start));
  if (found === undefined || start === '')
    throw new CommandFault(`There is no example "${start}"; "trepart examples" lists them.`);
  if (other !== undefined)
    throw new CommandFault(`The ids of several examples begin with "${start}"; give more of it.`);
  return found;
}

/** The lines to learn from: of those examples of which it is known what they mean. */
export function learnable(examples: readonly SavedExample[]): Omit<Example, 'writer'>[] {
  return examples.flatMap((example) => {
    const intent = example.label ?? example.picked;
    return intent === null ? [] : [lineOf(example, intent)];
  });
}

/** Writes what is known; where mood and slots are not, so that nothing is learned that nobody has said. */
async function exportTo(examples: readonly SavedExample[], given: string[], { io, asJson }: Told): Promise<void> {
  const [file] = given;
  if (file === undefined || given.length > 1) throw misuse(examplesCommand, 'Say to which file.');
  const path = resolve(io.folder, file);
  if (extname(path) !== '.jsonl') throw new CommandFault(`${path} must end in .jsonl.`);
  const known = learnable(examples);
  const leftOut = examples.length - known.length;
  if (known.length === 0) throw new CommandFault('There is no example of which it is known what it means.');
  const text = known.map((line) => `${JSON.stringify(line)}\n`).join('');
  await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault;
    throw new CommandFault(`${path} is there already; name a new file.`);
  });
  const rest = leftOut === 0 ? '' : ` ${leftOut} left out, because nobody has said what they mean; --label does.`;
  tell({ io, asJson }, { written: known.length, leftOut }, `${known.length} examples written to ${path}.${rest}`);
}

function lineOf({ id, role, language, text }: SavedExample, intent: Intent): Omit<Example, 'writer'> {
  const expect = { intent, mood: null, move: 'new' as const, slots: null };
  return { id: `users-${id}`, as: role, lang: language, text, open: null, expect };
}
