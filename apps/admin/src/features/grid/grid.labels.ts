import { networks } from '@lianluo/domain/grid/networks';
import { networkKinds } from '@lianluo/domain/grid/terms';
import type { Network } from './grid.queries';
import type { GridViewName } from './use-grid-address';

export const networkLabels = Object.fromEntries(networkKinds.map((kind) => [kind, networks[kind].label])) as Record<
  Network,
  string
>;

export const viewLabels: Readonly<Record<GridViewName, string>> = {
  picture: '网络图',
  list: '列表',
  coverage: '联系覆盖率',
  contacts: '联系记录',
  radar: '工作空白提示',
  changes: '变动记录',
};
