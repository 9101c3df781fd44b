import type { Day } from '@lianluo/domain/calendar/day';
import { doubleGroups } from '@lianluo/domain/member/leaving';
import type { Placement } from '@lianluo/domain/member/member';
import type { Finding } from '@lianluo/domain/import/finding';
import type { Mapping } from '@lianluo/domain/import/mapping';
import { columnOf } from '../commit/long-texts';

interface Placed {
  placements: readonly Placement[];
}

/** 重复编组: a row after which somebody belongs to more liaison groups than before, with their names. */
export function doublePlaced(
  { before, after }: { before?: Placed; after: Placed },
  said: { given: readonly string[]; mapping: Mapping; units: ReadonlyMap<string, string>; today: Day },
): Finding[] {
  const { given, mapping, units, today } = said;
  const known = new Set(before ? doubleGroups(before.placements, today) : []);
  const groups = doubleGroups(after.placements, today);
  if (groups.every((group) => known.has(group))) return [];
  const field = ['group', 'workStreet', 'homeStreet'].find((each) => given.includes(each)) ?? 'group';
  const names = groups.map((group) => `“${units.get(group) ?? group}”`).join('、');
  const message = `导入后将同时编入${groups.length}个联络组：${names}；只编入一个的请改正`;
  return [{ column: columnOf(mapping, field), field, severity: 'warning', code: 'placement.double', message }];
}
