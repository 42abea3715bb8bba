// Finds the objects of an answer's list while the answer is still being written: each as soon as its closing brace has come.

/**
 * Makes a scanner for JSON of the form `{"pieces":[{…},{…}], …}`. Given the text so far (each time all of it), it gives the
 * objects of the list that have become whole since, as JSON text. What is no such JSON gives nothing.
 */
export function createPieceScanner(): (textSoFar: string) => string[] {
  let at = 0;
  let depth = 0;
  let begin = -1;
  let isInString = false;
  let isEscaped = false;
  return (text) => {
    const found: string[] = [];
    for (; at < text.length; at += 1) {
      const sign = text[at];
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (sign === '\\') isEscaped = true;
        else if (sign === '"') isInString = false;
      } else if (sign === '"') isInString = true;
      else if (sign === '{' || sign === '[') {
        depth += 1;
        if (sign === '{' && depth === 3) begin = at;
      } else if (sign === '}' || sign === ']') {
        if (sign === '}' && depth === 3 && begin !== -1) {
          found.push(text.slice(begin, at + 1));
          begin = -1;
        }
        depth -= 1;
      }
    }
    return found;
  };
}
