// Serves a bot to compare with: botbuilder's adapter behind restify; the port goes to the process that started this one.
import {
  type ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
} from 'botbuilder';
import restify from 'restify';

export function serveBot(bot: ActivityHandler): void {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request as unknown as Request, response as unknown as Response, (context) =>
      bot.run(context),
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
}
