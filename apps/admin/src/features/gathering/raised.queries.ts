import type { GatheringView } from '@lianluo/contract/gathering';
import type * as z from 'zod/mini';
import { address, type Wire } from '../../api/call';
import { useSaving } from '../../api/use-saving';
import type { Body, WorkView } from '../../work/work.calls';

const path = '/committees/{c}/{kind}/{id}/raised';
const raiseItem = address<
  Wire & { method: 'post'; path: typeof path; answer: z.ZodMiniType<WorkView>; body: z.ZodMiniType<unknown, Body> }
>({ method: 'post', path });

/** 会上提出: a draft of another kind, tied to the gathering it was raised at. */
export function useRaise(kind: string, item: () => GatheringView, done: (raised: WorkView, kind: string) => void) {
  return useSaving({
    save: (write, body: Body & { kind: string }) =>
      write(raiseItem, { params: { c: item().committee, kind, id: item().id }, body }),
    done: (raised, body) => done(raised, body.kind),
    touches: (body) => [
      [kind, item().committee],
      [body.kind, item().committee],
    ],
  });
}
