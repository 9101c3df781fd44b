import { nearest } from '../import/nearest';
import { plainText } from '../sheet/cell-text';
import { gatheringSheet } from '../gathering/gathering.sheet';
import { fold } from '../text/fold';
import { mostCharacters as most } from '../text/limits';
import { line, maybe } from '../work/field';
import type { TableSheet } from '../work/sheet';
import type { Activity } from './activity.kind';
import { activityTypes, type ActivityType } from './activity-types';

const base = gatheringSheet('委员走进社区视察老旧小区改造');

/** What offices write for a type beside its own word, in a column of types or in a title; the first that fits. */
const words: readonly (readonly [pattern: RegExp, type: ActivityType])[] = [
  [/微协商|微议事/, 'micro-consultation'],
  [/微调研/, 'micro-survey'],
  [/微视察/, 'micro-inspection'],
  [/微监督/, 'micro-supervision'],
  [/微宣讲/, 'micro-talk'],
  [/微建议/, 'micro-suggestion'],
  [/微服务/, 'micro-service'],
  [/微公益/, 'micro-charity'],
  [/常委会(会议|议)?|常务委员会/, 'standing-meeting'],
  [/全体会议|全会|全委会/, 'plenary'],
  [/委员活动日|活动日/, 'member-day'],
  [/接待日|接访|委员接待/, 'reception-day'],
  [/值班|轮值|坐班/, 'duty-shift'],
  [/民主评议|评议/, 'appraisal'],
  [/民主监督|监督/, 'supervision'],
  [/志愿|义诊|义务|公益|慰问|捐赠|助学/, 'volunteering'],
  [/(异地|外地|外出|赴)\S*(培训|研修)/, 'off-site-training'],
  [/考察|外出学习/, 'study-tour'],
  [/视察|巡视|察看/, 'inspection'],
  [/调研|走访/, 'survey'],
  [/宣讲|宣传|普法/, 'talk'],
  [/培训|学习|讲座|研修/, 'training'],
  [/界别/, 'sector-activity'],
  [/会议|座谈|会$|大会/, 'meeting'],
];

const byWord = (text: string): ActivityType | undefined => {
  const known = Object.entries(activityTypes).find(([, label]) => fold(label) === fold(text));
  // The key was found among the keys of the table.
  return (known?.[0] as ActivityType | undefined) ?? words.find(([pattern]) => pattern.test(plainText(text)))?.[1];
};

/** 委员活动台账 as offices keep it: what was held, of which type, who came, and how many it served. */
export const activitySheet: TableSheet<Activity> = {
  ...base,
  columns: {
    ...base.columns,
    // 主题 is what an activity is about; where a sheet has no other name for it, it is called by that.
    title: { ...base.columns.title, headings: base.columns.title?.headings ?? [], otherwise: ['主题'] },
    topic: { headings: ['活动议题', '议题', '会议议题'] },
    type: {
      as: line('活动类型', most.name),
      headings: ['类型', '类别', '活动类别', '活动形式', '形式', '会议类型', '履职方式'],
      example: activityTypes.inspection,
      offers: Object.values(activityTypes),
      note: '写本会的活动类型，或从下拉列表中选',
    },
    named: { as: maybe(line('本会类型', most.name)), headings: ['本会活动类型'] },
    served: {
      headings: ['服务人次', '服务群众', '服务群众人数', '惠及群众', '受益群众', '受益人数'],
      counts: ['人次', '人', '名'],
    },
    yuan: { headings: ['经费', '活动经费', '资金', '投入资金', '捐款', '捐赠金额'], counts: ['元'] },
    agenda: { headings: ['会议议程', '活动安排', '日程'] },
  },
  makes({ title, own }, { named: known = [] }, said) {
    const [kind, mine] = [textIn(own['type']), textIn(own['named'])];
    const meant = known.find(({ name }) => [mine, kind].some((word) => word !== '' && fold(name) === fold(word)));
    if (meant) return { named: meant.id, type: typeOf(meant) };
    if (mine !== '') said.error('named', 'activity-type.unknown', `本会没有“${mine}”这个活动类型`);
    const type = byWord(kind === '' ? title : kind);
    if (type === undefined && kind !== '') {
      const near = nearest(kind, [...known.map(({ name }) => name), ...Object.values(activityTypes)], (name) => name);
      const hint = near === undefined ? '' : `，是否为“${near}”？`;
      said.error('type', 'activity-type.unknown', `没有“${kind}”这个活动类型${hint}`);
    }
    return { named: undefined, type: type ?? 'meeting' };
  },
  lands: (told) => ({ ...told, ...base.lands(told) }) as Activity,
};

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A committee's own types are known to a sheet with the type behind each. */
const typeOf = (mine: { id: string; name: string }): ActivityType =>
  'type' in mine && typeof mine.type === 'string' && Object.hasOwn(activityTypes, mine.type)
    ? (mine.type as ActivityType)
    : 'meeting';
