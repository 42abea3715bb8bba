// Checks the signature of a token of Teams by the Bot Framework's published keys, without Microsoft's archived SDK.
import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import { channel, channelIssuer, patienceMilliseconds, toleranceSeconds } from './token.ts';
import type { VerifyActivity, VerifyParts } from './verify.ts';

/** Where the Bot Framework tells of its keys (Bot Framework REST authentication, connector to bot). */
const publicMetadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const keysAge = { hours: 24 };
/** After an unknown key the keys are not read again for so long, whoever asks. */
const pauseMilliseconds = 5 * 60_000;

const metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const endorsed = z.object({ kid: z.string(), endorsements: z.array(z.string()) });

// What a token can be at fault in; anything else that `jose` throws says that the keys could not be had.
const faultsOfTokens = [
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JOSEAlgNotAllowed,
];

/**
 * Makes the check. The keys are read at the first token, again after a day (the old ones hold when that fails), and for a key that
 * is not among them. A key counts only for the channels that the Bot Framework endorses it for.
 */
export function createJoseSignature({ openIdMetadata, now }: VerifyParts): VerifyActivity {
  let readAt = now();
  const readKeys: FetchImplementation = async (url, options) => {
    const place = metadata.parse(await (await fetch(url, options)).json());
    const keys = await fetch(place.jwks_uri, options);
    readAt = now();
    return keys;
  };
  const keySet = createRemoteJWKSet(new URL(openIdMetadata ?? publicMetadata), {
    [customFetch]: readKeys,
    cacheMaxAge: Number.POSITIVE_INFINITY,
    cooldownDuration: pauseMilliseconds,
    timeoutDuration: patienceMilliseconds,
  });
  return async (authorization) => {
    if (keySet.jwks() !== undefined && Temporal.Instant.compare(now(), readAt.add(keysAge)) > 0)
      // Nobody waits for it: where the place is down, every message would.
      void keySet.reload().catch(() => {});
    try {
      const { protectedHeader } = await jwtVerify(authorization.replace(/^Bearer /, ''), keySet, {
        issuer: channelIssuer,
        algorithms: ['RS256'],
        requiredClaims: ['aud', 'exp', 'serviceurl'],
        clockTolerance: toleranceSeconds,
        currentDate: new Date(now().epochMilliseconds),
      });
      return isEndorsed(keySet.jwks(), protectedHeader.kid) ? 'ok' : 'refused';
    } catch (fault) {
      return faultsOfTokens.some((kind) => fault instanceof kind) ? 'refused' : 'unavailable';
    }
  };
}

function isEndorsed(keys: JSONWebKeySet | undefined, kid: string | undefined): boolean {
  return (keys?.keys ?? []).some((key) => {
    const read = endorsed.safeParse(key);
    return read.success && read.data.kid === kid && read.data.endorsements.includes(channel);
  });
}
