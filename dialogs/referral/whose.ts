// Whose facts a message tells: the person's of whom the check is, or somebody else's, whose facts must not be mixed with them.
import { changedBy, type FactName, type Facts, valuesWithin } from '../../knowledge/referral/referral-facts.ts';
import { readSigns } from '../understanding/features.ts';
import { fold, words } from '../understanding/fold.ts';
import { namesTheNext } from './next-person.ts';
import { says } from './said.ts';

/** No more words than these do not introduce anybody: "a woman". */
const fewWords = 3;

/** What a message tells that was not known, or was told otherwise. */
export function newsIn(told: Facts, known: Facts): FactName[] {
  return (Object.keys(told) as FactName[]).filter((fact) => {
    const [now, before] = [told[fact], known[fact]];
    return now !== undefined && (before === undefined || !valuesWithin(fact, now).includes(before));
  });
}

/** Whether a message puts right or supposes something of the same person. */
export function isOfTheSame(text: string): boolean {
  return says('corrects', text) || says('supposes', text) || says('insteadOf', text);
}

/**
 * Whether what a message tells is of another person than the one known: it says so, introduces somebody, or tells another age, another
 * gender or several other things, and does not put them right. When in doubt it is another person.
 */
export function isOfAnother(text: string, told: Facts, known: Facts): boolean {
  if (namesTheNext(text)) return true;
  const changed = changedBy(known, told);
  const isShort = words(fold(text)).length <= fewWords;
  const isIntroduced = says('someone', text) && !isShort;
  // Who says of somebody spoken of without age and sex who it is, goes on with the same.
  const isDescribed = known.age === undefined && known.gender === undefined && changed.length === 0;
  const isRefer = readSigns(text).signs.has('refers');
  if (isIntroduced && (isRefer || (told.age !== undefined && !isDescribed))) return true;
  // "No, it is a woman" puts right; with more than that it is somebody else.
  if (changed.includes('gender') && says('corrects', text) && Object.keys(told).length === 1) return false;
  if (changed.includes('gender')) return !isShort || Object.keys(told).length > 1;
  if (changed.length === 0 || isOfTheSame(text)) return false;
  const isPointedAt = says('person', text) && !isIntroduced;
  if (changed.includes('age')) return !isPointedAt && !(isShort && told.gender === undefined);
  return changed.length > 1 && !isPointedAt;
}
