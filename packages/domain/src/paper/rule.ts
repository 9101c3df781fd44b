import type { WorkItem } from '../work/item';
import type { KindName } from '../work/kinds';
import type { LetterGroup } from './letter';
import type { Drafted, ItemOf } from './matter';
import type { PaperTexts } from './paper';

/** One paper: which kinds have it and how each drafts it, whether it takes a number, what of it the office may change. */
export interface PaperRule {
  /** The series it is numbered in; without one it is printed alone. */
  group?: LetterGroup;
  texts: readonly (keyof PaperTexts)[];
  of?: { readonly [Name in KindName]?: Drafted<ItemOf<Name>> };
  /** Of every kind that has no way of its own. */
  any?: Drafted<WorkItem>;
}
