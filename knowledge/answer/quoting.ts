// What is quoted of a passage: the statement that answers, and the part of it to be marked.
import { isOfKind, type ReadHit, type ReadStatement, type Sought } from '../search/rerank.ts';
import type { SearchIndex } from '../search/search.ts';
import { scoreTexts, wordsOf } from '../search/statement-scores.ts';
import { isStopWord, readWords } from '../swedish/terms.ts';
import { asksForList } from '../swedish/terms-of-questions.ts';

/** A statement to quote, and the part of the passage that answers by itself. */
export interface Quote {
  statement: string;
  mark: string;
}

/** A statement of the kind asked for may be this much behind the best one. */
const nearBestStatement = 0.4;
const longestStatement = 600;
const longestList = 1_200;

/**
 * The statement that answers best, of the kind that was asked for where there is one, with the one after it, which often
 * holds the condition. Of a list one item is marked, unless the question asks for all of it.
 */
export function quote(index: SearchIndex, { statements }: ReadHit, sought: Sought): Quote {
  const best = Math.max(0, ...statements.map(({ score }) => score));
  const ranked = statements.toSorted((a, b) => b.score - a.score);
  const fits = ({ text, score }: ReadStatement) => score >= nearBestStatement * best && isOfKind(text, sought);
  const chosen = ranked.find(fits) ?? ranked[0];
  if (chosen === undefined) return { statement: '', mark: '' };
  const [lead = '', ...items] = chosen.text.split('\n');
  if (items.length > 0) return quoteList(index, lead, items, sought);
  const after = statements[statements.indexOf(chosen) + 1];
  const goesOn = after !== undefined && after.paragraph === chosen.paragraph && !after.text.includes('\n');
  const statement = cutStatement(goesOn ? `${chosen.text} ${after.text}` : chosen.text);
  return { statement, mark: statement };
}

function quoteList(index: SearchIndex, lead: string, items: string[], sought: Sought): Quote {
  const all = { statement: cutStatement([lead, ...items].join('\n')), mark: lead };
  const named = items.filter((item) => opensWithNameIn(sought.query, item));
  const [only] = named;
  if (only !== undefined && named.length === 1) return { ...all, mark: only.replace(/^\u2022 /, '') };
  if (asksForList(sought.query)) return all;
  const texts = items.map((item) => wordsOf(index, item));
  const scores = [...scoreTexts(index, texts, sought.query, sought.also)];
  const [first = 0, second = 0] = scores.toSorted((one, other) => other - one);
  const item = first > 0 ? items[scores.indexOf(first)] : undefined;
  if (item === undefined || first < clearlyBest * second) return all;
  return { ...all, mark: item.replace(/^\u2022 /, '') };
}

// "Who may go to Iwork?" asks after the item that begins with Iwork, of a list that tells of several measures.
function opensWithNameIn(query: string, item: string): boolean {
  const [first] = readWords(item);
  const isOpened = first !== undefined && !isStopWord(first.text) && /^[\u2022 ]*\p{Lu}/u.test(item);
  return isOpened && readWords(query).some(({ text }) => text === first.text);
}

/** An item is marked when it answers this much better than the next one. */
const clearlyBest = 1.3;

// A list keeps whole items, so that nothing in it is half said.
function cutStatement(text: string): string {
  const longest = text.includes('\n') ? longestList : longestStatement;
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = text.includes('\n') ? cut.lastIndexOf('\n') : cut.lastIndexOf(' ');
  return `${cut.slice(0, end)}${text.includes('\n') ? '\n' : ' '}\u2026`;
}
