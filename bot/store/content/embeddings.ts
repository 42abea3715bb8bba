// Vectors of passages as they are kept, by the model that made them and the fingerprint of the text they were made of.
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Every vector of a model, by fingerprint. */
export async function readVectors(database: Database, model: string): Promise<Map<string, Float32Array>> {
  const rows = await database
    .selectFrom('passage_vectors')
    .select(['fingerprint', 'vector'])
    .where('model', '=', model)
    .execute();
  // Copied, because the bytes of a row may begin anywhere in a larger buffer.
  return new Map(
    rows.map(({ fingerprint, vector }) => [fingerprint, new Float32Array(Uint8Array.from(vector).buffer)]),
  );
}

/** Adds vectors; those that another process has added in the meantime stay. */
export async function storeVectors(
  database: Database,
  model: string,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const rows = Array.from(vectors, ([fingerprint, { buffer, byteOffset, byteLength }]) => ({
    model,
    fingerprint,
    vector: new Uint8Array(buffer, byteOffset, byteLength),
  }));
  await database
    .insertInto('passage_vectors')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['model', 'fingerprint']).doNothing())
    .execute();
}

/** Removes the vectors of other models and those of texts that are not among the fingerprints. */
export async function removeUnusedVectors(database: Database, model: string, fingerprints: string[]): Promise<void> {
  await database
    .deleteFrom('passage_vectors')
    .where((where) =>
      where.or([where('model', '<>', model), sql<boolean>`not (fingerprint = any(${fingerprints}::text[]))`]),
    )
    .execute();
}
