import type { PathSample } from './path-sample';

/** What a sample is made of. */
export interface Given {
  /** Stands in everything that is written. */
  word: string;
  /** Of the item, where that is not the word. */
  title?: string;
  unit: string;
  member: string;
  /** Every day of the sample; not one that lies ahead. */
  day?: string;
  /** In long texts, where that is not the word. */
  text?: string;
  /** What starts as the table says is left so. */
  plain?: true;
  /** What else may be named, by the list it stands in. */
  known?: PathSample;
}

/** What cannot be read from a kind's table: shapes of its own, and who may do what as api.md says. */
export interface KindSample {
  /** Steps that an operator takes on items of their own unit, by hand; what may be taken on many is among them. */
  byUnit: readonly string[];
  /** Paths behind an item that a unit reads. */
  readByUnit?: readonly string[];
  /** A city opens its county's, from issued on. */
  shownBelow?: true;
  /** No unit enters one. */
  byOffice?: true;
  /** Its own shapes, and what else of its fields has a value of its own, by field; nothing where it is left out. */
  own?: Readonly<Record<string, (given: Given) => unknown>>;
  /** What its endpoints beside the lifecycle take, by the last part of their operation. */
  beside?: Readonly<Record<string, object>> | ((given: Given) => Readonly<Record<string, object>>);
  /** How far most items of a ledger have come, where that is not the end of its course. */
  usually?: string;
}
