// What people say for company, Swedish and English.

/** A pattern, to be folded before use. */
export const companyCues = {
  howAreYou:
    '^(?:hej|hejsan|tjena|hello|hi|haha|ok|okej|god morgon|och|and|[ ,!])*(?:hur mår (?:du|ni)|hur är (?:läget|det med dig)|hur står det till|how are you|hows it going)\\b(?:[ ,]*(?:idag|i dag|då|nu|trepart|today|med dig))*[ ?!.]*$',
};
