import type { SubjectKind } from '@lianluo/contract/scores';
import type { Scope } from '../../floor/context';
import type { Asking } from '../score/asking';
import { isThere, type There } from '../score/subjects';
import { frozenScores, type FrozenScores } from './frozen-scores';

type Time = Pick<Asking, 'year' | 'span'>;

/**
 * Who was there in the time that is asked for. Of a year that is locked nobody goes who was there when it was: that they ended
 * before it was said only later, and moves nobody's rank.
 */
export const thereBy = ({ had }: FrozenScores, { year, span: { from } }: Time): There => ({
  since: from,
  has: ({ id, asked }) =>
    isThere(asked, from) || (had(id) && !isThere(asked, `${String(year).padStart(4, '0')}-01-01`)),
});

export const thereThen = async (
  scope: Pick<Scope, 'storage' | 'committee'>,
  asking: Time & Pick<Asking, 'head'>,
  kind: SubjectKind,
): Promise<There> => thereBy(await frozenScores(scope, asking, kind), asking);
