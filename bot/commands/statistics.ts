// `trepart stats`: a question on statistics in the name of a person, as figures.
import { parseArgs } from 'node:util';
import { plainText, type Reply } from '../../dialogs/reply.ts';
import { accessTo, answerQuery } from '../../dialogs/statistics/figures.ts';
import { endOf } from '../../dialogs/statistics/period.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import { takeTurn } from '../messages/turn.ts';
import { findCaller } from './ask.ts';
import { asOption, type Command, CommandFault, jsonOption, misuse } from './command.ts';

const options = { as: asOption, json: jsonOption };

export const statisticsCommand: Command = {
  usage: 'stats "QUESTION" --as STAFFID [--json]',
  does: 'Answers a question on statistics with figures: query, rows, definition, base and the last day they cover',
  options,
  examples: [['trepart stats "Antal inskrivna 2018" --as demo-manager --json', 'gives the figures to another program']],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [text] = positionals;
    if (text === undefined || positionals.length > 1) throw misuse(statisticsCommand, 'Give one question in quotes.');
    const caller = await findCaller(core, values.as, statisticsCommand);
    const input = { kind: 'message', text, typed: true } as const;
    const turn = {
      caller,
      input,
      idempotencyKey: core.newId(),
      language: 'sv',
      session: null,
      isShared: false,
      live: null,
    } as const;
    const outcome = await takeTurn(core.tools, turn);
    const told = outcome.replies.map(plainText).join('\n\n');
    if (values.json !== true) return io.out(told);
    const { statistics: query } = outcome.session;
    if (outcome.intent !== 'stats' || query === null) throw new CommandFault(refusal(outcome.replies, told));
    const { statistics } = core.tools;
    const access = await accessTo(statistics, caller, query);
    if (access.kind === 'refused') throw new CommandFault(refusal(outcome.replies, told));
    const today = dayInStockholm(core.now());
    if (access.kind === 'own') {
      const days = { from: query.from ?? today.toString(), to: query.to ?? today.toString() };
      const value = await statistics.ownQueue(access.query.metric, access.queue, days);
      const row = { key: '', value, hidden: false };
      return io.out(JSON.stringify({ query, rows: [row], definition: told, base: null, asOf: today }));
    }
    const answer = await answerQuery(statistics, access, today);
    if ('impossible' in answer) throw new CommandFault(refusal(outcome.replies, told));
    // What is not done with figures leaves the nearest question, and no figure.
    if (!outcome.replies.some(({ kind }) => kind === 'chart')) throw new CommandFault(refusal(outcome.replies, told));
    const { metric, rows, total, period, comparedMonths } = answer;
    io.out(
      JSON.stringify({
        query,
        rows: rows.map(({ key, value, hidden, base, atLeast, compared }) => ({
          key,
          value,
          hidden,
          ...(base === null ? {} : { base }),
          ...(atLeast === null ? {} : { atLeast }),
          ...(compared === null ? {} : { compared: { value: compared.value, hidden: compared.hidden } }),
        })),
        ...(total === null ? {} : { total: { value: total.value, hidden: total.hidden } }),
        months: period.months,
        ...(comparedMonths === null ? {} : { comparedMonths }),
        definition: metric.meaning.sv,
        base: metric.base.sv,
        asOf: endOf(period.months.last),
      }),
    );
  },
};

/** Why there are no figures, in the words that the person would get. */
function refusal(replies: readonly Reply[], told: string): string {
  return replies.length === 0 ? 'The question is not one on statistics.' : told.replaceAll('\n', ' ');
}
