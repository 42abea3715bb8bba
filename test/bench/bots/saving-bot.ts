// The bot to compare with that keeps what a conversation is about: its conversation state read and saved in
// PostgreSQL each turn; run as a process of its own: `saving-bot.ts DATABASE_URL`.
import { ActivityHandler, ConversationState, type Storage } from 'botbuilder';
import pg from 'pg';
import { serveBot } from './serve-bot.ts';

/** Botbuilder's storage in a table: one statement reads the items of a turn, one writes each that has changed. */
async function openStorage(url: string): Promise<Storage> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query('create table bot_state (key text primary key, item jsonb not null)');
  return {
    read: async (keys) => {
      const { rows } = await pool.query('select key, item from bot_state where key = any($1)', [keys]);
      return Object.fromEntries(rows.map(({ key, item }) => [key, item]));
    },
    write: async (changes) => {
      for (const [key, item] of Object.entries(changes))
        await pool.query('insert into bot_state values ($1, $2) on conflict (key) do update set item = excluded.item', [
          key,
          item,
        ]);
    },
    delete: async (keys) => void (await pool.query('delete from bot_state where key = any($1)', [keys])),
  };
}

const [, , url = ''] = process.argv;
const state = new ConversationState(await openStorage(url));
const talk = state.createProperty<{ turns: number; lastText: string }>('talk');
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const { turns } = await talk.get(context, { turns: 0, lastText: '' });
  const { text } = context.activity;
  await talk.set(context, { turns: turns + 1, lastText: text });
  await context.sendActivity(`Echo ${turns + 1}: ${text}`);
  await state.saveChanges(context);
  await next();
});
serveBot(bot);
