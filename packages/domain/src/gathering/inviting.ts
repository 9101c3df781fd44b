import { hidden, maybe, own } from '../work/field';
import type { Invitation } from './invitation';
import { raised } from './raised';
import type { Reply } from './reply';

/** Who is invited and what they reply; what was raised there. */
export const inviting = {
  invited: maybe(own<Invitation>('邀请范围')),
  replies: maybe(hidden(own<readonly Reply[]>('回执'))),
  raised: raised(),
};
