import type { WorkItem } from '../work/item';
import type { KindName } from '../work/kinds';
import type { Drafted, ItemOf } from './matter';
import type { PaperTexts } from './paper';

/** One paper: which kinds have it how each drafts it, and what of it the office may change. */
export interface PaperRule {
  texts: readonly (keyof PaperTexts)[];
  /** It names who is called: nobody reads a roster for another. */
  calls?: true;
  of?: { readonly [Name in KindName]?: Drafted<ItemOf<Name>> };
  /** Of every kind that has no way of its own. */
  any?: Drafted<WorkItem>;
}
