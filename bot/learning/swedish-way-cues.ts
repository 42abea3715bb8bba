// The words of examples that may ask how Trepart works, which nobody has labelled.

/** Asks how something is done or what comes of it. */
export const asksTheWay =
  /\b(hur (gör|går|man|funkar|fungerar|ska jag)|man|how do|how does|what happens|vad händer|kan jag|går det att|are you|är du|who made)\b/i;
