// The words by which a question asks what somebody said, thought, wanted or proposed, or why: that stands in documents, if anywhere.
import { foldText } from './terms.ts';

const telling = new RegExp(
  `(?<![a-z])(?:${foldText(
    'vill|ville|tycker|tyckte|tyckt|anser|ansåg|ansett|menar|menade|föreslår|föreslog|föreslogs|förslag\\w*|önskar|önskade|lyfter|lyfte|skriver|skrev|svarar|svarade|hävdar|hävdade|enligt|enl|varför|hur kommer det sig|bakgrunden|uttalande\\w*|revisorerna\\w*|revisionen\\w*|rapporten\\w*|yttrande\\w*|remissvar\\w*|översynen\\w*|slutrapporten\\w*|wants?|wanted|thinks?|thought|said|says?|propose[sd]?|according to|why|auditors?|audit|report|review',
  )})(?![a-z])`,
);

/** Whether a question asks what somebody said, thought, wanted or proposed, or for a reason. */
export function asksWhatIsTold(question: string): boolean {
  return telling.test(foldText(question));
}

const ofLaw = new RegExp(
  `(?<![a-z])(?:${foldText('lagen|lagar|lagtexten|socialtjänstlagen|sol|paragraf\\w*|the law|the act')})(?![a-z])`,
);

/** Whether a question asks what the law says. */
export function asksOfLaw(question: string): boolean {
  return ofLaw.test(foldText(question));
}
