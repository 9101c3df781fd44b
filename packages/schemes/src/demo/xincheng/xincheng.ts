import type { Day } from '@lianluo/domain/calendar/day';
import type { MemberLevel } from '@lianluo/domain/member/member';
import { inOrder, type DemoCall } from '../call';
import { tellAll } from '../kinds';
import { officeDay, storyStart } from '../office-days';
import { leaderPosts, sectorOfLeader } from '../people/leaders';
import { demoPhone, people } from '../people/people';
import { isPartyMember, politicalStatus } from '../people/political-status';
import { postBook } from '../people/post-book';
import { at, random } from '../random';
import { Clock, type Scene } from '../scene';
import { enter, enterMember, enterUnit } from '../setup';
import type { StreetCast } from '../street';
import { qinduHandlingUnits } from '../qindu/setup';
import { writer } from '../writing';
import { playYearTable, spread } from '../year-table';
import { xinchengStreets } from './streets';

const pilots = 2;
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

/** 新城区 (domain.md section 1, row 14): member studios in 9 streets; the second county, which Qindu never sees. */
export const xincheng = (today: Day): DemoCall[] =>
  tellOffice(today, { committee: 'xincheng', administrator: 'demo.xincheng', seed: 914, names: 9 });

/** 演练县: the same work as Xincheng's, done by other people in an office of its own. */
export const rehearsal = (today: Day, office: Pick<Office, 'committee' | 'administrator'>): DemoCall[] =>
  inOrder(tellOffice(today, { ...office, seed: 2026, names: 27 }));

interface Office {
  committee: string;
  /** The account that does everything. */
  administrator: string;
  seed: number;
  names: number;
}

function tellOffice(today: Day, { committee, administrator, seed, names }: Office): DemoCall[] {
  const scene: Scene = {
    committee,
    administrator,
    clerk: administrator,
    random: random(seed),
    lastDay: officeDay(today, -1),
    calls: [],
  };
  const streets = setUp(scene, names);
  const words = writer(random(2021), localise);
  tellAll({ scene, today, yearStart: storyStart(today), streets, words }, 'xincheng');
  // 接待日: the first studio has one twice a month, and twelve more with one of its members, whose points come to 30 of 36.
  const [leading] = streets;
  if (leading) {
    const shift = { activity: 'reception-day' } as const;
    playYearTable(scene, today, 'xc-year', [...spread(leading, shift, 22), ...spread(leading, shift, 12, 1)]);
  }
  return scene.calls;
}

function setUp(scene: Scene, names: number): StreetCast[] {
  const clock = new Clock(scene, '2022-03-07', 0);
  const invent = people(random(names), new Set());
  const members = Array.from({ length: 60 }, (_, index) => ({
    ...invent(),
    save: `xm-${index + 1}`,
    street: index % 9,
  }));

  const conveners = xinchengStreets.map(() => invent().name);
  xinchengStreets.forEach((street, index) => {
    const [first, second, third] = members.filter((member) => member.street === index).slice(2);
    const officers = [first, second].flatMap((member) => (member ? [member.name] : []));
    const inCharge = third?.name ?? street.name;
    enterUnit(scene, clock, {
      save: `xunit-${street.key}`,
      // 2021 the pilots, 2022 the others.
      name: `${street.name}委员工作室${index < pilots ? '（试点）' : ''}`,
      type: 'studio',
      convener: { name: at(conveners, index), post: `${street.name}党工委副书记` },
      officers,
      venue: `${at(street.communities, 0)}党群服务中心`,
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
  const [leads, works] = [leaderPosts('区'), postBook('区')];
  members.forEach(({ save, name, gender, street }, index) => {
    const level = levelOf(index);
    const sector = sectorOfLeader(level, index - 1) ?? at(sectors, index);
    const partyMember = isPartyMember(sector, index % 2 === 0);
    enterMember(scene, clock, save, {
      name,
      gender,
      birthOn: `${scene.random.int(1962, 1992)}-0${scene.random.int(1, 9)}-${scene.random.int(10, 28)}`,
      ethnicity: '汉族',
      sector,
      level,
      partyMember,
      party: politicalStatus(sector, partyMember, index),
      post: leads(level, partyMember) ?? works(sector),
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
    convener: at(conveners, index),
    members: members.filter((member) => member.street === index).map((member) => member.save),
    informants: [`xi-${index + 1}`],
  }));
}

function levelOf(index: number): MemberLevel {
  if (index === 0) return 'chair';
  if (index <= 3) return 'vice-chair';
  if (index === 4) return 'secretary-general';
  return index <= 14 ? 'standing' : 'member';
}
