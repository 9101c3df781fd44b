import { addMonths, type Day } from '@lianluo/domain/calendar/day';
import { playActivity } from '../activity/activity-course';
import { chainPresets } from '@lianluo/domain/consultation/outcome-chain';
import type { DemoCall } from '../call';
import { playOutcome } from '../consultation-outcome';
import { consultation } from '../consultations';
import { playGathering } from '../gathering-course';
import { enterRule, layDown } from '../plans';
import type { StreetCast } from '../street';
import { officeDay, officeDayFrom } from '../office-days';
import { castOf, enterMembers, openOffice } from '../office';
import { at } from '../random';
import { say, type Scene } from '../scene';
import { enter, enterUnit } from '../setup';

/** Eight towns and offices with a studio each, and ten 界别小组. What lies in them is invented. */
const studios = '新城 金城 龙门 桑树坪 芝川 西庄 芝阳 板桥'
  .split(' ')
  .map((word, index) => ({ save: `hc-studio-${index}`, name: `${word}镇办委员工作室`, word: `${word}原` }));
const sectorGroups = '教育 医药卫生 经济 农业 文化艺术 科学技术 工商联 社会福利 环境资源 法律'
  .split(' ')
  .map((word, index) => ({ save: `hc-sector-${index}`, name: `${word}界别小组` }));
const departments =
  '市发改局 市教育局 市工信局 市公安局 市民政局 市司法局 市财政局 市人社局 市自然资源局 市住建局 市交通运输局 市水务局 市农业农村局 市商务局 市文旅局 市卫健局 市应急局 市审计局 市市场监管局 市统计局 市医保局 市行政审批局'.split(
    ' ',
  );
const chain = chainPresets.find(({ id }) => id === 'looked-back')?.chain ?? [];
const supervisors = 66;
const leaders = 16;
/** 委员工作室活动日 */
const activityDay = 21;
const months = 6;

/** 韩城市 (domain.md section 1, row 9): 8 studios that meet on the 21st, 10 sector groups, 66 supervisors in 22 departments. */
export function hancheng(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'hancheng', region: '市', seed: 2166, share: 5, since: 260 });
  const { scene, clock } = office;
  for (const { save, name } of studios) enterUnit(scene, clock, { save, name, type: 'studio', venue: `${name}活动室` });
  for (const { save, name } of sectorGroups) enterUnit(scene, clock, { save, name, type: 'work-group' });
  departments.forEach((name, index) => enter(scene, clock, 'handling-units', `hc-d-${index}`, { name }));
  const members = enterMembers(office, {
    prefix: 'hc-m',
    count: supervisors + leaders,
    standing: leaders - 5,
    placed: (index) => [
      [at(studios, index).save, 'work'],
      [at(sectorGroups, index).save, 'sector'],
    ],
  });
  postSupervisors();
  layDown(scene, clock, { consultations: { chain } });
  enterRule(scene, clock, {
    name: '委员工作室活动日',
    kind: 'activities',
    type: 'member-day',
    title: '{单位}{月}月活动日',
    rule: { every: 'months', day: activityDay, onHoliday: 'next' },
    unitType: 'studio',
  });

  const casts = castOf(studios, members);
  for (let back = months; back > 0; back--) {
    const day = officeDayFrom(`${addMonths(today, -back).slice(0, 7)}-${activityDay}`);
    for (const [index, street] of casts.entries())
      playActivity(scene, {
        name: `hc-day-${back}-${index}`,
        type: 'member-day',
        title: `${street.name}${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月活动日`,
        street,
        day,
        number: index,
        reached: 'held',
      });
  }
  playLookBack(scene, casts);
  return scene.calls;

  /** 特约民主监督员: ordinary members alone, each posted to a department. */
  function postSupervisors(): void {
    const path = '/committees/hancheng/grid';
    const network = 'supervisor-department';
    say(scene, clock.pass(1), {
      as: scene.administrator,
      method: 'PATCH',
      path,
      fresh: 'hc-supervisors',
      body: {
        network,
        levels: [
          { name: '派驻部门', takes: [{ type: 'department' }] },
          { name: '特约民主监督员', takes: [{ type: 'member', levels: ['member'] }] },
        ],
      },
    });
    say(scene, clock.pass(0), {
      as: scene.administrator,
      method: 'POST',
      path: `${path}/build`,
      body: { network, dryRun: false },
    });
  }
}

/** 回头看 of one consultation, and a 微协商 of three members. */
function playLookBack(scene: Scene, casts: readonly StreetCast[]): void {
  const heldOn = officeDay(scene.lastDay, -90);
  const entry = consultation(scene.random, 'hc-look-back', at(casts, 1), '桢商量', 4);
  playGathering(scene, heldOn, { ...entry, own: { form: 'counterpart' } }, 'held');
  const agreed = [{ text: '两家单位夜间开放车位', owner: '市城市管理局', evidence: '车位开放公告' }];
  playOutcome(scene, { name: 'hc-look-back', heldOn, chain, agreed });
  const micro = consultation(scene.random, 'hc-micro', at(casts, 2), '桢商量', 7);
  playGathering(scene, officeDay(scene.lastDay, -30), { ...micro, own: { form: 'micro' }, size: [3, 3] }, 'held');
}
