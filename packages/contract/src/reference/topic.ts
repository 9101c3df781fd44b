import { topicSchema } from '../topic';
import { topicPlanSchema } from '../topic-plan';
import type { Reference } from './reference';

const people = {
  proposedBy: '提出方',
  'proposedBy.name': '提出的单位或人',
  setByUnit: '命题的镇街单位',
  answeredByUnit: '解题的工作室',
};
const claims = { 'claimedBy.sectors': '领题界别', 'claimedBy.units': '领题单位' };
const taken = { sectors: '领题界别', units: '领题单位，id' };
const papers = { approval: '党委批准的来文', jointIssue: '三办联合印发的来文' };
const paper = { number: '文号', date: '日期', from: '发文单位' };
const papersWhole = {
  ...papers,
  ...Object.fromEntries(
    Object.keys(papers).flatMap((name) => Object.entries(paper).map(([part, words]) => [`${name}.${part}`, words])),
  ),
};

export const topicReference: Reference = {
  schemas: {
    Topic: {
      schema: topicSchema,
      fields: {
        sector: '领题界别，几个的为第一个',
        ...people,
        ...claims,
        claimedBy: '领题情况',
        reason: '不采用的理由',
        allowedActions: '现在可办的动作',
      },
    },
    TopicPlan: {
      schema: topicPlanSchema,
      fields: {
        ...papersWhole,
        'figures.total': '议题数，不含未采用的',
        'figures.byStatus': '各状态的议题数',
        'figures.byStatus.proposed': '征集中',
        'figures.byStatus.claimed': '已领题',
        'figures.byStatus.planned': '已列入计划',
        'figures.byStatus.done': '已完成',
        'figures.byStatus.dropped': '未采用',
        'figures.claimed': '有人领题的议题数',
        'figures.sectors': '各界别的领题数',
        'figures.sectors.topics': '领题数',
        'figures.units': '各单位的领题数',
        'figures.units.topics': '领题数',
      },
    },
  },
  operations: {
    'topics.list': { summary: '年度议题', fields: { sector: '领题界别' } },
    'topics.create': {
      summary: '新增年度议题',
      fields: { year: '不写即今年', status: '不写时，有提出方的为征集中，其余列入计划', ...people },
    },
    'topics.read': { summary: '一个年度议题' },
    'topics.change': {
      summary: '修改或停用年度议题',
      fields: { sector: '领题界别，只换第一个', claimedBy: '领题情况，整份替换', ...claims, ...people },
    },
    'topics.claim': { summary: '领题（年度议题）', fields: taken },
    'topics.plan': { summary: '列入计划（年度议题）' },
    'topics.finish': { summary: '完成（年度议题）' },
    'topics.drop': { summary: '不采用（年度议题）', fields: { reason: '不采用的理由' } },
    'topics.reopen': { summary: '恢复（年度议题）' },
    'topics.read-plan': { summary: '一年的议题计划：批准、印发和领题情况', fields: { year: '不写即今年' } },
    'topics.note-plan': { summary: '登记议题计划的批准和印发', fields: { year: '不写即今年', ...papersWhole } },
  },
};
