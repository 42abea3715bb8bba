// "What can I write?": what each role can write to Trepart, one's own role first.
import { html, raw } from 'hono/html';
import { roles } from '../../../dialogs/caller.ts';
import { wordingOf } from '../../../dialogs/turn.ts';
import type { Answer, Html, Visit } from '../visit.ts';

export async function showHelp({ caller, words, language }: Visit): Promise<Answer> {
  const { help, suggestions } = wordingOf(language);
  const [own, ...others] = [caller.role, ...roles.filter((role) => role !== caller.role)];
  const name = (role: (typeof roles)[number]) => words.signIn.roles.get(role) ?? role;
  return {
    kind: 'page',
    title: words.help.title,
    body: html`<div class="card">${shownText(help(own ?? caller.role))}</div>
<h2>${words.help.tryThis}</h2>
<ul>${suggestions(caller.role).map(({ say }) => html`<li>${say}</li>`)}</ul>
<h2>${words.help.others}</h2>
${others.map((role) => html`<details class="card"><summary>${name(role)}</summary>${shownText(help(role))}</details>`)}`,
  };
}

/** Paragraphs, lists and bold words as the wording of the chat has them. */
export function shownText(text: string): Html[] {
  return text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n');
    if (lines.every((line) => line.startsWith('- ')))
      return html`<ul>${lines.map((line) => html`<li>${withBold(line.slice(2))}</li>`)}</ul>`;
    return html`<p>${lines.map((line, place) => html`${place === 0 ? '' : raw('<br>')}${withBold(line)}`)}</p>`;
  });
}

function withBold(line: string): Html[] {
  return line.split('**').map((part, place) => (place % 2 === 1 ? html`<strong>${part}</strong>` : html`${part}`));
}
