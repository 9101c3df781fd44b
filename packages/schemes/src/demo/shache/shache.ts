import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from '../call';
import { castOf, enterMembers, openOffice } from '../office';
import { at } from '../random';
import { enterUnit } from '../setup';
import { shacheAppraisal, throughByLock } from './appraisal';
import { shacheAwards } from './awards';
import { shacheLastYear } from './last-year';
import { shacheProposals } from './proposals';
import { shacheYear } from './year';

/** The report counts the groups and names none: those of the towns bear invented names. */
const towns =
  '红柳 胡杨 沙枣 绿洲 清泉 葡园 石榴 杏林 桑园 棉乡 新垦 团结 友好 丰收 和美 枣园 东湖 西湖 北渠 南渠 上游 下游 河湾 渠首 花园 金穗 雪岭 白杨 泉湾'.split(
    ' ',
  );
const county = '县直党群 县直政法 县直经济 县直教育 县直卫生 县直农业 县直文化 工商企业 宗教民族'.split(' ');
const memberCount = 203;

/** 莎车县 (domain.md section 1, row 15): 29 联络组 of towns and 9 of the county, 203 members, whose heads are members. */
export function shache(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'shache', region: '县', seed: 203, share: 8 });
  const { scene, clock, invent } = office;
  const groups = [
    ...towns.map((name) => ({ name: `${name}乡镇委员联络组`, post: '乡镇党委副书记' })),
    ...county.map((name) => ({ name: `${name}县级委员联络组`, post: '县直机关党工委副书记' })),
  ].map((group, index) => ({ ...group, save: `sc-group-${index}`, head: invent() }));
  for (const { save, name, post, head } of groups)
    enterUnit(scene, clock, { save, name, type: 'liaison-group', convener: { name: head.name, post } });
  const members = enterMembers(office, {
    prefix: 'sc-m',
    count: memberCount,
    placed: (index) => [[at(groups, index).save, index % 4 === 0 ? 'home' : 'work']],
    // 联络组组长 were made members in the 换届, so the groups' heads stand first among the ordinary ones.
    heads: groups.map(({ head }) => head),
  });
  const casts = groups.map(({ save, name }) => ({ save, name, word: name.slice(0, 2) }));
  const cast = castOf(casts, members);
  shacheProposals(scene, cast);
  shacheYear(scene, today, cast);
  shacheLastYear(scene, today, clock.day, cast);
  const calls = throughByLock(scene.calls, today);
  return [
    ...calls,
    ...shacheAwards({ ...scene, calls }, today, cast),
    ...shacheAppraisal(today, { absent: at(at(cast, 1).members, 1) }),
  ];
}
