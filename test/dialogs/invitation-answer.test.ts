// A yes or a no to an invitation, read from words alone: only what belongs to answering, and nothing that is asked, denied or told of others.
import { describe, expect, it } from 'vitest';
import { readInvitationAnswer } from '../../dialogs/understanding/invitation-answer.ts';

describe('an answer to an invitation', () => {
  it.each([
    'ja, tiden passar för A-1148',
    'Jag tackar ja till onsdagens möte',
    'den sökande i A-1147 har sagt ja',
    'I accept A-1148',
  ])('is a yes: %s', (text) => {
    expect(readInvitationAnswer(text)).toBe('yes');
  });

  it.each(['tackar nej till A-1148', 'jag kan inte på tisdag, A-1148', 'klienten i A-1147 har tackat nej'])(
    'is a no: %s',
    (text) => {
      expect(readInvitationAnswer(text)).toBe('no');
    },
  );

  it.each([
    'tacka inte ja till A-2003',
    'tacka inte ja till A-2003, har inte kollat kalendern',
    'Nej, jag har inte accepterat förslaget för 2003 på fredag',
    'Ett tidigare förslag på A-2003 tackade jag nej till, det var i oktober',
    'Jonas tycker att coachen ska tacka nej till A-2003',
    'jag har sagt ja till A-2003',
    'kan jag tacka nej till A-2003?',
    'klienten vill helst tacka nej',
  ])('is none: %s', (text) => {
    expect(readInvitationAnswer(text)).toBeNull();
  });
});
