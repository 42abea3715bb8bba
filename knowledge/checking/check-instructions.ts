// Links, prompt text and orders to the reader: what no answer may hold, whatever its passages say.
import { foldText } from '../swedish/terms.ts';
import type { Fault } from './fault.ts';

const link =
  /\b(?:https?|ftp|file|data|javascript|mailto|tel|msteams):\S*|\bwww\.\S+|!?\[[^\]]*\]\([^)]*\)|<\/?[a-z][^>]*>|[\w.+-]+@[\w-]+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|se|nu|eu|io|ru|info|biz|app|dev|xyz|link|ly)\b(?:\/\S*)?/iu;

/** Folded: orders to a model, and talk of being one. */
const promptText =
  /\b(?:ignorera|bortse fran|glom|strunta i|ignore|disregard|forget) (?:\w+ ){0,3}(?:instruktion|anvisning|regl|prompt|instruction|rule|previous|tidigare|ovan)|\b(?:system ?prompt|systemmeddelande|system message|sprakmodell|language model|jag ar en (?:ai|bot|assistent)|som (?:en )?ai\b|as an ai|du ar nu|you are now|mina instruktioner|my instructions|utvecklarlage|developer mode|jailbreak|chatgpt|openai|api-?nyckel|api key|<\|)|^(?:system|assistant|user|developer):/u;

/** Folded: orders to the reader that no passage of the field gives: to log in, pay, download, tell secrets or write somewhere. */
const foreignOrder =
  /\b(?:klicka|click|ladda (?:ner|hem)|download|logga in|log ?in (?:at|to|on|med)|sign in|installera|install|swisha|losenord\w*|password|bankid|kortnummer|kontonummer|credit card|skriv ditt|ange ditt|uppge ditt|enter your|provide your|skicka (?:\w+ ){0,3}(?:personnummer\w*|uppgifter\w*|pengar)|send (?:\w+ ){0,3}(?:money|your)|ring (?:till |oss |mig |numret|\d)|call (?:us|me|this|the number|\+?\d)|besok (?:sidan|webb|hemsidan)|visit (?:the|our|this) (?:site|page|web)|folj lanken|follow the link|skanna|scan the|godkann (?:alla|begaran)|vidarebefordra (?:detta|den har)|forward this|kopiera och klistra|copy and paste)\b/u;

/** A link, or words that make the reader or a model do something, in a drafted sentence. */
export function findInstruction(sentence: string): Fault | null {
  const linked = link.exec(sentence);
  if (linked !== null) return { why: 'link', part: linked[0].slice(0, 80) };
  const folded = foldText(sentence);
  const told = promptText.exec(folded) ?? foreignOrder.exec(folded);
  return told === null ? null : { why: 'instruction', part: told[0].trim().slice(0, 80) };
}
