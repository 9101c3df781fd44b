import type { Day } from '@lianluo/domain/calendar/day';
import { daysBack, playActivity } from '../activity/activity-course';
import type { DemoCall } from '../call';
import { castOf, enterMembers, openOffice, sectors } from '../office';
import { at } from '../random';
import { say } from '../scene';
import { enter, enterUnit } from '../setup';
import { playYearTable, type YearLine } from '../year-table';

/** 按界别领题: the key topics of the year, each with the sector that takes it. */
const topics: readonly (readonly [name: string, sector: string])[] = [
  ['推动钛及新材料产业链协同创新', '科学技术界'],
  ['优化中小企业融资服务', '经济界'],
  ['完善义务教育学区化管理', '教育界'],
  ['提升县域医疗服务能力', '医药卫生界'],
  ['促进苹果产业转型升级', '农业界'],
  ['青铜器文化资源活化利用', '文化艺术界'],
  ['加强渭河流域生态保护', '环境资源界'],
  ['健全养老服务供给', '社会福利和社会保障界'],
  ['推进民营企业法治护航', '工商联'],
  ['培育高技能产业工人', '总工会'],
  ['支持青年就业创业', '共青团和青联'],
  ['发挥妇女在基层治理中的作用', '妇联'],
  ['推动体育场馆向群众开放', '体育界'],
  ['传承西府民间工艺', '社会科学界'],
  ['促进民族团结进步', '少数民族界'],
  ['加强科普阵地建设', '科协'],
];
const themes = '喜迎盛会 同心筑梦 助企纾困 乡村振兴 生态环保 书香政协 法治同行 健康宝鸡 文化惠民'.split(' ');
/** 读书三个主题 */
const books: readonly (readonly [title: string, theme: string])[] = [
  ['《乡土中国》', '全覆盖'],
  ['《置身事内》', '书香联动促履职'],
  ['《平凡的世界》', '邀您共读书'],
];
const words = '经二 群众 东岭 清姜 神农 石鼓 陈仓 虢镇 龙泉 卧龙 代家湾 高新 天台 胜利 宏文 中滩'.split(' ');
const activities = 160;
const surveys = 15;
const consulted = 12;

/** 宝鸡市 (domain.md section 1, row 3): 16 topics taken up by sectors, 160 sector activities that served 1,200, 9 themes, 15 surveys. */
export function baoji(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'baoji', region: '市', seed: 160, share: 1 });
  const { scene, clock } = office;
  const groups = topics.map(([, sector], index) => ({
    save: `bj-group-${index}`,
    name: `${sector}${sector.endsWith('界') ? '' : '界别'}活动组`,
    word: at(words, index),
    sector,
  }));
  for (const { save, name } of groups) enterUnit(scene, clock, { save, name, type: 'activity-group' });
  const members = enterMembers(office, {
    prefix: 'bj-m',
    count: 96,
    sectors: [...topics.map(([, sector]) => sector), ...sectors.slice(0, 1)],
    placed: (index) => [[at(groups, index).save, 'sector']],
  });
  const year = Number(today.slice(0, 4));
  for (const [index, [name, sector]] of topics.entries()) {
    const save = `bj-topic-${index}`;
    const topic = (action: string, body: object) =>
      say(scene, clock.pass(0, 3), {
        as: scene.clerk,
        method: 'POST',
        path: `/committees/baoji/topics${action}`,
        body,
        ...(action ? { touch: save } : { save }),
      });
    topic('', { name, year, status: 'proposed', proposedBy: { kind: 'office' } });
    topic(`/{${save}}/actions/claim`, { sectors: [sector], units: [`@bj-group-${index}`] });
  }
  for (const [index, [title, theme]] of books.entries())
    enter(scene, clock, 'books', `bj-book-${index}`, { title, topic: theme, list: 'common', half: `${year}-H1` });

  const casts = castOf(groups, members);
  daysBack(scene, activities, 240).forEach((day, number) => {
    const group = at(groups, number);
    playActivity(scene, {
      name: `bj-activity-${number}`,
      type: 'sector-activity',
      street: at(casts, number),
      day,
      number: Math.floor(number / groups.length),
      sector: group.sector,
      // 1,200+ served by 160 activities.
      served: 5 + (number % 7),
      reached: number % 4 === 0 ? 'closed' : 'held',
    });
  });
  daysBack(scene, themes.length, 200).forEach((day, number) =>
    playActivity(scene, {
      name: `bj-theme-${number}`,
      type: 'member-day',
      title: `“${at(themes, number)}”主题活动`,
      street: at(casts, number),
      day,
      number,
    }),
  );
  daysBack(scene, surveys, 180).forEach((day, number) =>
    playActivity(scene, {
      name: `bj-survey-${number}`,
      type: 'survey',
      title: `“${at(topics, number)[0]}”课题调研`,
      street: at(casts, number),
      day,
      number,
    }),
  );
  // Of the 16 topics 12 have been consulted on, and every survey has its report.
  playYearTable(scene, today, 'bj-year', [
    ...Array.from({ length: consulted }, (_, index): YearLine => {
      const topic = `bj-topic-${index}`;
      return { street: at(casts, index), did: { topic }, at: (index + 0.5) / consulted };
    }),
    ...Array.from({ length: surveys }, (_, index): YearLine => {
      return { street: at(casts, index), did: 'survey-report', at: (index + 0.5) / surveys };
    }),
  ]);
  return scene.calls;
}
