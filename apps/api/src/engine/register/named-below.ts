import type { MirrorOf } from '@lianluo/contract/mirror';
import type { Permission } from '@lianluo/domain/permission';
import { pageAcross, scopesBelow } from '../../floor/committee/below';
import type { Scope } from '../../floor/context';
import { watermarkFor } from '../watermark';
import type { Asked } from './list-named';

/** A page of what a city reads of a register of all its counties, one county after the other. */
export async function namedBelow<Asking extends Scope & { query: Asked }, View extends object>(
  call: Asking,
  list: string,
  permission: Permission,
  pageOf: (county: Asking) => Promise<MirrorOf<View>>,
): Promise<MirrorOf<View>> {
  const { limit, cursor, below: _below, ...asked } = call.query;
  const counties = await scopesBelow(call, permission);
  const watermark = await watermarkFor(call, call.query);
  const page = await pageAcross(
    call,
    counties,
    `${list}?below&${JSON.stringify(asked)}`,
    { limit, cursor },
    async (county, paging) => {
      const { watermark: _own, ...own } = await pageOf({ ...county, query: { ...asked, ...paging } });
      return { ...own, items: own.items.map((item) => ({ ...item, committee: county.committee.id })) };
    },
  );
  return { ...page, ...watermark };
}
