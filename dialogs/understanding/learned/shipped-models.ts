// The models that Trepart ships: learned from `dialogs/understanding/examples/` by `trepart learn`.
import { readCompressed } from '../../../knowledge/knowledge-file.ts';
import type { Models } from './classifier.ts';
import { readModels } from './linear-model.ts';

/** Where they lie. */
export const modelsFile = `${import.meta.dirname}/message-models.bin`;

let shipped: { mark: string; models: Models } | null = null;

/** The shipped models with the mark of their examples; read once. */
export function shippedModels(): { mark: string; models: Models } {
  if (shipped === null) {
    const { mark, models } = readModels(readCompressed(modelsFile));
    shipped = { mark, models: Object.fromEntries(models) as Models };
  }
  return shipped;
}
