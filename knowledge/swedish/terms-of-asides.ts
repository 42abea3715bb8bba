// Headings over what only tells how a document came about, and the words of questions that ask for it.

/** A heading as it stands, with its number or without: it is tried for each passage that is found. */
export const asideHeadings =
  /^(?:[\d.]+ )?(?:bilaga\b.*)?(?:metod|intervjupersoner|intervjuade|referenser|källförteckning|ärendets beredning|beslutsgång|särskilt uttalande|reservation|omfattning och avgränsning|syfte och revisionsfrågor)(?![\p{L}\p{N}])/iu;

/** Such a question, folded, asks for the method, the interviews, the drafting or a party. */
export const asksForAsides =
  /\b(?:metod\w*|intervju\w*|prata(?:de|t) (?:ni|de|dom|man) med|granskning\w*|gransk\w*|revisor\w*|revision\w*|utred\w*|oversyn\w*|rapport\w*|underlag\w*|bered\w*|uttal\w*|yttra\w*|parti\w*|politik\w*|socialdemokrat\w*|vansterparti\w*|feministisk\w*|tyck\w*|anser|reserver\w*|beslut\w*|namnd\w*|medverka\w*|deltog|omfatt\w*|avgrans\w*|syfte\w*|interview\w*|method\w*|audit\w*|report\w*|party|opinion|statement|scope|purpose|prepared)\b/;
