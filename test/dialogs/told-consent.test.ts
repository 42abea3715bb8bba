// What people write of the applicant's consent, with the card in sight: learned, and held at once only where nothing makes it doubtful.
import { describe, expect, it } from 'vitest';
import {
  besideBooking,
  consentExamplesFile,
  examplesFolder,
  readConsentExamples,
  readExamples,
} from '../../bot/learning/examples.ts';
import {
  consentLabels,
  consentModelFile,
  learnConsent,
  readToldConsent,
  toldBy,
} from '../../dialogs/understanding/consent/told-consent.ts';
import { readModels } from '../../dialogs/understanding/learned/linear-model.ts';
import { markOfFiles, readCompressed } from '../../knowledge/knowledge-file.ts';

describe('what is told of consent', () => {
  it.each([
    'vi kör ja, mamman skrev på i fredags',
    'ok hon är med på att vi delar',
    'samtyke finns',
    'det är lugnt med henne, spika den',
  ])('is a yes in "%s"', (text) => {
    expect(readToldConsent(text)).toBe('yes');
  });

  it.each([
    'han vill inte att ni får veta nåt',
    'hon sa ja i våras men har ångrat sig',
    'hennes syster säger att det är okej',
    'hon sa ja till tiden, resten har vi inte pratat om',
    'boka så fixar jag samtycket sen',
    'samtycker hon?',
    'kan vi ta 14 istället',
    'ja tack gärna tolk på tigrinja',
    'She said yes at first but withdrew it',
  ])('is no yes in "%s"', (text) => {
    expect(readToldConsent(text)).not.toBe('yes');
    expect(readToldConsent(text)).not.toBe('likely');
  });

  it('is never a sure yes in a message that was learned to be none', () => {
    const wrong = readConsentExamples().filter(
      ({ text, consent }) => consent !== 'yes' && readToldConsent(text) === 'yes',
    );
    expect(wrong).toEqual([]);
  });

  it('is learned from the examples that stand there', () => {
    const { mark, models } = readModels(readCompressed(consentModelFile));
    expect(mark, 'Run: npx trepart learn').toBe(markOfFiles([consentExamplesFile]));
    expect(models.get('consent')?.labels).toEqual([...consentLabels]);
  });

  it('is the same model to the byte when it is learned again', () => {
    const learned = learnConsent(readConsentExamples(), besideBooking(readExamples(examplesFolder)));
    const shipped = readModels(readCompressed(consentModelFile)).models.get('consent');
    expect(Buffer.from(learned.weights).equals(Buffer.from(shipped?.weights ?? []))).toBe(true);
  });

  it('holds for the words of a writer that it was not learned from', () => {
    const examples = readConsentExamples();
    const model = learnConsent(
      examples.filter(({ writer }) => writer !== 'c4'),
      besideBooking(readExamples(examplesFolder)),
    );
    const ordinary = examples.filter(({ writer }) => writer === 'c4');
    const read = ordinary.map(({ text, consent }) => ({ consent, told: toldBy(model, text) }));
    const held = (is: (consent: string) => boolean) =>
      read.filter(({ consent, told }) => is(consent) && told === 'yes');
    expect(held((consent) => consent === 'yes').length).toBeGreaterThanOrEqual(40);
    expect(held((consent) => consent !== 'yes')).toEqual([]);
  });
});
