import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from '../call';
import { castOf, enterMembers, openOffice, sectors } from '../office';
import { at } from '../random';
import type { Scene } from '../scene';
import { enterUnit } from '../setup';
import type { StreetCast } from '../street';
import { playYearTable, spread, type YearLine } from '../year-table';

/** Seven places of the city, each with two groups; the report counts the groups and names none. */
const places = '商州 洛南 丹凤 商南 山阳 镇安 柞水'.split(' ');
const work = '经济 科技教育 文化体育 医药卫生 农业农村 社会法治 联谊'.split(' ');
const memberCount = 319;
/** Sectors of a few, in which there are not so many posts. */
const small = /侨联|科协|对外|新闻|少数民族/;

/** 商洛市 (domain.md section 1, row 7): 319 members, each in one of 14 学习组 by region and of 7 工作组 by sector (双组制). */
export function shangluo(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'shangluo', region: '市', seed: 319, share: 3 });
  const { scene, clock } = office;
  const study = places.flatMap((place, index) =>
    ['一', '二'].map((turn, half) => ({
      save: `sl-study-${index * 2 + half}`,
      name: `${place}第${turn}学习组`,
      word: place,
    })),
  );
  const groups = work.map((name, index) => ({
    save: `sl-work-${index}`,
    name: `${name}界别工作组`,
    word: name.slice(0, 2),
  }));
  for (const { save, name } of study) enterUnit(scene, clock, { save, name, type: 'study-group' });
  for (const { save, name } of groups) enterUnit(scene, clock, { save, name, type: 'work-group' });
  const members = enterMembers(office, {
    prefix: 'sl-m',
    count: memberCount,
    sectors: sectors.filter((sector) => !small.test(sector)),
    placed: (index) => [
      [at(study, index).save, index % 3 === 0 ? 'home' : 'work'],
      [at(groups, index).save, 'sector'],
    ],
  });
  playYear(scene, today, castOf(study, members), castOf(groups, members));
  return scene.calls;
}

/** 双五个一 of this year: one study group does all of it and one work group half, two members are through with theirs but for a proposal. */
function playYear(scene: Scene, today: Day, study: readonly StreetCast[], groups: readonly StreetCast[]): void {
  const [first, second] = [at(study, 0), at(groups, 1)];
  const ofMember = (street: StreetCast, member: number): YearLine[] => [
    { street, member, did: 'suggestion', at: 0.3 },
    { street, member, did: 'opinion', at: 0.5 },
    { street, member, did: 'deed', at: 0.7 },
    { street, member, did: 'duty-report', at: 0.95 },
  ];
  playYearTable(scene, today, 'sl-year', [
    ...spread(first, 'opinion', 22, 2),
    ...spread(first, { activity: 'survey' }, 8),
    ...spread(first, 'consultation', 4),
    ...spread(second, 'opinion', 4, 1),
    { street: second, did: { activity: 'inspection' }, at: 0.9 },
    ...ofMember(first, 1),
    ...ofMember(second, 3),
  ]);
}
