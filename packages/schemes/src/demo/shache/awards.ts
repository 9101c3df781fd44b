import { yearOf, type Day } from '@lianluo/domain/calendar/day';
import { playAwards } from '../award/award-course';
import type { DemoCall } from '../call';
import { officeDay, officeDayFrom } from '../office-days';
import { at } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';

/** Of how many groups, members and proposals; the report gives no number. */
const [groups, members] = [5, 10];
const awarded = [0, 1, 2];

/**
 * 年终排名和表彰 (domain.md section 1, row 15): 优秀联络组 and 优秀委员 of last year once that year is published, and the proposals
 * that were found excellent, as far as
 * they are told.
 */
export function shacheAwards(told: Scene, today: Day, casts: readonly StreetCast[]): DemoCall[] {
  const scene: Scene = { ...told, calls: [] };
  const there = new Set(told.calls.map(({ save }) => save));
  const year = yearOf(today);
  const issuer = '政协莎车县委员会';
  const givenOn = officeDayFrom(`${year}-02-26`);
  const found = officeDay(scene.lastDay, -1);
  playAwards(scene, [
    {
      name: 'sc-award-groups',
      title: `${year - 1}年度优秀委员联络组`,
      type: 'excellent-group',
      issuer,
      units: casts.slice(0, groups).map(({ unit }) => unit),
      docNumber: `莎政协发〔${year}〕2号`,
      givenOn,
    },
    {
      name: 'sc-award-members',
      title: `${year - 1}年度优秀委员`,
      type: 'excellent-member',
      issuer,
      members: casts.slice(0, members).map((cast) => at(cast.members, 1)),
      docNumber: `莎政协发〔${year}〕3号`,
      givenOn,
    },
    ...awarded
      .filter((number) => there.has(`sc-p-${number}`))
      .map((number) => ({
        name: `sc-award-p-${number}`,
        title: `优秀提案（${at(casts, number).name}）`,
        type: 'excellent-proposal' as const,
        issuer,
        units: [at(casts, number).unit],
        proposal: `sc-p-${number}`,
        givenOn: found,
      })),
  ]);
  return scene.calls;
}
