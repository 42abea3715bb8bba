// `trepart accept`: whether the language model and the vectors that are set may be used, as one report page.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { type Command, CommandFault, jsonOption, misuse } from '../commands/command.ts';
import { readCases } from './cases.ts';
import { reportPage } from './report.ts';
import { runAcceptance } from './run.ts';
import { judgeResults } from './verdicts.ts';

const options = {
  out: { type: 'string', means: 'The file to write the report page to', default: 'acceptance.html' },
  json: jsonOption,
} as const;

export const acceptCommand: Command = {
  usage: 'accept [--out FILE.html] [--json]',
  does: 'Measures the language model and the vectors that are set, about two hundred calls, and writes a report page with a verdict a line',
  options,
  examples: [
    ['trepart accept', 'measures, and writes acceptance.html'],
    ['trepart accept --out /tmp/model-a.html --json', 'the same for another program to read'],
  ],
  failsWhen: 'the model must not be used',
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (positionals.length > 0) throw misuse(acceptCommand, 'It takes no file.');
    const { models } = core.tools;
    if (models === null)
      throw new CommandFault('No language model is set: "accept" needs MODEL_URL and MODEL_NAME (docs/settings.md).');
    const isJson = values.json === true;
    if (core.embedder !== null) await core.fillVectors(new AbortController().signal);
    // What reads first would hide what our own reading gives.
    const tools = { ...core.tools, models: { ...models, readsFirst: false } };
    const tell = (part: string) => (isJson ? undefined : io.err(`measuring: ${part} \u2026`));
    const results = await runAcceptance({ core, tools, cases: readCases(), tell });
    const answered = results.calls.filter(({ result }) => result === 'answered').length;
    if (answered === 0)
      throw new CommandFault(
        `The model answered none of ${results.calls.length} calls (the last ended as ${results.calls.at(-1)?.result ?? 'none'}); nothing was measured.`,
      );
    const judged = judgeResults(results, models);
    const file = resolve(io.folder, values.out);
    const embeddings = core.embedder?.model ?? null;
    const head = { model: models.name, host: new URL(models.url).host, embeddings, at: inStockholm(core.now()) };
    await writeFile(file, await reportPage(judged, head));
    const { lines, isAccepted, readingCode } = judged;
    if (isJson) io.out(JSON.stringify({ accepted: isAccepted, readingCode, report: file, lines }));
    else {
      for (const { name, measured, wanted, verdict } of lines)
        io.out(`${verdict.padEnd(10)} ${name}: ${measured}${wanted === '' ? '' : ` (wanted: ${wanted})`}`);
      if (readingCode !== null) io.out(`It may read messages first: MODEL_READS=${readingCode}`);
      io.out(`The report is ${file}.`);
    }
    if (!isAccepted)
      throw new CommandFault(`The model must not be used as it is; ${file} shows the cases that failed.`);
  },
};
