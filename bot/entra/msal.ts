// Signs in with whichever credentials the bot has, by Microsoft's own library; its requests are made by ours, in time and with our faults.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  AuthError,
  ConfidentialClientApplication,
  type INetworkModule,
  ManagedIdentityApplication,
  type NetworkResponse,
  type NodeAuthOptions,
} from '@azure/msal-node';
import type { Credentials } from '../credentials.ts';
import { inTime } from '../in-time.ts';
import { microsoft } from './graph-client.ts';
import { type MicrosoftAnswer, type MicrosoftFault, requestMicrosoft } from './request.ts';

/** After which a machine that did not answer is asked again. */
const pauseSeconds = 30;

type Proof = Pick<NodeAuthOptions, 'clientSecret' | 'clientCertificate' | 'clientAssertion'>;

/**
 * Asks for a token, and gives Microsoft's answer as it came. Files of credentials are read anew each time, so that whatever renews
 * them needs no restart; one that cannot be used is a refusal that names it.
 */
export async function signIn(
  credentials: Credentials,
  { login, scope }: { login: string; scope: string },
  now: () => Temporal.Instant,
  wait: number,
): Promise<MicrosoftAnswer | MicrosoftFault> {
  if (credentials.kind === 'managedIdentity') return await askMachine(credentials.appId, scope, wait);
  let answer: MicrosoftAnswer | MicrosoftFault | null = null;
  const send =
    (method: 'GET' | 'POST') =>
    async <T>(url: string, options: { headers?: Record<string, string>; body?: string } = {}) => {
      const place = url.replace(microsoft.login, login);
      answer = await requestMicrosoft(place, { ...options, method }, now, wait);
      if ('kind' in answer) throw new Error('Microsoft did not answer.');
      return { status: answer.status, headers: {}, body: answer.body ?? {} } as NetworkResponse<T>;
    };
  const networkClient: INetworkModule = { sendGetRequestAsync: send('GET'), sendPostRequestAsync: send('POST') };
  const why = await ask(credentials, scope, networkClient).catch((fault) => faultOf(fault));
  return answer ?? { kind: 'refused', why: why ?? 'the sign-in was not made' };
}

type Proven = Exclude<Credentials, { kind: 'managedIdentity' }>;

/** Has the library make its request; what comes back is read off the request itself, of which the library tells less. */
async function ask(credentials: Proven, scope: string, networkClient: INetworkModule): Promise<string | null> {
  const { appId, tenantId } = credentials;
  const proof = await proofOf(credentials);
  if (typeof proof === 'string') return proof;
  const client = new ConfidentialClientApplication({
    auth: { clientId: appId, authority: `${microsoft.login}/${tenantId}`, ...proof },
    system: { networkClient },
  });
  await client.acquireTokenByClientCredential({ scopes: [scope], skipCache: true });
  return null;
}

/** Asks the machine for a token of its identity. The library keeps the first client it was given, so it is left to its own. */
async function askMachine(appId: string, scope: string, wait: number): Promise<MicrosoftAnswer | MicrosoftFault> {
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: appId },
    system: { disableInternalRetries: true },
  });
  try {
    const given = await inTime(wait, identity.acquireToken({ resource: scope, forceRefresh: true }));
    if (given === null) return { kind: 'later', seconds: pauseSeconds, why: 'slow' };
    const { accessToken, expiresOn } = given;
    return { status: 200, body: { access_token: accessToken, expires_on: (expiresOn?.getTime() ?? 0) / 1_000 } };
  } catch (fault) {
    const isAway = fault instanceof AuthError && fault.errorCode === 'network_error';
    return isAway
      ? { kind: 'later', seconds: pauseSeconds, why: 'down' }
      : { kind: 'refused', why: `${faultOf(fault)} for the managed identity of this machine` };
  }
}

/** What shows who asks; one English sentence where a file cannot be used. */
export async function proofOf(credentials: Exclude<Credentials, { kind: 'managedIdentity' }>): Promise<Proof | string> {
  if (credentials.kind === 'secret') return { clientSecret: credentials.secret };
  const { file } = credentials;
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return `The file of the bot's credentials, ${file}, cannot be read.`;
  if (credentials.kind === 'federated') {
    const clientAssertion = text.trim();
    if (clientAssertion.split('.').length === 3) return { clientAssertion };
    return `The file of the bot's federated token, ${file}, holds no token.`;
  }
  try {
    const certificate = new X509Certificate(text);
    const key = createPrivateKey(text);
    if (!certificate.checkPrivateKey(key)) return `The private key in ${file} is not that of its certificate.`;
    return {
      clientCertificate: {
        thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
        privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
        x5c: text,
      },
    };
  } catch {
    return `The file of the bot's certificate, ${file}, must hold a certificate and its private key without a password, both as PEM.`;
  }
}

/** Its class alone: the library's words may quote what was sent. */
function faultOf(fault: unknown): string {
  return `the sign-in failed (${fault instanceof Error ? fault.name : typeof fault})`;
}
