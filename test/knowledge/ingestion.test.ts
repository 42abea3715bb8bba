// What becomes of the files that a city hands over: read whole, cut into passages, refused in one clear sentence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DocumentInfo, Passage, ReadDocument } from '../../knowledge/document.ts';
import { comparePassages, readDocument } from '../../knowledge/ingest/ingest.ts';
import type { Lines } from '../../knowledge/ingest/lines.ts';
import { duplicateKeys, readCatalogue } from '../../knowledge/ingest/metadata.ts';
import { cutPassages, passageSizes } from '../../knowledge/ingest/passages.ts';
import { readFile } from '../../knowledge/ingest/readers.ts';
import { type Block, structure } from '../../knowledge/ingest/structure.ts';
import { cleaned } from '../../knowledge/ingest/untrusted-text.ts';
import { sentences } from '../../knowledge/swedish/sentences.ts';
import { pdf } from '../worlds/made-pdf.ts';

const shared = new URL('../../../shared/', import.meta.url);
const hasShared = existsSync(new URL('documents/', shared));
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
/** As the command reads files: a Buffer, which is not what every reader takes. */
const bytesOf = (content: string | Uint8Array) => Buffer.from(content);

async function linesOf(name: string, content: string | Uint8Array): Promise<Lines> {
  const lines = await readFile(name, bytesOf(content));
  if (lines.kind === 'unreadable') throw new Error(lines.fault);
  return lines;
}

async function blocksOf(name: string, content: string | Uint8Array): Promise<string[]> {
  const show = (block: Block) => `${block.kind}${block.kind === 'heading' ? block.level : ''}: ${block.text}`;
  return structure(await linesOf(name, content)).map(show);
}

async function faultOf(name: string, bytes: Uint8Array): Promise<string> {
  const read = await readFile(name, bytesOf(bytes));
  return read.kind === 'unreadable' ? read.fault : 'was read';
}

async function documentOf(name: string, content: string | Uint8Array, sidecar?: string): Promise<ReadDocument> {
  const bytes = bytesOf(content);
  const read = await readDocument(sidecar === undefined ? { name, bytes } : { name, bytes, sidecar }, new Map());
  if ('kind' in read) throw new Error(read.fault);
  return read;
}

describe.skipIf(!hasShared)('The five documents (skipped where the folder ../shared/documents is missing)', () => {
  const folder = new URL('documents/', shared);
  const read = async () => {
    const found = new Map<string, ReadDocument>();
    for (const name of readdirSync(folder)) {
      const document = await documentOf(name, new Uint8Array(readFileSync(new URL(name, folder))));
      found.set(document.info.key, document);
    }
    return found;
  };

  test('every place that answers a question of the evaluation set stands whole in one passage', async () => {
    const documents = await read();
    const missing: string[] = [];
    for (const line of readFileSync(new URL('eval/retrieval.jsonl', shared), 'utf8').trim().split('\n')) {
      const { id, relevant }: { id: string; relevant: { document: string; anchors: string[] }[] } = JSON.parse(line);
      for (const { document, anchors } of relevant) {
        const texts = (documents.get(document)?.passages ?? []).map((passage) => bare(passage.text));
        missing.push(
          ...anchors.filter((anchor) => !texts.some((text) => text.includes(bare(anchor)))).map((a) => `${id} ${a}`),
        );
      }
    }
    expect(missing).toEqual([]);
  });

  test('no word of a document is lost on the way into its blocks, tables of contents and marks apart', async () => {
    for (const name of readdirSync(folder)) {
      const source = readFileSync(new URL(name, folder), 'utf8').replace(/^.*\.{5}.*\n(?:.*\n)?(?=.*\.{5})/gmu, '');
      const out = bare(
        structure(await linesOf(name, source))
          .map((block) => block.text)
          .join(' '),
      );
      const words = source.replace(/\]\([^)]*\)|<[^>]*>/gu, ' ').match(/\p{L}{2,}/gu) ?? [];
      expect(words.filter((word) => !out.includes(bare(word)))).toEqual([]);
    }
  });

  test('sections of the audit report carry their numbers, and headings that come back stand under different ones', async () => {
    const documents = await read();
    const audit = documents.get('004')?.passages ?? [];
    expect(audit.find((passage) => passage.text.includes('totalt 6 732 aspiranter'))?.section).toBe('2.1.1');
    expect(audit.find((passage) => passage.text.includes('Krami; vägledning'))?.section).toBe('3.1.1');
    expect(audit.find((passage) => passage.text.includes('Fotnot: Sjukförsäkring'))?.section).toBe('3.4.3');
    const review = documents.get('002')?.passages ?? [];
    const proposals = review.filter((passage) => passage.section === 'Förvaltningens förslag');
    expect(new Set(proposals.map((passage) => passage.headings[0])).size).toBeGreaterThanOrEqual(4);
    expect(review.some((passage) => passage.headings.some((heading) => heading.includes('Karin')))).toBe(false);
  });
});

