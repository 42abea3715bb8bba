// Turns of one conversation wait for each other in this process; other processes wait for the lease.

export interface TurnQueue {
  /** Does something once everything before it in the conversation has ended, well or not. */
  inOrder<Result>(conversationId: string, work: () => Promise<Result>): Promise<Result>;
  /** How much is under way or waits in the conversation. */
  count(conversationId: string): number;
  /** Resolves when nothing is under way in any. */
  settled(): Promise<void>;
}

/** `rest` is called each time when nothing is under way in a conversation any more. */
export function createTurnQueue(rest: (conversationId: string) => void): TurnQueue {
  const queues = new Map<string, { last: Promise<unknown>; count: number }>();
  return {
    inOrder: (conversationId, work) => {
      const queue = queues.get(conversationId) ?? { last: Promise.resolve(), count: 0 };
      const result = queue.last.then(work, work);
      queue.last = result.catch(() => {});
      queue.count += 1;
      queues.set(conversationId, queue);
      void queue.last.then(() => {
        queue.count -= 1;
        if (queue.count > 0) return;
        queues.delete(conversationId);
        rest(conversationId);
      });
      return result;
    },
    count: (conversationId) => queues.get(conversationId)?.count ?? 0,
    settled: async () => {
      while (queues.size > 0) await Promise.all([...queues.values()].map(({ last }) => last));
    },
  };
}
