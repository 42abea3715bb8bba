// What a token must look like before its signature is checked: Microsoft's SDK would also take tokens of emulators, skills and other
// channels, which this bot has no use for, and prints to the console when one has run out.
import { z } from 'zod';

/** Who signs what Teams sends (Bot Framework REST authentication, connector to bot). */
export const channelIssuer = 'https://api.botframework.com';
/** The one channel that is served where there are credentials. */
export const channel = 'msteams';
/** Clocks may differ by so much, as in the Bot Framework's SDK. */
export const toleranceSeconds = 5 * 60;
/** For the keys to be read. */
export const patienceMilliseconds = 5_000;

const header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1) });
const claims = z.object({
  iss: z.literal(channelIssuer),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string(),
});

/**
 * Whether a request's token may be what Teams sends to this bot: signed by RS256 with a named key, from the Bot Framework, for this
 * bot, for the service address that the activity names, and of this hour. Says nothing of the signature.
 */
export function looksLikeTeams(
  authorization: string,
  { channelId, serviceUrl }: { channelId: string; serviceUrl: string },
  appId: string,
  now: Temporal.Instant,
): boolean {
  const [scheme, token = '', ...rest] = authorization.split(' ');
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  if (scheme !== 'Bearer' || rest.length > 0 || signature === '' || more.length > 0 || channelId !== channel)
    return false;
  const said = claims.safeParse(readPart(body));
  if (!header.safeParse(readPart(head)).success || !said.success) return false;
  const { aud, exp, nbf = 0, serviceurl } = said.data;
  const seconds = now.epochMilliseconds / 1_000;
  const isOfNow = seconds < exp + toleranceSeconds && seconds > nbf - toleranceSeconds;
  return isOfNow && aud.toLowerCase() === appId && serviceurl === serviceUrl;
}

function readPart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
