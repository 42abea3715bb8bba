// Words by which an English sentence is held against its Swedish one.
import { months, weekdays } from '../../knowledge/swedish/calendar-words.ts';

export const translationWords = {
  numbersSwedish: { två: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, åtta: 8, nio: 9, tio: 10, elva: 11, tolv: 12 },
  numbersEnglish: {
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  negationSwedish: 'inte|ej|aldrig|ingen|inga|inget|utan|varken|saknar|saknas|icke',
  negationEnglish:
    "not|no|never|none|nobody|nothing|without|neither|nor|cannot|cant|isn't|doesn't|don't|won't|lack|lacks|lacking|missing",
  mustSwedish: 'ska|skall|måste|alltid|krävs|kräver|behöver|senast|skyldig|skyldiga|skulle|bör',
  mustEnglish: 'must|shall|always|required|requires|has to|have to|obliged',
  softSwedish: 'kan|får|bör|föreslår|föreslog|föreslås|förslag|förslaget|kunde|eventuellt|ibland|möjligen',
  softEnglish:
    'can|could|may|might|should|ought|propose|proposes|proposed|proposal|suggest|suggests|suggested|allowed|able|possibly|sometimes|cannot|permitted|possible|get|gets|receive|receives',
  names: [
    'Jobbtorg',
    'Stockholm',
    'City',
    'Swedish',
    'Public',
    'Employment',
    'Service',
    'Social',
    'Insurance',
    'Agency',
    'English',
    ...[...months, ...weekdays.slice(0, 5)].map(({ en: [name] }) => name),
  ],
};