describe('Plain text', () => {
  const doubled = [
    ' Bakgrund ',
    'Jobbtorg Stockholm inrättades 1 januari 2008 i syfte att förstärka ',
    'stadens insatser för att fler arbetslösa ska komma ut i arbete och ',
    'därmed minska stadens kostnader för försörjningsstöd. ',
    'I avvaktan på utredningen har beslut fattats i jobbtorgets ledning ',
    'om att: ',
    ' respektive jobbtorg ska erbjuda ett antal platser för ',
    'målgruppen. ',
    ' stadsdelsförvaltningarna har möjlighet att anmäla ',
    'målgruppen direkt till arbetsträning på Jobbstart. ',
    ' ',
    'Stöd i form av instrument för bedömningar kan kopplas till både de ',
    'arbetsplaceringar som sker med stöd och till den arbetsträning som ',
    'finns. ',
  ].join('\n\n');

  test('a file with an empty line after every line is read as the paragraphs and lists that it was', async () => {
    expect(await blocksOf('a.txt', doubled)).toEqual([
      'heading1: Bakgrund',
      'paragraph: Jobbtorg Stockholm inrättades 1 januari 2008 i syfte att förstärka stadens insatser för att fler arbetslösa ska komma ut i arbete och därmed minska stadens kostnader för försörjningsstöd.',
      'paragraph: I avvaktan på utredningen har beslut fattats i jobbtorgets ledning om att:',
      'listItem: respektive jobbtorg ska erbjuda ett antal platser för målgruppen.',
      'listItem: stadsdelsförvaltningarna har möjlighet att anmäla målgruppen direkt till arbetsträning på Jobbstart.',
      'paragraph: Stöd i form av instrument för bedömningar kan kopplas till både de arbetsplaceringar som sker med stöd och till den arbetsträning som finns.',
    ]);
  });

  test('a heading that wraps over two lines is one heading', async () => {
    const text =
      'Det finns flera sätt att få del av detta stöd och det ska\nalltid ske i samråd med den enskilde.\nSamverkan kring socialpsykiatrins målgrupp och personer i\ndaglig verksamhet\nFör personer som tillhör målgruppen har främst två behov\nidentifierats i översynen av uppdraget.\n';
    expect(await blocksOf('a.txt', text)).toContain(
      'heading1: Samverkan kring socialpsykiatrins målgrupp och personer i daglig verksamhet',
    );
  });

  test('words broken at the end of a line are whole again and real hyphens stay', async () => {
    const text =
      'Enligt uppgift har arbets-\nförmedlingen kontor i Spånga-\nTensta för unga 16-\n19 år med OSA-\nanställning inom individ-\noch familjeomsorgen.\n';
    expect(await blocksOf('a.txt', text)).toEqual([
      'paragraph: Enligt uppgift har arbetsförmedlingen kontor i Spånga-Tensta för unga 16-19 år med OSA-anställning inom individ- och familjeomsorgen.',
    ]);
  });

  test('numbered headings give their level, dot leaders and page lines are left out', async () => {
    const text =
      'Innehåll\n\n1. Inledning ............. 1\n1.1 Bakgrund ............. 2\n\n1. Inledning\n\n1.1 Bakgrund\n\nStaden ger insatser till den som söker arbete.\n\nSida 3 (12)\n\nMer text om hur det går till i praktiken.\n';
    expect(await blocksOf('a.txt', text)).toEqual([
      'heading1: Innehåll',
      'heading1: 1. Inledning',
      'heading2: 1.1 Bakgrund',
      'paragraph: Staden ger insatser till den som söker arbete.',
      'paragraph: Mer text om hur det går till i praktiken.',
    ]);
  });
});

