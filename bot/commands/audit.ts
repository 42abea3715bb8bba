// `trepart audit --staff ID`: what is held about a member of staff, for the data-protection officer.
import { parseArgs } from 'node:util';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { type PersonRecord, personRecords } from '../store/people/person-records.ts';
import { type Command, CommandFault, jsonOption, misuse } from './command.ts';

const options = {
  staff: { type: 'string', means: 'Whom it is about: a staff id' },
  from: { type: 'string', means: 'The first day, such as 2026-11-01' },
  to: { type: 'string', means: 'The last day' },
  json: jsonOption,
} as const;

export const auditCommand: Command = {
  usage: 'audit --staff ID [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--json]',
  does: 'Prints everything that is kept about a member of staff, including which records they asked about and when',
  options,
  examples: [['trepart audit --staff S-1 --from 2026-11-01', 'for the data-protection officer: all since November']],
  run: async (core, args, io) => {
    const { values } = parseArgs({ args, options });
    if (values.staff === undefined) throw misuse(auditCommand, 'Say about whom.');
    const days = { from: dayOf('--from', values.from), to: dayOf('--to', values.to) };
    let count = 0;
    let table = '';
    for await (const record of personRecords(core.database, values.staff, days)) {
      count += 1;
      if (values.json === true) {
        io.out(JSON.stringify(record));
        continue;
      }
      if (record.table !== table) io.out(`${table === '' ? '' : '\n'}${record.table}`);
      table = record.table;
      io.out(`  ${lineOf(record)}`);
    }
    if (count === 0) throw new CommandFault(`Nothing is held about "${values.staff}" in that time.`);
  },
};

function dayOf(option: string, given: string | undefined): Temporal.PlainDate | null {
  if (given === undefined) return null;
  try {
    return Temporal.PlainDate.from(given);
  } catch {
    throw new CommandFault(`${option} needs a day such as 2026-11-23, not "${given}".`, 2);
  }
}

function lineOf({ table, at, row }: PersonRecord): string {
  const when = at === null ? '' : `${localTime(at)}  `;
  if (table === 'audit') {
    const { kind, asked, shown, result } = row;
    return `${when}asked ${kind}${about('about', asked)}${about('was shown', shown)}, result ${result}`;
  }
  const fields = Object.entries(row).filter(([, value]) => value !== null && value !== '');
  return `${when}${fields.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join('; ')}`;
}

function about(word: string, records: unknown): string {
  return Array.isArray(records) && records.length > 0 ? `, ${word} ${records.join(', ')}` : '';
}

function localTime(at: string): string {
  const local = inStockholm(Temporal.Instant.from(at)).toPlainDateTime();
  return local.toString({ smallestUnit: 'second' }).replace('T', ' ');
}
