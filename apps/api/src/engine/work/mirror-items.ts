import type { MirrorOf } from '@lianluo/contract/mirror';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { watermarkFor } from '../watermark';
import { pageBelow } from './items-below';
import { pageOf, type MirrorQuery } from './mirror-page';

/** 镜像: a list as a copy is made from it: in the order of ids, with what a list leaves out, or those of all committees below. */
export async function mirrorItems(
  call: Scope & { query: MirrorQuery },
  kind: KindName,
): Promise<{ body: MirrorOf<object> }> {
  // It is told before anything is read: what happens meanwhile is among the events behind it.
  const watermark = await watermarkFor(call, call.query);
  const page = call.query.below ? await pageBelow(call, kind, call.query) : await pageOf(call, kind, call.query);
  return { body: { ...page, ...watermark } };
}
