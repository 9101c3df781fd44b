import type * as held from '@lianluo/contract/proposal-links';
import { address } from '../../../api/call';

// Without their schemas: whoever was sent a link loads its page and nothing else.
export const readHeldSigning = address<typeof held.readHeldSigning>({ method: 'get', path: '/links/{token}/signing' });
export const answerHeldSigning = address<typeof held.answerHeldSigning>({
  method: 'put',
  path: '/links/{token}/signing',
});
export const readHeldRating = address<typeof held.readHeldRating>({ method: 'get', path: '/links/{token}/rating' });
export const answerHeldRating = address<typeof held.answerHeldRating>({
  method: 'put',
  path: '/links/{token}/rating',
});
