// A referral check put right in a conversation, in many voices: any fact at any time, struck, supposed, and never in a receipt once it was wrong.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people, startAssistant } from '../../worlds/assistant.ts';
import { fullest } from '../../worlds/databases.ts';
import { readCard, sayInTurn } from '../../worlds/pressing.ts';

const { maja } = people;

describe('a referral check put right in words', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(fullest);
    await assistant.say(maja, 'hej');
  });
  beforeEach(async () => {
    await assistant.say(maja, 'avbryt');
    await assistant.say(maja, 'Ny kontroll');
    await assistant.say(maja, 'avbryt');
  });
  afterAll(() => assistant.stop());

  /** Says one line after the other; gives the last answer. */
  const say = async (...lines: string[]) => (await sayInTurn(assistant, maja, lines)).map(readCard).join('\n');
  const unemployed = 'kan jag remittera en man 45 med försörjningsstöd pga arbetslöshet, bor i Bromma?';
  const woman = 'kan jag remittera en kvinna 34 med fs, inte inskriven på AF?';
  const halfSick = 'man 32 med fs, bor i Farsta. kan jag remittera honom?';
  const resting = 'kvinna 44 år, heltidssjukskriven, nollplacerad, fullt försörjningsstöd, Farsta';
  const newcomer = 'nyanländ kvinna 36 i etableringsprogrammet, kompletterande fs. kan hon komma till jobbtorget?';

  it.each([
    // Ages, in figures and words.
    [unemployed, 'oj 54 menar jag', 'Ålder: 54 år i stället för 45 år.'],
    [unemployed, 'fyrtiosex ska det vara', 'Ålder: 46 år i stället för 45 år.'],
    [unemployed, 'förlåt, han fyllde 46 i september', 'Ålder: 46 år i stället för 45 år.'],
    [unemployed, 'nu såg jag i akten att han är 47, gör det nån skillnad?', 'Ålder: 47 år i stället för 45 år.'],
    [unemployed, '44 är han faktiskt', 'Ålder: 44 år i stället för 45 år.'],
    [unemployed, 'han är typ 50', 'Ålder: 50 år i stället för 45 år.'],
    [unemployed, 'fyrtiofem är fel, trettiofem', 'Ålder: 35 år i stället för 45 år.'],
    [unemployed, 'he is forty-six, sorry', 'Age: 46 years instead of 45 years.'],
    [unemployed, '46 inte 45', 'Ålder: 46 år i stället för 45 år.'],
    [unemployed, 'äh han är 64, nej 46', 'Ålder: 46 år i stället för 45 år.'],
    // The support and its reason.
    [unemployed, 'läste fel, det ska vara kompletterande', 'Försörjningsstöd: kompletterande i stället för ja.'],
    [resting, 'hon har bara kompletterande såg jag nu', 'Försörjningsstöd: kompletterande i stället för fullt.'],
    [newcomer, 'hon får hela beloppet, inte kompletterande', 'Försörjningsstöd: fullt i stället för kompletterande.'],
    [unemployed, 'förlåt, pga sjukdom alltså', 'Skäl till försörjningsstödet: sjukdom i stället för arbetslöshet.'],
    [unemployed, 'nej vänta han har inget fs', 'kan inte stämma samtidigt'],
    // Sick leave, by its degree, its percent and its certificate.
    [resting, 'hon är visst bara deltidssjukskriven', 'Sjukskriven: på deltid i stället för på heltid.'],
    [resting, 'läkarintyget säger 75 procent', 'Sjukskriven: på deltid i stället för på heltid.'],
    [resting, 'hon är friskskriven sen i fredags', 'Sjukskriven: nej i stället för på heltid.'],
    [resting, 'nej hon är inte sjukskriven längre', 'Sjukskriven: nej i stället för på heltid.'],
    [resting, 'SGI är inte noll', 'SGI noll (nollplacerad): nej i stället för ja.'],
    [resting, 'actually she is only on half time sick leave', 'On sick leave: part time instead of full time.'],
    // Where somebody is registered, enrolled and lives.
    [woman, 'nu har hon skrivit in sig', 'Inskriven på Arbetsförmedlingen: ja i stället för nej.'],
    [woman, 'jo af sen i torsdags', 'Inskriven på Arbetsförmedlingen: ja i stället för nej.'],
    [woman, 'det är fixat nu', 'Inskriven på Arbetsförmedlingen: ja i stället för nej.'],
    [
      woman,
      'hon har anmält sig hos Arbetsförmedlingen i morse',
      'Inskriven på Arbetsförmedlingen: ja i stället för nej.',
    ],
    [woman, 'she signed up this morning', 'Registered at Arbetsförmedlingen: yes instead of no.'],
    [unemployed, 'inte Bromma utan Skärholmen', 'Stadsdel: Skärholmen i stället för Bromma.'],
    [unemployed, 'nä Kista var det', 'Stadsdel: Rinkeby-Kista i stället för Bromma.'],
    [unemployed, 'han är visst inskriven hos er redan', 'Redan inskriven: ingen ny remittering'],
    [unemployed, 'han går redan på jobbtorg Farsta', 'Inskriven på jobbtorg: ja.'],
    // The employment service and its programmes.
    [newcomer, 'etableringen är slut sen i maj', 'Etableringen är slut: ja.'],
    [newcomer, 'af har sagt ja', 'Arbetsförmedlingen har gått med på insatsen: ja.'],
    // Sex, permit, purpose, unit.
    [unemployed, 'nä det är en kvinna', 'Kön: kvinna i stället för man.'],
    [unemployed, 'nej hon, inte han', 'Kön: kvinna i stället för man.'],
    [unemployed, 'tillståndet har gått ut men han har sökt förlängning', 'Uppehållstillstånd: nej.'],
    [unemployed, 'vi vill ha trepart', 'Inskrivning genom trepartssamtal'],
  ])('says what is otherwise: %s – %s', async (start, line, told) => {
    expect(await say(start, line)).toContain(told);
  });

  it.each([
    [
      [halfSick, 'sjukskriven 50%', 'sorry 25 ska det va'],
      '25 procent i stället för 50 procent: det läser jag som Sjukskriven: på deltid.',
    ],
    [[halfSick, 'sjukskriven 50%', 'nej 100'], 'Sjukskriven: på heltid i stället för på deltid.'],
    [[halfSick, 'sjukskriven på heltid', 'nej halvtid'], 'Sjukskriven: på deltid i stället för på heltid.'],
    [
      [halfSick, 'sjukskriven på heltid', 'nu är det bara halvtid, femtio procent'],
      'Sjukskriven: på deltid i stället för på heltid.',
    ],
    [
      [halfSick, 'sjukskriven 50%', 'nej vänta, 31'],
      'Är det åldern som är 31, eller är personen sjukskriven på 31 procent?',
    ],
    [[halfSick, 'sjukskriven 50%', '23 inte 32'], 'Ålder: 23 år i stället för 32 år.'],
    [[halfSick, 'sjukskriven 50%', '75 inte 50'], '75 procent i stället för 50 procent'],
    [[halfSick, 'han är 50 och sjukskriven 25%', 'nej 75'], 'Är det åldern som är 75'],
    [
      [unemployed, 'vi vill ha trepart', 'fast nej, gruppinfo räcker'],
      'Stadsdelen vill ha trepartssamtal: nej i stället för ja.',
    ],
    [
      [newcomer, 'etableringen är slut sen i maj', 'nej den pågår fortfarande'],
      'Etableringen är slut: nej i stället för ja.',
    ],
    [[newcomer, 'af har sagt ja', 'eller nej, dom har inte svarat'], 'gått med på insatsen: nej i stället för ja.'],
    [
      [unemployed, 'missbruksenheten ringde in honom', 'nej det var försörjningsstödsenheten'],
      'Remitterande enhet: försörjningsstödsenhet i stället för missbruksenhet.',
    ],
    [[unemployed, 'asså han bor i Huddinge', 'nä farsta är rätt'], 'Struket: Folkbokförd i Stockholm: nej.'],
    [[unemployed, 'han flyttade till Solna i somras', 'han bor i Kista'], 'Folkbokförd i Stockholm: nej står kvar.'],
  ])('reads a short word by what was told last: %j', async (lines, told) => {
    expect(await say(...lines)).toContain(told);
  });

  it.each([
    ['stryk det', 'Struket: Inskriven på jobbtorg: ja.'],
    ['nej det var en annan, stryk det', 'Struket: Inskriven på jobbtorg: ja.'],
    ['det där var fel person', 'Struket: Inskriven på jobbtorg: ja.'],
    ['glöm det sista', 'Struket: Inskriven på jobbtorg: ja.'],
    ['scratch that', 'Struck: Enrolled at a jobbtorg: yes.'],
    ['det stämmer inte', 'Struket: Inskriven på jobbtorg: ja.'],
    ['stryk åldern', 'Struket: Ålder: 45 år.'],
    ['stadsdelen är fel', 'Struket: Stadsdel: Bromma.'],
  ])('takes back what was told last, or what is named: %s', async (line, told) => {
    expect(await say(unemployed, 'han är redan inskriven på jobbtorg skärholmen', line)).toContain(told);
    expect(await say('kvitto')).not.toContain(told.replace(/^[^:]*: /, '').replace('.', ';'));
  });

  it.each([
    ['och om han bor i huddinge?', 'Folkbokförd i Stockholm: nej'],
    ['om han flyttar till Solna efter jul, hur blir det då?', 'Folkbokförd i Stockholm: nej'],
    ['blir det samma svar om han redan är inskriven på ett annat jobbtorg?', 'Inskriven på jobbtorg: ja'],
    ['säg att han blir sjukskriven på heltid', 'Sjukskriven: på heltid'],
    ['men anta att han är nyanländ då?', 'Nyanländ: ja'],
    ['och med kompletterande fs?', 'Försörjningsstöd: kompletterande'],
    ['what if he is on sick leave full time?', 'On sick leave: full time'],
  ])('tries what is supposed, tells it as supposed, and keeps it out of the receipt: %s', async (line, supposed) => {
    const told = await say(unemployed, line);
    expect(told).toMatch(/Antaget, inte sparat|Supposed, not kept/);
    expect(told).toContain(supposed);
    const receipt = await say('kvitto');
    expect(receipt).toMatch(/(Uppgifter|Facts): [^\n]*45/);
    expect(receipt.split(/Uppgifter:|Facts:/)[1]?.split('\n')[0]).not.toContain(supposed);
  });

  it('goes back to what is known after a supposition, and takes it for known once it is so', async () => {
    const back = await say(unemployed, 'och om han redan är inskriven på jobbtorg?', 'nej det är han inte');
    expect(back).toContain('Antagandet är borta (Inskriven på jobbtorg: ja).');
    expect(back).toContain('gruppinformation');
    await say('och om han redan är inskriven på jobbtorg?', 'ja så är det');
    expect(await say('kvitto')).toContain('Inskriven på jobbtorg: ja');
  });

  it.each(['har han inte uppehållstillstånd då?', 'är han inte inskriven på AF?', 'är han nollplacerad?'])(
    'takes a question for no fact: %s',
    async (line) => {
      expect(await say(unemployed, line)).toContain('det är inte sagt än');
      expect(await say('kvitto')).toContain('Skäl till försörjningsstödet: arbetslöshet.');
    },
  );

  it.each([
    ['ändra åldern till 29', 'Ålder: 29 år i stället för 45 år.'],
    ['byt kön till kvinna', 'Kön: kvinna i stället för man.'],
    ['sätt stadsdelen till Farsta', 'Stadsdel: Farsta i stället för Bromma.'],
    ['inte arbetslös, sjuk', 'Skäl till försörjningsstödet: sjukdom i stället för arbetslöshet.'],
    ['vad har du förstått?', 'Ålder: 45 år · Stadsdel: Bromma'],
  ])('is ordered to change a fact, or asked what it knows: %s', async (line, told) => {
    expect(await say(unemployed, 'han är arbetslös', line)).toContain(told);
  });

  it.each([
    [['han har aktivt missbruk', 'nä det var brorsan'], 'Struket: Missbruk: aktivt.'],
    [
      ['han är folkbokförd i Nacka', 'förlåt, Nacka var mamman, han är skriven här'],
      'Folkbokförd i Stockholm: ja i stället för nej.',
    ],
    [['han pluggar på komvux', 'nä han hoppade av i måndags'], 'Studerar: nej i stället för ja.'],
    [['sjukskr 50%', 'jag menar att sjukskr är 75'], '75 procent'],
  ])('tells the person from others, and a percent from an age: %j', async (lines, told) => {
    expect(await say(unemployed, ...lines)).toContain(told);
    expect(await say('kvitto')).toContain('Ålder: 45 år; Stadsdel: Bromma; Kön: man');
  });

  it('lets one of two contradicting facts be called wrong, or right', async () => {
    const lines = ['ung kille, arton, inget soc, KAA. kan jag remittera?', 'han är 20 förresten'];
    expect(await say(...lines)).toContain('kan inte stämma samtidigt');
    expect(await say('KAA är fel')).toContain('varken arbetar eller studerar');
    expect(await say('Ny kontroll', ...lines, 'KAA stämmer')).toContain('Hur gammal är personen');
  });

  it('tells what a fact means beside the check, and whether it makes a difference', async () => {
    const told = await say('kvinna 34 med fs. kan jag remittera?', 'hon är inte inskriven på AF, är det ett hinder?');
    expect(told).toContain('Det ändrar inte vad som behöver vara känt.');
    expect(told).toContain('ska vara inskrivna på Arbetsförmedlingen');
  });

  it('names what it could not read of a fact', async () => {
    expect(await say(unemployed, 'men vänta, nu ser jag att han är född 82')).toContain(
      'Jag läste ingen uppgift om detta: Ålder.',
    );
  });

  it.each([
    'var står det?',
    'varifrån kommer den regeln, kan du visa var det står?',
    'vart står det där nånstans egentligen? min chef kommer fråga',
    'källa?',
    'where does it say that?',
  ])('shows where it stands: %s', async (line) => {
    expect(await say('kvinna 34 med fs. kan jag remittera?', line)).toContain('Översyn av Jobbtorg Stockholms uppdrag');
  });

  it.each(['tack ska du ha!', 'Tack, då ringer jag upp honom.', 'thanks, that is all'])(
    'stays after thanks: %s',
    async (line) => {
      await say(unemployed, line);
      expect(await say('nej vänta, han är 46')).toMatch(/46 (år i stället för|years instead of)/);
    },
  );

  it('takes a colleague who puts herself right for nobody’s sex', async () => {
    await say(
      'personen är 34 och har försörjningsstöd, kan jag remittera?',
      'Nu rättar hon sig, tillståndet har gått ut',
    );
    const receipt = await say('kvitto');
    expect(receipt).toContain('Uppehållstillstånd: nej');
    expect(receipt).not.toContain('Kön');
  });

  it.each([
    'Har du en sekund? Jag har nån här som är femtiotvå, lever på försörjningsstöd men har inte skrivit in sig på Arbetsförmedlingen än. Går det ändå med Jobbtorg?',
    'Helt ny person: nitton, hoppade av gymnasiet, har inget från oss i pengar och är folkbokförd här. Hur tänker man då?',
  ])('checks who is described, whatever stands around: %s', async (line) => {
    expect(await say(line)).toContain('Det här har jag förstått');
  });

  it('mixes nothing of the one before into a new person in the middle of a message', async () => {
    const told = await say(
      unemployed,
      'Nä okej, då glömmer vi den. Helt ny person: nitton, inget fs, folkbokförd här.',
    );
    expect(told).toContain('Ålder: 19 år · Försörjningsstöd: nej · Folkbokförd i Stockholm: ja');
    expect(told).not.toMatch(/Bromma|arbetslöshet ·/);
  });

  it('goes on with somebody of whom little was told yet', async () => {
    const told = await say(
      'Min nya sökande står skriven i Huddinge men sover hos en vän i Farsta, kan jag hänvisa till Jobbtorg då?',
      'Det är en man på 29 år med försörjningsstöd härifrån',
    );
    expect(told).toContain('Ålder: 29 år · Kön: man · Försörjningsstöd: ja · Folkbokförd i Stockholm: nej');
  });
});
