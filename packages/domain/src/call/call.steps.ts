import { invalidField } from '../refusal';
import { stepOf } from '../work/kind';
import { undoing } from '../work/undo';
import type { DraftCall } from './call';

const step = stepOf<DraftCall>();

const onward = {
  open: step({
    label: '下发约稿',
    from: ['draft'],
    to: ['open'],
    permission: 'opinion:edit',
    takes: {},
    many: true,
    apply: (item) => {
      if (item.deadline < item.askedOn)
        throw invalidField('/deadline', 'day.too-early', `不能早于约稿日期${item.askedOn}。`);
      return { ...item, status: 'open' };
    },
  }),
  close: step({
    label: '截稿',
    from: ['open'],
    to: ['closed'],
    permission: 'opinion:edit',
    takes: {},
    many: true,
    apply: (item) => ({ ...item, status: 'closed' }),
  }),
};

/** 下发 → 截稿, and again where it was closed by mistake. */
export const callSteps = {
  ...onward,
  reopen: undoing('重新征集', 'opinion:edit', { close: onward.close }, (item: DraftCall) => item),
};
