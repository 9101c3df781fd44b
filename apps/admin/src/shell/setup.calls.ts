import type * as setup from '@lianluo/contract/setup';
import { address } from '../api/call';

// Apart from those of the session, which the sign-in page loads at once.
export const setUp = address<typeof setup.setUp>({ method: 'post', path: '/setup' });
