import type { Indicator, Sheet } from '../../src/scheme/assessment-sheet';

/** A line of a sheet that sheets are tried with. */
export const line = (id: string, most: number, more: Partial<Indicator> = {}): Indicator => ({
  id,
  label: id,
  most,
  method: ['check'],
  evidence: 'none',
  kind: 'base',
  source: '测试',
  ...more,
});

export const sheetOf = (...indicators: Indicator[]): Sheet => ({
  id: 's',
  name: '考核表',
  blocks: [{ id: 'b', name: '全部', indicators }],
  bands: [],
});

/**
 * 沛县 2018 (domain.md 4.4): 20 for the attention of town and Party, 70 for what was done, the remaining 10 by subtraction. What
 * the source leaves out is 60 of the 70, the remaining part and the grades.
 */
export const peiCounty: Sheet = {
  id: 'pei',
  name: '沛县联络组百分制考核表',
  blocks: [
    {
      id: 'attention',
      name: '党政重视',
      indicators: [
        line('heard', 2, { label: '党委每年至少听取一次汇报', method: ['hear'] }),
        line('worker', 2, { label: '配备一名兼职人员', method: ['see'] }),
        line('topics', 3, { label: '每年交办一至两个调研课题', auto: { quota: 'topics' } }),
        line('answers', 3, { label: '领导答复意见建议', method: ['check'] }),
        line('home', 10, { label: '“委员之家”通过验收', method: ['see', 'visit'], evidence: 'file' }),
      ],
    },
    {
      id: 'duty',
      name: '履职成效',
      indicators: [
        line('survey', 5, { label: '专题调研每年至少一次', auto: { quota: 'survey' } }),
        line('activities', 5, { label: '活动有记录', auto: { node: 'activities' } }),
        line('others', 60, { label: '其他履职', assumed: true }),
      ],
    },
    { id: 'rest', name: '其他', indicators: [line('rest', 10, { label: '其他', assumed: true, evidence: 'text' })] },
  ],
  bands: [
    { id: 'excellent', from: 90, name: '优秀', tone: 'good' },
    { id: 'good', from: 80, name: '良好', tone: 'good' },
    { id: 'passed', from: 60, name: '合格', tone: 'fair' },
    { id: 'failed', from: 0, name: '不合格', tone: 'low' },
  ],
};
