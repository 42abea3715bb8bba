// Tests of the Teams app package: what comes out of the project's own manifest, and which faults are refused.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PackageValues, packageApp, packageManifest } from '../../bot/commands/manifest.ts';

const source = join(import.meta.dirname, '../..', 'manifest');
const values: PackageValues = {
  appId: '7f1c2a34-0000-4000-8000-0123456789ab',
  botId: '3c5e6b78-0000-4000-8000-0123456789ab',
  host: 'trepart.example.se',
  version: '1.2.3',
};
const prompt = 'bots[0].commandLists[0].commands[0]';

let room: string;
let folder: string;
let output: string;

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'trepart-manifest-'));
  folder = join(room, 'manifest');
  output = join(room, 'build', 'trepart.zip');
  cpSync(source, folder, { recursive: true });
});
afterEach(() => rmSync(room, { recursive: true }));

/** Replaces one text in a file of the copied manifest folder. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    join(folder, file),
    text.replace(from, () => to),
  );
}

function build(changed: Partial<PackageValues> = {}) {
  return packageManifest({ folder, output, values: { ...values, ...changed } });
}

/** The faults of a package that must not come out. */
async function faults(changed: Partial<PackageValues> = {}): Promise<string[]> {
  const built = await build(changed);
  expect(existsSync(output)).toBe(false);
  return 'faults' in built ? built.faults : [];
}

function unpacked(): Record<string, Uint8Array> {
  return unzipSync(readFileSync(output));
}

