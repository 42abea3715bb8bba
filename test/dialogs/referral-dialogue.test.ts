// The referral check as a caseworker meets it: in words, by buttons, on a form, left and taken up again, with its receipt.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReply } from '../../bot/cards/render.ts';
import { citations, plainText, type Reply } from '../../dialogs/reply.ts';
import type { Session } from '../../dialogs/session.ts';
import type { Outcome } from '../../dialogs/turn.ts';
import { passageOfRule } from '../../knowledge/referral/rule-sources.ts';
import { buttons, shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';
import { readShipped, type Shipped } from '../worlds/shipped-knowledge.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await readShipped();
});

const shown = (outcome: Outcome) => outcome.replies.map(plainText).join('\n');
const titles = (reply: Reply | undefined) =>
  reply !== undefined && 'actions' in reply ? reply.actions.map(({ title }) => title) : [];

/** Says one message after the other in one conversation; gives the last answer. */
async function talk(...texts: string[]): Promise<Outcome> {
  let last: Outcome | null = null;
  for (const text of texts) last = await shipped.say(text, last === null ? {} : { session: last.session });
  if (last === null) throw new Error('Nothing was said.');
  return last;
}

async function press(
  before: Outcome,
  title: string,
  data: Record<string, unknown> = {},
  session?: Session,
): Promise<Outcome> {
  const [reply] = before.replies;
  const actions = reply !== undefined && 'actions' in reply ? reply.actions : [];
  const submit = reply?.kind === 'form' ? [{ title: reply.submit.title, click: reply.submit.click }] : [];
  const action = [...actions, ...submit].find((each) => each.title === title);
  if (action === undefined || !('click' in action))
    throw new Error(`There is no button "${title}", only ${titles(reply)}.`);
  const { verb, data: own } = JSON.parse(JSON.stringify(action.click));
  return await shipped.take({ kind: 'click', verb, data: { ...own, ...data } }, { session: session ?? before.session });
}

