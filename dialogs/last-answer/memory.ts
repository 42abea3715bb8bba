// What was answered last, as far as an order or a question about it needs it: plain data, read back with suspicion.
import { z } from 'zod';

const language = z.enum(['sv', 'en']);
const text = z.string().max(2_000);

const quote = z.object({
  passage: z.string().max(100),
  /** Of the passage as it was shown. */
  fingerprint: z.string().max(100),
  statement: text,
  /** The sentence that stood in bold. */
  mark: text,
  historic: z.boolean(),
  /** The short answer that stood first. */
  short: z.object({ sv: text, en: text }).nullable().default(null),
});
/** A passage that an answer quoted. */
export type Quote = z.infer<typeof quote>;

const policy = z.object({
  kind: z.literal('policy'),
  language,
  question: z.string(),
  /** What the question went on from. */
  subject: z.object({ question: z.string(), shown: z.array(z.string()) }).nullable(),
  /** The best first. */
  quotes: z.array(quote).min(1).max(10),
  /** Where the documents differ. */
  notes: z.array(text).max(5),
  /** The one of them that stood in sight, in one line. */
  warning: text.nullable().default(null),
  /** Ids of the passages that were shown in full. */
  whole: z.array(z.string().max(100)).max(100),
});
/** An answer out of the documents. */
export type PolicyMemory = z.infer<typeof policy>;

export const answeredShape = z.discriminatedUnion('kind', [
  policy,
  /** The documents did not say. */
  z.object({ kind: z.literal('silent'), language }),
  /** What the session keeps a request of, so that it can be answered again. */
  z.object({ kind: z.enum(['figures', 'measures', 'referral']), language }),
  /** Anything else, as its words were. */
  z.object({ kind: z.literal('words'), language, text: z.string().max(2_000) }),
  /** A look-up that can be shown again: by the press that does it, or from the message that asked for it. */
  z.object({
    kind: z.literal('list'),
    language,
    text: z.string().max(500),
    press: z
      .object({ verb: z.string(), data: z.record(z.string(), z.unknown()) })
      .nullable()
      .default(null),
  }),
]);
export type Answered = z.infer<typeof answeredShape>;
