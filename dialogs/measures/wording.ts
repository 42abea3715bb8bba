// The sentences and labels of measures per district, as one list to be filled once per language.
import type { MeasureQuery } from '../../knowledge/catalogue/measure-search.ts';
import type { Audience, MeasureStatus, MeasureType } from '../../knowledge/catalogue/measures.ts';

/** What is looked for, as it is put in words; `district` and `jobbtorg` are names. */
export interface Sought extends MeasureQuery {
  jobbtorg: string | null;
}

export interface MeasureWording {
  /** "Measures for young people in Farsta". */
  title(sought: Sought): string;
  audiences: Record<Audience, string>;
  types: Record<MeasureType, string>;
  /** What is said of it, and of when: "running as of 2019". */
  status(status: MeasureStatus, asOf: string): string;
  /** Somebody has confirmed the row. */
  confirmed(by: string, on: string): string;
  /** How old the facts are, and what follows from it. */
  age(from: string, to: string): string;
  /** The row is older than it should be. */
  stale: string;
  /** A district of before, with what it is called today. */
  now(name: string, now: string): string;
  /** When a district of today was made of others, and that the facts are theirs. */
  madeOf(name: string, since: string, former: string[]): string;
  /** Nothing is said of the district's own measures; `named` when it is at least named. */
  silent(names: string[], named: boolean): string;
  /** A jobbtorg offers what they all offer. */
  office(name: string): string;
  fact(district: string, asOf: string, says: string): string;
  groups: {
    named: string;
    here(name: string): string;
    city: string;
    elsewhere: string;
    districts: string;
    state: string;
    placeUnknown: string;
    notRunning: string;
    general: string;
  };
  forAllEnrolled(audience: string): string;
  otherAudience(audience: string): string;
  /** Nothing fits what is sought. */
  nothing(sought: Sought): string;
  /** A search as somebody types finds nothing. */
  nothingLike: string;
  /** Absence of a row says nothing. */
  absence: string;
  more(count: number): string;
  source(title: string, date: string | null, section: string): string;
  particulars: { forWhom: string; by: string; where: string; status: string; confirmed: string };
  scopes: Record<'city' | 'allDistricts' | 'state' | 'unknown', string>;
  sections: { howTo: string; numbers: string; caveats: string; outside: string };
  actions: {
    checkReferral: string;
    book: string;
    back: string;
    wholeCity: string;
    onlyIn(district: string): string;
    about(name: string): string;
    meantOffice(name: string): string;
    measuresIn(district: string): string;
  };
  /** A place may be several things; which one is asked. */
  whichPlace(name: string): string;
  place: Record<'district' | 'jobbtorg' | 'afOffice' | 'finsam', (name: string) => string>;
  /** There is no such district; `near` are the names nearest to it. */
  unknownPlace(name: string, near: string[]): string;
  profile: { title(name: string): string; none(name: string): string; kinds: Record<string, string> };
  comparison: {
    title(names: string[]): string;
    which: string;
    tooMany(most: number): string;
    measure: string;
    notSaid: string;
    none(asOf: string): string;
    shared(count: number): string;
    nothing: string;
  };
  equality: {
    title: string;
    text(count: number): string;
    columns: { measure: string; available: string; notAvailable: string; divided: string; unknown: string };
    notes: string[];
  };
  /** What was asked about in a list is gone since. */
  gone: string;
}
