// Addresses that open one thing for some days without signing in: what is opened and until when stands in them, signed.
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedLinks {
  /** The address of what `name` names; `name` may have letters, digits, dots, dashes and slashes. */
  sign(name: string): string;
  /** The name in a path of ours, null when it was not signed by us or has run out. */
  open(path: string): string | null;
}

const daysOpen = 30;
/** Below which path such addresses lie. */
export const linksPath = '/l/';

/** Makes and reads addresses below `base`; who knows `secret` can make them. */
export function createSignedLinks(base: string, secret: string, now: () => Temporal.Instant): SignedLinks {
  const seal = (name: string, until: number) =>
    createHmac('sha256', secret).update(`${until}/${name}`).digest('base64url').slice(0, 27);
  return {
    sign: (name) => {
      // Whole days, so that the same thing has the same address for a while.
      const day = 86_400_000;
      const until = Math.ceil(now().epochMilliseconds / day) + daysOpen;
      return `${base}${linksPath}${until}/${seal(name, until)}/${name}`;
    },
    open: (path) => {
      const [, until, sealed, name] = /^\/l\/(\d{1,6})\/([\w-]{27})\/([\w./-]{1,200})$/.exec(path) ?? [];
      if (until === undefined || sealed === undefined || name === undefined) return null;
      const expected = seal(name, Number(until));
      if (!timingSafeEqual(Buffer.from(sealed), Buffer.from(expected))) return null;
      return now().epochMilliseconds < Number(until) * 86_400_000 ? name : null;
    },
  };
}
