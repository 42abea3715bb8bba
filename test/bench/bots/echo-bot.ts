// The bare bot to compare with: it echoes what is said; run as a process of its own.
import { ActivityHandler } from 'botbuilder';
import { serveBot } from './serve-bot.ts';

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});
serveBot(bot);
