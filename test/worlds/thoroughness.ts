// How much is tried: a sample in `npm test`, all of it in `npm run proof -- long`, which runs each test file that asks here.

/** Whether everything is tried. */
export const isThorough = process.env.THOROUGH === 'true';

/** All of a list, or every so many of it. */
export const sampleOf = <T>(all: readonly T[], every: number): T[] =>
  all.filter((_each, place) => isThorough || place % every === 0);