describe('a check in words', () => {
  it('shows what it understood, and asks for what is missing one at a time with buttons', async () => {
    const first = await talk('får jag skicka en nollplacerad tjej 44 från Farsta?');
    expect(shown(first)).toContain('Har personen försörjningsstöd');
    expect(shown(first)).toContain('Ålder: 44 år · Stadsdel: Farsta · Kön: kvinna · SGI noll (nollplacerad): ja');
    expect(titles(first.replies[0])).toEqual([
      'Nej',
      'Ja',
      'Vet inte',
      'Fyll i allt på en gång',
      'Visa vad jag vet så långt',
    ]);
    const second = await press(first, 'Ja');
    expect(shown(second)).toContain('Är personen sjukskriven');
    const third = await press(second, 'På heltid');
    expect(third.replies[0]).toMatchObject({ kind: 'details', title: 'Anmäl direkt till arbetsträning på Jobbstart' });
  });

  it('takes typed answers too: yes, a value, an age, and that nobody knows', async () => {
    expect(shown(await talk('får jag skicka en nollplacerad tjej 44?', 'helt', 'ja, på heltid'))).toContain(
      'Jobbstart',
    );
    expect(shown(await talk('kan jag remittera min klient, inget fs', '22', 'ja'))).toContain('uppsök');
    expect(shown(await talk('kan jag remittera min klient, inget fs', 'vet inte'))).toContain('Behöver vara känt');
    expect(shown(await talk('kan jag remittera min klient, inget fs', '7'))).toContain('från 13 till 120');
  });

  it('gives the result with reasons, their force and source, warnings, what to do, what would change it and what it is not', async () => {
    const result = await talk(
      'man 35, fullt fs pga arbetslöshet, bor i Bromma, pågående insats hos af. kan jag remittera honom?',
    );
    const text = shown(result);
    for (const part of [
      'Hör till målgruppen: inskrivning genom gruppinformation',
      'nämndbeslut, sedan 2018-09-01',
      'förlorar sin insats hos Arbetsförmedlingen',
      'Gör nu',
      'Stadsdelen vill ha trepartssamtal: ja → Inskrivning genom trepartssamtal',
      'inget beslut',
    ])
      expect(text).toContain(part);
    const [reply] = result.replies;
    expect(reply === undefined ? 0 : citations(reply).length).toBeGreaterThan(1);
    expect(titles(reply)).toEqual(
      expect.arrayContaining([
        'Kvitto för akten',
        'Boka trepartssamtal',
        'Insatser i Bromma',
        'Rätta uppgifterna',
        'Kontrollera noggrannare',
        'Ny kontroll',
      ]),
    );
  });

  it('tells that no statement of inability is written, but that a summary of what was tried may be given', async () => {
    const text = shown(
      await talk(
        'kvinna 52, inskriven på jobbtorg, fs pga sjukdom, behöver underlag för sjukersättning, kan jag remittera?',
      ),
    );
    expect(text).toContain('En annan myndighets ansvar: Försäkringskassan');
    expect(text).toMatch(/inga särskilda underlag/);
    expect(text).toMatch(/sammanfattning/);
  });

  it('names both authorities where the responsibility is shared', async () => {
    expect(
      shown(
        await talk(
          'man 47, nollplacerad, heltidssjukskriven, fullt fs, vi vill ha arbetsförmågan utredd. kan jag remittera?',
        ),
      ),
    ).toContain('Arbetsförmedlingen (delas med Försäkringskassan)');
  });

  it('asks which is wrong where two facts cannot both be true', async () => {
    const conflict = await talk('kvinna 30, arbetsförmåga saknas, det finns skäl att pröva arbete. kan jag remittera?');
    expect(shown(conflict)).toContain('kan inte stämma samtidigt');
    const mended = await press(conflict, 'Fel: arbetsförmåga saknas');
    expect(shown(mended)).not.toContain('kan inte stämma samtidigt');
  });

  it('takes more about the same person, and begins anew with another age', async () => {
    const more = await talk('man 35, fs pga arbetslöshet. kan jag remittera honom?', 'han har ett aktivt missbruk');
    expect(shown(more)).toContain('Stadsdelens ansvar');
    const other = await talk(
      'man 35, fs pga arbetslöshet. kan jag remittera honom?',
      'kan jag remittera en kvinna 52, inget fs?',
    );
    expect(shown(other)).not.toContain('arbetslöshet');
  });

  it('leaves the degree of a support open that was told without it, and takes it in a word all the same', async () => {
    const asked = await talk('kan jag remittera en man 35, fs?');
    expect(shown(asked)).toContain('Varför har personen försörjningsstöd');
    expect(asked.session.referral?.facts).toEqual({ age: 35, gender: 'man', incomeSupport: 'received' });
    const whole = await talk('kan jag remittera en man 35?', 'helt och hållet');
    expect(whole.session.referral?.facts.incomeSupport).toBe('full');
    const more = await shipped.say('kompletterande fs', { session: asked.session });
    expect(more.session.referral?.facts.incomeSupport).toBe('supplementary');
  });

  it('asks somebody in the twenties for income support first', async () => {
    expect(shown(await talk('kan jag remittera en kille 22?'))).toContain('Har personen försörjningsstöd');
  });

  it('begins anew for the next person, whatever was asked last', async () => {
    const other = await talk(
      'kan jag remittera man 44 med fs?',
      'kan jag remittera kvinna 31, fullt fs pga arbetslöshet?',
    );
    expect(other.session.referral?.facts).toEqual({
      age: 31,
      gender: 'woman',
      incomeSupport: 'full',
      incomeSupportReason: 'unemployment',
    });
    const next = await talk('kan jag remittera kvinna 22 med fs?', 'nästa: man, kompl fs');
    expect(next.session.referral?.facts).toEqual({ gender: 'man', incomeSupport: 'supplementary' });
  });

  it('does not take the word for one fact as that of another, and hears an answer in a sentence', async () => {
    const begun = 'kan jag remittera en kvinna 35?';
    expect((await talk(begun, 'heltid')).session.referral?.facts).toEqual({ age: 35, gender: 'woman' });
    expect((await talk(begun, 'ja det har hon, fullt')).session.referral?.facts.incomeSupport).toBe('full');
    expect((await talk(begun, 'nej det har hon inte')).session.referral?.facts.incomeSupport).toBe('none');
  });

  it('asks again, without a word of leaving, where a yes does not say which', async () => {
    const again = await talk('kan jag remittera en kvinna 35, nyanländ, fs?', 'ja');
    expect(shown(again)).toContain('Deltar personen i något program');
    expect(shown(again)).toContain('Vilket av dem?');
    expect(shown(again)).not.toContain('Kontrollen ligger kvar');
  });

  it.each(['ja', 'nej', 'ja det är det'])(
    'takes a bare word after another question for no fact, and shows its own question: %s',
    async (word) => {
      const open = ['kan jag remittera en 17-åring utan fs?', 'vad är Alfa?', word];
      const answered = await talk(...open);
      expect(answered.session.referral?.facts).toEqual({ age: 17, incomeSupport: 'none' });
      expect(shown(answered)).toContain('kommunala aktivitetsansvaret');
      expect((await talk(...open, 'ja')).session.referral?.facts.municipalActivityResponsibility).toBe(true);
    },
  );

  it.each(['ja', 'nej'])(
    'is over with its result, so that a bare word asks the documents nothing: %s',
    async (word) => {
      const said = shown(await talk('kan jag remittera man 28, fullt fs pga arbetslöshet?', word));
      expect(said).toContain('ingen fråga');
      expect(said).not.toContain('dokumenten');
    },
  );

  it('puts one thing right about the same person', async () => {
    const right = await talk('kan jag remittera en kille 25 med fs?', 'nej det var fel, han har inget fs');
    expect(right.session.referral?.facts).toEqual({ age: 25, gender: 'man', incomeSupport: 'none' });
    const older = await talk('kan jag remittera en 17-åring utan fs?', 'nej vänta, 18');
    expect(older.session.referral?.facts).toEqual({ age: 18, incomeSupport: 'none' });
  });

  it('hears more than it asked for', async () => {
    expect(
      shown(await talk('kan jag remittera man 35 med fs?', 'pga arbetslöshet, han är redan inskriven på jobbtorg')),
    ).toContain('Redan inskriven');
  });

  it.each([
    'vilka öppettider har jobbtorg farsta',
    'hur många aspiranter har en coach?',
    'vem bestämmer om det blir trepart?',
    'vad finns för unga i Farsta?',
  ])('answers a question in between as such: %s', async (question) => {
    const open = await talk('kan jag remittera man 35 med fs?');
    const between = await shipped.say(question, { session: open.session });
    expect(between.session.referral?.facts).toEqual(open.session.referral?.facts);
    expect(between.replies[0]?.kind === 'details' && between.replies[0].title).not.toContain('Varför har personen');
  });

  it('can be left for another question and taken up again, and tells the way back once', async () => {
    const left = await talk('får jag skicka en nollplacerad tjej 44?', 'vad är Alfa?');
    expect(shown(left)).toContain('Kontrollen ligger kvar');
    expect(left.replies.at(-1)).toMatchObject({ suggestions: [{ say: 'Fortsätt kontrollen' }] });
    const again = await shipped.say('vad är Iwork?', { session: left.session });
    expect(shown(again)).not.toContain('Kontrollen ligger kvar');
    expect(shown(await shipped.say('Fortsätt kontrollen', { session: again.session }))).toContain(
      'Har personen försörjningsstöd',
    );
  });

  it('answers in English what is asked in English', async () => {
    const text = shown(
      await talk('Can I refer a 35 year old man, unemployed, with full income support because of unemployment?'),
    );
    expect(text).toContain('In the target group: enrolment by group information');
    expect(text).toContain('Advice out of documents');
    expect(text).toContain('Whoever has income support because of unemployment');
  });
});

