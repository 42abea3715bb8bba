// Checks the Teams app package in `manifest/` and zips it: the manifest, its language files and its icons. Long, because
// filling, checking and zipping are one command, and nothing else needs a part of it.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What the settings say about this installation; it replaces the placeholders of the manifest. */
export interface InstallationValues {
  /** The app's own GUID in the Teams catalogue; the bot's application id will do. */
  appId: string;
  /** The bot's application id in Entra, a GUID. */
  botId: string;
  /** Host name at which Teams reaches the bot, without scheme, port and path. */
  host: string;
}

/** What the placeholders of one package are filled with; Teams takes plain x.y.z versions only. */
export interface PackageValues extends InstallationValues {
  version: string;
}

/** The written file with what is worth a look, or why nothing was written: one English sentence for each fault. */
export type Packaged = { file: string; warnings: string[] } | { faults: string[] };

type Finding = { kind: 'fault' | 'warning'; text: string };
type Read = { bytes: Uint8Array; json: unknown } | { fault: string };

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

const setAppId = 'set MICROSOFT_APP_ID to the application id (a GUID) of the bot in Entra';
const setHost = 'set PUBLIC_HOST to a host name such as trepart.example.se, without https:// and port';
const setVersion = 'give package.json a version such as 1.0.0, without a suffix';

const placeholders = new Map<string, { key: keyof PackageValues; field: string; form: RegExp; advice: string }>([
  ['APP_ID', { key: 'appId', field: 'id', form: guid, advice: setAppId }],
  ['BOT_ID', { key: 'botId', field: 'bots[0].botId', form: guid, advice: setAppId }],
  ['PUBLIC_HOST', { key: 'host', field: 'validDomains[0]', form: hostName, advice: setHost }],
  ['APP_VERSION', { key: 'version', field: 'version', form: /^\d+\.\d+\.\d+$/, advice: setVersion }],
]);

const schemaAddress = 'https://developer.microsoft.com/json-schemas/teams';
const manifestSchema = 'MicrosoftTeams.schema.json';
const languageSchema = 'MicrosoftTeams.Localization.schema.json';

