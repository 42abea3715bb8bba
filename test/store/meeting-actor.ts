// A process that acts on meetings until it is killed: told the database, a seed and its number; prints what it was told is begun.
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { openDatabase } from '../../bot/store/database.ts';
import { monday } from '../worlds/assistant.ts';
import { actOnce, caseworkers, coaches } from './meeting-actors.ts';

const [url = '', seed = '0'] = process.argv.slice(2);
const database = await openDatabase({ kind: 'postgresql', url });
const random = seededRandom(Number(seed));
const people = [...caseworkers, ...coaches];
for (let round = 0; ; round += 1) {
  const now = monday.add({ minutes: round });
  await Promise.all(
    people.map(async (staffId, place) => {
      const begun = await actOnce(database, staffId, random, `${seed}-${round}-${place}`, now);
      if (begun !== null) process.stdout.write(`${begun}\n`);
    }),
  );
}
