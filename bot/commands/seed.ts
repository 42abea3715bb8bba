// `trepart seed`: the demo's people, cases, sessions and a list of meetings into an empty database, to try a conversation from outside.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Caller } from '../../dialogs/caller.ts';
import type { Actor, Party } from '../../dialogs/meetings/meeting.ts';
import { inStockholm, stockholm } from '../../dialogs/working-time/stockholm.ts';
import type { Core } from '../core.ts';
import { storeDemoData } from '../demo/demo-data.ts';
import { hasCases } from '../store/cases/store-demo-cases.ts';
import { callerById } from '../store/people/staff.ts';
import { type Command, CommandFault, misuse } from './command.ts';

/** `from` is local time in Stockholm; `coach` and `applicant` say who has said yes. */
const meetingsShape = z.array(
  z.object({
    caseId: z.string(),
    from: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
    mode: z.enum(['onSite', 'teams']),
    coach: z.boolean(),
    applicant: z.boolean(),
  }),
);
type ListedMeeting = z.infer<typeof meetingsShape>[number];

const [caseworkerId, coachId] = ['demo-caseworker', 'demo-coach'];
/** The meetings were begun so long before the moment, so that one of the last days may be among them. */
const daysBefore = 4;

const options = {
  meetings: {
    type: 'string',
    means: 'Meetings to arrange: a list of {caseId, from, mode, coach, applicant}; the last two say who has said yes',
  },
} as const;

export const seedCommand: Command = {
  usage: 'seed [--meetings FILE.json]',
  does: 'Fills an empty database with the demo\u2019s people, cases and sessions as of --now, to try a conversation from outside',
  options,
  examples: [['trepart seed --data /tmp/trial --now 2026-11-23T09:00:00+01:00', 'fills a new folder']],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > 0) throw misuse(seedCommand, 'There is one argument too many.');
    const listed = values.meetings === undefined ? [] : readMeetings(resolve(io.folder, values.meetings));
    if (await hasCases(core.database))
      throw new CommandFault('The database holds cases already; give an empty folder with --data.');
    await storeDemoData(core, core.now());
    const earlier = await core.at(core.now().subtract({ hours: 24 * daysBefore }));
    for (const meeting of listed) await arrange(earlier, core.now(), meeting);
    io.out(`The demo\u2019s data stands as of ${core.now()}, with ${listed.length} meetings.`);
  },
};

function readMeetings(file: string): ListedMeeting[] {
  const read = meetingsShape.safeParse(parsed(file));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new CommandFault(`${file} is no list of meetings: ${issue?.path.join('.')} ${issue?.message}.`);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    if (fault instanceof SyntaxError) throw new CommandFault(`${file} is no JSON: ${fault.message}.`);
    throw fault;
  }
}

/** Begins a meeting in the caseworker's name and says the yeses of the list. */
async function arrange(core: Core, now: Temporal.Instant, listed: ListedMeeting): Promise<void> {
  const { meetings } = core.tools;
  const from = Temporal.PlainDateTime.from(listed.from).toZonedDateTime(stockholm).toInstant();
  const slot = { from, until: from.add({ hours: 1 }), coachId, jobbtorg: 'Farsta', mode: listed.mode, room: null };
  const evening = { hour: 17, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 };
  const holdUntil = inStockholm(now).add({ days: 1 }).with(evening).toInstant();
  const draft = { caseId: listed.caseId, caseworkerId, slot, interpreter: null, by: 'caseworker' as const };
  const as = await Promise.all([caseworkerId, coachId].map((id) => callerOf(core, id)));
  const [caseworker, coach] = as as [Caller, Caller];
  const begun = await meetings.begin(caseworker, { ...draft, consentBy: caseworkerId, holdUntil }, core.newId());
  if (begun.kind !== 'done') throw new CommandFault(`The meeting of ${listed.caseId} cannot be: ${begun.kind}.`);
  let { meeting } = begun.known;
  const say = async (caller: Caller, actor: Actor, party: Party) => {
    const event = { kind: 'answer' as const, party, says: 'yes' as const, consentBy: null };
    const by = { actor, version: meeting.version, holdUntil, idempotencyKey: core.newId() };
    const said = await meetings.change(caller, meeting.id, event, by);
    if (said.kind !== 'done') throw new CommandFault(`The meeting of ${listed.caseId} cannot be: ${said.kind}.`);
    meeting = said.known.meeting;
  };
  if (listed.applicant) await say(caseworker, 'caseworker', 'applicant');
  if (listed.coach) await say(coach, 'coach', 'coach');
}

async function callerOf(core: Core, id: string): Promise<Caller> {
  const caller = await callerById(core.database, id);
  if (caller === null) throw new CommandFault(`${id} is not in the staff directory.`);
  return caller;
}
