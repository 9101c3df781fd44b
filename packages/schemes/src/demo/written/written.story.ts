import { titleOfReport, type Report, type ReportSubject } from '@lianluo/domain/report/report';
import type { WorkItem } from '@lianluo/domain/work/item';
import { at } from '../random';
import type { Scene } from '../scene';
import type { KindStory } from '../story';
import type { StreetCast } from '../street';
import { playReports } from './reports';
import { playWritten, type WrittenStep } from './written-course';

const speeches = [
  ['关于办好家门口的养老食堂', '养老食堂要办得久，先要算得清账。建议按用餐人次补助，允许周边居民付费用餐。'],
  [
    '关于让老旧小区停车有序',
    '车位就那么多，靠的是一起商量。建议居民议事会定规则，物业公开收支，街道帮着协调错时共享。',
  ],
  ['关于把文化惠民办到院子里', '群众想看的戏不在大剧场。建议把一半场次放到社区和乡村，由居民点单。'],
  ['关于支持小微企业用工', '企业缺熟练工，青年缺实践。建议由工业园区设实训岗，政府补贴三个月。'],
  ['关于提升家庭医生签约服务', '签了约更要有人上门。建议按服务次数考核，慢病随访记录在手机上看得到。'],
  ['关于完善校门口接送秩序', '学校、交警、家长各让一步，路就通了。建议错峰放学、即停即走、志愿者轮值。'],
  ['关于建设儿童友好社区', '社区里要有孩子的地方。建议每个社区留一块不停车的空地。'],
  ['关于做好垃圾分类后半程', '分得开还要运得走。建议公开分类运输的线路和时间，接受居民监督。'],
] as const;

const select = (form: 'oral' | 'written'): WrittenStep => ['select', () => ({ form })];
const speechCourses: readonly (readonly [wanted: 'oral' | 'written', steps: readonly WrittenStep[]])[] = [
  ['oral', [['submit'], select('oral'), ['deliver', (deliveredOn) => ({ deliveredOn })]]],
  ['written', [['submit'], select('written'), ['print', (printedOn) => ({ printedOn })]]],
  ['oral', [['submit'], select('oral')]],
  ['oral', [['submit'], select('written')]],
  ['written', [['submit'], ['decline', () => ({ reason: '题目与另一篇发言相近，已请两位委员合并。' })]]],
  ['oral', [['submit']]],
  ['oral', [['submit'], ['return', () => ({ reason: '篇幅偏长，请压缩到一千字以内。' })]]],
  ['written', []],
];

const motions = [
  '关于加快老旧小区改造的建议案',
  '关于健全基层养老服务体系的建议案',
  '关于培育特色农产品品牌的建议案',
  '关于推进城区积水点治理的建议案',
  '关于优化公共充电设施布局的建议案',
  '关于保护利用历史街巷的建议案',
  '关于完善夜间经济配套服务的建议案',
  '关于建设书香社区的建议案',
  '关于规范共享单车停放的建议案',
] as const;

const consider = (considered: 'pass' | 'decline'): WrittenStep => [
  'consider',
  (consideredOn) => ({ consideredOn, considered, ...(considered === 'decline' && { reason: '有关部门已作部署。' }) }),
];
const motionCourse: readonly WrittenStep[] = [
  ['submit'],
  consider('pass'),
  ['adopt', (adoptedOn) => ({ adoptedOn, adoptedAt: '常委会专题议政会议' })],
  ['send', (sentOn) => ({ sentOn, sentTo: '区委、区政府' })],
  [
    'answer',
    (answeredOn) => ({
      answeredOn,
      answerer: '区政府办公室',
      answer: '所提建议已列入明年工作计划，由分管领导牵头，每季度向区政协通报一次进展。',
    }),
  ],
  ['close'],
];
const motionCourses: readonly (readonly WrittenStep[])[] = [
  ...motionCourse.map((_, index) => motionCourse.slice(0, index + 1)),
  [],
  [['submit'], ['return', () => ({ reason: '请补充测算依据。' })]],
  [['submit'], consider('decline')],
];

const matters = '一、统筹规划，先地下后地上；二、建立居民出资和专项资金相结合的办法；三、明确牵头部门和年度任务。';

function playSpeeches(scene: Scene, streets: readonly StreetCast[]): void {
  speechCourses.forEach(([wanted, steps], index) => {
    const street = at(streets, index);
    const [title, content] = at(speeches, index);
    const members = [`@${at(street.members, 1)}`];
    playWritten(scene, {
      kind: 'speeches',
      name: `speech-${index}`,
      body: { title, unit: `@${street.unit}`, members, wanted, content },
      steps,
      back: index,
      operator: street.operator,
    });
  });
}

function playMotions(scene: Scene, streets: readonly StreetCast[]): void {
  motionCourses.forEach((steps, index) => {
    const street = at(streets, index);
    playWritten(scene, {
      kind: 'motions',
      name: `motion-${index}`,
      body: {
        title: at(motions, index),
        unit: `@${street.unit}`,
        members: [`@${at(street.members, 2)}`],
        drafter: '经济和人口资源环境委员会',
        content: matters,
      },
      steps,
      back: index,
      operator: street.operator,
    });
  });
}

/** 履职材料、大会发言、建议案 */
export const writtenStory: KindStory = {
  thisYear: {
    qindu({ scene, streets, today }) {
      playReports(scene, 'report', streets, today.slice(0, 4));
      playSpeeches(scene, streets);
      playMotions(scene, streets);
    },
  },
  replayed: {
    // A report is called after whose it is, whose name the server knows.
    entered: (item) => (isReport(item) ? named(item) : item),
    // The server numbers what is sent.
    made: { send: { number: '〔2026〕建议案第1号' } },
  },
};

const isReport = (item: WorkItem): item is Report => item.kind === 'reports';

function named(item: Report): Report {
  // It was sent by its id alone, or by its name.
  const sent: Partial<ReportSubject> & Pick<ReportSubject, 'kind'> = item.subject;
  const subject = { ...sent, name: sent.name ?? sent.id ?? '' };
  return { ...item, subject, title: titleOfReport({ ...item, subject }) };
}
