import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { MemberLevel } from '@lianluo/domain/member/member';
import type { DemoCall } from '../call';
import { consultation } from '../consultations';
import { playDeeds } from '../deed-course';
import { playGathering } from '../gathering-course';
import { officeMoves, type OfficeMoves } from '../moves';
import { officeDay, storyStart } from '../office-days';
import { playBackwards, type Move } from '../opinion-course';
import { demoPhone, people } from '../people';
import { postOf } from '../posts';
import { at, random } from '../random';
import { reading } from '../readings';
import { Clock, type Scene } from '../scene';
import { enter, enterUnit } from '../setup';
import type { StreetCast } from '../street';
import { qinduHandlingUnits } from '../qindu/setup';
import { writer } from '../writing';
import { xinchengStreets } from './streets';

const localise = (unit: string) => unit.replace('秦都', '新城');
const sectors = [
  '中国共产党',
  '教育界',
  '医药卫生界',
  '工商联',
  '文化艺术界',
  '总工会',
  '妇联',
  '科学技术界',
  '民盟',
  '经济界',
  '特别邀请人士',
  '无党派人士',
];
const notOfTheParty = new Set(['民盟', '无党派人士', '工商联']);

/** 新城区 (domain.md section 1, row 14): member studios in 9 streets; the second county, which Qindu never sees. */
export function xincheng(today: Day): DemoCall[] {
  const scene: Scene = {
    committee: 'xincheng',
    administrator: 'demo.xincheng',
    clerk: 'demo.xincheng',
    random: random(914),
    lastDay: officeDay(today, -1),
    calls: [],
  };
  const yearStart = storyStart(today);
  const streets = setUp(scene);
  const words = writer(random(2021), localise);

  courses.forEach(([waited, course], index) => {
    const street = at(streets, index * 2);
    const begun = officeDay(scene.lastDay, -(waited + 10));
    const wording = words.write(street, Number((begun < yearStart ? yearStart : begun).slice(5, 7)));
    const moves = officeMoves(scene.random, wording);
    playBackwards(scene, yearStart, waited, { name: `xo-${index + 1}`, street, wording }, course(moves));
  });

  [6, 15, 24, 40].forEach((ago, index) => {
    const day = officeDay(addDays(today, -ago), 0);
    const read = reading(scene.random, `xr-${index + 1}`, at(streets, index), '书香新城', Number(day.slice(5, 7)));
    playGathering(scene, day, read);
    const talk = consultation(scene.random, `xc-${index + 1}`, at(streets, index + 3), '请你来协商', index);
    playGathering(scene, day, talk, index === 0 ? 'held' : 'closed');
  });
  const next = officeDay(today, 4);
  playGathering(scene, next, consultation(scene.random, 'xc-5', at(streets, 8), '请你来协商', 5), 'announced');
  playDeeds(scene, { prefix: 'xd', count: 8, yearStart, streets });
  return scene.calls;
}

const archived = (m: OfficeMoves) => [...m.toIssued(), m.archive()];
const adopted = (m: OfficeMoves) => [...archived(m), m.adopt(6, 'city')];
const handled = (m: OfficeMoves) => [...m.toIssued(), ...m.throughUnit(), m.tellHandled(), m.archive()];

/** 25 items of this year: how many office days ago the last step was, and the course. */
const courses: readonly (readonly [number, (moves: OfficeMoves) => readonly Move[]])[] = [
  [0, () => []],
  [1, () => []],
  [5, () => []],
  [1, (m) => [m.edit()]],
  [1, (m) => [m.edit(), m.review()]],
  [1, (m) => [m.edit(), m.review(), m.sign()]],
  [2, (m) => m.toIssued()],
  [7, (m) => m.toIssued()],
  [2, (m) => [...m.toIssued(), m.transfer()]],
  [6, (m) => [...m.toIssued(), m.transfer(), m.signFor()]],
  [1, (m) => [...m.toIssued(), m.transfer(), m.signFor(), m.reply()]],
  [3, (m) => [...m.toIssued(), ...m.throughUnit()]],
  [12, (m) => [m.reject(), m.tellRejected()]],
  [20, archived],
  [35, archived],
  [50, archived],
  [70, archived],
  [15, handled],
  [45, handled],
  [18, adopted],
  [32, adopted],
  [48, adopted],
  [64, adopted],
  [80, (m) => [...adopted(m), m.adopt(8, 'province')]],
  [95, (m) => [...m.toIssued(), m.tellIssued(), m.archive()]],
];

function setUp(scene: Scene): StreetCast[] {
  const clock = new Clock(scene, '2022-03-07', 0);
  const invent = people(random(9), new Set());
  const members = Array.from({ length: 60 }, (_, index) => ({
    ...invent(),
    save: `xm-${index + 1}`,
    street: index % 9,
  }));

  xinchengStreets.forEach((street, index) => {
    const [first, second, third] = members.filter((member) => member.street === index).slice(2);
    const officers = [first, second].flatMap((member) => (member ? [member.name] : []));
    const inCharge = third?.name ?? street.name;
    enterUnit(scene, clock, {
      save: `xunit-${street.key}`,
      name: `${street.name}委员工作室`,
      type: 'studio',
      convener: { name: invent().name, post: `${street.name}党工委副书记` },
      officers,
      venue: `${at(street.communities, 0)}党群服务中心`,
      lacks: index === 7 ? ['印章'] : [],
      stations: {
        reading: { brand: '书香新城', inCharge, rhythm: { every: 'quarter' } },
        consultation: { brand: '请你来协商', inCharge, rhythm: { every: 'quarter' } },
        opinion: { brand: '委员在身边', inCharge, rhythm: { every: 'month' } },
      },
    });
  });
  qinduHandlingUnits.forEach((name, index) =>
    enter(scene, clock, 'handling-units', `xh-${index + 1}`, { name: localise(name) }),
  );
  members.forEach(({ save, name, gender, street }, index) => {
    const sector = at(sectors, index);
    enter(scene, clock, 'members', save, {
      name,
      gender,
      birthOn: `${scene.random.int(1962, 1992)}-0${scene.random.int(1, 9)}-${scene.random.int(10, 28)}`,
      ethnicity: '汉族',
      sector,
      level: levelOf(index),
      partyMember: sector === '中国共产党' || (!notOfTheParty.has(sector) && index % 2 === 0),
      post: leaderPosts[levelOf(index)] ?? postOf(sector, index),
      phone: demoPhone(2000 + index),
      placements: [
        {
          group: `@xunit-${at(xinchengStreets, street).key}`,
          basis: index % 3 === 0 ? 'home' : 'work',
          from: '2022-03-07',
        },
      ],
    });
  });
  Array.from({ length: 12 }, (_, index) =>
    enter(scene, clock, 'informants', `xi-${index + 1}`, {
      name: invent().name,
      unit: `@xunit-${at(xinchengStreets, index).key}`,
      kind: at(['社区书记', '网格员', '老干部'], index),
      phone: demoPhone(3000 + index),
    }),
  );

  return xinchengStreets.map((street, index) => ({
    ...street,
    unit: `xunit-${street.key}`,
    members: members.filter((member) => member.street === index).map((member) => member.save),
    informants: [`xi-${index + 1}`],
  }));
}

const leaderPosts: Partial<Record<MemberLevel, string>> = {
  chair: '区政协主席',
  'vice-chair': '区政协副主席',
  'secretary-general': '区政协秘书长',
};

function levelOf(index: number): MemberLevel {
  if (index === 0) return 'chair';
  if (index <= 3) return 'vice-chair';
  if (index === 4) return 'secretary-general';
  return index <= 14 ? 'standing' : 'member';
}
