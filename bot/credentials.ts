// Who the bot is in Entra and how it proves that, out of the settings.
import type { z } from 'zod';
import type { environment } from './settings.ts';

/**
 * The bot in Entra, and how it shows that it is: by a secret; by a PEM file with a certificate and its key; as the managed identity
 * of the machine, whose client id `appId` is; or by a token that somebody else whom the app trusts has put into a file.
 */
export type Credentials = { appId: string; tenantId: string } & (
  | { kind: 'secret'; secret: string }
  | { kind: 'certificate'; file: string }
  | { kind: 'managedIdentity' }
  | { kind: 'federated'; file: string }
);

export const proofNames = [
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_CERTIFICATE',
  'MICROSOFT_APP_FEDERATED_TOKEN',
  'MICROSOFT_APP_MANAGED_IDENTITY',
] as const;
export const credentialNames = ['MICROSOFT_APP_ID', ...proofNames, 'MICROSOFT_APP_TENANT_ID'] as const;

/** The credentials that are not set; any one of the proofs will do, and the secret stands for them all. */
export function missingCredentials(given: Record<string, string | undefined>): string[] {
  const hasProof = proofNames.some((name) => given[name] !== undefined);
  const needed = ['MICROSOFT_APP_ID', ...(hasProof ? [] : ['MICROSOFT_APP_PASSWORD']), 'MICROSOFT_APP_TENANT_ID'];
  return needed.filter((name) => given[name] === undefined);
}

/** The credentials that are set; null in local mode. The first proof counts; more than one is refused before. */
export function readCredentials(found: z.infer<typeof environment>): Credentials | null {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId } = found;
  const { MICROSOFT_APP_PASSWORD: secret, MICROSOFT_APP_CERTIFICATE: certificate } = found;
  const { MICROSOFT_APP_FEDERATED_TOKEN: federated, MICROSOFT_APP_MANAGED_IDENTITY: isManaged } = found;
  if (appId === undefined || tenantId === undefined) return null;
  if (secret !== undefined) return { appId, tenantId, kind: 'secret', secret };
  if (certificate !== undefined) return { appId, tenantId, kind: 'certificate', file: certificate };
  if (federated !== undefined) return { appId, tenantId, kind: 'federated', file: federated };
  return isManaged === undefined ? null : { appId, tenantId, kind: 'managedIdentity' };
}
