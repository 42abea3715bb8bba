// Picking from a list by chance.

/** One of a list, each as likely; refuses an empty list. */
export function pickFrom<T>(list: readonly T[], random: () => number): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('Expected a list to pick from, got an empty one.');
  return picked;
}