const told = z.object({ title: z.string(), description: z.string() });
// The parts this command works with; Microsoft's schema checks the rest.
const manifestParts = z.object({
  $schema: z.string(),
  manifestVersion: z.string(),
  localizationInfo: z
    .object({
      defaultLanguageFile: z.string().optional(),
      additionalLanguages: z.array(z.object({ file: z.string() })).default([]),
    })
    .default({ additionalLanguages: [] }),
  name: z.record(z.string(), z.string()),
  description: z.object({
    short: z.string(),
    full: z.string(),
    features: z.array(z.object({ title: z.string(), description: z.string() })).default([]),
  }),
  icons: z.object({ color: z.string(), outline: z.string(), color32x32: z.string().optional() }),
  composeExtensions: z.array(z.object({ commands: z.array(told.extend({ parameters: z.array(told) })) })).default([]),
  staticTabs: z.array(z.object({ name: z.string() })).default([]),
  bots: z
    .array(
      z.object({
        commandLists: z
          .array(
            z.object({
              commands: z.array(
                z.object({ title: z.string(), description: z.string().optional(), prompt: z.string().optional() }),
              ),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});
type ManifestParts = z.infer<typeof manifestParts>;

const packageFile = z.object({ version: z.string() });
const languageFile = z.record(z.string(), z.unknown());

/**
 * Packages the project's own manifest for one installation, with the version of package.json. Writes `output`
 * (default `build/trepart.zip` in the working folder) only when nothing is wrong.
 */
export async function packageApp({
  values,
  output = join('build', 'trepart.zip'),
}: {
  values: InstallationValues;
  output?: string;
}): Promise<Packaged> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { version } = packageFile.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  return packageManifest({ folder: join(root, 'manifest'), output, values: { ...values, version } });
}

/**
 * Fills the placeholders of `manifest.json` and its language files in `folder`, checks them offline against the schemas
 * that `@microsoft/app-manifest` brings, checks the translations and the icons, and writes the zip `output`. The same
 * input gives the same bytes. Gives all faults together; then nothing is written.
 */
export async function packageManifest({
  folder,
  output,
  values,
}: {
  folder: string;
  output: string;
  values: PackageValues;
}): Promise<Packaged> {
  const wrongValues = checkValues(values);
  if (wrongValues.length > 0) return { faults: wrongValues };

  const read = await readFilled(folder, 'manifest.json', values);
  if ('fault' in read) return { faults: [read.fault] };
  const parsed = manifestParts.safeParse(read.json);
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map(
        ({ path, message }) => `manifest.json, ${fieldName(path)}: ${message}; correct it.`,
      ),
    };
  }
  const manifest = parsed.data;
  const strangeSchema = checkSchemaVersion(manifest);
  if (strangeSchema !== null) return { faults: [strangeSchema] };

  const entries: Record<string, Uint8Array> = { 'manifest.json': read.bytes };
  const findings = [
    ...(await checkAgainstSchema('manifest.json', read.json, manifest.manifestVersion, manifestSchema)),
    ...(await addIcons(folder, manifest, entries)),
    ...(await addLanguages(folder, manifest, values, entries)),
  ];
  const faults = findings.filter(({ kind }) => kind === 'fault').map(({ text }) => text);
  if (faults.length > 0) return { faults };

  const { zipSync } = await import('fflate');
  // A zip keeps local time without a zone: this text is its earliest moment, the same bytes wherever it is made.
  const zipped = zipSync(entries, { level: 9, mtime: '1980-01-01T00:00:00' });
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, zipped);
  return { file: output, warnings: findings.map(({ text }) => text) };
}

function checkValues(values: PackageValues): string[] {
  return [...placeholders.values()]
    .filter(({ key, form }) => !form.test(values[key]))
    .map(({ key, field, advice }) => {
      const what = values[key] === '' ? 'has no value' : `cannot be "${values[key]}"`;
      return `manifest.json, ${field} ${what}; ${advice}.`;
    });
}

async function readFilled(folder: string, file: string, values: PackageValues): Promise<Read> {
  const bytes = await readIfPresent(join(folder, file));
  if (bytes === null) {
    return { fault: `${file} is missing in ${folder}; create it or correct its name in manifest.json.` };
  }
  const unknown: string[] = [];
  const text = new TextDecoder().decode(bytes).replace(/\$\{\{(.*?)\}\}/g, (placeholder, name: string) => {
    const known = placeholders.get(name);
    if (known !== undefined) return JSON.stringify(values[known.key]).slice(1, -1);
    unknown.push(name);
    return placeholder;
  });
  if (unknown.length > 0) {
    const names = [...placeholders.keys()].join(', ');
    return { fault: `${file} has the placeholder ${unknown.join(', ')}, which nothing fills; use one of ${names}.` };
  }
  try {
    return { bytes: new TextEncoder().encode(text), json: JSON.parse(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { fault: `${file} is not valid JSON (${why}); correct it.` };
  }
}

async function readIfPresent(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Refuses a schema the installed package does not bring: asked for such a one, the package would go to the network. */
function checkSchemaVersion({ $schema, manifestVersion }: ManifestParts): string | null {
  const address = `${schemaAddress}/v${manifestVersion}/${manifestSchema}`;
  const library = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
  const shipped = join(library, 'json-schemas', 'teams', `v${manifestVersion}`);
  if (![manifestSchema, languageSchema].every((name) => existsSync(join(shipped, name)))) {
    return `manifest.json, manifestVersion: @microsoft/app-manifest brings no schema ${manifestVersion}; use a version it brings.`;
  }
  if ($schema === address) return null;
  return `manifest.json, $schema does not belong to version ${manifestVersion}; set it to ${address}.`;
}

async function checkAgainstSchema(
  file: string,
  json: unknown,
  version: string,
  schemaName: string,
): Promise<Finding[]> {
  const { AppManifestUtils } = await import('@microsoft/app-manifest');
  const published = await AppManifestUtils.fetchSchema(`${schemaAddress}/v${version}/${schemaName}`);
  // The published language schema has an unescaped bracket in one pattern, which is no regular expression in ajv's mode.
  const schema: typeof published = JSON.parse(
    JSON.stringify(published).replaceAll(String.raw`\\b]`, String.raw`\\b\\]`),
  );
  // The type says what a correct manifest is; whether this is one is what the call finds out.
  type Checked = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];
  const complaints = await AppManifestUtils.validateAgainstSchema(json as Checked, schema);
  return complaints.map((complaint) => ({ kind: 'fault', text: `${file}, ${readComplaint(complaint)}` }));
}

/** Turns `/bots/0/botId must match … Details: {…}` into a sentence with the field and what to do. */
function readComplaint(complaint: string): string {
  const [, pointer = '', problem = complaint, details = ''] =
    /^(.*?) (must .*?)\. Details: (.*)$/s.exec(complaint) ?? [];
  const field = fieldName(pointer.split('/').slice(1));
  const extra = /"additionalProperty":"(.*)"/.exec(details)?.[1];
  if (extra !== undefined) return `${field} has "${extra}", which the schema does not know; remove it.`;
  if (details.includes('"missingProperty"')) return `${field} ${problem}; add it.`;
  if (problem.includes('more than')) return `${field} ${problem}; shorten it.`;
  return `${field} ${problem} (${details}); correct it.`;
}

/** Writes a path the way people do: `bots[0].commandLists[1].scopes`. */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (/^\d+$/.test(String(part)) ? `[${String(part)}]` : `.${String(part)}`)).join('');
  return name === '' ? 'top level' : name.replace(/^\./, '');
}

/** All texts that Teams shows, by the key under which a language file translates them. */
function wording({ name, description, bots, staticTabs, composeExtensions }: ManifestParts): Map<string, string> {
  const texts = new Map(Object.entries(name).map(([part, text]) => [`name.${part}`, text]));
  texts.set('description.short', description.short).set('description.full', description.full);
  for (const [f, feature] of description.features.entries()) {
    texts.set(`description.features[${f}].title`, feature.title);
    texts.set(`description.features[${f}].description`, feature.description);
  }
  for (const [t, tab] of staticTabs.entries()) texts.set(`staticTabs[${t}].name`, tab.name);
  for (const [b, bot] of bots.entries()) {
    for (const [l, list] of bot.commandLists.entries()) {
      for (const [c, command] of list.commands.entries()) {
        for (const [part, text] of Object.entries(command)) {
          if (text !== undefined) texts.set(`bots[${b}].commandLists[${l}].commands[${c}].${part}`, text);
        }
      }
    }
  }
  for (const [e, extension] of composeExtensions.entries()) {
    for (const [c, command] of extension.commands.entries()) {
      const at = `composeExtensions[${e}].commands[${c}]`;
      texts.set(`${at}.title`, command.title).set(`${at}.description`, command.description);
      for (const [p, { title, description: told }] of command.parameters.entries())
        texts.set(`${at}.parameters[${p}].title`, title).set(`${at}.parameters[${p}].description`, told);
    }
  }
  return texts;
}

async function addLanguages(
  folder: string,
  manifest: ManifestParts,
  values: PackageValues,
  entries: Record<string, Uint8Array>,
): Promise<Finding[]> {
  const { defaultLanguageFile, additionalLanguages } = manifest.localizationInfo;
  const findings: Finding[] = [];
  for (const file of [defaultLanguageFile, ...additionalLanguages.map((language) => language.file)]) {
    if (file === undefined) continue;
    const read = await readFilled(folder, file, values);
    if ('fault' in read) {
      findings.push({ kind: 'fault', text: read.fault });
      continue;
    }
    entries[file] = read.bytes;
    const complaints = await checkAgainstSchema(file, read.json, manifest.manifestVersion, languageSchema);
    // Missing keys are reported below, more of them and with the text to translate.
    findings.push(...complaints.filter(({ text }) => !text.includes('must have required property')));
    const translations = languageFile.safeParse(read.json);
    if (translations.success) findings.push(...compareTexts(file, wording(manifest), translations.data));
  }
  return findings;
}

function compareTexts(file: string, texts: Map<string, string>, translations: Record<string, unknown>): Finding[] {
  const findings: Finding[] = [];
  for (const [key, text] of texts) {
    const translation = translations[key];
    if (translation === undefined || translation === '') {
      findings.push({ kind: 'fault', text: `${file} has no "${key}"; add the translation of "${text}".` });
    } else if (translation === text && !key.startsWith('name.')) {
      findings.push({
        kind: 'warning',
        text: `${file}, ${key} is the same as in manifest.json; check that it is translated.`,
      });
    }
  }
  for (const key of Object.keys(translations)) {
    if (texts.has(key) || key === '$schema' || key === 'localizationKeys') continue;
    findings.push({ kind: 'warning', text: `${file}, ${key} translates nothing in manifest.json; remove it.` });
  }
  return findings;
}

async function addIcons(
  folder: string,
  { icons }: ManifestParts,
  entries: Record<string, Uint8Array>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, size] of [
    ['color', 192],
    ['outline', 32],
    ['color32x32', 32],
  ] as const) {
    const file = icons[name];
    if (file === undefined) continue;
    const bytes = await readIfPresent(join(folder, file));
    if (bytes === null) {
      findings.push({
        kind: 'fault',
        text: `${file} is missing in ${folder}; create it or correct icons.${name} in manifest.json.`,
      });
      continue;
    }
    entries[file] = bytes;
    findings.push(...checkIcon(file, bytes, size, name !== 'color'));
  }
  return findings;
}

/** Reads the header of a PNG: signature, then width, height, depth and colour type at fixed places. */
function checkIcon(file: string, bytes: Uint8Array, size: number, transparent: boolean): Finding[] {
  const advice = `save it as a PNG of ${size} x ${size} pixels`;
  const isPng = bytes.length > 25 && new TextDecoder('latin1').decode(bytes.subarray(1, 8)) === 'PNG\r\n\x1a\n';
  if (!isPng) return [{ kind: 'fault', text: `${file} is not a PNG; ${advice}.` }];
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  const [width, height, colourType] = [header.getUint32(16), header.getUint32(20), header.getUint8(25)];
  if (width !== size || height !== size) {
    return [{ kind: 'fault', text: `${file} is ${width} x ${height} pixels; ${advice}.` }];
  }
  const opaque = colourType === 0 || colourType === 2;
  if (!transparent || !opaque) return [];
  return [{ kind: 'fault', text: `${file} has no transparency; save it with an alpha channel.` }];
}
