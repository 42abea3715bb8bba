// What the desk reads of an HTTP request: where it goes, what the browser holds, and a form within bounds.

/** A request to the desk. */
export interface DeskRequest {
  method: 'GET' | 'POST';
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  /** Reads what was posted, once. */
  readForm(bounds: 'text' | 'file'): Promise<SentForm | null>;
  cookies: ReadonlyMap<string, string>;
  /** Host and port that the browser asked for. */
  host: string;
  /** The page that sends the form, as the browser tells it; null where it tells none. */
  origin: string | null;
  acceptsLanguages: string;
}

export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** The fields of a form, and the file that it holds. */
export interface SentForm {
  fields: URLSearchParams;
  file: SentFile | null;
}

/** The largest form without a file holds a measure with all of its lists; documents are seldom larger than some megabytes. */
const largest = { text: 256 * 1024, file: 50 * 1024 * 1024 };
const milliseconds = { text: 10_000, file: 60_000 };

interface FormRequest extends AsyncIterable<Buffer> {
  headers: Record<string, string | string[] | undefined>;
  destroy(): unknown;
}

/**
 * Reads a form; null where it is none, is larger than 256 kB, with a file 50 MB, or does not come in time. The rest of a file that is
 * too large is thrown away as it comes, since a browser shows no answer before it has sent everything.
 */
export async function readForm(request: FormRequest, bounds: 'text' | 'file'): Promise<SentForm | null> {
  const type = String(request.headers['content-type'] ?? '');
  const kinds = { text: /^application\/x-www-form-urlencoded\b/i, file: /^multipart\/form-data\b/i };
  const isOfKind = kinds[bounds].test(type);
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => request.destroy(), milliseconds[bounds]);
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size <= largest[bounds]) chunks.push(chunk);
      else if (bounds === 'text') return null;
      else chunks.length = 0;
    }
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
  if (!isOfKind || size > largest[bounds]) return null;
  const bytes = Buffer.concat(chunks);
  if (bounds === 'text') return { fields: new URLSearchParams(bytes.toString('utf8')), file: null };
  return await partsOf(bytes, type);
}

async function partsOf(bytes: Buffer<ArrayBuffer>, type: string): Promise<SentForm | null> {
  try {
    const sent = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const fields = new URLSearchParams();
    let file: SentFile | null = null;
    for (const [name, value] of sent) {
      if (typeof value === 'string') fields.append(name, value);
      else if (value.name !== '') file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
    }
    return { fields, file };
  } catch {
    // Not what it says that it is.
    return null;
  }
}

/** The cookies of a request by name; of one that is sent twice the first. */
export function readCookies(header: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at > 0 && !found.has(name)) found.set(name, part.slice(at + 1).trim());
  }
  return found;
}
