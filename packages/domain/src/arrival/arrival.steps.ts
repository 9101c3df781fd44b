import { made, maybe, reason } from '../work/field';
import { stepOf } from '../work/kind';
import type { Arrival } from './arrival';
import { adoption, became, passedTo } from './arrival.fields';

const step = stepOf<Arrival>();
const permission = 'opinion:edit';

/**
 * 收稿 → 采用入库, 转送 or 退回. Each of these is told to another house at once, so none is taken back: what was returned is handed
 * up again.
 */
export const arrivalSteps = {
  receive: step({
    label: '登记收稿',
    from: ['draft'],
    to: ['waiting'],
    permission,
    takes: {},
    many: true,
    apply: (item) => ({ ...item, status: 'waiting' }),
  }),
  accept: step({
    label: '采用入库',
    from: ['waiting'],
    to: ['accepted'],
    permission,
    takes: { became: made(became) },
    many: true,
    apply: (item, input) => ({ ...item, status: 'accepted', became: input.became }),
  }),
  'pass-on': step({
    label: '转送',
    from: ['waiting'],
    to: ['passed-on'],
    permission,
    takes: { to: passedTo },
    many: true,
    apply: (item, { to }) => ({ ...item, status: 'passed-on', passedTo: to }),
  }),
  return: step({
    label: '退回',
    from: ['waiting'],
    to: ['returned'],
    permission,
    takes: { reason },
    many: true,
    apply: (item, input) => ({ ...item, status: 'returned', reason: input.reason }),
  }),
  withdraw: step({
    label: '登记撤稿',
    from: ['waiting'],
    to: ['withdrawn'],
    permission,
    takes: { reason },
    // What was handed up in this product is taken back by the county itself.
    refusal: ({ source }) => (source ? 'arrival.of-county' : undefined),
    apply: (item, input) => ({ ...item, status: 'withdrawn', reason: input.reason }),
  }),
  'tell-adopted': step({
    label: '反馈采用',
    from: ['accepted'],
    to: ['accepted'],
    permission,
    // When and where, where the city's own item does not say it.
    takes: { ...adoption, adoptedOn: maybe(adoption.adoptedOn) },
    apply: (item, input) => ({ ...item, ...input }),
  }),
};
