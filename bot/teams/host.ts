// The door to Teams: Microsoft's SDK checks the token and routes, everything after that is our own plain data.
// Both SDKs are at their last version; they are imported in this folder only, so that a successor touches one room.
// Application alone: the package's front brings planners and tokenizers that take a fifth of a second to load.
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import {
  type Activity as BotActivity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TurnContext,
} from 'botbuilder';
import type { Credentials } from '../config.ts';
import { isLoopback } from '../config.ts';
import type { Log } from '../monitoring/log.ts';
import { type Incoming, parseActivity } from './activity.ts';
import { channelIssuer, looksLikeTeams } from './token.ts';

/** An HTTP answer to Teams; `body` is sent as JSON. */
export interface HttpAnswer {
  status: number;
  body?: unknown;
}

/** What the bot does with what comes in. Messages are only taken in here; they are answered later by a post of our own. */
export interface Handlers {
  accept(incoming: Incoming): Promise<void>;
  /** Answers a card click or other invoke within the HTTP answer. */
  answer(incoming: Incoming): Promise<HttpAnswer>;
}

export interface TeamsHost {
  /** Takes one posted activity: checks token, tenant and form, then hands it on. Throws only what the handlers throw. */
  receive(authorization: string, body: unknown): Promise<HttpAnswer>;
}

class Adapter extends CloudAdapter {
  /**
   * The adapter's own way without its HTTP part, which prints faults and sends their text to the caller, and without the
   * clients for answering that it makes anew for every activity: we post messages ourselves.
   */
  async run(
    authorization: string,
    activity: BotActivity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }
}

/** What came in with a turn of the SDK, and what its HTTP request is answered with. */
interface Visit {
  incoming: Incoming;
  answer: HttpAnswer;
}

export interface HostParts {
  /** Null: no token is asked for, and only service addresses on this machine are accepted. */
  credentials: Credentials | null;
  /** Where the keys of the tokens are told; null for the Bot Framework's public place. */
  openIdMetadata: string | null;
  handlers: Handlers;
  newId: () => string;
  now: () => Temporal.Instant;
  log: Log;
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

/** Connects the SDK to our handlers. */
export function createTeamsHost({ credentials, openIdMetadata, handlers, newId, now, log }: HostParts): TeamsHost {
  const settings =
    credentials === null
      ? {}
      : {
          MicrosoftAppId: credentials.appId,
          MicrosoftAppPassword: credentials.password,
          MicrosoftAppTenantId: credentials.tenantId,
          MicrosoftAppType: 'SingleTenant',
          ...(openIdMetadata === null ? {} : { ...publicCloud, ToBotFromChannelOpenIdMetadataUrl: openIdMetadata }),
        };
  const adapter = new Adapter(new ConfigurationBotFrameworkAuthentication(settings));
  const visits = new WeakMap<TurnContext, Visit>();
  const application = createApplication(visits, handlers);
  return {
    receive: async (authorization, body) => {
      const parsed = parseActivity(body, newId);
      if ('malformed' in parsed) {
        log.warn('activity refused', { status: 400, fields: parsed.fields });
        return { status: 400, body: { error: parsed.malformed } };
      }
      const { address } = parsed.incoming;
      if (credentials === null && !isLoopback(new URL(address.serviceUrl).hostname)) {
        return {
          status: 403,
          body: { error: 'Without credentials only a Playground on this machine may use the bot.' },
        };
      }
      if (credentials !== null && address.tenantId?.toLowerCase() !== credentials.tenantId) {
        log.warn('activity refused', { status: 403, fields: 'tenantId' });
        return { status: 403, body: { error: 'This bot serves another tenant.' } };
      }
      if (credentials !== null && !looksLikeTeams(authorization, address, credentials.appId, now())) {
        return refuse(log);
      }
      try {
        const visit: Visit = { incoming: parsed.incoming, answer: { status: 200 } };
        await adapter.run(authorization, { ...(body as BotActivity) }, async (context) => {
          visits.set(context, visit);
          await application.run(context);
        });
        return visit.answer;
      } catch (fault) {
        if (!isRefusedToken(fault)) throw fault;
        return refuse(log);
      }
    },
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

function refuse(log: Log): HttpAnswer {
  log.warn('activity refused', { status: 401 });
  return { status: 401, body: { error: 'The token of this request was not accepted.' } };
}

// What the SDK and the token library under it throw of a token; that the keys cannot be had (500) is no fault of the token.
const refusals = new Set(['AuthenticationError', 'JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

function isRefusedToken(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const status = 'statusCode' in fault ? fault.statusCode : null;
  return status === 401 || (refusals.has(fault.name) && status !== 500);
}
