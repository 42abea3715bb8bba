// The acceptance report as one HTML page that needs nothing beside it: the verdict, a line for each thing measured, and the cases that failed.
import { html, raw } from 'hono/html';
import type { FailedCase, Verdict, VerdictLine } from './verdict-line.ts';
import type { Judged } from './verdicts.ts';

export interface ReportHead {
  model: string;
  /** Its address without path, in which a key might stand. */
  host: string;
  embeddings: string | null;
  at: Temporal.ZonedDateTime;
}

const signs: Record<Verdict, string> = {
  passed: '\u2713 passed',
  failed: '\u2717 failed',
  told: '\u2013 told',
  unmeasured: '\u2013 not measured',
};

/** The page; all that models, documents and people said is escaped. */
export async function reportPage({ lines, isAccepted, readingCode }: Judged, head: ReportHead): Promise<string> {
  const failed = lines.filter((line) => line.failed.length > 0);
  const when = head.at.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  const title = `Acceptance of ${head.model}`;
  const sentence = isAccepted ? 'The model may be used.' : 'The model must not be used as it is.';
  const reading =
    readingCode === null
      ? 'It reads only what Trepart did not understand: leave MODEL_READS unset.'
      : `It reads messages better than the learned weights; it may read first with MODEL_READS=${readingCode}`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="verdict ${isAccepted ? 'passed' : 'failed'}">${signs[isAccepted ? 'passed' : 'failed']}. ${sentence}</p>
<p>${reading}</p>
<dl>
<div><dt>Model</dt><dd>${head.model} at ${head.host}</dd></div>
<div><dt>Vectors</dt><dd>${head.embeddings ?? 'none'}</dd></div>
<div><dt>Measured</dt><dd>${when}, Stockholm time</dd></div>
</dl>
<h2>Verdicts</h2>
<table>
<thead><tr><th scope="col">What</th><th scope="col">Measured</th><th scope="col">Wanted</th><th scope="col">Verdict</th></tr></thead>
<tbody>${lines.map(row)}</tbody>
</table>
<h2>Cases that failed</h2>
${failed.length === 0 ? html`<p>None.</p>` : failed.map(section)}
</main>
</body>
</html>
`;
  return String(await page);
}

function row({ name, measured, wanted, verdict }: VerdictLine) {
  return html`<tr><th scope="row">${name}</th><td data-of="Measured">${measured}</td><td data-of="Wanted">${wanted === '' ? 'no limit' : wanted}</td><td data-of="Verdict" class="${verdict}">${signs[verdict]}</td></tr>`;
}

function section({ name, verdict, failed }: VerdictLine) {
  return html`<details${verdict === 'failed' ? html` open` : ''}><summary>${name} (${failed.length})</summary><ul>${failed.map(item)}</ul></details>`;
}

function item({ id, asked, why, shown }: FailedCase) {
  return html`<li><p><b>${id}</b> ${asked}</p><p class="why">${why}</p>${shown === '' ? '' : html`<blockquote>${shown}</blockquote>`}</li>`;
}

const style = `
:root { color-scheme: light dark; --good: light-dark(#0b6a2b, #7fd99a); --bad: light-dark(#a4162a, #ff9aa5); --line: light-dark(#d0d0d0, #555); }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
.verdict { font-size: 1.1rem; font-weight: 600; border-left: .4rem solid; padding: .5rem .8rem; }
.passed { color: var(--good); }
.failed { color: var(--bad); }
dl div { display: flex; gap: .5rem; }
dt { min-width: 6rem; font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; }
td.passed, td.failed { font-weight: 600; white-space: nowrap; }
details { border-bottom: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; font-weight: 600; }
li { margin-bottom: .8rem; }
li p { margin: 0; }
.why { color: var(--bad); }
blockquote { margin: .3rem 0 0; padding-left: .8rem; border-left: 3px solid var(--line); white-space: pre-line; }
@media (max-width: 40rem) {
  thead { position: absolute; clip-path: inset(50%); }
  tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  th, td { display: block; border: 0; padding: .1rem 0; }
  td::before { content: attr(data-of) ": "; font-weight: 400; }
}
`;