describe('Markdown', () => {
  test('a sentence cut by a page break and footnotes is joined, and a footnote follows the text that points to it', async () => {
    const text =
      '## 3.1 Utbud\n\nEnligt gemensam rutin<sup>13</sup> ska Jobbtorg vara ingången. Vid starten\n\n---\n\n<sup>13</sup> Rutin för samarbete, april 2019\n\n2008 utgjordes målgruppen av personer med försörjningsstöd på 20 m<sup>2</sup>.\n\n### Nästa del\n\nMer om detta.\n';
    expect(await blocksOf('a.md', text)).toEqual([
      'heading2: 3.1 Utbud',
      'paragraph: Enligt gemensam rutin ska Jobbtorg vara ingången. Vid starten 2008 utgjordes målgruppen av personer med försörjningsstöd på 20 m<sup>2</sup>.'.replace(
        /<\/?sup>/gu,
        '',
      ),
      'footnote: Rutin för samarbete, april 2019',
      'heading3: Nästa del',
      'paragraph: Mer om detta.',
    ]);
  });

  test('marks are taken away, glued labels come apart, bold lines are headings and tables keep their rows', async () => {
    const text =
      '**Bakgrund**\n\nSe [rutinen](https://stockholm.se/a) i *Riktlinjer* och **Lag 2017:725**.\n\nSocialnämnden och arbetsmarknadsnämnden**Ärende 9**\n\n| Kontor | Grupp |\n|---|---|\n| Farsta | vuxna |\n\n- Alfa\n- Iwork\n';
    expect(await blocksOf('a.md', text)).toEqual([
      'heading1: Bakgrund',
      'paragraph: Se rutinen i Riktlinjer och Lag 2017:725.',
      'paragraph: Socialnämnden och arbetsmarknadsnämnden Ärende 9',
      'tableRow: Kontor | Grupp',
      'tableRow: Farsta | vuxna',
      'listItem: Alfa',
      'listItem: Iwork',
    ]);
  });
});

function docx(body: string): Uint8Array {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      `${xml}<w:styles xmlns:w="${word}">${style('Rubrik1', 'heading 1')}${style('Toc1', 'toc 1')}</w:styles>`,
    ),
    'word/document.xml': strToU8(`${xml}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
  });
}
const wordParagraph = (text: string, style = '', run = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r>${run}<w:t>${text}</w:t></w:r></w:p>`;

describe('PDF, Word and web pages', () => {
  test('a PDF gives headings by letter size, sentences across pages and the page as place', async () => {
    const page = (n: number, lines: [number, string][]): [number, string][] => [
      [8, 'Stockholms stad'],
      ...lines,
      [8, `Sida ${n} (3)`],
    ];
    const file = pdf([
      page(1, [
        [18, 'Rutin för trepartssamtal'],
        [11, 'Ett samtal hålls när den sökande har särskilda behov och det finns'],
        [11, 'skäl att planera tillsammans med socialtjänsten i den stadsdel där'],
      ]),
      page(2, [
        [11, 'den sökande bor. Coachen bokar tiden.'],
        [14, 'Återbud'],
        [11, 'Återbud lämnas till jobbtorget senast dagen före samtalet.'],
      ]),
      page(3, [[11, 'Frågor besvaras av enheten för ekonomiskt bistånd i stadsdelen.']]),
    ]);
    const lines = await linesOf('rutin.pdf', file);
    expect(lines.unit).toBe('page');
    const blocks = structure(lines);
    expect(blocks[0]).toMatchObject({ kind: 'heading', text: 'Rutin för trepartssamtal', level: 1 });
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      text: 'Ett samtal hålls när den sökande har särskilda behov och det finns skäl att planera tillsammans med socialtjänsten i den stadsdel där den sökande bor. Coachen bokar tiden.',
      from: 1,
      to: 2,
    });
    expect(blocks[2]).toMatchObject({ kind: 'heading', text: 'Återbud', level: 2 });
    expect(blocks.some((block) => block.text.includes('Sida') || block.text === 'Stockholms stad')).toBe(false);
  });

  test('a Word file gives headings by style and by bold lines, tables, and no table of contents', async () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const file = docx(
      wordParagraph('Inledning 3', 'Toc1') +
        wordParagraph('Målgrupp', 'Rubrik1') +
        wordParagraph('Personer som uppbär försörjningsstöd.') +
        wordParagraph('Undantag', '', '<w:rPr><w:b/></w:rPr>') +
        wordParagraph('Personer i etableringsprogrammet.') +
        `<w:tbl><w:tr>${cell('Kontor')}${cell('Grupp')}</w:tr><w:tr>${cell('Kista')}${cell('unga')}</w:tr></w:tbl>`,
    );
    expect(await blocksOf('regler.docx', file)).toEqual([
      'heading1: Målgrupp',
      'paragraph: Personer som uppbär försörjningsstöd.',
      'heading2: Undantag',
      'paragraph: Personer i etableringsprogrammet.',
      'tableRow: Kontor | Grupp',
      'tableRow: Kista | unga',
    ]);
  });

  test('a web page gives its words with line numbers, without scripts, hidden text or footnote marks', async () => {
    const html =
      '<html><head><title>x</title><style>p{}</style></head>\n<body><!-- <p>bort</p> -->\n<h1>Jobbplan</h1>\n<p>Alla aspiranter ska ha en<br>första jobbplan<sup>1</sup> inom <b>fem</b> dagar&#8203;.</p>\n<p hidden>bort</p><p style="display: none">bort</p><script>bort</script>\n<ul><li>Möte<ul><li>Trepart</li></ul></li></ul><ol><li>Boka</li><li>Kom</li></ol></body></html>';
    expect(await blocksOf('a.html', html)).toEqual([
      'heading1: Jobbplan',
      'paragraph: Alla aspiranter ska ha en första jobbplan inom fem dagar.',
      'listItem: Möte',
      'listItem: Trepart',
      'listItem: 1. Boka',
      'listItem: 2. Kom',
    ]);
    expect(structure(await linesOf('a.html', html))[1]).toMatchObject({ from: 4, to: 4 });
  });
});

