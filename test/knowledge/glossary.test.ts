// Tests of the glossary: what people say becomes what the documents say, and nothing else does.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Glossary, readGlossary } from '../../knowledge/answer/glossary.ts';
import { expand } from '../../knowledge/search/expansions.ts';
import { isStopWord, readWords, stemWord, type Word } from '../../knowledge/swedish/terms.ts';

const knowledge = fileURLToPath(new URL('../../knowledge/', import.meta.url));
const shipped = readGlossary(join(knowledge, 'glossary.yaml'));

function wordingOf(question: string, glossary: Glossary = shipped): string[] {
  return expand(glossary, question).map(({ text }) => text);
}

function glossaryOf(yaml: string): Glossary {
  const file = join(mkdtempSync(join(tmpdir(), 'glossary-')), 'glossary.yaml');
  writeFileSync(file, yaml);
  return readGlossary(file);
}

function partsOf({ text, pieces }: Word): string[] {
  return [text, ...pieces];
}

describe('what people say becomes what the documents say', () => {
  it.each([
    ['får soss skicka nån till jt', 'Jobbtorg'],
    ['får sossen skicka nån till jt', 'socialsekreterare'],
    ['måste man va anmäld på af', 'inskrivna vid Arbetsförmedlingen'],
    ['har nån nummer till AF:s kontor', 'Arbetsförmedlingen'],
    ['vem på fk tar ärendet', 'Försäkringskassan'],
    ['hon lever på soc', 'försörjningsstöd'],
    ['han har f-stöd sen i våras', 'försörjningsstöd'],
    ['han har fstöd sen i våras', 'försörjningsstöd'],
    ['vad händer med de nollade', 'nollplacerade'],
    ['en 0-placerad kvinna', 'nollplacerade'],
    ['klienten har SGI noll', 'nollplacerade'],
    ['finns AFP kvar', 'arbetsförmågeprövning'],
    ['klienten ghostade gruppinfon', 'uteblir'],
    ['hon dök aldrig upp', 'uteblir'],
    ['kan vi boka treparten på jobbtorget', 'trepartssamtal'],
    ['boka ett 3-partssamtal', 'trepartssamtal'],
    ['gör ni npf-utredningar', 'neuropsykiatriska funktionsnedsättningar'],
    ['sommarjobb för ungdomar', 'feriejobb'],
    ['kan hen få sthlmsjobb', 'Stockholmsjobb'],
    ['ett knarkande par', 'missbruk'],
    ['lades verkstaden ned eller finns den', 'textilverkstad'],
    ['vad sa revisorerna', 'revisionen'],
    ['when does a newcomer get establishment benefit', 'etableringsersättning'],
    ['who is responsible for people in active addiction', 'aktivt missbruk'],
    ['is there mandatory education', 'utbildningsplikt'],
    ['kan en 17-åring få hjälp', 'unga 16-19 år'],
    ['hon är 24 år, hör hon till uppsök', 'unga 20-29 år'],
    ['tjej 44 år utan jobb', 'över 30 år'],
  ])('%s: %s', (question, wording) => {
    expect(wordingOf(question)).toContain(wording);
  });

  it('reads forms typed without å, ä and ö and in capitals', () => {
    expect(wordingOf('HON AR NYANLAND, LAGUTBILDAD OCH GAR PA SOC')).toEqual(
      expect.arrayContaining(['kortutbildade', 'försörjningsstöd']),
    );
  });

  it('finds a form at the head of a compound, with and without a hyphen', () => {
    for (const question of ['vilka af-program finns', 'vilka afprogram finns'])
      expect(wordingOf(question)).toContain('Arbetsförmedlingen');
    for (const question of ['hur många osa-platser', 'hur många osaplatser'])
      expect(wordingOf(question)).toContain('offentligt skyddat arbete');
    expect(wordingOf('fs-enhetens telefon')).toContain('försörjningsstödsenhet');
  });

  it('reads the longest form only', () => {
    expect(wordingOf('hon går på soc')).not.toContain('socialtjänsten');
    expect(wordingOf('vad gör soc')).toContain('socialtjänsten');
  });

  it('says for which words a wording stands', () => {
    expect(expand(shipped, 'Får vi ringa FK?')).toContainEqual({ for: ['fk'], text: 'Försäkringskassan', weight: 1 });
  });

  it('gives loose and ambiguous wording half weight', () => {
    expect(expand(shipped, 'amf').map(({ weight }) => weight)).toEqual([0.5]);
  });

  it('keeps what an ambiguous form may mean for asking back', () => {
    expect(shipped.ambiguous).toContainEqual({ says: ['se'], meanings: ['Supported Employment', 'sjukersättning'] });
  });
});

