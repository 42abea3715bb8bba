// `trepart ask` and `trepart chat`: the whole bot without Teams, in the name of a person of the staff directory.
import { parseArgs } from 'node:util';
import type { Caller } from '../../dialogs/caller.ts';
import { unseen } from '../../dialogs/progress.ts';
import { citations, plainText } from '../../dialogs/reply.ts';
import type { Outcome } from '../../dialogs/turn.ts';
import type { Core } from '../core.ts';
import { screen, takeTurn } from '../messages/turn.ts';
import { callerById } from '../store/people/staff.ts';
import { longestText } from '../teams/activity.ts';
import { asOption, type Command, CommandFault, jsonOption, misuse } from './command.ts';

const options = { as: asOption, json: jsonOption };

export const askCommand: Command = {
  usage: 'ask "TEXT" --as STAFFID [--json]',
  does: 'Sends one message through the whole bot and prints the answer',
  options,
  examples: [['trepart ask "What is a jobbplan?" --as demo-caseworker', 'answers one question']],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [text] = positionals;
    if (text === undefined || positionals.length > 1) throw misuse(askCommand, 'Give one message in quotes.');
    const caller = await findCaller(core, values.as, askCommand);
    const outcome = await say(core, caller, text, null);
    io.out(values.json === true ? JSON.stringify(asJson(outcome)) : asText(outcome));
  },
};

export const chatCommand: Command = {
  usage: 'chat --as STAFFID [--json]',
  does: 'Holds a conversation: it reads one message a line and prints each answer',
  options,
  examples: [['trepart chat --as demo-coach', 'talks in the terminal, also while the demo runs']],
  run: async (core, args, io) => {
    const { values } = parseArgs({ args, options });
    const caller = await findCaller(core, values.as, chatCommand);
    let session: unknown = null;
    for await (const line of io.input) {
      if (line.trim() === '') continue;
      const outcome = await say(core, caller, line, session);
      session = outcome.session;
      io.out(values.json === true ? JSON.stringify(asJson(outcome)) : `${asText(outcome)}\n`);
    }
  },
};

/** The active person with a staff id; refuses in one sentence. */
export async function findCaller(core: Core, staffId: string | undefined, command: Command): Promise<Caller> {
  if (staffId === undefined) throw misuse(command, 'Say who is asking with --as.');
  const caller = await callerById(core.database, staffId);
  if (caller === null)
    throw new CommandFault(
      `Nobody in the staff directory has the id ${staffId}; import the directory with "trepart import staff FILE".`,
    );
  return caller;
}

// The same limits as in Teams.
function refusedLength(text: string) {
  if (text.trim() === '') return { kind: 'unsupported', reason: 'empty' } as const;
  return text.length > longestText ? ({ kind: 'unsupported', reason: 'tooLong' } as const) : null;
}

async function say(core: Core, caller: Caller, text: string, session: unknown): Promise<Outcome> {
  const screened = refusedLength(text) ?? screen(text);
  const language = screened.kind === 'withheld' ? screened.language : 'sv';
  const live = { progress: unseen, stop: new AbortController().signal };
  const turn = { caller, input: screened, idempotencyKey: core.newId(), language, session, isShared: false, live };
  return await takeTurn(core.tools, turn);
}

function asJson({ intent, slots, replies }: Outcome) {
  return {
    intent,
    slots,
    replies: replies.map((reply) => ({
      kind: reply.kind,
      text: plainText(reply),
      citations: citations(reply).map(({ document, section, text }) => ({ document, section, text })),
    })),
  };
}

function asText({ replies }: Outcome): string {
  return replies
    .map((reply) => {
      const sources = citations(reply).map(
        (source) =>
          `[${source.number}] ${source.documentTitle}, ${source.section}, ${source.place}, ${source.date ?? '–'} (${source.forceText})`,
      );
      return [plainText(reply), ...sources].join('\n');
    })
    .join('\n\n');
}
