// How long a change that concerns others can be taken back, and after which they are told of it.

/** Minutes after a change. */
export const undoMinutes = 10;
