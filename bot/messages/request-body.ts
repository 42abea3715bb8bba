// Reads the body of a posted activity within bounds, so that nobody's request costs much before it is known what it is.
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpAnswer } from '../teams/host.ts';

/** More bytes than this are not taken in. */
const largestBody = 512 * 1024;
/** More bytes, or a deeper nesting, than this are not parsed: Teams sends messages and clicks of about 28 kB, a few levels deep. */
const [largestParsed, deepestParsed] = [128 * 1024, 32];
/** A body that has not come by then never will, or keeps the connection for nothing. */
const bodyMilliseconds = 10_000;

/** All bytes beyond what is parsed come at this pace, whoever sends them: thrown away as fast as they come, they keep the collector busy. */
const paceMilliseconds = 20;
let pace = Promise.resolve();

function slowly(): Promise<void> {
  pace = pace.then(() => delay(paceMilliseconds));
  return pace;
}

interface BodyRequest extends AsyncIterable<Buffer> {
  headers: Record<string, unknown>;
  destroy(): unknown;
}

/** `refused` tells what to answer; `isRead` is false where bytes of the body are still on their way. */
export type ReadBody = { body: unknown } | { refused: HttpAnswer; isRead: boolean };

/**
 * Reads a JSON body. It must say that it is JSON, which a page elsewhere cannot send unasked. A body of over 512 kB, or of over 128 kB or
 * 32 levels, is refused with 413; of the latter an invoke is answered `tooLarge` instead, since Teams shows a person nothing else.
 */
export async function readBody(request: BodyRequest, tooLarge: HttpAnswer): Promise<ReadBody> {
  if (!/^application\/json\b/i.test(String(request.headers['content-type'] ?? '')))
    return refuse(415, 'Send the activity as application/json.', false);
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => request.destroy(), bodyMilliseconds);
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > largestBody) return refuse(413, `The activity is larger than ${largestBody} bytes.`, false);
      if (size > largestParsed) await slowly();
      else chunks.push(chunk);
    }
  } catch {
    // Broken off by whoever sent it, or by us: there is nobody to answer.
    return refuse(408, 'The activity did not come in time.', false);
  } finally {
    clearTimeout(timer);
  }
  // Of a larger one the beginning.
  const bytes = Buffer.concat(chunks);
  if (size > largestParsed || isDeep(bytes)) {
    if (saysInvoke(bytes)) return { refused: tooLarge, isRead: true };
    return refuse(
      413,
      `The activity is larger than ${largestParsed} bytes or deeper than ${deepestParsed} levels.`,
      true,
    );
  }
  try {
    return { body: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return refuse(400, 'The body is not JSON.', true);
  }
}

function refuse(status: number, error: string, isRead: boolean): ReadBody {
  return { refused: { status, body: { error } }, isRead };
}

// A quotation mark within a text has a backslash before it, so that no text can say this.
function saysInvoke(bytes: Buffer): boolean {
  return bytes.includes('"type":"invoke"') || bytes.includes('"type": "invoke"');
}

const [quote, backslash, openList, openObject, closeList, closeObject] = Buffer.from('"\\[{]}');

function isDeep(bytes: Buffer): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) isText = false;
    } else if (byte === quote) isText = true;
    else if (byte === openList || byte === openObject) {
      depth += 1;
      if (depth > deepestParsed) return true;
    } else if (byte === closeList || byte === closeObject) depth -= 1;
  }
  return false;
}
