import type { Rules } from '../scheme';
import { differencesOf, isSame, type Difference } from '../told/difference';
import { entriesOf } from '../told/difference-entries';
import { quoted } from '../told/numbers';
import { isWithin, lockOver, partAt, placeAt, pointerAt, type Place } from './place';

/** 可以整块锁定的部分, whether or not the scheme says anything of them: a part that is locked empty stays empty. */
const blockTitles: Readonly<Record<Place, string>> = {
  '/plans': '履职计划',
  '/points/member': '委员积分表',
  '/points/unit': '联络组织积分表',
  '/points/committee': '本会积分表',
  '/stars': '星级',
  '/sheets': '考核表',
  '/contacts': '联系制度',
  '/reports': '报送制度',
  '/standards': '规范化标准',
  '/words': '品牌名称',
  '/unitTypes': '组织类型',
  '/sectors': '界别',
  '/standard': '健全标准',
  '/rhythms': '开展频次',
  '/deadlines': '办理时限',
  '/phrases': '常用语',
  '/categories': '提案分类',
  '/ranking': '排名',
};

/** Whether there is something at a place to be locked. */
export const isLockable = (rules: Rules, place: Place): boolean =>
  Object.hasOwn(blockTitles, place) || (place !== '' && partAt(rules, place) !== undefined);

/** Locks as they are kept: of what is there, once, and none within another. */
export function locksKept(rules: Rules, locks: readonly Place[]): Place[] {
  const there = [...new Set(locks)].filter((place) => isLockable(rules, place)).toSorted();
  return there.filter((place) => !there.some((outer) => outer !== place && isWithin(place, outer)));
}

/** 条款“提案立案”, or what a part is called. */
export function titleOfPlace(rules: Rules, place: Place): string {
  const block = blockTitles[place];
  if (block !== undefined) return block;
  const pointer = pointerAt(rules, place);
  const entries = entriesOf(rules);
  const entry = entries.find((each) => each.pointer !== '' && each.pointer === pointer);
  const field = entries.flatMap(({ fields }) => fields).find((each) => each.pointer === pointer);
  return entry ? `${entry.kind}${quoted(entry.title)}` : (field?.label ?? '这一部分');
}

/** What of a locked part is not as the city has it. */
export interface Unlike {
  lock: Place;
  /** Where, in the county's rules; what is gone is told at what it stood in. */
  pointer: string;
  words: string;
}

/** The locks under which the county has something else than the city. */
export const brokenLocks = (own: Rules, city: Rules, locks: readonly Place[]): Place[] =>
  locks.filter((lock) => !isSame(partAt(own, lock), partAt(city, lock)));

/** 与市政协不同的锁定部分, rule by rule in words, from the city's to the county's. */
export function unlikeCity(own: Rules, city: Rules, locks: readonly Place[]): Unlike[] {
  const broken = brokenLocks(own, city, locks);
  if (broken.length === 0) return [];
  const all = differencesOf(city, own);
  return broken.flatMap((lock): Unlike[] => {
    const found = differencesUnder(all, [lock], { before: city, after: own });
    if (found.length > 0)
      return found.map(({ change, pointer, words }) => ({
        lock,
        words,
        pointer: change === 'removed' ? pointerAt(own, placeAt(city, pointer)) : pointer,
      }));
    return [{ lock, pointer: pointerAt(own, lock), words: `${titleOfPlace(city, lock)}与市政协的规定不同` }];
  });
}

interface Sides {
  before: Rules;
  after: Rules;
}

/** Of the differences between two versions those that lie under locks; of what is said once, field by field. */
export function differencesUnder(
  differences: readonly Difference[],
  locks: readonly Place[],
  { before, after }: Sides,
): Difference[] {
  // What moved away was under the lock before.
  const earlier = new Map(
    entriesOf(before).map(({ block, id, pointer }) => [`${block}\n${id}`, placeAt(before, pointer)]),
  );
  const isLocked = (place: Place | undefined): boolean => place !== undefined && lockOver(locks, place) !== undefined;
  return differences.flatMap((each): Difference[] => {
    const place = placeAt(each.change === 'removed' ? before : after, each.pointer);
    if (isLocked(place) || (each.pointer !== '' && isLocked(earlier.get(`${each.block}\n${each.id}`)))) return [each];
    const fields = each.fields.filter(
      ({ pointer }) => isLocked(placeAt(after, pointer)) || isLocked(placeAt(before, pointer)),
    );
    // A lock on one field of a rule, or of the settings.
    return fields.length === 0 ? [] : [{ ...each, fields, words: fields.map(({ words }) => words).join('；') }];
  });
}