describe('A file that cannot be read is refused in one sentence that says what to do', () => {
  const long = new Uint8Array(50 * 1024 * 1024 + 1);
  test.each<[string, string, Uint8Array, RegExp]>([
    ['an empty file', 'a.txt', new Uint8Array(), /empty/],
    ['a file of blanks and invisible signs', 'a.md', bytesOf(' \n\u200b\u00ad\n'), /no text/],
    ['Latin-1', 'a.txt', Uint8Array.of(0x66, 0xf6, 0x72, 0x73), /save it as UTF-8/],
    ['UTF-16 without its mark', 'a.txt', Uint8Array.from(Buffer.from('Hej du', 'utf16le')), /save it as UTF-8/],
    ['an unknown kind', 'a.odt', bytesOf('hej'), /save it as \.md/],
    ['a name without ending', 'README', bytesOf('hej'), /save it as \.md/],
    ['more than 50 MB', 'a.txt', long, /50 MB/],
    ['a PDF without text', 'a.pdf', pdf([[]]), /OCR/],
    ['a broken PDF', 'a.pdf', bytesOf('%PDF-1.4 trasig'), /not a whole PDF/],
    ['a broken Word file', 'a.docx', bytesOf('PK trasig'), /not a whole \.docx/],
    ['a locked Word file', 'a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /password/],
    ['a web page nested without end', 'a.html', bytesOf('<div>'.repeat(100_000)), /nested/],
  ])('%s', async (_, name, bytes, expected) => {
    const fault = await faultOf(name, bytes);
    expect(fault).toMatch(expected);
    expect(fault).toMatch(/^[^\n]*\.$/u);
  });

  test('UTF-16 that says so is read', async () => {
    const utf16 = Uint8Array.from(Buffer.from('\ufeffFörsörjningsstöd söks här.', 'utf16le'));
    expect(await blocksOf('a.txt', utf16)).toEqual(['paragraph: Försörjningsstöd söks här.']);
  });
});

describe('Untrusted text', () => {
  test('invisible and direction-changing signs are gone and letters are composed', () => {
    expect(cleaned('fo\u0308r\u00adso\u0308rj\u200bning\u202e\u0007\ud800')).toBe('försörjning\ufffd');
  });

  test('letters that only look Latin are read as they look, but words of another script stay', () => {
    // Cyrillic a, o, e and s within Swedish words; a whole Russian and a whole Greek word.
    expect(cleaned('J\u043ebbt\u043erg r\u0435mitt\u0435rar \u0455\u0430mtal')).toBe('Jobbtorg remitterar samtal');
    expect(cleaned('\u043f\u0440\u0438\u0432\u0435\u0442 \u03b1\u03b2\u03b3')).toBe(
      '\u043f\u0440\u0438\u0432\u0435\u0442 \u03b1\u03b2\u03b3',
    );
  });

  test.each<[string, string]>([
    ['five million letters without a blank', 'å'.repeat(2_500_000)],
    ['five million full stops', '.'.repeat(5_000_000)],
    ['stars', '*'.repeat(625_000)],
    ['starred words', '**a '.repeat(156_250)],
    ['brackets', '[a](b'.repeat(125_000)],
    ['opening brackets', '['.repeat(625_000)],
    ['unclosed tags', '<sup>'.repeat(125_000)],
    ['hyphens and blanks', 'a- '.repeat(200_000)],
    ['blanks', `a${' '.repeat(625_000)}b`],
    ['pipes', `|${'a|'.repeat(312_500)}`],
    ['closing quotes', `a${'”'.repeat(200_000)}`],
    ['underscores', '_a '.repeat(200_000)],
    ['short lines without an end', 'ord\n'.repeat(37_500)],
    ['pages', 'ord\f'.repeat(37_500)],
    ['page breaks', 'ord\n\n---\n\n'.repeat(25_000)],
    ['footnotes', 'ord<sup>1</sup>\n\n<sup>1</sup> not\n\n'.repeat(12_500)],
    ['headings', '# Å\n\nord\n\n'.repeat(25_000)],
    ['comments that never close', '<!--'.repeat(125_000)],
  ])(
    '%s in one file do not hang the reader',
    async (_, text) => {
      for (const name of ['a.md', 'a.txt', 'a.html']) {
        const started = performance.now();
        await readDocument({ name, bytes: bytesOf(`Hej hej. ${text}`) }, new Map());
        expect(performance.now() - started).toBeLessThan(8_000);
      }
    },
    60_000,
  );
});

describe('Sentences', () => {
  test.each<[string, string[]]>([
    [
      'Det gäller t.ex. Arbetsförmedlingen. Andra nämns inte.',
      ['Det gäller t.ex. Arbetsförmedlingen. ', 'Andra nämns inte.'],
    ],
    [
      'Stöd ges fr.o.m. 1 januari 2018 t.o.m. 30 juni. Därefter inte.',
      ['Stöd ges fr.o.m. 1 januari 2018 t.o.m. 30 juni. ', 'Därefter inte.'],
    ],
    ['Språkstöd, praktik m.m. Detta är nytt.', ['Språkstöd, praktik m.m. ', 'Detta är nytt.']],
    [
      'Antalet (ca 30 st.) per coach är fler. Se 3.1.2 Stadsdelsnämnder.',
      ['Antalet (ca 30 st.) per coach är fler. ', 'Se 3.1.2 Stadsdelsnämnder.'],
    ],
    ['1. Förvaltningen föreslår detta. 2. Inget annat.', ['1. Förvaltningen föreslår detta. ', '2. Inget annat.']],
    [
      'Bitr. Förbundsdirektör A. Svensson deltog kl. 9.30. Mötet blev kort.',
      ['Bitr. Förbundsdirektör A. Svensson deltog kl. 9.30. ', 'Mötet blev kort.'],
    ],
    [
      'Det ökade 2019. År 2020 sjönk det till 29,4 mnkr (12 %).',
      ['Det ökade 2019. ', 'År 2020 sjönk det till 29,4 mnkr (12 %).'],
    ],
    [
      '”Jobbtorg ska ej ansvara för myndighetsutövning.” Så står det!',
      ['”Jobbtorg ska ej ansvara för myndighetsutövning.” ', 'Så står det!'],
    ],
    ['Insatser är:\n• Alfa\n• Iwork', ['Insatser är:\n', '• Alfa\n', '• Iwork']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('any text is given back whole when its sentences are joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sentences(text).join('') === text),
    );
  });
});

const info: DocumentInfo = {
  key: '009',
  title: 'Rutin för jobbplan',
  number: null,
  date: '2026-03',
  status: 'Rutin.',
  force: 'administrationDecision',
  supersedes: [],
  owner: null,
  reviewBy: null,
};

describe('Passages', () => {
  const item = (text: string): Block => ({ kind: 'listItem', text, from: 1, to: 1 });
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text, from: 1, to: 1 });

  test('a long list is parted between items and each part begins with the lead-in', () => {
    const items = Array.from({ length: 20 }, (_, at) =>
      item(`Insats ${at} erbjuds den som behöver stöd för att komma i arbete eller studier.`),
    );
    const passages = cutPassages([paragraph('Inledande mening. Insatserna är följande:'), ...items], info, 'line');
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) {
      expect(passage.text).toContain('Insatserna är följande:\n• Insats');
      expect(passage.text.length).toBeLessThanOrEqual(passageSizes.merged);
    }
  });

  test('a long paragraph is parted between sentences, never inside one', () => {
    const long = Array.from(
      { length: 30 },
      (_, at) => `Mening nummer ${at} handlar om stöd till den som söker arbete.`,
    );
    const passages = cutPassages([paragraph(long.join(' '))], info, 'line');
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.flatMap((passage) => sentences(passage.text).map((each) => each.trim()))).toEqual(long);
  });

  test('a heading without text is no passage but stays above what follows, and the section is the nearest number', () => {
    const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text, from: 1, to: 1 });
    const blocks = [
      heading(1, '3. Iakttagelser'),
      heading(2, '3.1 Utbud'),
      heading(3, 'Stockholmsjobb'),
      paragraph('Ett år.'),
    ];
    expect(cutPassages(blocks, info, 'line')).toMatchObject([
      { id: '009#1', headings: ['3. Iakttagelser', '3.1 Utbud', 'Stockholmsjobb'], section: '3.1', text: 'Ett år.' },
    ]);
    expect(cutPassages([paragraph('Utan rubrik.')], info, 'line')[0]?.section).toBe('Rutin för jobbplan');
  });
});

