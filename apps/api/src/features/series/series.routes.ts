import * as contract from '@lianluo/contract/series';
import { foundSeries } from '../../engine/kinds/issue/series.store';
import type { Mount } from '../../floor/http/mount';
import { changeSeries } from './change-series';
import { createSeries } from './create-series';
import { listSeries } from './list-series';
import { seriesView } from './series.view';

/** 刊物: the series that a committee issues in. */
export function seriesRoutes(mount: Mount): void {
  mount(contract.listSeries, { act: listSeries });
  mount(contract.createSeries, { act: createSeries });
  mount(contract.readSeries, {
    find: foundSeries,
    act: async (_call, found) => ({ body: seriesView(found), version: found.version }),
  });
  mount(contract.changeSeries, { find: foundSeries, act: changeSeries });
}
