// `npm run proof`: tries the claims that take longer than tests may, and prints them as the table of docs/proven.md; `npm run proof -- kill` tries
// those whose name holds the word. Ends with code 1 when one does not hold.
import { type Proof, proofs } from './proofs.ts';

const [word = ''] = process.argv.slice(2);
console.log('| tried | must hold | seen | |\n|---|---|---|---|');
let failed = 0;
for (const proof of proofs.filter(({ name }) => name.includes(word))) {
  console.error(`proof: ${proof.name}`);
  console.log(await row(proof));
}
process.exit(failed > 0 ? 1 : 0);

async function row({ name, claim, run }: Proof): Promise<string> {
  const result = await run().catch((fault: unknown) => ({ seen: `broke off: ${fault}`, holds: false }));
  if ('cannot' in result) return `| ${name} | ${claim} | not tried: ${result.cannot} | – |`;
  if (!result.holds) failed += 1;
  return `| ${name} | ${claim} | ${result.seen} | ${result.holds ? 'holds' : 'FAILS'} |`;
}
