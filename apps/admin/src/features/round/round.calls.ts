import type * as round from '@lianluo/contract/round';
import { address } from '../../api/call';

// Without their schemas: whoever was sent a link loads this page and nothing else.
export const readHeldRound = address<typeof round.readHeldRound>({ method: 'get', path: '/links/{token}/round' });
export const answerHeldRound = address<typeof round.answerHeldRound>({
  method: 'put',
  path: '/links/{token}/round/answer',
});
