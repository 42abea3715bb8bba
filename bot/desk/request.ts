// What the desk reads of an HTTP request: where it goes, what the browser holds, and a form within bounds.

/** A request to the desk. */
export interface DeskRequest {
  method: 'GET' | 'POST';
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  /** Empty where none is sent; null for what is no form, or is too large. */
  form: URLSearchParams | null;
  cookies: ReadonlyMap<string, string>;
  /** Host and port that the browser asked for. */
  host: string;
  /** The page that sends the form, as the browser tells it; null where it tells none. */
  origin: string | null;
  acceptsLanguages: string;
}

/** The largest form holds a measure with all of its lists. */
const largestForm = 256 * 1024;
const formMilliseconds = 10_000;

interface FormRequest extends AsyncIterable<Buffer> {
  headers: Record<string, string | string[] | undefined>;
  destroy(): unknown;
}

/** Reads a form; null where it is none, larger than 256 kB, or does not come within ten seconds. */
export async function readForm(request: FormRequest): Promise<URLSearchParams | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(String(request.headers['content-type'] ?? ''))) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => request.destroy(), formMilliseconds);
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > largestForm) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
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
