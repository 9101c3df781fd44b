import type { Day } from '@lianluo/domain/calendar/day';
import { daysBack } from '../activity/activity-course';
import type { DemoCall } from '../call';
import { consultation } from '../consultations';
import { playGathering } from '../gathering-course';
import { castOf, enterMembers, openOffice } from '../office';
import { published, settledHere, tellOpinion } from '../opinion/told';
import { at, random } from '../random';
import { enterUnit } from '../setup';
import { writer } from '../writing';

/** Studios on the front line (产业链、服务链); the report counts the sessions and not the studios. */
const chains =
  '乾州 兴平 彬州 武功 泾阳 三原 礼泉 永寿 长武 旬邑 淳化 渭城 高科 秦汉 空港 沣西 北塬 毕塬 咸通 联盟 玉泉 嘉惠 利民 金城 珠泉 宝泉'.split(
    ' ',
  );
const sessions = 90;
const opinions = 260;

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
  return scene.calls;
}
