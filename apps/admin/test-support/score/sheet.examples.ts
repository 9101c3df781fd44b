import type { AssessmentView, SheetLine } from '@lianluo/contract/assessments';
import { aSubject, counted } from './score.examples';

export const aLine = (id: string, over: Partial<SheetLine> = {}): SheetLine => ({
  id,
  label: id,
  kind: 'base',
  most: 10,
  methods: ['check'],
  needs: 'none',
  source: '考评办法',
  value: 0,
  course: [],
  lacks: ['value'],
  ...over,
});

const none = { base: 0, bonus: 0, deductions: 0, total: 0 };

/** A sheet of one block; its sums are told by whoever makes it. */
export const aSheet = (lines: SheetLine[], over: Partial<AssessmentView> = {}): AssessmentView => ({
  ...counted,
  ...none,
  appraisal: { state: 'running' },
  subject: aSubject('u1'),
  sheet: { id: 'town-sheet', name: '联络委考核评价表', noticeTo: '县绩效考核部门' },
  most: 30,
  blocks: [{ id: 'building', name: '规范化建设', ...none, lines }],
  mayFill: ['self'],
  mayNot: [{ step: 'panel', why: '只有考评领导小组成员可以评分。' }],
  version: 1,
  ...over,
});
