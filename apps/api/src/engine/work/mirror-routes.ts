import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import type { Route } from '../../floor/http/mount';
import { kindWorks } from './kinds';
import { mirrorItems } from './mirror-items';
import type { MirrorQuery } from './mirror-page';

/** The list of a kind as a copy is made from it. */
export async function mirrorRoutes(name: KindName): Promise<readonly Route[]> {
  const { endpoints } = await kindWorks[name]();
  const act = (call: Scope & { query: MirrorQuery }) => mirrorItems(call, name);
  // The query was judged by the kind's own schema.
  return [{ endpoint: endpoints.list, verb: { act } as unknown as Route['verb'] }];
}
