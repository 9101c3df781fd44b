import type { CommitteeForm } from './committee-form';

/** 本会的规定 on signing and secrecy, each a yes or no. */
export type Rules = Pick<CommitteeForm, 'editorMaySign' | 'secrecyReview' | 'titlesInNotices'>;

export const ruleLabels: Record<keyof Rules, string> = {
  editorMaySign: '允许编辑、审核的人签发同一件',
  secrecyReview: '编发前须经保密审查',
  titlesInNotices: '提醒和复制的文字可以带标题',
};
