import { memberLevels, memberStatuses } from '../../member/member';
import { whoWords } from '../catalogue/who';
import type { Who } from '../language';
import type { Rules } from '../scheme';
import { listed } from '../told/numbers';
import { fault, inEach, none, type Found } from './fault';

const known = ['职务层次（常委等）', '委员状态', '界别', '职务', '中共党员', '特聘委员', '当年新任委员'];

/** 方案中没有的对象 */
export const unknownWho = (at: string, who: readonly Who[] | undefined, { sectors }: Rules): readonly Found[] =>
  inEach(at, who ?? [], (each) => {
    if (whoWords(each) === undefined) return fault('', `“${each}”不是可以限定的对象，可以按${listed(known)}限定`);
    const sector = each.startsWith('sector:') ? each.slice('sector:'.length) : undefined;
    return sector === undefined || sectors.length === 0 || sectors.includes(sector)
      ? none
      : fault('', `界别“${sector}”不在本方案的界别中，请先增加该界别，或改选已有的界别`);
  });

const isSomeLeft = (
  all: readonly string[],
  kind: string,
  who: Who | undefined,
  without: ReadonlySet<string>,
): boolean =>
  // Whoever is named by another trait may have any level and any status.
  (who !== undefined && who.startsWith(`${kind}:`)) || all.some((each) => !without.has(`${kind}:${each}`));

/** Whether there can be a member who is one of these and none of those: everybody has one level and one status. */
function isAnybody(onlyFor: readonly Who[] | undefined, notFor: readonly Who[] = []): boolean {
  const without: ReadonlySet<string> = new Set(notFor);
  const meant = onlyFor === undefined ? [undefined] : onlyFor.filter((who) => !without.has(who));
  return meant.some(
    (who) => isSomeLeft(memberLevels, 'level', who, without) && isSomeLeft(memberStatuses, 'status', who, without),
  );
}

/** 没有人适用 */
export function nobodyLeft(
  at: string,
  onlyFor: readonly Who[] | undefined,
  notFor: readonly Who[] | undefined,
): readonly Found[] {
  if (onlyFor?.length === 0) return fault(at, '没有选择适用对象，请至少选择一类，或去掉这一限定');
  return isAnybody(onlyFor, notFor) ? none : fault(at, '适用对象和排除对象合起来没有剩下任何人，请减少排除对象');
}

const traitOf = (who: Who): string => who.slice(0, Math.max(0, who.indexOf(':')));

/** Whether anybody for whom a rule holds can be this one: of the same trait everybody has one. */
export function isAmong(
  who: Who,
  { onlyFor, notFor }: { onlyFor?: readonly Who[] | undefined; notFor?: readonly Who[] | undefined },
): boolean {
  if (notFor?.includes(who)) return false;
  const isOneOfTrait = traitOf(who) === 'level' || traitOf(who) === 'status';
  const isOther = isOneOfTrait && onlyFor?.every((each) => each !== who && traitOf(each) === traitOf(who));
  return !isOther;
}