describe('Any text at all', () => {
  const word = fc.constantFrom(
    'Jobbtorg',
    'försörjningsstöd',
    'och',
    'unga',
    '16-29',
    'år.',
    'Därför',
    'ska:',
    '•',
    '-',
    '1.',
    '#',
    '**Till**',
    'stads-',
    '(ca',
    'm.m.',
  );
  const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const text = fc.oneof(
    fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n')),
    fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n\n')),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  );
  const name = fc.constantFrom('a.txt', 'a.md', 'a.html');

  test('never throws, and its passages stay within the limit', async () => {
    await fc.assert(
      fc.asyncProperty(name, text, async (file, content) => {
        const read = await readDocument({ name: file, bytes: bytesOf(content) }, new Map());
        if ('kind' in read) return;
        for (const passage of read.passages) {
          expect(passage.text.length).toBeLessThanOrEqual(passageSizes.sentence + passageSizes.leadIn + 10);
          expect(passage.text.trim()).not.toBe('');
          expect(passage.place.from).toBeLessThanOrEqual(passage.place.to);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes under any name are read or refused', async () => {
    const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx', 'a');
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), async (file, bytes) => {
        const read = await readFile(file, bytes);
        expect(['lines', 'unreadable']).toContain(read.kind);
      }),
      { numRuns: 200 },
    );
  });

  test('loses no word of a text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.txt', 'a.md'),
        text.filter((each) => /\p{L}/u.test(each)),
        async (file, content) => {
          const lines = await readFile(file, bytesOf(content));
          if (lines.kind === 'unreadable') return;
          const out = bare(
            structure(lines)
              .map((block) => block.text)
              .join(' '),
          );
          // Tags, links' targets and reference marks are no words; numbers alone may be page numbers or footnote marks.
          if (/[<[\]`\\|]|\.\.\.|…/u.test(content)) return;
          for (const each of cleaned(content).match(/\p{L}+/gu) ?? []) expect(out).toContain(bare(each));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Particulars of a document', () => {
  const entry = 'title: Rutin\nstatus: Gällande rutin.\nforce: administrationDecision\n';

  test('come from documents.yaml, where a section or a phrase may have another force than the whole', async () => {
    const yaml = `documents:\n  - key: "009"\n    title: Rutin\n    number: AMN 2026/1\n    date: 2026-03\n    status: Gällande.\n    force: boardDecision\n    sections: [{ heading: "Protokoll › Särskilt uttalande$", force: political }]\n    passages: [{ contains: bör övervägas, force: view }]\n`;
    const catalogue = readCatalogue('documents.yaml', yaml);
    if ('kind' in catalogue) throw new Error(catalogue.faults.join());
    const text =
      '# Protokoll\n\n## Beslut\n\nNämnden beslutar detta.\n\n## Särskilt uttalande\n\nVi anser annat.\n\n## Övrigt\n\nEtt kontor bör övervägas.\n';
    const read = await readDocument({ name: '009_abc.md', bytes: bytesOf(text) }, catalogue);
    if ('kind' in read) throw new Error(read.fault);
    expect(read.passages.map((passage) => passage.force)).toEqual(['boardDecision', 'political', 'view']);
    expect(read.info).toMatchObject({ key: '009', number: 'AMN 2026/1', date: '2026-03' });
    expect(read.warnings).toEqual([]);
  });

  test('come from a sidecar beside any other document', async () => {
    const read = await documentOf('rutin_1.md', '# Rutin\n\nCoachen bokar.\n', `${entry}owner: Jobbtorg\n`);
    expect(read.info).toMatchObject({ key: 'rutin', owner: 'Jobbtorg', force: 'administrationDecision' });
    expect(read.warnings).toEqual([]);
  });

  test('are taken from the text with a warning when nobody gave them', async () => {
    const read = await documentOf(
      'svar.txt',
      'Svar på remiss\n\nDnr KS 2020/904\n\n8 april 2020\n\nNämnden lämnar svar på remissen om strategin.\n',
    );
    expect(read.info).toMatchObject({
      title: 'Svar på remiss',
      number: 'KS 2020/904',
      date: '2020-04-08',
      force: 'view',
    });
    expect(read.warnings.join()).toContain('svar.yaml');
  });

  test.each<[string, string, RegExp]>([
    ['a force that does not exist', `${entry.replace('administrationDecision', 'stark')}`, /^a\.yaml line 3: force/],
    ['a field that nobody knows', `${entry}farg: blå\n`, /farg/],
    ['a missing title', 'status: x\nforce: view\n', /title/],
    [
      'a broken pattern',
      `${entry}sections:\n  - heading: "("\n    force: view\n`,
      /^a\.yaml line 5: sections\.0\.heading.*regular expression/,
    ],
    ['broken YAML', 'title: [\n', /a\.yaml line \d+: this is not valid YAML/],
    ['another key than the file name', `key: b\n${entry}`, /key is b/],
  ])('that hold %s are refused with file name and line', async (_, sidecar, expected) => {
    const read = await readDocument({ name: 'a.md', bytes: bytesOf('# A\n\nText.'), sidecar }, new Map());
    expect('kind' in read ? read.fault : '').toMatch(expected);
  });

  test('two files with the same key are a fault that names both', () => {
    expect(duplicateKeys(['a/004_x.md', 'b/004_y.pdf', '005.md'])).toEqual([
      'a/004_x.md and b/004_y.pdf have the same key, 004; give one of them another name.',
    ]);
  });
});

describe('A new version of a document', () => {
  const passage = (id: number, heading: string, text: string): Passage => ({
    id: `009#${id}`,
    document: '009',
    headings: [heading],
    section: heading,
    place: { unit: 'line', from: id, to: id },
    force: 'view',
    text,
  });

  test('shows what was added, removed, changed and left as it was, wherever it moved', () => {
    const kept = passage(1, 'Målgrupp', 'Personer som uppbär försörjningsstöd.');
    const before = [
      kept,
      passage(2, 'Tider', 'Alla ska ha en första jobbplan inom fem dagar.'),
      passage(3, 'Utgår', 'Resurs tas bort.'),
    ];
    const after = [
      passage(1, 'Nytt', 'Språkstöd erbjuds.'),
      { ...kept, id: '009#2' },
      passage(3, 'Tider', 'Alla ska ha en första jobbplan inom tio dagar.'),
    ];
    const changes = comparePassages(before, after);
    expect(changes.added.map((each) => each.section)).toEqual(['Nytt']);
    expect(changes.removed.map((each) => each.section)).toEqual(['Utgår']);
    expect(changes.changed.map((each) => [each.before.id, each.after.id])).toEqual([['009#2', '009#3']]);
    expect(changes.unchanged.map((each) => each.id)).toEqual(['009#2']);
  });
});
