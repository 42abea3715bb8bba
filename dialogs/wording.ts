// Every sentence that a person can be shown, as one list to be filled once per language.
import type { Force } from '../knowledge/document.ts';
import type { BookingWording } from './booking/words/wording.ts';
import type { Role } from './caller.ts';
import type { ColleagueWording } from './colleague/wording.ts';
import type { DeadlineWording } from './deadlines/wording.ts';
import type { MeasureWording } from './measures/wording.ts';
import type { ModelWording } from './model/wording.ts';
import type { ReferralWording } from './referral/wording.ts';
import type { Suggestion } from './reply.ts';
import type { StatisticsWording } from './statistics/wording.ts';
import type { Language } from './understanding/language.ts';
import type { PersonalDataKind } from './understanding/personal-data/personal-data.ts';

export interface Wording {
  language: Language;
  greeting(name: string, role: Role): string;
  help(role: Role): string;
  suggestions(role: Role): Suggestion[];
  welcome(name: string, role: Role): string;
  /** What asks for help in the other language. */
  otherLanguage: Suggestion;
  /** Said in conversations that others can read. */
  ownChat: { open: string; deadlines: string; referral: string };
  group: { welcome: string; help: string; suggestions: Suggestion[] };
  noAccess(contact: string): string;
  withheld: {
    /** What was seen, and what to do instead. */
    seen(kinds: readonly PersonalDataKind[]): string;
    wasNoPerson: string;
    notPerson: string;
    counted: string;
  };
  cancelled: string;
  /** Said where nothing was ordered, or where our question was answered with no. */
  leftAsItIs: string;
  /** For a yes or no when nothing was asked. */
  nothingAsked: string;
  /** After the answer to a message that was too long to be read whole. */
  readInPart: string;
  thanks: string;
  feedback: string;
  outOfScope: string;
  fault(reference: string): string;
  busy: string;
  /** Said when nobody knows whether the answer before came through. */
  inDoubt: string;
  unsupported: {
    empty: string;
    attachmentOnly: string;
    tooLong: string;
    /** A click with more data than any card sends back. */
    clickTooLarge: string;
    /** More messages in a short time than are answered. */
    tooMany: string;
    unknownType: string;
    unknownInvoke: string;
  };
  oldCard: string;
  readAs(question: string): string;
  alsoStated: string;
  danger: string;
  /** What the bot answers from, a line a document. */
  aboutSources(documents: { title: string; date: string | null; digest: boolean }[]): string;
  whichMeaning(term: string): string;
  /** How a short form was read that could mean something else too. */
  readForm(form: string, meaning: string): string;
  notStated(contact: string): string;
  /** For what is known to be missing: a Swedish note and whom to ask. */
  notStatedTopic(note: string, ask: string): string;
  mayHaveChanged: string;
  nearest: string;
  /** Said in Teams' message box while nothing is found. */
  typeMore: string;
  historic: string;
  showSource: string;
  allSources: string;
  sourcesTitle: string;
  particulars: {
    document: string;
    number: string;
    section: string;
    place: string;
    date: string;
    force: string;
    status: string;
  };
  unknownDate: string;
  section(name: string): string;
  /** Said in place of a line number where the text is our own digest. */
  digest: string;
  place(unit: 'line' | 'page' | 'paragraph', from: number, to: number): string;
  forces: Record<Force, string>;
  searching: string;
  contacts: { expert: string; access: string };
  measures: MeasureWording;
  model: ModelWording;
  statistics: StatisticsWording;
  booking: BookingWording;
  colleague: ColleagueWording;
  deadlines: DeadlineWording;
  referral: ReferralWording;
}
