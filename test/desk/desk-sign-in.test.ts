// Signing in from the tab in Teams: each way in which an Entra token can be wrong, with a local server that publishes the tenant's keys.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importStaff } from '../../bot/store/people/staff.ts';
import { type Assistant, monday, olle, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { visitorOf } from '../worlds/desk-visitor.ts';

const app = {
  appId: '11111111-2222-4333-8444-555555555555',
  kind: 'secret' as const,
  secret: 'secret',
  tenantId: '99999999-8888-4777-8666-555555555555',
};
const audience = `api://trepart.example.se/${app.appId}`;
const issuer = `https://login.microsoftonline.com/${app.tenantId}/v2.0`;
const claims = { tid: app.tenantId, oid: olle.entraObjectId, scp: 'access_as_user' };
const seconds = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1_000);

const [ours, strangers] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
let keys: Server;
let assistant: Assistant;

beforeAll(async () => {
  const published = { ...(await exportJWK(ours.publicKey)), kid: 'key-1', use: 'sig', alg: 'RS256' };
  keys = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [published] }));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const entraKeys = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/keys`;
  const config = { credentials: app, publicHost: 'trepart.example.se', entraKeys };
  assistant = await startAssistant(embedded, { config });
  await importStaff(assistant.core.database, [olle], { complete: false, dryRun: false, now: monday });
});
afterAll(async () => {
  await assistant.stop();
  keys.close();
});

interface Change {
  claims?: Record<string, unknown>;
  audience?: string;
  issuer?: string;
  from?: Temporal.Instant;
  until?: Temporal.Instant;
  key?: CryptoKey;
  kid?: string;
}

async function token(change: Change = {}): Promise<string> {
  return await new SignJWT({ ...claims, ...change.claims })
    .setProtectedHeader({ alg: 'RS256', kid: change.kid ?? 'key-1' })
    .setIssuer(change.issuer ?? issuer)
    .setAudience(change.audience ?? audience)
    .setIssuedAt(seconds(change.from ?? monday))
    .setNotBefore(seconds(change.from ?? monday))
    .setExpirationTime(seconds(change.until ?? monday.add({ minutes: 60 })))
    .sign(change.key ?? ours.privateKey);
}

it('asks Teams for the token, by the only page that runs a script', async () => {
  const page = await visitorOf(assistant).get('/desk/sign-in');
  expect(page.text).toContain('Teams loggar in dig.');
  expect(page.page.querySelectorAll('script').map((script) => script.getAttribute('src'))).toEqual([
    '/desk/files/MicrosoftTeams.min.js',
    '/desk/files/teams-sign-in.js',
  ]);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(page.headers.get('content-security-policy')).toContain('https://teams.microsoft.com');
  expect(page.text).not.toContain('Olle');
});

it.each([
  ['of the app’s address', {}],
  ['of the app’s id alone', { audience: app.appId }],
  ['of version 1', { issuer: `https://sts.windows.net/${app.tenantId}/` }],
  ['that is about to run out', { until: monday.add({ seconds: 1 }) }],
] satisfies [string, Change][])('signs in by a token %s', async (_what, change) => {
  const visitor = visitorOf(assistant);
  const seen = await visitor.post('/desk/sign-in', { token: await token(change) });
  expect(seen.headers.get('location')).toBe('/desk');
  expect(seen.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^desk_session=\w+; Path=\/desk; HttpOnly; Max-Age=28800; Secure; SameSite=None; Partitioned$/,
    ),
  ]);
  expect((await visitor.get('/desk/questions')).text).toContain('Olle Ahl');
});

it.each([
  ['of another app', { audience: 'api://trepart.example.se/other' }],
  ['of another tenant', { issuer: 'https://login.microsoftonline.com/11111111-8888-4777-8666-555555555555/v2.0' }],
  ['that names another tenant', { claims: { tid: '11111111-8888-4777-8666-555555555555' } }],
  ['that has run out', { until: monday.subtract({ minutes: 2 }) }],
  ['of a time to come', { from: monday.add({ minutes: 2 }) }],
  ['without the scope', { claims: { scp: 'User.Read' } }],
  ['of an app and not a person', { claims: { scp: undefined, roles: ['access_as_user'] } }],
  ['of nobody', { claims: { oid: undefined } }],
  ['of somebody who is not in the directory', { claims: { oid: '00000000-0000-4000-a000-0000000000ff' } }],
  ['that a stranger signed', { key: strangers.privateKey }],
  ['of an unknown key', { kid: 'key-2' }],
] satisfies [string, Change][])('signs in nobody by a token %s', async (_what, change) => {
  const visitor = visitorOf(assistant);
  const seen = await visitor.post('/desk/sign-in', { token: await token(change) });
  expect(seen.status).toBe(403);
  expect(seen.text).toContain('Inloggningen gick inte. Öppna fliken Skötsel i Teams igen');
  expect(visitor.cookies.size).toBe(0);
});

it('signs in nobody by what is no token, is unsigned or signed by a shared secret, nor by a staff id', async () => {
  const unsigned = new UnsecuredJWT(claims)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(seconds(monday))
    .setNotBefore(seconds(monday))
    .setExpirationTime(seconds(monday.add({ minutes: 60 })))
    .encode();
  const shared = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(seconds(monday))
    .setNotBefore(seconds(monday))
    .setExpirationTime(seconds(monday.add({ minutes: 60 })))
    .sign(new TextEncoder().encode('secret'.repeat(8)));
  for (const fields of [
    { token: '' },
    { token: 'a.b.c' },
    { token: unsigned },
    { token: shared },
    { staff: olle.id },
  ]) {
    const seen = await visitorOf(assistant).post('/desk/sign-in', fields as Record<string, string>);
    expect(seen.status).toBe(403);
  }
});
