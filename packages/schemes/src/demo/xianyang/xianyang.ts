import type { Day } from '@lianluo/domain/calendar/day';
import { daysBack } from '../activity/activity-course';
import type { DemoCall } from '../call';
import { consultation } from '../consultations';
import { playGathering } from '../gathering-course';
import { officeDay } from '../office-days';
import { castOf, enterMembers, openOffice, type Office } from '../office';
import { layDown } from '../plans';
import { Clock, say } from '../scene';
import type { StreetCast } from '../street';
import { published, settledHere, tellOpinion } from '../opinion/told';
import { at, random } from '../random';
import { playYearTable, spread } from '../year-table';
import { enterUnit } from '../setup';
import { writer } from '../writing';

/** Studios on the front line (产业链、服务链); the report counts the sessions and not the studios. */
const chains =
  '乾州 兴平 彬州 武功 泾阳 三原 礼泉 永寿 长武 旬邑 淳化 渭城 高科 秦汉 空港 沣西 北塬 毕塬 咸通 联盟 玉泉 嘉惠 利民 金城 珠泉 宝泉'.split(
    ' ',
  );
const sessions = 90;
const opinions = 260;
const rounds = 3;

/** 咸阳市 (domain.md section 1, row 4): 90 consultations and 260 opinions of studios along its chains. */
export function xianyang(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'xianyang', region: '市', seed: 260, share: 2 });
  const { scene, clock } = office;
  const studios = chains.map((word, index) => ({
    save: `xy-studio-${index}`,
    name: `${word}${index % 2 === 0 ? '产业链' : '服务链'}委员工作室`,
    word: `${word}新`,
  }));
  for (const { save, name } of studios) enterUnit(scene, clock, { save, name, type: 'studio', venue: `${name}议事厅` });
  const members = enterMembers(office, {
    prefix: 'xy-m',
    count: 104,
    placed: (index) => [[at(studios, index).save, 'sector']],
  });
  const casts = castOf(studios, members);
  daysBack(scene, sessions, 230).forEach((day, number) => {
    // Round after round each studio has another question.
    const theme = number + 3 * Math.floor(number / casts.length);
    const entry = consultation(scene.random, `xy-talk-${number}`, at(casts, number), '秦商量·同心汇', theme);
    playGathering(scene, day, { ...entry, size: [3, 4] }, number % 3 === 0 ? 'closed' : 'held');
  });
  const words = writer(random(261));
  daysBack(scene, opinions, 220).forEach((day, number) =>
    tellOpinion(
      scene,
      words,
      { name: `xy-opinion-${number}`, street: at(casts, number), day },
      number % 10 === 0 ? published : settledHere,
    ),
  );
  playRounds(office, casts);
  // 六个一 of one studio and one of its members; the others have consultations and opinions alone.
  const [leading] = casts;
  if (leading)
    playYearTable(scene, today, 'xy-year', [
      ...spread(leading, 'opinion', 22, 1),
      ...spread(leading, 'suggestion', 8, 1),
      ...spread(leading, { activity: 'inspection' }, 8),
      ...spread(leading, 'survey-report', 2),
      { street: leading, member: 1, did: 'deed', at: 0.6 },
    ]);
  return scene.calls;
}

/** 远程协商: written rounds of three matters, each asked of the members of one studio. */
function playRounds({ scene }: Office, casts: readonly StreetCast[]): void {
  layDown(scene, new Clock(scene, officeDay(scene.lastDay, -25)), { consultations: { remoteRounds: true } });
  for (let number = 0; number < rounds; number++) {
    const name = `xy-remote-${number}`;
    const street = at(casts, number * 5);
    const entry = consultation(scene.random, name, street, '秦商量·远程', number + 4);
    playGathering(scene, officeDay(scene.lastDay, 15 + number), { ...entry, own: { form: 'remote' } }, 'announced');
    const clock = new Clock(scene, scene.lastDay, 300 + number);
    say(scene, clock, {
      as: scene.administrator,
      method: 'POST',
      path: `/committees/xianyang/consultations/{${name}}/rounds`,
      along: [name],
      body: {
        question: `请就“${entry.topic}”提出意见和可行做法，每人不超过三条。`,
        closesOn: officeDay(scene.lastDay, 12),
        participants: [...street.members.slice(0, 3).map((each) => ({ member: `@${each}` })), { name: '居民代表' }],
      },
    });
  }
}
