import * as contract from '@lianluo/contract/drop';
import type { Mount } from '../../floor/http/mount';
import { createDrop } from './create-drop';
import { dropsOf, findDrop as find, isKnownTo, runsOf } from './drop.store';
import { dropView, runView } from './drop.view';
import { readDropFile } from './read-drop-file';
import { removeDrop } from './remove-drop';

/** 文件交换: lists written as files by day or by month, for whoever cannot call. */
export function dropRoutes(mount: Mount): void {
  mount(contract.listDrops, {
    act: async (call) => {
      const drops = await dropsOf(call.storage, call.committee.id);
      return { body: { items: drops.filter((drop) => isKnownTo(call, drop)).map(dropView) } };
    },
  });
  mount(contract.createDrop, { act: createDrop });
  mount(contract.readDrop, { find, act: async (_call, { drop, version }) => ({ body: dropView(drop), version }) });
  mount(contract.removeDrop, { find, act: (call, { drop }) => removeDrop(call, drop) });
  mount(contract.runDrop, {
    find,
    act: async (call, { drop, version }) => {
      await call.later({ task: 'drop', committee: drop.committee, id: drop.id });
      return { body: dropView(drop), version };
    },
  });
  mount(contract.listDropRuns, {
    find,
    act: async (call, { drop }) => ({ body: { items: (await runsOf(call.storage, drop)).map(runView) } }),
  });
  mount(contract.readDropFile, { find, act: (call, { drop }) => readDropFile(call, drop) });
}
