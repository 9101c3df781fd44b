import type { OpinionView } from '@lianluo/contract/opinion';
import type { OpinionStatus } from '@lianluo/domain/opinion/opinion';
import type { Step } from '../../ui/StepBar.vue';

type Course = Pick<OpinionView, 'status' | 'number' | 'handlingUnits' | 'localHandling' | 'fastLane' | 'imported'>;

const wording = ['编辑', '审核', '签发'] as const;
const handling = ['转办', '办复审核'] as const;

/** Where an item stands now, as a name of the course. */
const current: Record<OpinionStatus, string | undefined> = {
  draft: '报送',
  returned: '报送',
  submitted: '编辑',
  edited: '审核',
  reviewed: '签发',
  signed: '印发',
  issued: '转办',
  'in-handling': '办复审核',
  handled: '反馈',
  rejected: '反馈',
  'fed-back': '归档',
  archived: undefined,
  merged: '合并',
};

/** 办理流程 of one item for the step bar: what is done, what is at hand and what comes. Ways not taken are left out. */
export function courseOf(item: Course): Step[] {
  const labels = wayOf(item);
  const now = current[item.status];
  const at = now === undefined ? labels.length : labels.indexOf(now);
  return labels.map((label, index) => ({ label, state: index < at ? 'done' : index === at ? 'now' : 'next' }));
}

function wayOf(item: Course): string[] {
  const { status, number, handlingUnits, localHandling, fastLane, imported } = item;
  if (imported) return ['报送', '归档'];
  if (status === 'merged') return ['报送', '合并'];
  if (localHandling !== undefined) return ['报送', '属地办理', '反馈', '归档'];

  const past = status === 'fed-back' || status === 'archived';
  if (status === 'rejected' || (past && number === undefined && handlingUnits.length === 0))
    return ['报送', '未采用', '反馈', '归档'];
  const transferred = handlingUnits.length > 0;
  const skipped = transferred && number === undefined;
  return [
    '报送',
    ...(skipped && fastLane ? [] : wording),
    ...(skipped ? [] : ['印发']),
    ...(past && !transferred ? [] : handling),
    '反馈',
    '归档',
  ];
}
