// What every client of an OpenAI-style endpoint is made with: nothing from the environment, nothing logged, no tries of its own.

/** For `new OpenAI`, beside address and key. */
export const clientOptions = {
  adminAPIKey: null,
  organization: null,
  project: null,
  // Its own retries know nothing of how long a person waits; what failed is counted, and asked again by whoever needs it.
  maxRetries: 0,
  // What would be logged are addresses and texts of people.
  logLevel: 'off',
  fetchOptions: { redirect: 'error' },
} as const;
