// Words that tell which side of a meeting is asked about, Swedish and English; in the notation of words/message-words.yaml.
export const partyCues = {
  coach: ['coach|coachen|coachens|jobbtorg|jobbtorget|jobbcoach*', 'the coach'],
  caseworker: [
    'handläggare*|handläggaren|handläggarens|soc|socialtjänsten|socialsekreterar*',
    'the caseworker|social services',
  ],
  applicant: ['sökande*|klient*|personen|aspirant*', 'applicant|client'],
};
