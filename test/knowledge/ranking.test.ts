// Which passage comes first: the one in which one sentence says it all, the one that applies today, the one our digest tells of.

import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../knowledge/answer/answer.ts';
import { askedTerm, defines } from '../../knowledge/answer/definitions.ts';
import { prepareAnswers } from '../../knowledge/answer/known-answers.ts';
import type { Tension } from '../../knowledge/answer/tensions.ts';
import { timeAsked } from '../../knowledge/answer/time-asked.ts';
import type { DocumentInfo, Force, Passage } from '../../knowledge/document.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { shippedGlossary, shippedNotices, shippedRules } from '../../knowledge/shipped.ts';

interface Text {
  key: string;
  date: string;
  passages: string[];
  force?: Force;
}

function read({ key, date, passages, force = 'boardDecision' }: Text): { info: DocumentInfo; passages: Passage[] } {
  const info: DocumentInfo = {
    key,
    title: `Rutin ${key}`,
    number: null,
    date,
    status: 'beslutad',
    force,
    supersedes: [],
    owner: null,
    reviewBy: null,
  };
  const cut = passages.map((text, place) => ({
    id: `${key}#${place + 1}`,
    document: key,
    headings: [],
    section: `${place + 1}`,
    place: { unit: 'line' as const, from: place + 1, to: place + 1 },
    force: info.force,
    text,
  }));
  return { info, passages: cut };
}

function knowing(texts: Text[], own: { tensions?: Tension[]; digests?: Text[] } = {}): KnowledgeBase {
  return buildKnowledgeBase(texts.map(read), {
    tensions: own.tensions ?? [],
    glossary: shippedGlossary(),
    notStated: { documents: [], topics: [] },
    notices: { ...shippedNotices(shippedRules()), notices: [] },
    answers: prepareAnswers([]),
    digests: (own.digests ?? []).map(read),
  });
}

const order = (knowledge: KnowledgeBase, text: string) =>
  knowledge.find({ text, subject: null, vector: null }, 10).map(({ id }) => id);

describe('a passage in which one sentence says it all', () => {
  const scattered =
    'Cykelverkstaden tar emot deltagare. Ansökan om lokal görs varje år. Handledare finns på plats. Öppet är det på vardagar.';
  const whole = 'Lunch serveras. Ansökan till cykelverkstaden görs av handledare. Lokalen är ljus. Kaffe finns.';
  it('comes before one that has the same words here and there', () => {
    const knowledge = knowing([{ key: '910', date: '2024', passages: [scattered, whole] }]);
    expect(order(knowledge, 'Vem gör ansökan till cykelverkstaden?')[0]).toBe('910#2');
  });

  it('gives the sentence its own score', () => {
    const knowledge = knowing([{ key: '910', date: '2024', passages: [whole] }]);
    const [hit] = knowledge.find({ text: 'Vem gör ansökan till cykelverkstaden?', subject: null, vector: null }, 1);
    const best = hit?.statements.toSorted((a, b) => b.score - a.score)[0];
    expect(best?.text).toBe('Ansökan till cykelverkstaden görs av handledare.');
  });
});

describe('a rule that was changed', () => {
  const older = { key: '920', date: '2015', passages: ['Anmälan till verkstaden görs på papper.'] };
  const newer = {
    key: '921',
    date: '2022',
    passages: ['Blanketten för anmälan till verkstaden är digital sedan 2020.'],
  };
  const change: Tension = {
    id: 'I-99',
    topic: 'Anmälan',
    // Folded, as they are read from the file.
    about: [' anmalan'],
    older: [{ document: '920', contains: ['pa papper'] }],
    newer: [{ document: '921', contains: ['digital sedan 2020'] }],
    note: 'Anmälan blev digital 2020.',
    brief: null,
    kind: 'superseded',
    since: '2020',
  };
  const knowledge = knowing([older, newer], { tensions: [change] });

  it.each([
    ['Hur görs anmälan till verkstaden?', '921#1'],
    ['Görs anmälan till verkstaden fortfarande på papper?', '921#1'],
    ['Hur gjordes anmälan till verkstaden tidigare?', '920#1'],
    ['Hur var det med anmälan till verkstaden 2015, på papper?', '920#1'],
  ])('is shown as the question asks, for now or for then: %s', (question, first) => {
    expect(order(knowledge, question)[0]).toBe(first);
  });
});

describe('an older document', () => {
  const texts = [
    { key: '930', date: '2013', passages: ['Systemet Alma används för uppföljning av insatserna.'] },
    { key: '931', date: '2021', passages: ['Systemet Beda används för uppföljning av insatserna.'] },
  ];
  it('comes after a newer one that answers as well, unless the past is asked for', () => {
    expect(order(knowing(texts), 'Vilket system används nu för uppföljning?')).toEqual(['931#1', '930#1']);
    expect(order(knowing(texts), 'Vilket system användes tidigare för uppföljning?')).toEqual(['930#1', '931#1']);
  });

  it('does not come after a newer one where it is a law, nor is older than others because of a law', () => {
    const question = 'Vilket system används nu för uppföljning?';
    const [old, recent] = texts as [Text, Text];
    const law = { key: '932', date: '2026', passages: ['Cyklar lånas ut.'], force: 'law' as const };
    const scoreOf = (all: Text[]) =>
      knowing(all)
        .find({ text: question, subject: null, vector: null }, 10)
        .map(({ id, score }) => [id, score.toFixed(6)]);
    const two = scoreOf([{ ...old, force: 'law' }, recent]);
    expect(two[0]?.[1]).toBe(two[1]?.[1]);
    expect(knowing([old, recent, law]).newestYear).toBe(2021);
  });
});

