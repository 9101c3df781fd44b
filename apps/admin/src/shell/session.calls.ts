import type * as session from '@lianluo/contract/session';
import { address } from '../api/call';

// Only the types of the contract: its schemas stay out of the sign-in page.
export const signIn = address<typeof session.signIn>({ method: 'post', path: '/session' });
export const readSession = address<typeof session.readSession>({ method: 'get', path: '/session' });
export const signOut = address<typeof session.signOut>({ method: 'delete', path: '/session' });
export const changePassword = address<typeof session.changePassword>({ method: 'put', path: '/session/password' });
