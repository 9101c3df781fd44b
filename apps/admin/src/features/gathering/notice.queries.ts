import type { NoticeView } from '@lianluo/contract/gathering-beside';
import { defineQueryOptions } from '@pinia/colada';
import type * as z from 'zod/mini';
import { address, call, type Wire } from '../../api/call';
import type { Place } from '../../work/work.queries';

const path = '/committees/{c}/{kind}/{id}/notice';
const readNotice = address<Wire & { method: 'get'; path: typeof path; answer: z.ZodMiniType<NoticeView> }>({
  method: 'get',
  path,
});
export const noticeDocument = address<Wire & { method: 'get'; path: `${typeof path}-document` }>({
  method: 'get',
  path: `${path}-document`,
});

export const noticeQuery = defineQueryOptions(({ kind, committee, id }: Place) => ({
  key: [kind, committee, 'notice', id],
  query: ({ signal }: { signal: AbortSignal }) => call(readNotice, { params: { c: committee, kind, id } }, signal),
}));
