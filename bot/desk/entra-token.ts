// Checks the Entra token that Teams gives the desk's tab: whose it is, for whom it was made, by whom, and whether it still holds.
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';

export interface TokenRules {
  appId: string;
  tenantId: string;
  /** The host name at which Teams reaches the bot; null where there is none, then tokens name the app by its id alone. */
  publicHost: string | null;
  /** Where the tenant's keys are told; null for Microsoft's own address. */
  keys: string | null;
}

const claims = z.object({ tid: z.string(), oid: z.guid(), scp: z.string() });
/** What the app lets Teams ask for. */
const scope = 'access_as_user';
/** Clocks may differ by so much. */
const tolerance = '60s';

/** Reads tokens; gives the Entra object id of whoever signs in, in lower case, null for a token that is not right. */
export function createTokenReader(
  rules: TokenRules,
  now: () => Temporal.Instant,
): (token: string) => Promise<string | null> {
  const { appId, tenantId, publicHost, keys } = rules;
  const keySet: JWTVerifyGetKey = createRemoteJWKSet(
    new URL(keys ?? `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`),
    { timeoutDuration: 5_000 },
  );
  const audience = [appId, ...(publicHost === null ? [] : [`api://${publicHost}/${appId}`])];
  const issuer = [`https://login.microsoftonline.com/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`];
  return async (token) => {
    try {
      const currentDate = new Date(now().epochMilliseconds);
      const { payload } = await jwtVerify(token, keySet, {
        audience,
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'nbf', 'iat'],
        clockTolerance: tolerance,
        currentDate,
      });
      const said = claims.safeParse(payload);
      if (!said.success || said.data.tid.toLowerCase() !== tenantId) return null;
      return said.data.scp.split(' ').includes(scope) ? said.data.oid.toLowerCase() : null;
    } catch {
      // Signed by another key, run out, for somebody else, or no token at all; or the keys cannot be had, which tries again next time.
      return null;
    }
  };
}
