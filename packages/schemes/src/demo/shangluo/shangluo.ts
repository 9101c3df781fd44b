import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from '../call';
import { enterMembers, openOffice, sectors } from '../office';
import { at } from '../random';
import { enterUnit } from '../setup';

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
    ['一', '二'].map((turn, half) => ({ save: `sl-study-${index * 2 + half}`, name: `${place}第${turn}学习组` })),
  );
  const groups = work.map((name, index) => ({ save: `sl-work-${index}`, name: `${name}界别工作组` }));
  for (const { save, name } of study) enterUnit(scene, clock, { save, name, type: 'study-group' });
  for (const { save, name } of groups) enterUnit(scene, clock, { save, name, type: 'work-group' });
  enterMembers(office, {
    prefix: 'sl-m',
    count: memberCount,
    sectors: sectors.filter((sector) => !small.test(sector)),
    placed: (index) => [
      [at(study, index).save, index % 3 === 0 ? 'home' : 'work'],
      [at(groups, index).save, 'sector'],
    ],
  });
  return scene.calls;
}
