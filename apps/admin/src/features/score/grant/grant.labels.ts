import type { GrantState } from '@lianluo/domain/scheme/points/grant-rules';
import type { Tone } from '../../../ui/tone';
import type { GrantAction } from './grant.queries';

export const grantTones: Readonly<Record<GrantState, Tone>> = {
  waiting: 'due',
  counted: 'done',
  declined: 'late',
  withdrawn: 'rest',
};

/** What is said of an action once it is done. */
export const doneWords: Readonly<Record<GrantAction, string>> = {
  approve: '已批准，计入积分',
  decline: '已记为未批准',
  withdraw: '已撤回，不再计分',
};
/** What it does, before it is done. */
export const lossWords: Readonly<Record<GrantAction, string>> = {
  approve: '批准后计入本年积分；需要时仍可撤回。',
  decline: '未批准的不计分，仍列在表中，不能再批准。',
  withdraw: '撤回后不再计分，仍列在表中，不能恢复。',
};
