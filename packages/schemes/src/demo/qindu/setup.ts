import { demoPhone, people } from '../people/people';
import { at, random } from '../random';
import { Clock, type Scene } from '../scene';
import { enter, enterMember, enterUnit } from '../setup';
import type { StreetCast } from '../street';
import { qindu } from '../../rules/qindu';
import { rosterMembers, type RosterMember } from './members';
import { qinduStreets } from './streets';

export const qinduHandlingUnits = [
  '区城市管理局',
  '区交通运输局',
  '区住建局',
  '区教育局',
  '区卫健局',
  '区民政局',
  '区市场监管局',
  '区水务局',
  '区文旅局',
  '区信访局',
  '区人社局',
  '市公安局秦都分局',
  '市公安局交警支队秦都大队',
  '区应急局',
  '市生态环境局秦都分局',
  '区行政审批局',
  '区农业农村局',
  '区医保局',
  '区妇联',
] as const;

/** Groups beside the streets, with the sectors they gather; the western streets study apart from the eastern ones. */
const groups = [
  { save: 'unit-study-east', name: '东片学习组', type: 'study-group', streets: [0, 1, 2, 3, 5] },
  { save: 'unit-study-west', name: '西片学习组', type: 'study-group', streets: [4, 6, 7, 8, 9] },
  {
    save: 'unit-work-culture',
    name: '科教文卫界别工作组',
    type: 'work-group',
    sectors: ['教育界', '医药卫生界', '文化艺术界', '科学技术界'],
  },
  {
    save: 'unit-work-economy',
    name: '经济农业界别工作组',
    type: 'work-group',
    sectors: ['经济界', '工商联', '农业界', '民建'],
  },
] as const;
const specialCommittees = [
  ['unit-proposals', '提案委员会'],
  ['unit-economy', '经济和人口资源环境委员会'],
  ['unit-culture', '教科卫体和文化文史委员会'],
] as const;

/** What the county's office enters when it begins, at the start of the term: 10 streets, 255 members, 50 informants. */
export function setUpQindu(scene: Scene): StreetCast[] {
  const clock = new Clock(scene, '2021-12-06', 0);
  const roster = rosterMembers(random(10));
  const invent = people(random(255), new Set(roster.map((member) => member.name)));
  const { words } = qindu;

  const conveners = qinduStreets.map(() => invent().name);
  qinduStreets.forEach((street, index) => {
    const placed = roster.filter((member) => member.street === index && member.level === 'member');
    const officers = [at(placed, 0).name, at(placed, 1).name];
    enterUnit(scene, clock, {
      save: `unit-${street.key}`,
      name: `${street.name}政协联络组`,
      type: 'liaison-group',
      convener: { name: at(conveners, index), post: `${street.name}党工委副书记` },
      officers,
      // 沣东 has not begun: it has no place to meet yet.
      ...(street.key !== 'fengdong' && { venue: `${street.name}${at(street.communities, 0)}党群服务中心二楼` }),
      stations: {
        reading: { brand: words.reading, inCharge: at(placed, 2).name, rhythm: { every: 'two-months' } },
        consultation: { brand: words.consultation, inCharge: at(placed, 3).name, rhythm: { every: 'quarter' } },
        opinion: { brand: words.opinionStation, inCharge: at(officers, 0), rhythm: { every: 'month' } },
      },
    });
  });
  for (const { save, name, type } of groups) enterUnit(scene, clock, { save, name, type });
  for (const [save, name] of specialCommittees) enterUnit(scene, clock, { save, name, type: 'special-committee' });
  qinduHandlingUnits.forEach((name, index) => enter(scene, clock, 'handling-units', `h-${index + 1}`, { name }));

  roster.forEach((member, index) => {
    const { save, street: _street, basis: _basis, ...fields } = member;
    enterMember(scene, clock, save, { ...fields, placements: placementsOf(member, index) });
  });

  const kinds = ['老干部', '社区书记', '网格员', '社区书记', '网格员', '退休教师', '物业经理', '法律工作者'];
  const informants = qinduStreets.flatMap((street) =>
    Array.from({ length: 5 }, () => ({ street, name: invent().name })),
  );
  informants.forEach(({ street, name }, index) =>
    enter(scene, clock, 'informants', `i-${index + 1}`, {
      name,
      unit: `@unit-${street.key}`,
      kind: at(kinds, index),
      phone: demoPhone(1000 + index),
    }),
  );

  return qinduStreets.map((street, index) => ({
    ...street,
    unit: `unit-${street.key}`,
    convener: at(conveners, index),
    members: roster.filter((member) => member.street === index).map((member) => member.save),
    informants: Array.from({ length: 5 }, (_, n) => `i-${index * 5 + n + 1}`),
    ...(index === 0 ? { operator: 'demo.qindu.unit' } : {}),
  }));
}

/** Every member has a street and a study group; some a work group by sector, some a seat in a special committee. */
function placementsOf(member: RosterMember, number: number): object[] {
  const place = (group: string, basis: string, from: string) => ({ group: `@${group}`, basis, from });
  const street = at(qinduStreets, member.street);
  return [
    place(`unit-${street.key}`, member.basis, '2021-12-06'),
    ...groups.flatMap((group) => {
      if ('streets' in group)
        return group.streets.some((each) => each === member.street)
          ? [place(group.save, member.basis, '2022-02-21')]
          : [];
      return group.sectors.some((each) => each === member.sector) ? [place(group.save, 'sector', '2022-03-01')] : [];
    }),
    ...(number % 7 === 3 ? [place(at(specialCommittees, number)[0], 'appointment', '2022-01-17')] : []),
  ];
}
