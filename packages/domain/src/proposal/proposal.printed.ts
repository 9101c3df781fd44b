import { column } from '../export/column';

/** 提案台账 as an office prints it, in the order in which its import reads it again. */
export const proposalColumns = [
  column('number', '案号', 16),
  column('title', '案由', 44),
  column('unit', '提出单位', 20),
  column('session', '届次', 18),
  column('sitting', '会上、平时', 10),
  column('form', '提案形式', 10),
  column('proposers', '第一提案人', 20),
  column('signers', '联名人', 24),
  column('category', '提案分类', 16),
  column('reportedOn', '收到日期', 12, 'date'),
  column('outcome', '审查结果', 12),
  column('lead', '主办单位', 24),
  column('assist', '协办单位', 24),
  column('mode', '办理方式', 10),
  column('repliedOn', '答复日期', 12, 'date'),
  column('class', '办理结果', 10),
  column('attitude', '对办理态度', 12),
  column('result', '对办理结果', 12),
  column('key', '重点提案', 12),
  column('excellent', '优秀提案', 12),
  column('status', '状态', 10),
  column('waitingFor', '当前环节', 14),
  column('dueOn', '时限', 12, 'date'),
] as const;
