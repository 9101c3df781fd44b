import type { Letter } from '@lianluo/domain/paper/letter';
import { Refusal } from '@lianluo/domain/refusal';
import { isKind } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { findItem, type FoundItem } from '../work/find-item';
import { readLetter } from './letter.store';
import { isSentTo } from './paper-matter';

export interface FoundLetter {
  version: number;
  letter: Letter;
  /** What it was sent about. */
  found: FoundItem;
}

/** A letter for this caller: it is there for whoever reads its item, and from outside of the house where it was sent to theirs. */
export async function findLetter(scope: Scope, { id }: { id: string }): Promise<FoundLetter> {
  const letter = await readLetter(scope, id);
  const { kind, item, version } = letter;
  if (!isKind(kind)) throw new Refusal('not-found');
  if (scope.actor.reach !== 'own' && !isSentTo(scope, letter)) throw new Refusal('not-found');
  const found = await findItem(kind)(scope, { c: scope.committee.id, id: item });
  return { version, letter, found };
}
