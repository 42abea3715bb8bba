// Documents that were uploaded and read, and wait for somebody to publish them; kept for a day.
import type { ReadDocument } from '../../../knowledge/document.ts';
import { type Database, json } from '../database.ts';

export interface DocumentDraft {
  id: string;
  document: ReadDocument;
  /** SHA-256 of the file, in hex. */
  hash: string;
  fileName: string;
}

/** Keeps a draft. */
export async function keepDraft(
  database: Database,
  { id, document, hash, fileName }: DocumentDraft,
  staffId: string,
  now: Temporal.Instant,
): Promise<void> {
  const { info, passages, warnings } = document;
  await database
    .insertInto('document_drafts')
    .values({
      id,
      key: info.key,
      hash,
      file_name: fileName,
      info: json(info),
      passages: json(passages),
      warnings: json(warnings),
      made_by: staffId,
      made_at: now.toString(),
    })
    .execute();
}

/** A draft by its id; null when it has been published, thrown away or was kept long enough. */
export async function readDraft(database: Database, id: string): Promise<DocumentDraft | null> {
  const row = await database.selectFrom('document_drafts').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const { info, passages, warnings, hash, file_name: fileName } = row;
  return { id, document: { info, passages, warnings }, hash, fileName };
}

/** Throws a draft away. */
export async function deleteDraft(database: Database, id: string): Promise<void> {
  await database.deleteFrom('document_drafts').where('id', '=', id).execute();
}
