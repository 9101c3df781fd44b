import type { Member } from '@lianluo/domain/member/member';
import type { Scope } from '../../floor/context';
import { requireNamed } from './require-named';

/** The members a body names, or 422 at the field that names one who is not on this committee's roster. */
export const requireMembers = (
  scope: Scope,
  ids: readonly string[],
  pointerOf: (index: number) => string,
): Promise<Map<string, Member>> =>
  requireNamed(scope, 'members', ids, { code: 'member.unknown', message: '名册中没有这位委员。', pointerOf });
