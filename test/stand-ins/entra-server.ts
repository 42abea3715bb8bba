// Stands in for Entra's token service and for the identity service of a machine: says yes to one bot, and tells how it was asked.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { jwtVerify } from 'jose';

export interface EntraServer {
  /** In the place of `https://login.microsoftonline.com`. */
  login: string;
  /** In the place of what a host on Azure names in `IDENTITY_ENDPOINT`. */
  identity: string;
  /** What the bot proved itself by, and for which scope it asked, in order. */
  asked: { by: string; scope: string }[];
  /** The certificate's public key; what the bot's federated token says. */
  trusted: { certificate: CryptoKey | null; federated: string };
  stop(): Promise<void>;
}

/** Starts it; every token it gives is `token-N`, N counting from 1. */
export async function startEntraServer(bot: { appId: string; tenantId: string; secret: string }): Promise<EntraServer> {
  const path = `/login/${bot.tenantId}/oauth2/v2.0/token`;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', entra.login);
    const form = new URLSearchParams(await text(request));
    const by =
      url.pathname === '/identity' ? machine(url, request.headers['x-identity-header']) : await proof(form, url);
    const scope = form.get('scope') ?? url.searchParams.get('resource') ?? '';
    if (by !== null) entra.asked.push({ by, scope });
    const token = { access_token: `token-${entra.asked.length}`, token_type: 'Bearer' };
    const validity = by === 'managed identity' ? { expires_on: '4000000000' } : { expires_in: 3_599 };
    response.statusCode = by === null ? 401 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(by === null ? { error: 'invalid_client' } : { ...token, ...validity }));
  });

  function machine({ searchParams }: URL, header: unknown): string | null {
    return searchParams.get('client_id') === bot.appId && header === 'host' ? 'managed identity' : null;
  }

  async function proof(form: URLSearchParams, { pathname }: URL): Promise<string | null> {
    if (pathname !== path || form.get('client_id') !== bot.appId) return null;
    if (form.get('grant_type') !== 'client_credentials') return null;
    if (form.get('client_secret') === bot.secret) return 'secret';
    const assertion = form.get('client_assertion') ?? '';
    if (assertion === entra.trusted.federated) return 'federated';
    const { certificate } = entra.trusted;
    if (certificate === null) return null;
    const audience = `https://login.microsoftonline.com${path.replace('/login', '')}`;
    return await jwtVerify(assertion, certificate, {
      audience,
      issuer: bot.appId,
      subject: bot.appId,
      // The library rounds its seconds up.
      clockTolerance: 5,
    }).then(
      ({ protectedHeader }) => (protectedHeader['x5t#S256'] === undefined ? null : 'certificate'),
      () => null,
    );
  }

  const entra: EntraServer = {
    login: '',
    identity: '',
    asked: [],
    trusted: { certificate: null, federated: 'a.b.c' },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  entra.login = `${origin}/login`;
  entra.identity = `${origin}/identity`;
  return entra;
}
