// Microsoft's SDKs: botbuilder checks the signature of a token, teams-ai runs the turn. Both are at their last version.
// Application alone: the package's front brings planners and tokenizers that take a fifth of a second to load.
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import {
  type Activity as BotActivity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TurnContext,
} from 'botbuilder';
import { inTime } from '../in-time.ts';
import type { Incoming } from './activity.ts';
import type { Handlers, HttpAnswer, RunTurn } from './host.ts';
import { channelIssuer, patienceMilliseconds } from './token.ts';
import type { VerifyActivity, VerifyParts } from './verify.ts';

/** Makes the check of signatures by botbuilder, which reads the real clock. */
export function createSdkSignature({ credentials, openIdMetadata }: VerifyParts): VerifyActivity {
  const { appId } = credentials;
  // Only who the bot is: it signs in by itself.
  const bot = {
    isValidAppId: async (id = '') => id.toLowerCase() === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => {
      throw new Error('Nothing is sent through the SDK.');
    },
  };
  const authentication = new ConfigurationBotFrameworkAuthentication(
    openIdMetadata === null ? {} : { ...publicCloud, ToBotFromChannelOpenIdMetadataUrl: openIdMetadata },
    bot,
  );
  return async (authorization, { body }) => {
    try {
      const checked = authentication.authenticateRequest(asSdkActivity(body), authorization).then(() => 'ok' as const);
      return (await inTime(patienceMilliseconds, checked)) ?? 'unavailable';
    } catch (fault) {
      return isRefusedToken(fault) ? 'refused' : 'unavailable';
    }
  };
}

// The SDK takes another place for the keys only together with everything else that is in the public cloud as it was.
const publicCloud = {
  ToBotFromChannelTokenIssuer: channelIssuer,
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
  OAuthUrl: 'https://api.botframework.com',
};

/** A turn of the SDK with what came in, and what its HTTP request is answered with. */
interface Visit {
  incoming: Incoming;
  answer: HttpAnswer;
}

/** Makes what runs a turn through the SDK's middleware and routes, without the clients that it would make for each activity. */
export function createSdkTurns(handlers: Handlers): RunTurn {
  const visits = new WeakMap<TurnContext, Visit>();
  const application = createApplication(visits, handlers);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  return async (incoming, body) => {
    const visit: Visit = { incoming, answer: { status: 200 } };
    const context = new TurnContext(adapter, asSdkActivity(body));
    visits.set(context, visit);
    await application.run(context);
    return visit.answer;
  };
}

function createApplication(visits: WeakMap<TurnContext, Visit>, handlers: Handlers): Application<TurnState> {
  const application = new Application<TurnState>({ startTypingTimer: false, removeRecipientMention: false });
  const visitOf = (context: TurnContext): Visit => {
    const found = visits.get(context);
    if (found === undefined) throw new Error('The SDK ran a turn that did not come through our door.');
    return found;
  };
  application.addRoute(
    async (context) => context.activity.type === 'invoke',
    async (context) => {
      // Kept by ourselves: the library's own card replies leave one clicker's card to the next (teams-ai 1.7.4).
      const visit = visitOf(context);
      visit.answer = await handlers.answer(visit.incoming);
    },
    true,
  );
  application.addRoute(
    async () => true,
    async (context) => await handlers.accept(visitOf(context).incoming),
  );
  return application;
}

/** The SDK writes into what it is given; it gets a copy. */
function asSdkActivity(body: Record<string, unknown>): BotActivity {
  return { ...body } as unknown as BotActivity;
}

// What the SDK and the token library under it throw of a token; that the keys cannot be had (500) is no fault of the token.
const refusals = new Set(['AuthenticationError', 'JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

function isRefusedToken(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const status = 'statusCode' in fault ? fault.statusCode : null;
  return status === 401 || (refusals.has(fault.name) && status !== 500);
}
