// The code by which MODEL_READS says that a model reads messages first: `trepart accept` gives it to a model that reads better than we do.
import { createHash } from 'node:crypto';
import { shippedModels } from '../../dialogs/understanding/learned/shipped-models.ts';

/** Changes with the model, its place, and the learned weights that it was shown to be better than. It is no secret, only a proof against slips. */
export function readingCode({ url, name }: { url: string; name: string }): string {
  return createHash('sha256')
    .update(JSON.stringify([url, name, shippedModels().mark]))
    .digest('hex')
    .slice(0, 16);
}
