// Headings over what only tells how a document came about, and the words of questions that ask for it; over folded text.

/** A heading, with its number or without. */
export const asideHeadings =
  /^(?:[\d.]+ )?(?:bilaga\b.*)?(?:metod|intervjupersoner|intervjuade|referenser|kallforteckning|arendets beredning|beslutsgang|sarskilt uttalande|reservation|omfattning och avgransning|syfte och revisionsfragor)\b/;

/** Such a question asks for the method, the interviews, the drafting or a party. */
export const asksForAsides =
  /\b(?:metod\w*|intervju\w*|prata(?:de|t) (?:ni|de|dom|man) med|granskning\w*|gransk\w*|revisor\w*|revision\w*|utred\w*|oversyn\w*|rapport\w*|underlag\w*|bered\w*|uttal\w*|yttra\w*|parti\w*|politik\w*|socialdemokrat\w*|vansterparti\w*|feministisk\w*|tyck\w*|anser|reserver\w*|beslut\w*|namnd\w*|medverka\w*|deltog|omfatt\w*|avgrans\w*|syfte\w*|interview\w*|method\w*|audit\w*|report\w*|party|opinion|statement|scope|purpose|prepared)\b/;
