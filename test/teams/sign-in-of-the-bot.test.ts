// How the bot signs in to Microsoft without a secret: each kind of credentials, for Teams, Graph and the model, against our own token server.
import { execFileSync } from 'node:child_process';
import { type webcrypto, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSPKI } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import type { Credentials } from '../../bot/credentials.ts';
import { createGraphClient } from '../../bot/entra/graph-client.ts';
import { createEntraTokens } from '../../bot/model/sign-in.ts';
import { createConnector } from '../../bot/teams/connector.ts';
import { type EntraServer, startEntraServer } from '../stand-ins/entra-server.ts';
import { type FakeTeams, startFakeTeams } from '../stand-ins/fake-teams.ts';
import { monday } from '../worlds/assistant.ts';

const bot = {
  appId: '11111111-2222-4333-8444-555555555555',
  tenantId: '99999999-8888-4777-8666-555555555555',
  secret: 'hemligt & långt',
};
const { appId, tenantId } = bot;
const now = () => monday;
const folder = mkdtempSync(join(tmpdir(), 'trepart-sign-in-'));
const certificate = join(folder, 'bot.pem');
const federated = join(folder, 'token');

const kinds: [string, Credentials][] = [
  ['secret', { appId, tenantId, kind: 'secret', secret: bot.secret }],
  ['certificate', { appId, tenantId, kind: 'certificate', file: certificate }],
  ['federated', { appId, tenantId, kind: 'federated', file: federated }],
  ['managed identity', { appId, tenantId, kind: 'managedIdentity' }],
];

let entra: EntraServer;
let teams: FakeTeams;
// One server for all: where the identity of a machine is asked for is looked up once in the life of a process.
beforeAll(async () => {
  makeCertificate(certificate);
  const { publicKey } = new X509Certificate(readFileSync(certificate));
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  entra = await startEntraServer(bot);
  entra.trusted.certificate = (await importSPKI(pem, 'PS256')) as webcrypto.CryptoKey;
  process.env.IDENTITY_ENDPOINT = entra.identity;
  process.env.IDENTITY_HEADER = 'host';
});
afterAll(async () => {
  await entra.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  teams = await startFakeTeams();
  entra.asked.length = 0;
  writeFileSync(federated, 'a.b.c\n');
});
afterEach(() => teams.stop());

function makeCertificate(file: string): void {
  const made = ['-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=bot', '-days', '2', '-keyout', `${file}.key`];
  execFileSync('openssl', ['req', '-x509', ...made, '-out', `${file}.crt`], { stdio: 'ignore' });
  writeFileSync(file, `${readFileSync(`${file}.key`, 'utf8')}${readFileSync(`${file}.crt`, 'utf8')}`);
}

const send = (credentials: Credentials) =>
  createConnector(credentials, now, { login: entra.login, scope: 'https://api.botframework.com/.default' }).send(
    {
      conversationId: 'a:maja',
      conversationType: 'personal',
      tenantId,
      serviceUrl: teams.url,
      channelId: 'msteams',
      bot: { id: '28:bot', name: 'Trepart' },
      user: { id: '29:maja' },
    },
    { type: 'message', text: 'hej' },
  );

describe.each(kinds)('by %s', (by, credentials) => {
  it('a message to Teams is signed', async () => {
    expect(await send(credentials)).toMatchObject({ kind: 'sent' });
    expect(teams.authorizations).toEqual(['Bearer token-1']);
    expect(entra.asked).toEqual([{ by, scope: expect.stringContaining('https://api.botframework.com') }]);
  });

  it('Graph and the model are asked with tokens of their own, which are fetched once', async () => {
    const graph = createGraphClient(credentials, now, { graph: `${teams.url}v1.0`, login: entra.login }, 1_000);
    await Promise.all([
      graph.ask({ method: 'POST', path: '/a', body: {} }),
      graph.ask({ method: 'POST', path: '/b', body: {} }),
    ]);
    expect(teams.authorizations).toEqual(['Bearer token-1', 'Bearer token-1']);
    const model = createEntraTokens(credentials, now, { login: entra.login, scope: 'https://models.example/.default' });
    expect([await model(), await model()]).toEqual(['token-2', 'token-2']);
    expect(entra.asked.map((each) => each.by)).toEqual([by, by]);
  });
});

it.each([
  ['another secret', { appId, tenantId, kind: 'secret', secret: 'fel' }, /answered 401/],
  [
    'a file that is not there',
    { appId, tenantId, kind: 'certificate', file: '/nowhere.pem' },
    /nowhere\.pem, cannot be read/,
  ],
  [
    'a file that is no certificate',
    { appId, tenantId, kind: 'certificate', file: federated },
    /must hold a certificate/,
  ],
  [
    'a certificate without its key',
    { appId, tenantId, kind: 'certificate', file: `${certificate}.crt` },
    /private key/,
  ],
  ['a file that is no token', { appId, tenantId, kind: 'federated', file: certificate }, /holds no token/],
] as [string, Credentials, RegExp][])(
  'with %s nothing is sent, and the reason is said',
  async (_what, credentials, why) => {
    expect(await send(credentials)).toEqual({ kind: 'waiting', seconds: 5, asked: false });
    expect(teams.requests).toBe(0);
    await expect(createEntraTokens(credentials, now, { login: entra.login, scope: 's' })()).rejects.toThrow(why);
  },
);

it('a renewed file is used without a restart', async () => {
  const credentials = { appId, tenantId, kind: 'federated', file: federated } as const;
  entra.trusted.federated = 'd.e.f';
  expect((await send(credentials)).kind).toBe('waiting');
  writeFileSync(federated, 'd.e.f');
  expect((await send(credentials)).kind).toBe('sent');
});

describe('the settings', () => {
  const app = { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId };
  const contacts = { access: 'a', expert: 'b' };
  it.each([
    [{ MICROSOFT_APP_PASSWORD: 'x' }, { kind: 'secret', secret: 'x' }],
    [{ MICROSOFT_APP_CERTIFICATE: 'bot.pem' }, { kind: 'certificate', file: 'bot.pem' }],
    [{ MICROSOFT_APP_FEDERATED_TOKEN: 'token' }, { kind: 'federated', file: 'token' }],
    [{ MICROSOFT_APP_MANAGED_IDENTITY: 'yes' }, { kind: 'managedIdentity' }],
  ])('%o give these credentials', (proof, expected) => {
    expect(readConfig({ ...app, ...proof }, contacts)).toMatchObject({
      config: { credentials: { appId, tenantId, ...expected }, host: '0.0.0.0' },
    });
  });

  it('are refused when two ways are set, or none', () => {
    const two = { ...app, MICROSOFT_APP_PASSWORD: 'x', MICROSOFT_APP_CERTIFICATE: 'y' };
    expect(readConfig(two, contacts)).toEqual({
      fault: expect.stringContaining('set only one of MICROSOFT_APP_PASSWORD, MICROSOFT_APP_CERTIFICATE'),
    });
    expect(readConfig(app, contacts)).toEqual({ fault: expect.stringContaining('set MICROSOFT_APP_PASSWORD (') });
  });
});
