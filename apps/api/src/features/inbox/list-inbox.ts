import type { listInbox as endpoint } from '@lianluo/contract/inbox';
import type { AnswerFor, Call } from '../../floor/context';
import { kept } from './kept';
import { todo } from './todo';

/** 收件箱, one box of it. */
export async function listInbox(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { box } = call.query;
  return { body: await (box === 'todo' ? todo(call) : kept(call, box)) };
}
