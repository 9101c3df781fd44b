import { officialCalendar } from '../../src/calendar/official';
import type { Letter } from '../../src/paper/letter';
import type { FiledPaper, PaperMatter } from '../../src/paper/matter';
import type { Opinion } from '../../src/opinion/opinion';
import type { Handled } from '../../src/proposal/handling-unit';
import type { Proposal } from '../../src/proposal/proposal';
import type { Suggestion } from '../../src/suggestion/suggestion';
import type { WorkItem } from '../../src/work/item';
import { kindNames, kinds } from '../../src/work/kinds';
import { aCourseRecord, aHandlingUnit, anAdoption, anInstruction } from '../opinion/opinion.examples';
import { examples } from '../work/kind.examples';

export const aPaperMatter = (over: Partial<PaperMatter> = {}): PaperMatter => ({
  house: { name: '秦都区政协', fullName: '政协示范市秦都区委员会', level: 'county', demo: false },
  on: '2026-03-09',
  calendar: officialCalendar,
  from: '区政协委员、某社区书记　陆文涵',
  unit: '渭阳街道政协联络组',
  contact: '丁某某',
  isOffice: true,
  called: [{ name: '陆文涵', post: '某社区书记' }, { name: '李伟' }],
  invited: '全体委员',
  letters: [],
  filed: [],
  ...over,
});

export const aFiledPaper: FiledPaper = {
  id: 'op-1.f1',
  name: '关于路灯管护情况的复函.pdf',
  paper: { number: '秦住建函〔2026〕12号', date: '2026-03-05', from: '区住建局' },
};

export const aLetter = (over: Partial<Letter> = {}): Letter => ({
  id: 'op-1.l1',
  committee: 'qindu',
  kind: 'opinions',
  item: 'op-1',
  subject: '关于整治背街小巷路灯不亮的建议',
  paper: 'transfer-letter',
  number: '秦政协函〔2026〕3号',
  year: 2026,
  no: 3,
  to: '区住建局',
  sentOn: '2026-03-09',
  content: {
    name: 'transfer-letter',
    title: '关于转办社情民意信息的函',
    addressed: '区住建局',
    paragraphs: ['特此函告。'],
    attachments: ['关于整治背街小巷路灯不亮的建议'],
    notice: undefined,
  },
  sentBy: { id: 'clerk', name: '丁某某' },
  createdAt: '2026-03-09T09:00:00+08:00',
  version: 1,
  ...over,
});

const opinionWith: Partial<Opinion> = {
  mode: 'joint',
  handlingUnits: [
    { ...aHandlingUnit('区住建局', 'passed', true), reply: '路灯已修复。\n将加强巡查。' },
    aHandlingUnit('区城管局', 'signed-for'),
  ],
  adoptions: [anAdoption('city', { organ: '市政协', outlet: '《社情民意》', number: '第12期' })],
  instructions: [
    {
      ...anInstruction(),
      phrases: [
        {
          id: 'p1',
          start: 0,
          end: 2,
          task: 't1',
          assignee: '区住建局',
          dueOn: '2026-04-20',
          markedOn: '2026-04-02',
          state: 'set',
        },
      ],
    },
  ],
  instructionRecords: [aCourseRecord('present'), aCourseRecord('assign')],
};
const suggestionWith: Partial<Suggestion> = { answer: '已列入计划。\n年底前完成。', answeredBy: 'department' };

const proposalUnit = (name: string, lead: boolean): Handled => ({
  ...aHandlingUnit(name, 'passed', lead),
  via: 'government',
  contacts: [],
});
const proposalWith: Partial<Proposal> = {
  number: '第15号',
  filedOn: '2026-01-20',
  assignedOn: '2026-02-01',
  mode: 'joint',
  handlingUnits: [
    {
      ...proposalUnit('区住建局', true),
      repliedAt: '2026-03-05T09:00:00+08:00',
      reply: '已列入年度计划。\n年底前完成。',
      letter: { number: '秦住建函〔2026〕12号', signer: '周某', class: 'A' },
    },
    proposalUnit('区财政局', false),
  ],
};

/** Items of every kind in every state, with as much beside them as papers speak of. */
export const paperSamples: readonly WorkItem[] = kindNames.flatMap((kind) =>
  Object.keys(kinds[kind].statuses).flatMap((status) => {
    const standing = examples[kind].standing(status);
    if (kind === 'arrivals')
      return [{ ...standing, source: { committee: 'qindu', item: 'op-1', record: 'ar-1' } } as WorkItem];
    if (kind === 'opinions') return [{ ...standing, ...opinionWith }];
    if (kind === 'proposals') return [{ ...standing, ...proposalWith }];
    return kind === 'suggestions' && status !== 'draft' && status !== 'submitted'
      ? [{ ...standing, ...suggestionWith }]
      : [standing];
  }),
);
