// Tests of what is read from a message beside its intent: case, districts, language, follow-ups; and of odd input.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../dialogs/caller.ts';
import { isFollowUp } from '../../dialogs/understanding/follow-up.ts';
import { readInterpreterOrder, readLetterRequest } from '../../dialogs/understanding/slots/letter-request.ts';
import { namedCase } from '../../dialogs/understanding/slots/slots.ts';
import { understand } from '../../dialogs/understanding/understand.ts';

const roles: Role[] = ['caseworker', 'coach', 'manager'];
const now = Temporal.PlainDateTime.from('2026-11-23T09:00');
const asks = (text: string) => understand(text, 'caseworker', now);
const usual = readFileSync(new URL('../samples/messages.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

describe('what a message surely means', () => {
  it.each([
    ['God morgon, nu är jag inne på min andra vecka här!', 'greeting'],
    ['Hej och god morgon allihop, kallt i dag.', 'greeting'],
    ['God morgon! Boka ett trepartssamtal för A-1042 på torsdag', 'bookMeeting'],
    ['lägg påminnelsen för A-1101 till den 7 december', 'snoozeReminder'],
    ['A-1042 får gärna läggas senare, flytta mötet till klockan 15', 'rescheduleMeeting'],
  ])('"%s" is %s, whatever another word in it may mean', (text, intent) => {
    expect(asks(text).intent).toBe(intent);
  });
});

describe('what a message says of a letter or an interpreter, and of nothing else', () => {
  it.each([
    ['skriv brevet', null, 'plain'],
    ['Brevet till A-1140', 'A-1140', 'plain'],
    ['brev på engelska till A-1140 tack', 'A-1140', 'english'],
    ['kan jag få kallelsen till 1042 på lätt svenska?', 'A-1042', 'easy'],
    ['write the letter in English', null, 'english'],
  ])('reads the letter of "%s"', (text, caseId, style) => {
    expect(readLetterRequest(text)).toEqual({ caseId, style });
  });

  it.each([
    'skriv ett brev till klienten',
    'write a letter to the client',
    'skriv inte brevet',
    'har klienten fått kallelsen till A-1042?',
    'Tacka nej till kallelsen i A-1042',
    'ge mig en A-1042',
    'varför får jag fortfarande brev om A-1101?',
  ])('reads no letter in "%s"', (text) => {
    expect(readLetterRequest(text)).toBeNull();
  });

  it.each([
    ['tolken är beställd för A-1042', true],
    ['Nu är tolken beställd till mötet i A-1042', true],
    ['vi har redan bokat tolk för 1042', true],
    ['är tolken beställd för A-1042', false],
    ['tolken är beställd för A-1042?', false],
  ])('reads "%s"', (text, isOrdered) => {
    expect(readInterpreterOrder(text)).toEqual({ caseId: 'A-1042', isOrdered });
  });

  it.each([
    'tolken är inte beställd för A-1042',
    'när tolken är beställd för A-1042 hör jag av mig',
    'beställ tolk till A-1042',
    'coachen har beställt tolk till A-1042',
  ])('reads nothing of an interpreter in "%s"', (text) => {
    expect(readInterpreterOrder(text)).toBeNull();
  });
});

describe('what a message names', () => {
  it.each([
    ['boka trepart a-1042 fredag', 'A-1042'],
    ['avboka A 1042', 'A-1042'],
    ['flytta A\u20111042 till fredag', 'A-1042'],
    ['bocka av jobbplanen på 1013', 'A-1013'],
    ['boka trepart fredag, ärende 1077', 'A-1077'],
    ['1077 jobbplan klar', 'A-1077'],
    ['boka trepart v 50 2026', undefined],
    ['boka trepart fredag kl 1330', undefined],
    ['flytta mötet till 2026-12-03', undefined],
  ])('reads the case of "%s" as %s', (text, caseId) => {
    expect(namedCase(asks(text))).toBe(caseId);
  });

  it.each([
    ['insatser för unga i spånga', 'Spånga-Tensta'],
    ['arbetsträning i skarholmen?', 'Skärholmen'],
    ['syv i eåv', 'Enskede-Årsta-Vantör'],
    ['vad finns för unga i hasselby-valingby', 'Hässelby-Vällingby'],
    ['OSA på ö-malm?', 'Östermalm'],
    ['feriejobb i Farstas stadsdel', 'Farsta'],
    ['vilka insatser finns för unga', undefined],
  ])('reads the district of "%s" as %s', (text, district) => {
    const { intent, slots } = asks(text);
    expect(intent === 'findMeasures' ? slots.district : intent).toBe(district);
  });

  it('keeps compared districts in the order they are named, each once', () => {
    const { slots } = asks('jämför insatser i Bromma och skäris, vad har bromma');
    expect(slots).toEqual({ districts: ['Bromma', 'Skärholmen'] });
  });

  it('tells Swedish from English, and takes Swedish when in doubt', () => {
    expect(asks('vad gäller för nyanlända').language).toBe('sv');
    expect(asks('which measures are there in Farsta?').language).toBe('en');
    expect(asks('A-1042').language).toBe('sv');
  });
});

describe('short continuations', () => {
  it.each([
    'och i Farsta då?',
    'men om hon är 19?',
    'gäller det unga också?',
    'varför?',
    'hur länge då',
    'vem bestämmer det?',
    'var står det?',
    'what about newcomers?',
    'måste af godkänna?',
    'räcker det muntligt?',
  ])('takes "%s" as a follow-up', (text) => {
    expect(isFollowUp(text)).toBe(true);
  });

  it.each([
    'hej',
    'Vad är finsam?',
    'och boka trepart för A-1042 på torsdag',
    'arbetsträning i farsta?',
    'det stämmer inte',
    'kan hon gå på jobbtorg? 44 år, fs',
    'visa mina möten',
    'kan jag boka?',
    'får romer stockholmsjobb?',
    'kan nyanlända få stöd av jobbtorg?',
  ])('takes "%s" as a message of its own', (text) => {
    expect(isFollowUp(text)).toBe(false);
  });
});

// The processor's time and not the clock's, as other tests run beside this one.
const milliseconds = ({ user, system }: { user: number; system: number }) => (user + system) / 1000;

describe('any text at all', () => {
  it('is understood as something, without a fault, with a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...roles), (text, as) => {
        const { confidence } = understand(text, as, now);
        isFollowUp(text);
        return confidence >= 0 && confidence <= 1;
      }),
    );
  });

  it('made of words of errands and dates is understood as something too', () => {
    const pieces =
      `boka flytta avboka trepart möte A-1042 hos Amina tolk arabisk kista unga city på till från inte istället
      för fredag v 49 den 31 februari kl 25.70 halv 13 nästa två veckor imorgon senast försenade jobbplaner påminn mig om
      hur många inskrivna per coach jobbtorg 20-29 55+ jämfört med i fjol Q3 hittills rum 99999 1,5 timme -> ?`.split(
        /\s+/,
      );
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, fc.constantFrom(...roles), (text, as) => {
        const { from, to }: Record<string, unknown> = { ...understand(text, as, now).slots };
        if (typeof from === 'string' && typeof to === 'string') expect(from <= to, text).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('costs few milliseconds for a message and does not hang on 30,000 characters', () => {
    for (const text of usual) asks(text);
    const start = process.threadCpuUsage();
    for (const text of usual) asks(text);
    // About one alone; on a core that other tests share it has taken three.
    expect(milliseconds(process.threadCpuUsage(start)) / usual.length).toBeLessThan(5);

    const long = ['boka ', '1 ', '\uff11', 'a', '#', '?', 'Ab ', 'adhd Ab Ab ', '19121212 '].map((one) =>
      one.repeat(30_000 / one.length),
    );
    const startLong = process.threadCpuUsage();
    for (const text of long) understand(text, 'coach', now);
    expect(milliseconds(process.threadCpuUsage(startLong)) / long.length).toBeLessThan(600);
  });
});
