// What a message tells of a case: only what its words say, so that the rest can be asked for.
import { ages, type Facts, factsShape } from '../../knowledge/referral-facts.ts';
import { compileCues } from '../understanding/cues.ts';
import { readSigns } from '../understanding/signs.ts';
import { factCues } from './swedish-referral-cues.ts';

const compiled = factCues.map(([fact, value, cues]) => ({ fact, value, pattern: compileCues([cues]) }));
const ageCue =
  / (1[3-9]|[2-9]\d) ?(?:ar|aring\w*|arig\w*|years?|year old)(?= )|(?:man|kvinna|kille|tjej|klient|person|hon|han|woman|guy|girl) (?:pa |ar |aged )?(1[3-9]|[2-9]\d)(?= )|(?<=aged )(1[3-9]|[2-9]\d)(?= )/;

/** Reads the facts of one case; an empty object when the message tells none. */
export function factsFromText(text: string): Facts {
  const { plain, districts } = readSigns(text);
  const told: Record<string, unknown> = {};
  for (const { fact, value, pattern } of compiled) {
    if (told[fact] === undefined && pattern.test(plain)) told[fact] = value;
  }
  const found = ageCue.exec(plain);
  const age = Number(found?.slice(1).find((group) => group !== undefined));
  if (age >= ages.youngest && age <= ages.oldest) told.age = age;
  if (districts.length === 1) told.district = districts[0];
  const facts = factsShape.safeParse(told);
  return facts.success ? facts.data : {};
}
