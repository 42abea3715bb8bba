// Stands in for the Bot Framework's token service: publishes keys as it does, and signs whatever a test wants signed.
import { createHmac, createPublicKey, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Token {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  /** The key that signs; `null` leaves the signature empty, `public` signs by HMAC with the published key's text. */
  key?: 'teams' | 'webchat' | 'stranger' | 'public' | null;
}

export interface TokenServer {
  /** Of the OpenID document. */
  url: string;
  /** How often the keys were read. */
  reads: number;
  /** Answers everything with 503. */
  isDown: boolean;
  /** A token as the Bot Framework makes it, but for what is changed; `undefined` leaves a claim out. */
  token(change?: Token): string;
  stop(): Promise<void>;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Starts it; `usual` are the claims of a right token. */
export async function startTokenServer(usual: Record<string, unknown>): Promise<TokenServer> {
  const pairs = {
    teams: generateKeyPairSync('rsa', { modulusLength: 2_048 }),
    webchat: generateKeyPairSync('rsa', { modulusLength: 2_048 }),
    stranger: generateKeyPairSync('rsa', { modulusLength: 2_048 }),
  };
  const published = (kid: 'teams' | 'webchat', endorsements: string[]) => {
    const { n, e } = pairs[kid].publicKey.export({ format: 'jwk' });
    return { kty: 'RSA', use: 'sig', kid, n, e, endorsements };
  };
  const server = createServer((request, response) => {
    if (made.isDown) {
      response.statusCode = 503;
      return void response.end();
    }
    response.setHeader('content-type', 'application/json');
    if (request.url === '/keys') {
      made.reads += 1;
      return void response.end(
        JSON.stringify({ keys: [published('teams', ['msteams', 'skype']), published('webchat', ['webchat'])] }),
      );
    }
    response.end(
      JSON.stringify({ issuer: 'https://api.botframework.com', jwks_uri: `${made.url.replace(/\/openid$/, '')}/keys` }),
    );
  });
  const made: TokenServer = {
    url: '',
    reads: 0,
    isDown: false,
    token: ({ header = {}, claims = {}, key = 'teams' } = {}) => {
      const kid = key === null || key === 'public' || key === 'stranger' ? 'teams' : key;
      const signed = `${part({ typ: 'JWT', alg: 'RS256', kid, ...header })}.${part({ ...usual, ...claims })}`;
      return `${signed}.${key === null ? '' : key === 'public' ? hmac(signed, pairs.teams.publicKey) : sign(signed, pairs[key].privateKey)}`;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
  return made;
}

function sign(text: string, key: KeyObject): string {
  return createSign('RSA-SHA256').update(text).sign(key).toString('base64url');
}

// What a careless check would take: the public key, which everybody has, as if it were a shared secret.
function hmac(text: string, key: KeyObject): string {
  const secret = createPublicKey(key.export({ format: 'pem', type: 'spki' })).export({ format: 'pem', type: 'spki' });
  return createHmac('sha256', secret).update(text).digest('base64url');
}