describe('a check on a form', () => {
  it('shows what is known and what could matter, and checks what comes back', async () => {
    const first = await talk('får jag skicka en nollplacerad tjej 44 från Farsta?');
    const form = await press(first, 'Fyll i allt på en gång');
    const [reply] = form.replies;
    if (reply?.kind !== 'form') throw new Error('A form was expected.');
    expect(reply.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['age', 'incomeSupport', 'purpose', 'sgiZero']),
    );
    expect(reply.fields.find(({ name }) => name === 'age')?.value).toBe('44');
    const result = await press(form, 'Kontrollera', {
      age: '44',
      incomeSupport: 'full',
      incomeSupportReason: 'unemployment',
      district: 'sthlm skäris',
    });
    expect(shown(result)).toContain('gruppinformation');
    expect(JSON.stringify(renderReply(reply, 'sv')).length).toBeLessThan(28_000);
  });

  it.each([
    ['an age out of range', { age: '7' }, 'från 13 till 120'],
    ['an age that is no number', { age: 'gammal' }, 'från 13 till 120'],
    ['a value that does not exist', { purpose: 'world peace' }, 'kunde jag inte läsa'],
  ])('with %s is refused in one sentence, and nothing is lost', async (_what, data, says) => {
    const form = await press(await talk('får jag skicka en nollplacerad tjej 44?'), 'Fyll i allt på en gång');
    const refused = await press(form, 'Kontrollera', data);
    expect(shown(refused)).toContain(says);
    expect(refused.session.referral?.facts).toMatchObject({ age: 44, sgiZero: true });
  });
});