describe('what it leaves alone', () => {
  it.each([
    'vad blir det för väder i helgen?',
    'kan du skriva en rolig dikt till chefens 50-årsdag',
    'hur nollställer jag lösenordet till lönesystemet?',
    'tips på bra lunch nära rådhuset?',
    'när går bussen hem',
    'vem vann melodifestivalen igår',
    'what is the weather like in Paris',
  ])('%s', (question) => {
    expect(wordingOf(question)).toEqual([]);
  });

  it('adds nothing that the question says already', () => {
    expect(wordingOf('får försörjningsstödsenheten prata med Arbetsförmedlingen, alltså af')).not.toContain(
      'Arbetsförmedlingen',
    );
  });

  it('does not take words for each other that only share letters', () => {
    expect(wordingOf('är det där')).toEqual([]);
    expect(wordingOf('vi lägger fram förslaget för dem efter mötet')).toEqual([]);
  });
});

describe('the file', () => {
  it('has in each entry wording that the shipped documents use', () => {
    const folder = join(knowledge, 'documents');
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const stems = new Set(texts.flatMap((text) => readWords(text).flatMap(partsOf).map(stemWord)));
    const isUsed = (phrase: string) =>
      readWords(phrase).every(
        (word) => isStopWord(word.text) || partsOf(word).some((part) => stems.has(stemWord(part))),
      );
    const unused = [...shipped.written].filter(
      ([, wording]) => wording.length > 0 && !wording.some(({ text }) => isUsed(text)),
    );
    expect(unused.map(([form, wording]) => `${form}: ${wording.map(({ text }) => text).join(', ')}`)).toEqual([]);
  });

  it('loses no form when compiled', () => {
    const { entries, ambiguous } = parse(readFileSync(join(knowledge, 'glossary.yaml'), 'utf8')) as Record<
      'entries' | 'ambiguous',
      { says: string }[]
    >;
    const forms = [...entries, ...ambiguous].flatMap(({ says }) => says.split(','));
    const known = (form: string) =>
      shipped.written.has(
        readWords(form)
          .flatMap(({ text, pieces }) => (pieces.length > 0 ? pieces : [text]))
          .join(' '),
      );
    expect(forms.filter((form) => !known(form))).toEqual([]);
  });

  it.each([
    ['tails: tid\nentries:\n  - says: af\n    mean: x\nambiguous: []\n', 'line 3'],
    ['tails: tid\nentries:\n  - says: af\nambiguous: []\n', 'it needs means or near'],
    ['tails: tid\nentries:\n  - says: af,, jt\n    means: x\nambiguous: []\n', 'empty place between commas'],
    [
      'tails: tid\nentries:\n  - says: af\n    means: x\n  - says: jt, AF\n    means: y\nambiguous: []\n',
      'line 5: the form "AF" stands in an earlier entry too',
    ],
    ['tails: tid\nentries: [\n', 'line'],
    ['', 'line 1: the file is wrong'],
  ])('is refused with file and line: %j', (yaml, fault) => {
    expect(() => glossaryOf(yaml)).toThrow(fault);
  });

  it('tells every fault at once', () => {
    const twice = 'tails: tid\nentries:\n  - says: af\n  - says: jt\nambiguous: []\n';
    expect(() => glossaryOf(twice)).toThrow(/line 3.*\n.*line 4/);
  });

  it('takes stems that two entries share for neither', () => {
    const glossary = glossaryOf(
      'tails: tid\nentries:\n  - says: papper\n    means: underlag\n  - says: pappor\n    means: män\nambiguous: []\n',
    );
    expect(wordingOf('papper', glossary)).toEqual(['underlag']);
    expect(wordingOf('pappors', glossary)).toEqual([]);
  });
});

describe('any question', () => {
  const forms = [...shipped.written.keys()];
  const words = fc.array(
    fc.oneof(fc.constantFrom(...forms), fc.string({ unit: 'binary' }), fc.constantFrom('-', ':s', '\n', 'och')),
    { maxLength: 60 },
  );

  it('is expanded without fault, each wording once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          words.map((list) => list.join(' ')),
          words.map((list) => list.join('-')),
        ),
        (question) => {
          const texts = wordingOf(question);
          expect(new Set(texts).size).toBe(texts.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes time that grows with its length only', () => {
    let count = 0;
    const timeOf = (question: string) => {
      // Another question each time, since the last one is remembered.
      count += 1;
      const start = performance.now();
      expand(shipped, `${question} ${count}`);
      return performance.now() - start;
    };
    for (const part of ['skicka ', 'går på ', 'osaanställningar-', 'a-', 'x', '0-', '\u0301']) {
      const short = part.repeat(4_000);
      timeOf(short);
      const once = Math.min(...[1, 2, 3].map(() => timeOf(short)));
      expect(timeOf(short.repeat(8))).toBeLessThan(8 * 6 * once + 200);
    }
  });
});
