import type { Committee } from '@lianluo/domain/committee/committee';
import { inUseOf } from '@lianluo/domain/scheme/carried';
import { stillInUse } from '@lianluo/domain/scheme/in-use';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { committeeRow } from '../../floor/committee/committee.store';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import type { SchemeHead } from './scheme.store';

/**
 * The committee carries what everyday pages and commands need of what is in force and yet to begin: it is read with every request
 * anyway, and so neither a name nor a deadline costs one a read of its own. `whole` are those of the head that were read for this.
 */
export function carryInUse(
  { committee, today, instant }: Pick<Scope, 'committee' | 'today' | 'instant'>,
  { versions }: SchemeHead,
  whole: readonly (Scheme | undefined)[],
): CommandWrite {
  const known = [...whole.flatMap((each) => (each ? inUseOf(each) : [])), ...(committee.schemes ?? [])];
  const schemes = versions.flatMap(({ version }) => known.find((each) => each.version === version) ?? []);
  const next: Committee = {
    ...committee,
    schemes: stillInUse(schemes, today),
    updatedAt: instant,
    version: committee.version + 1,
  };
  return { table: 'platforms', put: committeeRow(next), if: { version: committee.version }, refusal: 'again' };
}
