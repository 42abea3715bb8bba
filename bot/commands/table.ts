// The commands that work on the database, by name; each is loaded when it is called, because all of them take half a second.
import type { Command } from './command.ts';

export interface CommandEntry {
  load(): Promise<Command>;
  /** It reads standard input. */
  readsInput?: true;
}

export const commands: Readonly<Record<string, CommandEntry>> = {
  ingest: { load: async () => (await import('./ingest.ts')).ingestCommand },
  search: { load: async () => (await import('./search.ts')).searchCommand },
  ask: { load: async () => (await import('./ask.ts')).askCommand },
  chat: { load: async () => (await import('./ask.ts')).chatCommand, readsInput: true },
  understand: { load: async () => (await import('./understand.ts')).understandCommand, readsInput: true },
  check: { load: async () => (await import('./check.ts')).checkCommand, readsInput: true },
  measures: { load: async () => (await import('./measures.ts')).measuresCommand },
  stats: { load: async () => (await import('./statistics.ts')).statisticsCommand },
  import: { load: async () => (await import('./import.ts')).importCommand },
  export: { load: async () => (await import('./export.ts')).exportCommand },
  remind: { load: async () => (await import('./remind.ts')).remindCommand },
  backup: { load: async () => (await import('./backup.ts')).backupCommand },
  retention: { load: async () => (await import('./retention.ts')).retentionCommand },
  audit: { load: async () => (await import('./audit.ts')).auditCommand },
  model: { load: async () => (await import('./model.ts')).modelCommand },
  accept: { load: async () => (await import('../acceptance/accept.ts')).acceptCommand },
  examples: { load: async () => (await import('../learning/saved-examples.ts')).examplesCommand },
  seed: { load: async () => (await import('./seed.ts')).seedCommand },
};

/** The entry of a command by its name; null where there is none. */
export function commandNamed(name: string, among = commands): CommandEntry | null {
  return Object.hasOwn(among, name) ? (among[name] ?? null) : null;
}
