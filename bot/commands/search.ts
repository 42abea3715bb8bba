// `trepart search`: which passages come first for a question.
import { parseArgs } from 'node:util';
import { type Command, jsonOption, misuse } from './command.ts';

const options = {
  k: { type: 'string', default: '5', means: 'How many passages, from 1 to 100' },
  json: jsonOption,
} as const;

export const searchCommand: Command = {
  usage: 'search "QUERY" [--k N] [--json]',
  does: 'Shows the best passages of the knowledge base for a query',
  options,
  examples: [['trepart search "jobbplan fem dagar" --k 3', 'shows the three best']],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const limit = Number(values.k);
    const [query] = positionals;
    if (query === undefined || positionals.length > 1) throw misuse(searchCommand, 'Give one query in quotes.');
    if (!Number.isInteger(limit) || limit < 1 || limit > 100)
      throw misuse(searchCommand, '--k is a whole number from 1 to 100.');
    const knowledge = await core.tools.knowledge();
    const question = { text: query, subject: null, vector: null };
    const vector = await core.tools.vectorOf(question);
    knowledge.find({ ...question, vector }, limit).forEach((hit, index) => {
      const passage = knowledge.passages[hit.position];
      if (passage === undefined) return;
      const row = {
        rank: index + 1,
        score: Number(hit.score.toFixed(4)),
        document: passage.document,
        section: passage.section,
        heading: passage.headings.at(-1) ?? '',
        text: passage.text,
        date: knowledge.document(passage.document)?.date ?? null,
      };
      io.out(
        values.json === true
          ? JSON.stringify(row)
          : `${row.rank}. ${row.score.toFixed(2)} ${row.document} ${row.section} (${row.date ?? '–'})\n   ${row.text.replaceAll('\n', ' ').slice(0, 200)}`,
      );
    });
  },
};