describe('a button', () => {
  it('of an earlier check says so and shows the present state', async () => {
    const old = await talk('får jag skicka en nollplacerad tjej 44?');
    const now = await shipped.take(
      { kind: 'click', verb: 'referral.begin', data: { facts: { age: 22 } } },
      { session: old.session },
    );
    const state = now.session.referral;
    const moved: Session = { ...now.session, referral: state === null ? null : { ...state, id: 'another' } };
    expect(shown(await press(old, 'Ja', {}, moved))).toContain('hör till en tidigare kontroll');
  });

  it.each([
    ['a value that the fact does not have', { value: 'everything' }],
    ['no value', { value: null }],
    ['a fact that does not exist', { fact: 'shoeSize' }],
  ])('with %s changes nothing', async (_what, data) => {
    const first = await talk('får jag skicka en nollplacerad tjej 44?');
    const answer = await press(first, 'Ja', data);
    expect(answer.session.referral?.facts).toEqual(first.session.referral?.facts);
  });

  it('goes on to everything that could still change the outcome, on request', async () => {
    const result = await talk('man 35, fullt fs pga arbetslöshet. kan jag remittera honom?');
    expect(shown(await press(result, 'Kontrollera noggrannare'))).toMatch(/Det vet /);
  });

  it('begins a check from a measure with what is known', async () => {
    const begun = await shipped.take({
      kind: 'click',
      verb: 'referral.begin',
      data: { measure: 'D42', audience: 'newcomers', district: 'Farsta' },
    });
    expect(shown(begun)).toContain('Nyanländ: ja');
  });
});

describe('a policy question that a rule answers', () => {
  it('shows the rule beside the passages, and leads to the check', async () => {
    const answer = await talk('får missbruksenheten remittera direkt?');
    const rule = answer.replies.at(-1);
    expect(rule).toMatchObject({ kind: 'details', title: 'Så säger regelkontrollen' });
    expect(rule === undefined ? '' : plainText(rule)).toContain('Gå genom försörjningsstödsenheten');
  });

  it.each([
    'hur länge e man inskriven på jobbtorg som längst',
    'vad händer när man är inskriven på jobbtorg?',
    'vem ansvarar för personer i aktivt missbruk?',
    'är de som är inskrivna på jobbtorg sjukskrivna?',
    'hur länge kan en aspirant vara inskriven?',
  ])('shows no rule beside a general question that only names what the rule rests on: %s', async (question) => {
    expect((await talk(question)).replies).toHaveLength(1);
  });

  it.each(['får man remittera nån som redan är inskriven?', 'min klient är redan inskriven, vad händer nu?'])(
    'shows the rule where it is asked whether somebody may be sent, or of one person: %s',
    async (question) => {
      expect(shown(await talk(question))).toContain('Redan inskriven: ingen ny remittering');
    },
  );

  it('shows no rule where none answers it', async () => {
    expect((await talk('Hur snabbt ska första jobbplanen vara klar?')).replies).toHaveLength(1);
    expect((await talk('Vad är Alfa?')).replies).toHaveLength(1);
    expect((await talk('Vad gäller om aspiranten uteblir från gruppinformationen?')).replies).toHaveLength(1);
  });
});

describe('every rule', () => {
  it('has its passage in the documents in use', () => {
    const missing = Object.entries(shipped.rules.rules).filter(
      ([, rule]) => passageOfRule(shipped.knowledge.passages, rule) === null,
    );
    expect(missing.map(([id]) => id)).toEqual([]);
  });
});

describe.each(triedKinds)('on the $name database', (kind) => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
  });
  afterAll(() => assistant.stop());

  it('a check goes through cards, over a restart, to a receipt that is kept once and names nobody', async () => {
    const [question] = await assistant.say(people.maja, 'får jag skicka en nollplacerad tjej 44 från Farsta?');
    if (question === undefined) throw new Error('A card was expected.');
    const full = buttons(question).find(({ data }) => data.value === 'received');
    await assistant.restart();
    const click = assistant.activity(people.maja, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', ...full }, trigger: 'manual' },
    });
    const { body } = await assistant.post(click);
    expect(JSON.stringify(body)).toContain('Är personen sjukskriven');
    await assistant.say(people.maja, 'på heltid');
    const [receipt] = await assistant.say(people.maja, 'kvitto');
    expect(receipt === undefined ? '' : shownText(receipt)).toContain('Remitteringskontroll 2026-11-23');
    const kept = await assistant.database.database.selectFrom('receipts').selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(kept[0]?.receipt).toMatchObject({ outcome: 'directJobbstart', on: '2026-11-23' });
    expect(JSON.stringify(kept)).not.toMatch(/A-\d|Maja/);
  });
});
