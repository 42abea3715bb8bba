// Says the sentences of a file (JSON Lines of id, as, kind, errand, text) in a world where everything is under way, and prints what they changed.
import { readFileSync } from 'node:fs';
import { startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { arrangeErrands, isTakenUp, type Sentence, tryOut } from '../worlds/live-errands.ts';

const [file = '', showsTexts] = process.argv.slice(2);
const sentences = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Sentence);
const orders = sentences.filter((each) => each.kind === 'order');
const others = sentences.filter((each) => each.kind !== 'order');
const assistant = await startAssistant(embedded);
await arrangeErrands(assistant);
const plain = await tryOut(assistant, others);
const open = await tryOut(assistant, others, ['Avboka A-2001']);
const ordered = await tryOut(assistant, orders);
await assistant.stop();

const tell = (title: string, ids: string[]) =>
  console.log(`${title}: ${ids.length}${ids.length > 0 ? ` (${ids.join(' ')})` : ''}`);
const changed = (tried: typeof plain) =>
  tried.filter((each) => each.changed.length > 0).map(({ sentence }) => sentence.id);
console.log(`${others.length} sentences that order nothing, ${orders.length} orders`);
tell('changed something without an order', changed(plain));
tell('the same while a question whether to call a meeting off is open', changed(open));
tell(
  'orders carried out',
  changed(ordered).map((id) => id),
);
const lost = ordered.filter((each) => !isTakenUp(each));
tell(
  'orders neither carried out nor asked back',
  lost.map(({ sentence }) => sentence.id),
);
if (showsTexts !== undefined)
  for (const { sentence, changed: tables, answer } of [...plain.filter((each) => each.changed.length > 0), ...lost])
    console.log(
      `\n${sentence.id} ${sentence.errand} ${sentence.kind}: ${sentence.text}\n  ${tables.join(' ')}\n  ${answer.slice(0, 300).replace(/\n/g, ' / ')}`,
    );
