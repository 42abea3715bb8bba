// Removes from node_modules what no program reads: source maps, TypeScript sources beside their builds, and parts of the city's SDKs that
// are never loaded (a tokenizer, a browser's sign-in, a test library). Plain JavaScript without imports of ours, as install.mjs is.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const unread =
  /\.map$|(?<!\.d)\.[cm]?ts$|(gpt-tokenizer|@azure[\\/]msal-browser|vendors[\\/]chai)[\\/](?!package\.json$)/;

// By kind, so that what lies behind a link is left alone.
for (const entry of readdirSync(modules, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && unread.test(path)) rmSync(path);
}
