// Finds a whole name of which an illness, an injury or an addiction is told, with words between that describe it.

import type { LookedAt } from './looked-at.ts';
import type { Name } from './names.ts';
import { englishHealth } from './words/english-person-words.ts';
import { swedishHealth } from './words/swedish-person-words.ts';

const adjective = '[a-z]{2,16}(?:ig|igt|iga|isk|iskt|iska|ad|at|ade|ande|are|ic|ed|ous|al)';
const illness = `[a-z]{0,16}(?:${swedishHealth}|${englishHealth}|artros|artrit|fraktur|forslitning|diskbrack|skada|skador|syndrom|slipped disc|herniated disc|injury|injuries|fracture|arthritis|asthma|migraine)[a-z-]*`;
/** What a colleague who is away is, too. */
const plain = 'sjuk|sjuka|sick|ill|sjukskriven|sjukanmald|sjukledig';
const nobodyElse =
  '(?!-?[a-z]* ?(?:klient|aspirant|deltagar|person|sokande|ungdom|kvinn|man(?![a-z])|kille|tjej|patient|client|applicant|team|enhet|grupp|utbildning|kurs|unit|course))';
const told = new RegExp(
  `^,? (?:har|hade|lider av|fick|has|had|suffers from|got|ar|is) (?:(?:en|ett|sin|sitt|sina|a|an|haft|fatt|nu|just|nyligen|sedan|lange|svar|svart|svara|grav|gravt|diagnosen|med|had|been|both|bade|severe|chronic|${adjective}) ){0,5}(?!(?:${plain})(?![a-z]))(?:${illness})(?![a-z])${nobodyElse}`,
);
const because = new RegExp(
  `^[^.?!\\n]{0,70} (?:because of|due to|owing to|p\\.?g\\.?a\\.?|pa grund av|till foljd av) (?:[a-z]+ ){0,3}(?!sjuk|illness|sick)(?:${illness})(?![a-z])${nobodyElse}`,
);
const thatIsWhy = new RegExp(
  `(?<![a-z])(?:${illness})[.,!:]{0,2} (?:(?:och|and) )?(?:(?:det ar |det var |that is |that's |this is )?(?:darfor|orsaken till att|anledningen till att|skalet till att|why|the reason)) (?:som |att )?$`,
);
const before = 90;
const after = 130;

/** Whether a given and a family name, or two words that look like them, stand with an illness of their bearer. */
export function holdsToldHealth(looked: LookedAt, names: readonly Name[]): boolean {
  return names.some(({ strength, start, end }) => {
    if (strength === 'single') return false;
    const behind = looked.plain.slice(end, end + after);
    if (told.test(behind) || thatIsWhy.test(looked.plain.slice(Math.max(0, start - before), start))) return true;
    return because.test(behind);
  });
}
