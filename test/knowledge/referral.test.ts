// The referral check: its outcomes on every kind of case, what never changes them, its questions, and what is refused at start.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedFacts, factsFromText } from '../../dialogs/understanding/slots/facts-from-text.ts';
import { checkReferral, endOf } from '../../knowledge/referral/referral.ts';
import {
  type FactName,
  type Facts,
  factNames,
  factsShape,
  possibleValues,
  valuesWithin,
} from '../../knowledge/referral/referral-facts.ts';
import {
  nextQuestion,
  touchedQuestion,
  whatWouldBring,
  whatWouldChange,
} from '../../knowledge/referral/referral-questions.ts';
import { receiptOf } from '../../knowledge/referral/referral-receipt.ts';
import { outcomes, readRules } from '../../knowledge/referral/rules.ts';
import { shippedDistricts, shippedRules } from '../../knowledge/shipped.ts';

const book = shippedRules();
const today = Temporal.PlainDate.from('2026-11-23');
const check = (facts: Facts) => checkReferral(book, facts, today);
const districts = shippedDistricts().districts.map(({ name }) => name);

const anyValue = (fact: keyof Facts) => {
  if (fact === 'age') return fc.integer({ min: 13, max: 90 });
  if (fact === 'district') return fc.constantFrom(...districts);
  return fc.constantFrom(...possibleValues(fact));
};
/** Some facts of somebody, each told or not. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record(Object.fromEntries(factNames.map((fact) => [fact, fc.option(anyValue(fact), { nil: undefined, freq: 2 })])))
  .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts);

describe('a referral check', () => {
  it.each([
    [
      'a nollplacerad person on full sick leave with income support',
      { sickLeave: 'full', sgiZero: true, incomeSupport: 'full' },
      'directJobbstart',
    ],
    [
      'a part-time sick-listed person goes by the cause to try work',
      { sickLeave: 'partial', sgiZero: true, incomeSupport: 'full', incomeSupportReason: 'sickness' },
      'needsMoreFacts',
    ],
    [
      'a programme that is not covered, with a benefit',
      { afProgramme: 'other', afProgrammeCovered: false, afBenefit: true, afAgreement: false },
      'otherAuthority AF',
    ],
    [
      'a covered programme to which Arbetsförmedlingen has said no',
      { afProgramme: 'other', afProgrammeCovered: true, afAgreement: false, incomeSupport: 'full' },
      'needsAfAgreement',
    ],
    [
      'an uncovered programme without benefit, agreed to',
      {
        afProgramme: 'other',
        afProgrammeCovered: false,
        afBenefit: false,
        fullTimeOccupied: false,
        afAgreement: true,
        incomeSupport: 'full',
        incomeSupportReason: 'unemployment',
      },
      'groupInformation',
    ],
    [
      'somebody whose establishment has ended',
      {
        afProgramme: 'establishment',
        establishmentEnded: true,
        incomeSupport: 'full',
        incomeSupportReason: 'unemployment',
      },
      'groupInformation',
    ],
    [
      'full-time occupation alone does not exclude',
      { fullTimeOccupied: true, incomeSupport: 'supplementary', incomeSupportReason: 'unemployment' },
      'groupInformation',
    ],
    [
      'the district wants a tripartite meeting',
      { incomeSupport: 'full', incomeSupportReason: 'unemployment', specialNeeds: true },
      'tripartiteMeeting',
    ],
    [
      '17 years in the activity responsibility, without income support',
      { age: 17, municipalActivityResponsibility: true },
      'outreach',
    ],
    ['nobody knows anything', {}, 'needsMoreFacts'],
  ] as [string, Facts, string][])('%s', (_what, facts, end) => {
    expect(endOf(check(facts))).toBe(end);
  });

  it('comes to every outcome there is', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(anyFacts, (facts) => void reached.add(check(facts).outcome)),
      { numRuns: 4_000, seed: 1 },
    );
    // Rare ones, by the cases that lead to them.
    for (const facts of [
      { incomeSupport: 'full', incomeSupportReason: 'other', initialAssessmentDone: true, workAbility: 'unclear' },
      { age: 22, incomeSupport: 'none', neitherWorksNorStudies: true },
    ] satisfies Facts[])
      reached.add(check(facts).outcome);
    expect([...outcomes].filter((outcome) => !reached.has(outcome))).toEqual([]);
  });

  it('gives the same in every district, and whatever the order of the facts', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...districts), fc.constantFrom(...districts), (facts, one, other) => {
        const { district: _none, ...rest } = facts;
        const ends = [{ ...rest, district: one }, { district: other, ...rest }, rest].map((each) => {
          const { outcome, authority, missing, warnings } = check(each);
          return { outcome, authority, missing, warnings };
        });
        expect(ends[1]).toEqual(ends[0]);
        expect(ends[2]).toEqual(ends[0]);
        const turned = Object.fromEntries(Object.entries(facts).reverse()) as Facts;
        expect(check(turned)).toEqual(check(facts));
      }),
      { numRuns: 500 },
    );
  });

  it('never turns a purpose that is not Jobbtorg\u2019s into a way in by telling more', () => {
    const entries = ['groupInformation', 'tripartiteMeeting', 'directJobbstart', 'outreach', 'localJointAssessment'];
    const purposes = [
      'statementOfInability',
      'occupationOnly',
      'workAbilityInvestigation',
      'neuropsychiatricAssessment',
      'sicknessCompensationBasis',
      'afPaperwork',
      'assistanceDecision',
    ] as const;
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...purposes), (facts, purpose) => {
        expect(entries).not.toContain(check({ ...facts, purpose }).outcome);
      }),
      { numRuns: 1_000 },
    );
  });

  it('asks for facts exactly when nothing is decided, and each that it asks for can change the end', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { outcome, missing, isConflict } = check(facts);
        expect(missing.length > 0).toBe(outcome === 'needsMoreFacts');
        for (const fact of missing) {
          const { [fact]: _told, ...others } = facts;
          const ends = [
            ...book.domain(fact).map((value) => check({ ...others, [fact]: value } as Facts)),
            check(others as Facts),
          ];
          expect(new Set(ends.map((end) => `${endOf(end)} ${end.missing}`)).size, fact).toBeGreaterThan(1);
          expect(isConflict || facts[fact] === undefined).toBe(true);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('ends in a decision when every question is answered, without asking for anything twice', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.record(Object.fromEntries(factNames.map((fact) => [fact, anyValue(fact)]))),
        (told, all) => {
          let facts: Facts = told;
          const asked = new Set<keyof Facts>();
          for (
            let fact = touchedQuestion(book, facts, asked, today);
            fact !== null;
            fact = touchedQuestion(book, facts, asked, today)
          ) {
            expect(asked.has(fact)).toBe(false);
            asked.add(fact);
            facts = { ...facts, [fact]: all[fact] };
          }
          const end = check(facts);
          expect(end.outcome !== 'needsMoreFacts' || end.isConflict).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('comes to an end however many questions nobody can answer', () => {
    const asked = new Set<keyof Facts>();
    for (let fact = nextQuestion(book, {}, asked, today); fact !== null; fact = nextQuestion(book, {}, asked, today)) {
      expect(asked.has(fact)).toBe(false);
      asked.add(fact);
    }
    expect(asked.size).toBeLessThanOrEqual(factNames.length);
  });

  it('counts support of which the degree is not said wherever both degrees count, and asks for it only where one decides', () => {
    const facts: Facts = { incomeSupport: 'received', incomeSupportReason: 'unemployment' };
    expect(check(facts)).toMatchObject({ outcome: 'groupInformation', missing: [] });
    expect(touchedQuestion(book, facts, new Set(), today)).toBeNull();
    const newcomer: Facts = { ...facts, newcomer: true, afProgramme: 'none' };
    expect(touchedQuestion(book, newcomer, new Set(), today)).toBe('incomeSupport');
    expect(check({ ...newcomer, incomeSupport: 'supplementary' }).outcome).toBe('needsAfAgreement');
    expect(check({ incomeSupport: 'received', sickLeave: 'full', sgiZero: true }).outcome).toBe('directJobbstart');
    expect(check({ incomeSupport: 'received', age: 22, neitherWorksNorStudies: true }).outcome).toBe('needsMoreFacts');
  });

  it('tells which facts would bring one outcome, and they do', () => {
    const facts: Facts = { incomeSupport: 'full', incomeSupportReason: 'unemployment', specialNeeds: true };
    const ways = whatWouldBring(book, facts, 'groupInformation', today);
    expect(ways.map((way) => way.facts)).toContainEqual({ specialNeeds: false });
    for (const way of ways) expect(check({ ...facts, ...way.facts }).outcome).toBe('groupInformation');
  });

  it('tells what would change the outcome, and it does', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const now = check(facts);
        for (const change of whatWouldChange(book, facts, today).slice(0, 20)) {
          const then = check({ ...facts, ...change.facts });
          expect(endOf(then)).toBe(endOf(change));
          expect(endOf(then)).not.toBe(endOf(now));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('knows no rule of 2018 on a day before it', () => {
    const facts: Facts = { incomeSupport: 'full', incomeSupportReason: 'unemployment' };
    const before = checkReferral(book, facts, Temporal.PlainDate.from('2018-08-31'));
    expect(before.because).not.toContain('E-01');
    expect(check(facts).because).toContain('E-01');
  });
});

describe('a receipt', () => {
  it('is the same for the same facts, rules and day, and another for another fact', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse()) as Facts;
        expect(receiptOf(book, turned, today)).toEqual(receiptOf(book, facts, today));
        const other = { ...facts, alreadyEnrolled: !(facts.alreadyEnrolled ?? false) };
        expect(receiptOf(book, other, today).mark).not.toBe(receiptOf(book, facts, today).mark);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a book of rules', () => {
  const shipped = readFileSync(join(import.meta.dirname, '../../knowledge/rules.yaml'), 'utf8');
  const refusal = (change: (text: string) => string): string => {
    const file = join(mkdtempSync(join(tmpdir(), 'rules-')), 'rules.yaml');
    const changed = change(shipped);
    if (changed === shipped) throw new Error('The change changes nothing.');
    writeFileSync(file, changed);
    try {
      readRules(file);
      return 'taken';
    } catch (fault) {
      return (fault as Error).message;
    }
  };
  it.each([
    [
      'an unknown fact',
      (text: string) => text.replace('when: { purpose: occupationOnly }', 'when: { purpse: occupationOnly }'),
      /line \d+: .*there is no fact "purpse"/,
    ],
    [
      'an unknown value',
      (text: string) => text.replace('when: { purpose: occupationOnly }', 'when: { purpose: ocupation }'),
      /purpose cannot be "ocupation"/,
    ],
    [
      'an unknown rule',
      (text: string) => text.replace('because: [E-40]', 'because: [E-400]'),
      /line \d+: .*there is no rule E-400/,
    ],
    [
      'a rule without English',
      (text: string) => text.replace(/(E-40:\n(?: {4}.*\n){3}) {4}en:\n {6}says: .*\n/, '$1'),
      /^\S+, line \d+: rules\.E-40\.en is wrong: it is not told in English under "en"\.$/,
    ],
    [
      'a question without English',
      (text: string) => text.replace(/,\n {4}en: \{ asks: How old .* \} \}/, ' }'),
      /^\S+, line \d+: facts\.age\.en is wrong: it is not told in English under "en"\.$/,
    ],
    [
      'a rule that leaves something open in one language only',
      (text: string) => text.replace(/ {6}unclear: .*\n/, ''),
      /^\S+, line \d+: rules\.E-02\.en is wrong: "unclear" stands in one language only\.$/,
    ],
    [
      'a rule without a source',
      (text: string) => text.replace(/(E-40:\n(?: {4}.*\n){5}) {4}source: .*\n/, '$1'),
      /line \d+: rules\.E-40\.source/,
    ],
    [
      'a step that nobody can reach',
      (text: string) =>
        text.replace(
          'when: { age: 20-29, neitherWorksNorStudies: true }',
          'when: { age: 20-29, incomeSupport: full, incomeSupportReason: unemployment }',
        ),
      /no case can ever come to this step/,
    ],
    [
      'two steps of one level that contradict each other',
      (text: string) =>
        text.replace(
          'incomeSupportReason: unemployment, not: { known: { specialNeeds: true } } }',
          'incomeSupportReason: unemployment }',
        ),
      /one case can meet this step and step 2 of its level/,
    ],
    [
      'a last step with a condition',
      (text: string) =>
        text.replace(
          '{ because: [E-07], when: {}, outcome: notInDocuments }',
          '{ because: [E-07], when: { age: 30-99 }, outcome: notInDocuments }',
        ),
      /the last step must decide without a condition/,
    ],
  ])('with %s is refused with its line', (_what, change, says) => {
    expect(refusal(change)).toMatch(says);
  });

  it('refuses a condition on what is known in part only', () => {
    expect(
      refusal((text) =>
        text.replace('{ newcomer: true, incomeSupport: supplementary }', '{ newcomer: true, incomeSupport: received }'),
      ),
    ).toMatch(/incomeSupport cannot be "received"/);
  });

  it('asks and explains every fact', () => {
    expect(factNames.filter((fact) => book.facts[fact] === undefined)).toEqual([]);
  });
});

describe('the facts of a message', () => {
  it.each([
    [
      'får jag skicka en nollplacerad tjej 44 från Farsta?',
      { age: 44, gender: 'woman', sgiZero: true, district: 'Farsta' },
    ],
    ['sjukskriven på heltid utan sgi, har full soss', { sickLeave: 'full', sgiZero: true, incomeSupport: 'full' }],
    // Support without its degree leaves that open.
    ['heltidssjukskriven, noll i sgi, har soc', { sickLeave: 'full', sgiZero: true, incomeSupport: 'received' }],
    ...['han har ekonomiskt bistånd', 'han får bidrag från soc', 'he is on income support'].map(
      (text): [string, Facts] => [text, { gender: 'man', incomeSupport: 'received' }],
    ),
    ['fs, och det är kompletterande fs', { incomeSupport: 'supplementary' }],
    ['tjej 18, mamma har soc', { age: 18, gender: 'woman' }],
    [
      'försörjningsstöd, vi på ekonomiskt bistånd skickar',
      { referringUnit: 'incomeSupport', incomeSupport: 'received' },
    ],
    ['soc vill ha en utredning, kom från soc', {}],
    [
      'hon är inte sjukskriven, har inget fs och är inte inskriven på AF',
      { gender: 'woman', sickLeave: 'none', incomeSupport: 'none', afRegistered: false },
    ],
    [
      'kvinna 62 född i Somalia utan försörjningsstöd har PUT',
      { age: 62, gender: 'woman', bornAbroad: true, incomeSupport: 'none', residencePermit: true },
    ],
    ['oklart om han har försörjningsstöd', { gender: 'man' }],
    [
      '25-arig kille, varken jobbar eller pluggar, sjukskriven 50 %',
      { age: 25, gender: 'man', neitherWorksNorStudies: true, sickLeave: 'partial' },
    ],
    ['kan missbruk skicka direkt?', { referringUnit: 'substanceUse' }],
    ['etableringen är slut, kompletterande bistånd', { establishmentEnded: true, incomeSupport: 'supplementary' }],
    [
      'can I refer a 44 year old woman on full time sick leave with no SGI?',
      { age: 44, gender: 'woman', sickLeave: 'full', sgiZero: true },
    ],
    [
      'man 38 nyanländ, kompl fs, arbetslös',
      { age: 38, gender: 'man', newcomer: true, incomeSupport: 'supplementary', incomeSupportReason: 'unemployment' },
    ],
    ['sjukskriven 100%, ingen sgi', { sickLeave: 'full', sgiZero: true }],
    ['behöver intyg på att han inte kan jobba', { gender: 'man', purpose: 'statementOfInability' }],
    ['bara behöver nånting att göra på dagarna', { purpose: 'occupationOnly' }],
    ['pappan missbrukar', { gender: 'man' }],
    ['kvinna, 36, hennes son är 15 år och hon har fullt fs', { age: 36, gender: 'woman', incomeSupport: 'full' }],
    ['kvinna 36 vars man har försörjningsstöd', { age: 36, gender: 'woman' }],
    ['mamma 34, bor med maken som dricker varje dag', { age: 34, gender: 'woman' }],
    ['man 45 utrikesfödd utan kontakt med soc', { age: 45, gender: 'man', bornAbroad: true, incomeSupport: 'none' }],
    ['kvinna 38 har förlorat sitt uppehållstillstånd', { age: 38, gender: 'woman', residencePermit: false }],
    [
      'hennes uppehållstillstånd har gått ut, hon har full soc',
      { gender: 'woman', residencePermit: false, incomeSupport: 'full' },
    ],
    ['man 52 som blivit av med sitt försörjningsstöd', { age: 52, gender: 'man', incomeSupport: 'none' }],
    ['man 41, fs indraget sen i maj', { age: 41, gender: 'man', incomeSupport: 'none' }],
    ['har blivit av med jobbet och har fullt fs', { incomeSupport: 'full' }],
    ['man 40 har sökt försörjningsstöd', { age: 40, gender: 'man' }],
    ['väntar på beslut om försörjningsstöd', {}],
    ['hade jobbgarantin förra året, fullt fs nu', { incomeSupport: 'full' }],
    ['var tidigare inskriven på jobbtorg', {}],
    [
      'a woman who no longer gets income support and lost her residence permit',
      { gender: 'woman', incomeSupport: 'none', residencePermit: false },
    ],
    ['snubbe 34 utan fs', { age: 34, gender: 'man', incomeSupport: 'none' }],
    ['en grabb på 18, a man of 40', { age: 18, gender: 'man' }],
    ['kvinna trettiotvå år', { age: 32, gender: 'woman' }],
    [
      'man 30 tidigare missbruk, fullt fs',
      { age: 30, gender: 'man', substanceUse: 'recovering', incomeSupport: 'full' },
    ],
    ['hade sjukpenning, fs tidigare men inte nu', {}],
    ['kille 20 bor hos sin mamma som har fs', { age: 20, gender: 'man' }],
    ['kvinna 29 ska söka fs', { age: 29, gender: 'woman' }],
    ['fick avslag på försörjningsstöd', { incomeSupport: 'none' }],
    ['kvinna 55 på sjukersättning', { age: 55, gender: 'woman' }],
    ['fs kompl', { incomeSupport: 'supplementary' }],
    ['man får väl remittera direkt', {}],
    ['ingen mening att pröva jobb nu', { workTrialJustified: false }],
    ['vad gäller för Alfa?', {}],
    ...['komp fs', 'har komp', 'fs fyller ut', 'lite soc on top', 'top-up income support', 'halvt bistånd'].map(
      (text): [string, Facts] => [text, { incomeSupport: 'supplementary' }],
    ),
    ...['full soc', 'fs fullt ut', 'helt försörjningsstöd', 'hundra procent fs', 'bistånd, hel'].map(
      (text): [string, Facts] => [text, { incomeSupport: 'full' }],
    ),
    ['inte kompletterande utan fullt fs', { incomeSupport: 'full' }],
    ['22 fullt fs arbetslös', { age: 22, incomeSupport: 'full', incomeSupportReason: 'unemployment' }],
    ...(
      [
        ['klienten är 36', 36],
        ['hen är nitton', 19],
        ['precis fyllda 61', 61],
        ['24 y/o', 24],
        ['57 yrs, unemployed?', 57],
        ['34 nej förlåt 35', 35],
        ['31 inte 29', 31],
        ['fyller tjugo i vår så nitton', 19],
        ['trettifem år', 35],
      ] as const
    ).map(([text, age]): [string, Facts] => [
      text,
      text.includes('unemployed') ? { age, incomeSupportReason: 'unemployment' } : { age },
    ]),
    ['a lady of 34', { age: 34, gender: 'woman' }],
    ['chap of fifty-eight', { age: 58, gender: 'man' }],
    ['pappan är 48', { age: 48, gender: 'man' }],
    ['dottern på 24', { age: 24, gender: 'woman' }],
    ['nykter sen 8 mån, bott här i 20 år', { substanceUse: 'recovering' }],
    ['en man som är nykter', { gender: 'man', substanceUse: 'recovering' }],
    ['hur anmäler man någon', {}],
    ['17, går inte i skola och jobbar inte', { age: 17, neitherWorksNorStudies: true }],
    ['no studies, no job', { neitherWorksNorStudies: true }],
    ['hon behöver ha läkare, fk o oss med samtidigt', { gender: 'woman', parallelNeeds: true }],
    ['heltids sjuk skriven och noll i es ge i', { sickLeave: 'full', sgiZero: true }],
    ['halvt sjukskriven fullt fs', { sickLeave: 'partial', incomeSupport: 'full' }],
    ['initial bedömning är inte gjord', { initialAssessmentDone: false }],
    ['af har inte svarat än', { afAgreement: false }],
    ['nollad ingen sgi fullt fs', { sgiZero: true, incomeSupport: 'full' }],
    ['inte sjukskriven fullt fs', { sickLeave: 'none', incomeSupport: 'full' }],
    ['inte inskriven på af har fullt fs', { afRegistered: false, incomeSupport: 'full' }],
    ['vet inte om han är nollad men han har fullt fs', { gender: 'man', incomeSupport: 'full' }],
    ['killens mamma är sjukskriven heltid', { gender: 'man' }],
    ['hen behöver lite stöd', {}],
    ['hon är född 1990, sjukskriven 50 %', { gender: 'woman', sickLeave: 'partial' }],
    ['hon har barn på 14 och 16', { gender: 'woman' }],
    ['rum 34 kl 14, jobbat i 15 år', {}],
    ['blir det gruppinfo eller trepart?', {}],
    ['vi behöver trepart för honom', { gender: 'man', specialNeeds: true }],
    ['varför måste missbruksenheten gå via er', {}],
    ['kan uppsök ta en tjej 22?', { age: 22, gender: 'woman' }],
    ['our outreach met a girl, 22', { age: 22, gender: 'woman', referringUnit: 'outreach' }],
    [
      'han går på daglig verksamhet men vill ha ett riktigt jobb',
      {
        gender: 'man',
        dailyActivityLss: true,
        purpose: 'workOrStudies',
      },
    ],
    ['kille 22, etableringen tar slut i mars', { gender: 'man', age: 22, establishmentEnded: false }],
    ['kvinna om 52 år, hon har inget program där', { gender: 'woman', age: 52, afProgramme: 'none' }],
    ['tjej i rusta och matcha', { gender: 'woman', ongoingAfMeasure: true }],
    ['man utan vare sig försörjningsstöd eller bostad', { gender: 'man', incomeSupport: 'none' }],
    ['något försörjningsstöd får hon inte', { gender: 'woman', incomeSupport: 'none' }],
    ['man på dagl verksamhet lss vill komma hit', { gender: 'man', dailyActivityLss: true }],
    ['han sover hos sin kusin i Kista', { gender: 'man' }],
    ['måste hon gå via fs-enheten', { gender: 'woman' }],
    ['bedömningen är gjord på mottagningen', { initialAssessmentDone: true }],
    ['medgivande från af saknas', { afAgreement: false }],
    ['han kom hit ensam', { gender: 'man', unaccompanied: true }],
    ["he's already enrolled with AF", { gender: 'man', afRegistered: true }],
    ['vi behöver ett intyg om att hon saknar arbetsförmåga', { gender: 'woman', purpose: 'statementOfInability' }],
    ['she was born here', { gender: 'woman', bornAbroad: false }],
  ] as [string, Facts][])('%s', (text, facts) => {
    expect(factsFromText(text)).toEqual(facts);
  });

  it.each([
    ['fullt', 'support', { incomeSupport: 'full' }],
    ['komp', 'support', { incomeSupport: 'supplementary' }],
    ['inget alls', 'support', { incomeSupport: 'none' }],
    [
      'kompletterande, pga arbetslöshet',
      'support',
      { incomeSupport: 'supplementary', incomeSupportReason: 'unemployment' },
    ],
    ['jag tror sjukdom', 'support', { incomeSupportReason: 'sickness' }],
    ['hela, ingen annan inkomst och inget annat bidrag', 'support', { incomeSupport: 'full' }],
    ['61 fyllda', 'age', { age: 61 }],
    ['nitton', 'age', { age: 19 }],
    ['heltid', 'fact', { sickLeave: 'full' }],
    ['nej det är inte gjort än', 'fact', { initialAssessmentDone: false }],
    ['inget program', 'fact', { afProgramme: 'none' }],
    ['fullt', 'age', {}],
  ] as [string, 'support' | 'age' | 'fact', Facts][])(
    'are told by few words in answer to a question: %s',
    (text, awaits, facts) => {
      expect(factsFromText(text, askedFacts(awaits))).toEqual(facts);
    },
  );

  it('never fault, and are always facts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(factsShape.safeParse(factsFromText(text)).success).toBe(true);
      }),
    );
  });
});

const measuring = new URL('../../../shared/eval/referral.jsonl', import.meta.url);
describe.skipIf(!existsSync(measuring))('the measuring set (skipped where it is missing)', () => {
  const cases = existsSync(measuring)
    ? readFileSync(measuring, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

  it.each(cases)('$id: $description', ({ facts, expect: wanted }) => {
    const got = check(facts);
    const ends = [endOf(wanted), ...(wanted.accept ?? [])];
    expect(ends).toContain(wanted.accept?.includes(got.outcome) ? got.outcome : endOf(got));
    expect(wanted.notOutcome ?? []).not.toContain(got.outcome);
    for (const rule of wanted.rules) expect([...got.because, ...got.warnings]).toContain(rule);
    for (const rule of wanted.warnings ?? []) expect(got.warnings).toContain(rule);
    for (const fact of wanted.missing ?? []) expect(got.missing).toContain(fact);
  });

  it('reads nearly every fact out of the descriptions, and hardly a wrong one', () => {
    let [right, wrong, told] = [0, 0, 0];
    for (const { description, facts } of cases) {
      const read = Object.entries(factsFromText(description));
      told += Object.keys(facts).length;
      right += read.filter(([fact, value]) => facts[fact] === value).length;
      wrong += read.filter(([fact, value]) => !valuesWithin(fact as FactName, value).includes(facts[fact])).length;
    }
    expect(wrong / (right + wrong)).toBeLessThan(0.02);
    expect(right / told).toBeGreaterThan(0.93);
  });
});
