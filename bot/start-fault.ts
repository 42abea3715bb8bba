// What can go wrong before anything runs, in a sentence: a taken folder or port, a database that does not answer, a broken file of ours.
import type { Config } from './config.ts';

/** One English sentence for whoever started the program: what is wrong and what to do. */
export function explainStart(fault: unknown, config: Config): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  if (code === 'EADDRINUSE') return `Port ${config.port} is taken; stop what listens there or set PORT.`;
  if (code === 'EACCES' && config.port < 1024)
    return `Port ${config.port} needs special rights; set PORT to 1024 or above.`;
  const isTimeout = fault instanceof Error && /connection timeout|Connection terminated/i.test(fault.message);
  if (config.databaseUrl !== null && (isTimeout || /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|28|3D)/.test(code))) {
    return `The database in DATABASE_URL cannot be used (${isTimeout ? 'no answer' : code}); check the address, the user and that it runs.`;
  }
  if (
    config.databaseUrl === null &&
    (/^(EEXIST|ENOTDIR|EACCES|EPERM|EROFS|ENOSPC|EDQUOT|ENOENT|EISDIR)$/.test(code) || code === 'ERR_SQLITE_ERROR')
  )
    return `The data folder ${config.dataDir} cannot be used (${code}); it must be a folder in which you may write and that has room.`;
  const first = fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : '';
  return first === '' ? `An unexpected fault (${code || 'unknown'}).` : /[.!?]$/.test(first) ? first : `${first}.`;
}