describe('a sound manifest folder', () => {
  test('gives a package without warnings', async () => {
    expect(await build()).toEqual({ file: output, warnings: [] });
  });

  test('gives a zip with exactly the manifest, both icons and the English texts', async () => {
    await build();
    expect(Object.keys(unpacked()).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  });

  test('has its placeholders filled with the ids, the host and the version', async () => {
    await build();
    const text = strFromU8(unpacked()['manifest.json'] ?? new Uint8Array());
    expect(text).not.toContain('${{');
    expect(JSON.parse(text)).toMatchObject({
      id: values.appId,
      version: '1.2.3',
      bots: [{ botId: values.botId, scopes: ['personal', 'team', 'groupChat'] }],
      validDomains: ['trepart.example.se'],
    });
  });

  test('gives the same bytes twice', async () => {
    await build();
    const first = readFileSync(output);
    await build();
    expect(readFileSync(output).equals(first)).toBe(true);
  });

  test('is checked without the network', async () => {
    const before = globalThis.fetch;
    let asked = 0;
    globalThis.fetch = () => {
      asked += 1;
      return Promise.reject(new Error('no network in this test'));
    };
    try {
      expect(await build()).toHaveProperty('file');
    } finally {
      globalThis.fetch = before;
    }
    expect(asked).toBe(0);
  });

  test("is what the command packages, with package.json's version", async () => {
    const { version, ...installation } = values;
    expect(await packageApp({ values: installation, output })).toEqual({ file: output, warnings: [] });
    const own = JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8'));
    expect(JSON.parse(strFromU8(unpacked()['manifest.json'] ?? new Uint8Array())).version).toBe(own.version);
    expect(own.version).not.toBe(version);
  });
});

describe('wrong texts', () => {
  test.each(['title', 'description', 'prompt'])('a missing translation of a %s is refused', async (part) => {
    edit('en.json', `"${prompt}.${part}"`, `"${prompt.replace('[0].commands', '[2].commands')}.${part}"`);
    expect(await faults()).toEqual([
      expect.stringContaining(`en.json has no "${prompt}.${part}"; add the translation of`),
    ]);
  });

  test('a missing translation that the schema requires is reported once', async () => {
    edit('en.json', '"description.short"', '"description.features[0].title"');
    const found = await faults();
    expect(found.filter((fault) => fault.includes('description.short'))).toHaveLength(1);
  });

  test('a language file that is not there is refused', async () => {
    rmSync(join(folder, 'en.json'));
    expect(await faults()).toEqual([expect.stringMatching(/^en\.json is missing in /)]);
  });

  test('a title that is too long is refused', async () => {
    edit('manifest.json', '"title": "Vilka insatser finns för unga i Farsta?"', `"title": "${'å'.repeat(129)}"`);
    expect(await faults()).toEqual([
      'manifest.json, bots[0].commandLists[0].commands[2].title must NOT have more than 128 characters; shorten it.',
    ]);
  });

  test.each([
    ['name.short', 30],
    ['description.short', 80],
    [`${prompt}.title`, 128],
    [`${prompt}.prompt`, 4000],
  ])('a translated %s longer than %d characters is refused', async (key, limit) => {
    const texts = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8'));
    writeFileSync(join(folder, 'en.json'), JSON.stringify({ ...texts, [key]: 'x'.repeat(limit + 1) }));
    expect(await faults()).toEqual([`en.json, ${key} must NOT have more than ${limit} characters; shorten it.`]);
  });

  test('a text left in Swedish and a translation of nothing are warned about', async () => {
    edit(
      'en.json',
      '"What measures are there for young people in Farsta?"',
      '"Vilka insatser finns för unga i Farsta?"',
    );
    edit('en.json', '"name.short"', '"staticTabs[1].name": "Home", "name.short"');
    expect(await build()).toMatchObject({
      warnings: [
        'en.json, bots[0].commandLists[0].commands[2].title is the same as in manifest.json; check that it is translated.',
        'en.json, staticTabs[1].name translates nothing in manifest.json; remove it.',
      ],
    });
  });

  test('several faults are reported together', async () => {
    edit('manifest.json', '"#134B63"', '"teal"');
    edit('en.json', `"${prompt}.title"`, '"staticTabs[1].name"');
    rmSync(join(folder, 'color.png'));
    expect(await faults()).toEqual([
      expect.stringMatching(/^manifest\.json, accentColor must match pattern /),
      expect.stringMatching(/^color\.png is missing in .*; create it or correct icons\.color in manifest\.json\.$/),
      expect.stringMatching(/^en\.json has no "bots\[0\]/),
    ]);
  });
});

describe('wrong files and values', () => {
  test('an icon of the wrong size is refused', async () => {
    cpSync(join(folder, 'outline.png'), join(folder, 'color.png'));
    expect(await faults()).toEqual(['color.png is 32 x 32 pixels; save it as a PNG of 192 x 192 pixels.']);
  });

  test('an outline without transparency is refused', async () => {
    const bytes = readFileSync(join(folder, 'outline.png'));
    bytes[25] = 2;
    writeFileSync(join(folder, 'outline.png'), bytes);
    expect(await faults()).toEqual(['outline.png has no transparency; save it with an alpha channel.']);
  });

  test('an icon that is no PNG is refused', async () => {
    cpSync(join(folder, 'icon.svg'), join(folder, 'color.png'));
    expect(await faults()).toEqual(['color.png is not a PNG; save it as a PNG of 192 x 192 pixels.']);
  });

  test('a field that the schema does not know is refused', async () => {
    edit('manifest.json', '"supportsFiles": false', '"supportsSessions": true');
    expect(await faults()).toEqual([
      'manifest.json, bots[0] has "supportsSessions", which the schema does not know; remove it.',
    ]);
  });

  test('a field that is missing is refused', async () => {
    edit('manifest.json', '"accentColor": "#134B63",', '');
    expect(await faults()).toEqual(["manifest.json, top level must have required property 'accentColor'; add it."]);
  });

  test('a schema that is not installed is refused instead of fetched', async () => {
    edit('manifest.json', '"manifestVersion": "1.29"', '"manifestVersion": "9.9"');
    expect(await faults()).toEqual([
      expect.stringContaining('manifestVersion: @microsoft/app-manifest brings no schema 9.9'),
    ]);
  });

  test('a schema address of another version is refused', async () => {
    edit('manifest.json', '/v1.29/', '/v1.25/');
    expect(await faults()).toEqual([expect.stringMatching(/^manifest\.json, \$schema .* set it to https:.*v1\.29/)]);
  });

  test('broken JSON is refused', async () => {
    edit('manifest.json', '"manifestVersion": "1.29",', '"manifestVersion": "1.29"');
    expect(await faults()).toEqual([expect.stringMatching(/^manifest\.json is not valid JSON \(.*\); correct it\.$/)]);
  });

  test('a placeholder that nothing fills is refused', async () => {
    edit('manifest.json', 'PUBLIC_HOST', 'DOMAIN');
    expect(await faults()).toEqual([
      'manifest.json has the placeholder DOMAIN, which nothing fills; use one of APP_ID, BOT_ID, PUBLIC_HOST, APP_VERSION.',
    ]);
  });

  test('values that are missing or in the wrong form are refused, each by its field', async () => {
    expect(
      await faults({ appId: '', botId: 'bot', host: 'https://trepart.example.se', version: '1.0.0-beta' }),
    ).toEqual([
      expect.stringMatching(/^manifest\.json, id has no value; set MICROSOFT_APP_ID /),
      expect.stringMatching(/^manifest\.json, bots\[0\]\.botId cannot be "bot"; /),
      expect.stringMatching(/^manifest\.json, validDomains\[0\] cannot be "https:.*"; set PUBLIC_HOST /),
      expect.stringMatching(/^manifest\.json, version cannot be "1\.0\.0-beta"; /),
    ]);
  });
});
