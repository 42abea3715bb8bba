// Given names and family names of people who live in Sweden, whatever language they come from. A name that is not here is
// found by its shape.
import { readWordFile } from '../../../../knowledge/knowledge-file.ts';

/** Given names, after folding. */
export const givenNames: ReadonlySet<string> = new Set(readWordFile(`${import.meta.dirname}/given-names.txt`));

/** Given names that are words too: a name only beside a family name or in a naming phrase. */
export const doubtfulNames = new Set(
  'ali bo bob dag em hans ida kim lo liv love max may mark mina my per siv sten stig tor will rose grace frank april maj juni jean joe raj li noi porn ming hong hui lan ask grant dana test testa sam tim jim ann anders ola jan mona sari malin minna linda dan ben ove moe angel luz jesus pilar gloria blessing precious virginia jordan austin scott carol terry roy gary flora rosa stella viola iris aya islam hind dalia luka nada besa mica lina kata vera sara hope joy faith summer lova axel kaj tage klara inga dina tom lucia bror saga mats art min august jasmin muse sana ram said thi anna-li cissi sol per-se siv nur noor alva lycka ronja frans eden song saba'.split(
    ' ',
  ),
);

/** Family names, after folding. */
export const familyNames: ReadonlySet<string> = new Set(readWordFile(`${import.meta.dirname}/family-names.txt`));

/** Ends that only family names have. */
export const familyEnds =
  '(?:sson|sdotter|sen|strom|stroem|berg|lund|gren|qvist|kvist|quist|dahl|stedt|sted|strand|holm|feldt|hammar|lof|lander|ander|brink|skold|hjelm|stierna|crantz|roth|mark|vall|wall|ovic|ovich|evic|vic|ic|oglu|zadeh|zada|pour|nejad|nia|yan|ian|iani|shvili|dze|enko|chuk|czyk|wicz|icz|ski|ska|sky|skyj|skaya|nen|poulos|idis|akis|escu|eanu|ez|elli|etti|ini|azi|oui|aoui|eh|pillai|wala|sund|borg|bom|bladh|blad|rud|nes|haug|vik|stad|gard|gaard|elius|enius|lin|man)';

/** Small words within a family name. */
export const nameParticles = new Set(
  'af von de del della der den di da do dos el al ul bin bint ibn ben abu van la le mac mc o st ter zu'.split(' '),
);

/** Words around a name that is chosen and of which nothing is told: "no wait, Rami Dahl then". */
export const choiceWords = {
  before:
    'jo|ja|jodå|men|nej|nä|nää|näe|vänta|förresten|förlåt|ok|okej|då|fast|eller|kanske|hellre|ta|tar|vi|jag|menar|menade|no|wait|but|ok|then|i|mean|meant',
  after: 'då|ist|istället|i stället|tack|va|instead|then|please',
};
