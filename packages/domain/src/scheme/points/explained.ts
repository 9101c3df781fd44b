import type { Sourced } from '../language';
import type { RuleFact } from '../subject';
import type { Grant, WhyNotGranted } from './granted';
import type { WhyNot } from './judge';
import type { Limit } from './value';

/** 计分说明: the tree of a table with what each node came to. Every number is rounded by itself; headings sum exact ones. */
export type Explained = ExplainedHeading | ExplainedClause | ExplainedGranted;

interface ExplainedNode {
  readonly id: string;
  readonly label: string;
  /** What it came to, before its cap or its floor. */
  readonly raw: number;
  readonly value: number;
  /** Which of them changed it. */
  readonly limit?: Limit;
}

export interface ExplainedHeading extends ExplainedNode {
  readonly kind: 'heading';
  readonly start: number;
  /** The one that counts, where the highest alone does. */
  readonly highest?: string;
  readonly of: readonly Explained[];
}

export interface ExplainedClause extends ExplainedNode, Readonly<Sourced> {
  readonly kind: 'clause';
  readonly facts: readonly Scored[];
}

/** A fact that a clause means. */
export interface Scored {
  readonly fact: RuleFact;
  /** What it scores, its share and its amount in it; of an item that counted before, what was gained. */
  readonly score: number;
  readonly counted: boolean;
  readonly why?: WhyNot;
  /** What its item had come to before the year. */
  readonly before?: number;
  /** The year it counts in, where that is another. */
  readonly bookedTo?: number;
}

export interface ExplainedGranted extends ExplainedNode, Readonly<Sourced> {
  readonly kind: 'granted';
  readonly grants: readonly { readonly grant: Grant; readonly counted: boolean; readonly why?: WhyNotGranted }[];
}
