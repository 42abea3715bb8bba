// Whose requests are taken: each way in which a token can be wrong, at the real door and by both checks, with a stand-in for who publishes the keys.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FakeTeams, startFakeTeams } from '../stand-ins/fake-teams.ts';
import { startTokenServer, type Token, type TokenServer } from '../stand-ins/token-server.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';

const app = {
  appId: '11111111-2222-4333-8444-555555555555',
  kind: 'secret' as const,
  secret: 'secret',
  tenantId: '99999999-8888-4777-8666-555555555555',
};
const elsewhere = 'https://evil.example/';
// The token library reads the real clock, the bot its own; a right token is right by both.
const [early, late] = [0, 4_000_000_000];

describe.each(['botbuilder', 'jose'] as const)('by %s', (tokenCheck) => {
  let tokens: TokenServer;
  let assistant: Assistant;
  let teams: FakeTeams;
  let serviceUrl: string;

  beforeAll(async () => {
    teams = await startFakeTeams();
    serviceUrl = teams.url;
    tokens = await startTokenServer(rightClaims(serviceUrl));
    assistant = await startAssistant(embedded, {
      config: { credentials: app, tokenCheck, openIdMetadata: tokens.url },
    });
  });
  afterAll(async () => {
    await assistant.stop();
    await tokens.stop();
    await teams.stop();
  });

  async function post(authorization: string | null, change: Record<string, unknown> = {}) {
    const activity = assistant.activity(people.maja, {
      text: 'hej',
      serviceUrl,
      conversation: { id: 'a:maja', conversationType: 'personal', tenantId: app.tenantId },
      ...change,
    });
    const { status } = await assistant.post(activity, authorization === null ? {} : { authorization });
    const stored = await assistant.database.database
      .selectFrom('inbox')
      .select('id')
      .where('activity_id', '=', String(activity.id))
      .execute();
    return { status, isStored: stored.length > 0 };
  }

  const taken = { status: 200, isStored: true };
  const refused = { status: 401, isStored: false };
  const bearer = (change: Token = {}) => `Bearer ${tokens.token(change)}`;
  const now = monday.epochMilliseconds / 1_000;

  test('a message with a right token is taken', async () => {
    expect(await post(bearer())).toEqual(taken);
  });

  describe('a message is refused, and nothing of it is kept, when', () => {
    const wrong: [string, () => string | null][] = [
      ['it has no token', () => null],
      ['the token is empty', () => 'Bearer '],
      ['it is no token', () => 'Bearer abc'],
      ['it comes by another scheme', () => bearer().replace('Bearer', 'Basic')],
      ['something stands behind the token', () => `${bearer()} more`],
      ['it says that it needs no signature', () => bearer({ header: { alg: 'none' }, key: null })],
      ['it says so, with a signature', () => bearer({ header: { alg: 'none' } })],
      ['it is signed by HMAC with the public key', () => bearer({ header: { alg: 'HS256' }, key: 'public' })],
      ['it claims RS256 and is signed by HMAC', () => bearer({ key: 'public' })],
      ['it is signed with a key of somebody else', () => bearer({ key: 'stranger' })],
      ['its signature is cut off', () => bearer({ key: null })],
      ['what it says was changed after signing', () => tampered(bearer())],
      ['it names a key that is not published', () => bearer({ header: { kid: 'unknown' } })],
      ['it names no key', () => bearer({ header: { kid: undefined } })],
      ['its key is for another channel', () => bearer({ key: 'webchat' })],
      ['it is from another issuer', () => bearer({ claims: { iss: 'https://evil.example' } })],
      ['it names no issuer', () => bearer({ claims: { iss: undefined } })],
      ['it is for another bot', () => bearer({ claims: { aud: '00000000-0000-4000-8000-000000000000' } })],
      ['it is for nobody', () => bearer({ claims: { aud: undefined } })],
      ['it is for another service address', () => bearer({ claims: { serviceurl: elsewhere } })],
      ['it names no service address', () => bearer({ claims: { serviceurl: undefined } })],
      ['it has run out', () => bearer({ claims: { exp: now - 301 } })],
      ['it never runs out', () => bearer({ claims: { exp: undefined } })],
      ['it is not valid yet', () => bearer({ claims: { nbf: now + 301 } })],
      [
        'it is from the emulator',
        () =>
          bearer({
            claims: {
              iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
              appid: app.appId,
              ver: '1.0',
            },
          }),
      ],
      [
        'it is from a newer emulator',
        () =>
          bearer({
            claims: {
              iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
              azp: app.appId,
              ver: '2.0',
            },
          }),
      ],
      [
        'it is of a skill',
        () =>
          bearer({
            claims: {
              iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
              ver: '2.0',
              azp: '22222222-2222-4333-8444-555555555555',
            },
          }),
      ],
    ];
    test.each(wrong)('%s', async (_why, authorization) => {
      expect(await post(authorization())).toEqual(refused);
    });

    test('it comes by another channel', async () => {
      for (const channelId of ['emulator', 'webchat', 'AseChannel', 'directline'])
        expect(await post(bearer(), { channelId })).toEqual(refused);
    });

    test('the activity names a service address elsewhere, which is not called', async () => {
      const other = await startFakeTeams();
      try {
        expect(await post(bearer(), { serviceUrl: other.url })).toEqual(refused);
        await assistant.bot.settled();
        expect(other.requests).toBe(0);
      } finally {
        await other.stop();
      }
    });
  });

  test('a person of another tenant is refused with a right token', async () => {
    const conversation = { id: 'a:x', conversationType: 'personal', tenantId: '00000000-0000-4000-8000-000000000000' };
    expect(await post(bearer(), { conversation })).toEqual({ status: 403, isStored: false });
    expect(await post(bearer(), { conversation: { id: 'a:x', conversationType: 'personal' } })).toEqual({
      status: 403,
      isStored: false,
    });
  });

  test('a card click and a search need a right token too', async () => {
    const click = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'source.show', data: {} } } };
    const search = {
      type: 'invoke',
      name: 'composeExtension/query',
      value: { parameters: [{ name: 'query', value: 'sfi' }] },
    };
    for (const invoke of [click, search]) {
      expect((await post(bearer({ key: 'stranger' }), invoke)).status).toBe(401);
      expect((await post(bearer(), invoke)).status).toBe(200);
    }
  });

  test('the keys are read once, however many tokens name an unknown one', async () => {
    for (let count = 0; count < 20; count += 1) await post(bearer({ header: { kid: `unknown-${count}` } }));
    expect(tokens.reads).toBe(1);
  });

  test('no token and no message text is logged', async () => {
    await post(bearer({ key: 'stranger' }), { text: 'ett hemligt meddelande' });
    const lines = assistant.logged.join('\n');
    expect(lines).toContain('activity refused');
    expect(lines).not.toContain('hemligt');
    expect(lines).not.toContain(tokens.token().split('.')[0]);
  });

  /** A bot with keys of its own, to be asked what is answered at once, so that nothing is sent. */
  async function alone(): Promise<{ other: Assistant; service: TokenServer; ask(): ReturnType<Assistant['post']> }> {
    const service = await startTokenServer(rightClaims(serviceUrl));
    const config = { credentials: app, tokenCheck, openIdMetadata: service.url };
    const other = await startAssistant(embedded, { config });
    const search = {
      type: 'invoke',
      name: 'composeExtension/query',
      value: { parameters: [{ name: 'query', value: 'sfi' }] },
      serviceUrl,
      conversation: { id: 'a:maja', conversationType: 'personal', tenantId: app.tenantId },
    };
    const ask = () => other.post(other.activity(people.maja, search), { authorization: `Bearer ${service.token()}` });
    return { other, service, ask };
  }

  test('while the keys cannot be had it is told to try again, and is taken once they can', async () => {
    const { other, service, ask } = await alone();
    try {
      service.isDown = true;
      expect(await ask()).toEqual({
        status: 503,
        body: { error: expect.stringMatching(/^The token .* try again\.$/) },
      });
      service.isDown = false;
      expect((await ask()).status).toBe(200);
    } finally {
      await other.stop();
      await service.stop();
    }
  });

  // The SDK goes by the real clock.
  test.runIf(tokenCheck === 'jose')('keys of a day are read again, and hold while that fails', async () => {
    const { other, service, ask } = await alone();
    try {
      expect((await ask()).status).toBe(200);
      service.isDown = true;
      other.setTime(monday.add({ hours: 25 }));
      expect((await ask()).status).toBe(200);
      expect(service.reads).toBe(1);
      service.isDown = false;
      await vi.waitFor(async () => {
        expect((await ask()).status).toBe(200);
        expect(service.reads).toBe(2);
      });
    } finally {
      await other.stop();
      await service.stop();
    }
  });
});

function rightClaims(serviceUrl: string): Record<string, unknown> {
  return { iss: 'https://api.botframework.com', aud: app.appId, serviceurl: serviceUrl, nbf: early, exp: late };
}

function tampered(authorization: string): string {
  const [head = '', body = '', signature = ''] = authorization.split('.');
  const said = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  const other = Buffer.from(JSON.stringify({ ...said, nbf: said.nbf + 1 })).toString('base64url');
  return `${head}.${other}.${signature}`;
}
