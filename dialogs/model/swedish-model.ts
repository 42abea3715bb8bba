// All Swedish wording about what the language model does.
import type { ModelWording } from './wording.ts';

export const swedishModel: ModelWording = {
  progress: {
    reading: 'Läser din fråga …',
    searching: 'Söker i dokumenten …',
    checking: 'Kontrollerar mot källorna …',
  },
  phrased: 'Formulerat av en språkmodell; varje mening är kontrollerad mot den källa som den hänvisar till.',
  translated: '',
  covers: {
    whole: 'Svaret täcker det du frågade om.',
    part: 'Svaret täcker bara en del av det du frågade om; läs också källorna.',
  },
  nearest: '**Dokumenten svarar inte säkert på det.** Det som ligger närmast:',
  without: 'Besvarat utan språkmodell den här gången.',
  notCarried: 'Språkmodellens förslag höll inte mot källorna och visas inte.',
  confirm: (request) => `Jag läste det som: *${request}*\n\nJag har inte ändrat något. Ska jag göra det?`,
  confirmYes: 'Ja, gör det',
  writeYourself: (request) =>
    `Jag läste det som: *${request}*\n\nJag har inte ändrat något. Skriv det med egna ord om det stämmer.`,
  requests: {
    done: (caseId) => `Jobbplan klar för ${caseId}`,
    snooze: (caseId, until) => `Påminn mig om ${caseId} den ${until}`,
  },
  client: {
    title: '**På lätt svenska**',
    nothingBefore: 'Ställ en fråga först, så kan jag skriva om svaret på lätt svenska för klienten.',
    needsModel:
      'Att skriva om på lätt svenska kan jag bara med en språkmodell, och den är inte igång. Här är källorna:',
    failed: 'Jag kunde inte skriva om det så att varje mening håller mot källorna. Här är källorna:',
    action: 'Skriv om för klienten',
    say: 'skriv om för klienten',
  },
};
