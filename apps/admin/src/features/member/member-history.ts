import type { MemberView } from '@lianluo/contract/member';
import { memberLevelLabels, memberStatusLabels } from '@lianluo/domain/member/member';
import type { Since } from '@lianluo/domain/member/since';

/** A line of 沿革: what changed on a day. */
export interface Changed {
  on: string;
  of: '任职' | '政协职务' | '状态';
  text: string;
}

type Known = Pick<MemberView, 'joinedOn' | 'levels' | 'statuses'>;

/** 沿革: what became of a member, the newest first; nothing where nobody noted a day. */
export function historyLines({ joinedOn, levels, statuses }: Known): Changed[] {
  const lines: Changed[] = [
    ...(joinedOn ? [{ on: joinedOn, of: '任职' as const, text: '任委员' }] : []),
    ...changes('政协职务', levels, memberLevelLabels),
    ...changes('状态', statuses, memberStatusLabels),
  ];
  // What is of one day stands as it came.
  return lines.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).toReversed();
}

const changes = <Is extends string>(
  of: Changed['of'],
  history: readonly { from?: Since<Is>['from'] | undefined; is: Is }[],
  words: Readonly<Record<Is, string>>,
): Changed[] =>
  history.flatMap(({ from, is }, index) => {
    const before = history[index - 1]?.is;
    if (!from) return [];
    return [{ on: from, of, text: before ? `由“${words[before]}”改为“${words[is]}”` : words[is] }];
  });
