import { yearOf, type Day } from '@lianluo/domain/calendar/day';
import { daysBack, playActivity } from '../activity/activity-course';
import { playAwards } from '../award/award-course';
import { chainPresets } from '@lianluo/domain/consultation/outcome-chain';
import type { DemoCall } from '../call';
import { playOutcome } from '../consultation-outcome';
import { consultation } from '../consultations';
import { playGathering } from '../gathering-course';
import { officeDay } from '../office-days';
import { layDown } from '../plans';
import { Clock } from '../scene';
import type { StreetCast } from '../street';
import { castOf, enterMembers, openOffice, sectors, surroundings, type Office } from '../office';
import { at } from '../random';
import { enterUnit } from '../setup';

const studioCount = 23;
/** 宣讲团: one lecturer of each of so many sectors, and so many talks. */
const lecturers = 29;
const talks = 66;
const memberCount = 60;
const places = '长缨 建国 雁翔 含光 太白 昆明 友谊 劳动 丰庆 龙首 明光'.split(' ');

/** 西安市 (domain.md section 1, row 2): 23 studios by sector, and 66 talks by a 宣讲团 from 29 sectors. */
export function xian(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'xian', region: '市', seed: 66, share: 0 });
  const { scene, clock } = office;
  const studios = sectors
    .slice(1, 1 + studioCount)
    .map((sector, index) => ({ save: `xa-studio-${index}`, name: `${sector}委员工作室`, word: at(places, index) }));
  for (const { save, name } of studios) enterUnit(scene, clock, { save, name, type: 'studio', venue: `${name}活动室` });
  enterUnit(scene, clock, { save: 'xa-talks', name: '市政协委员宣讲团', type: 'activity-group' });

  // The leaders come first and lecture nowhere; behind them every sector comes once before one comes again.
  const led = 6;
  const members = enterMembers(office, {
    prefix: 'xa-m',
    count: memberCount,
    placed: (index) => [
      [at(studios, index).save, 'sector'],
      ...(index >= led && index < led + lecturers ? ([['xa-talks', 'appointment']] as const) : []),
    ],
  });
  const group = members.slice(led, led + lecturers);
  const [cast] = castOf(studios.slice(0, 1), members);
  daysBack(scene, talks, 230).forEach((day, number) => {
    const street = {
      ...surroundings('xa-talks', cast?.name ?? '', at(places, number)),
      unit: 'xa-talks',
      informants: [],
    };
    playActivity(scene, {
      name: `xa-talk-${number}`,
      type: 'talk',
      street: { ...street, members: [at(group, number), at(group, number + 11)] },
      day,
      number,
      served: 30 + ((number * 7) % 50),
      reached: number % 3 === 0 ? 'closed' : 'held',
    });
  });
  playFiveSteps(office, castOf(studios, members).slice(1, 2));
  // 优秀委员 and “十佳”委员
  const givenOn = officeDay(scene.lastDay, -25);
  const shared = { level: 'city', issuer: '市政协', givenOn } as const;
  playAwards(scene, [
    {
      ...shared,
      name: 'xa-award-excellent',
      title: `${yearOf(givenOn) - 1}年度全市优秀政协委员`,
      type: 'excellent-member',
      members: members.slice(led, led + 20),
    },
    {
      ...shared,
      name: 'xa-award-ten',
      title: `${yearOf(givenOn) - 1}年度“十佳”政协委员`,
      type: 'ten-best',
      members: members.slice(led, led + 10),
    },
  ]);
  return scene.calls;
}

/** 报送、受理、督办、反馈、评估 of one consultation, as the three offices laid them down together. */
function playFiveSteps({ scene }: Office, casts: readonly StreetCast[]): void {
  const chain = chainPresets.find(({ id }) => id === 'five-steps')?.chain ?? [];
  const heldOn = officeDay(scene.lastDay, -70);
  layDown(scene, new Clock(scene, officeDay(heldOn, -12)), { consultations: { chain } });
  const street = at(casts, 0);
  const entry = consultation(scene.random, 'xa-five-steps', street, '专题协商', 2);
  playGathering(scene, heldOn, { ...entry, own: { form: 'special' } }, 'held');
  playOutcome(scene, {
    name: 'xa-five-steps',
    heldOn,
    chain,
    agreed: [{ text: '助餐点增加早餐并开展送餐上门', owner: '市民政局', evidence: '送餐记录和回访表' }],
  });
}