describe('our own digest of a document', () => {
  const original = {
    key: '940',
    date: '2020',
    passages: [
      'Deltagare erbjuds transportmedel för daglig förflyttning enligt överenskommelse.',
      'Verkstaden har öppet hela året.',
    ],
  };
  const digest = {
    key: '940',
    date: '2020',
    passages: ['Deltagare erbjuds transportmedel för daglig förflyttning enligt överenskommelse, alltså en moped.'],
  };
  it('leads plain words to the passage that it tells of', () => {
    const question = 'kan man låna en moped?';
    expect(order(knowing([original]), question)).not.toContain('940#1');
    expect(order(knowing([original], { digests: [digest] }), question)[0]).toBe('940#1');
  });

  it('that tells of something the document no longer says leads nowhere', () => {
    const other = { ...digest, passages: ['Hundar och katter är välkomna.'] };
    expect(order(knowing([original], { digests: [other] }), 'är hundar välkomna?')).toEqual([]);
  });
});

describe('a list', () => {
  const text =
    'På cykelverkstaden gäller detta:\n\u2022 Lånet av en cykel är gratis i tre veckor.\n\u2022 Hjälmen är obligatorisk.';
  const knowledge = knowing([{ key: '950', date: '2024', passages: [text] }]);
  const quoted = (question: string) => {
    const asked = { text: question, subject: null, vector: null };
    const answer = answerQuestion(knowledge, asked);
    return answer.kind === 'answered' ? answer.sources[0] : null;
  };

  it('has the item marked that answers, and is quoted whole', () => {
    const source = quoted('Är lånet av en cykel gratis på cykelverkstaden?');
    expect(source?.mark).toBe('Lånet av en cykel är gratis i tre veckor.');
    expect(source?.statement).toBe(text);
  });

  it('is an answer as a whole to a question for several things', () => {
    expect(quoted('Vad gäller på cykelverkstaden, vilka regler?')?.mark).toBe('På cykelverkstaden gäller detta:');
  });
});

describe('a follow-up', () => {
  const passages = [
    'Cykelverkstaden har sju platser för deltagare.',
    'Snickeriet har nio platser. Snickeriet tar emot deltagare som kan arbeta halvtid.',
    'Cykelverkstaden tar emot deltagare. Den öppnade i mars 2019.',
  ];
  const knowledge = knowing([{ key: '970', date: '2024', passages }]);
  const goOn = (text: string, shown: string[]) =>
    knowledge.find({ text, subject: { question: 'Vad är cykelverkstaden?', shown }, vector: null }, 3);

  it('is looked for first in what was just shown', () => {
    expect(goOn('hur många platser?', ['970#1'])[0]?.id).toBe('970#1');
    expect(goOn('vilka tar den emot?', ['970#3'])[0]?.id).toBe('970#3');
  });

  it('that only asks when is answered by the passage of its subject with a time', () => {
    expect(goOn('när då?', ['970#1'])[0]?.id).toBe('970#3');
  });
});

describe('what a word means', () => {
  it.each([
    ['Vad är en cykelpool?', 'cykelpool'],
    ['vad betyder cykelpool egentligen?', 'cykelpool'],
    ['cykelpool, vad är det?', 'cykelpool'],
    ['kan nån förklara cykelpool', 'cykelpool'],
    ['Vad står CP för?', 'cp'],
    ['what is a bike pool?', 'bike pool'],
    ['vad är det som gäller när klienten uteblir', null],
    ['hur många cyklar finns i poolen?', null],
  ])('is what is asked: %s', (question, term) => {
    expect(askedTerm(question)).toBe(term);
  });

  it.each([
    ['En cykelpool är en samling cyklar som lånas ut.', true],
    ['Deltagarna har en cykelpool, dvs cyklar som lånas ut.', true],
    ['Verksamheten bygger på s.k. cykelpooler.', true],
    ['Cykelpoolen (cyklar att låna) är populär.', true],
    ['Alla gillar cykelpoolen mycket.', false],
    ['Cyklar lånas ut.', false],
  ])('is told: %s', (text, isTold) => {
    expect(defines(text, ['cykelpool'])).toBe(isTold);
  });

  it('has the sentence marked that says it', () => {
    const text =
      'Vår cykelpool ökar i omfattning varje år. Cykelpool innebär att cyklar lånas ut gratis till deltagare i verksamheten.';
    const answer = answerQuestion(knowing([{ key: '960', date: '2024', passages: [text] }]), {
      text: 'Vad är cykelpool?',
      subject: null,
      vector: null,
    });
    expect(answer.kind === 'answered' && answer.sources[0]?.mark).toMatch(/^Cykelpool innebär/);
  });
});

describe('the time a question is about', () => {
  it.each([
    ['vad gällde 2015?', { kind: 'past', year: 2015 }],
    ['hur var det förut?', { kind: 'past', year: null }],
    ['What did the routine say previously?', { kind: 'past', year: null }],
    ['gäller det som sades tidigare fortfarande?', { kind: 'now', isSaid: true }],
    ['hur många skrevs in 2018?', { kind: 'now', isSaid: false }],
    ['får vi remittera?', { kind: 'now', isSaid: false }],
  ])('is read from its words: %s', (question, time) => {
    expect(timeAsked(question)).toEqual(time);
  });
});
