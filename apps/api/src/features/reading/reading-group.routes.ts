import * as contract from '@lianluo/contract/reading-registers';
import type { ReadingGroup } from '@lianluo/domain/reading/reading-group';
import { listNamed } from '../../engine/register/list-named';
import { finderOf } from '../../engine/register/platform.store';
import type { Mount } from '../../floor/http/mount';
import { readingGroupView } from './reading-group.view';
import { changeReadingGroup, createReadingGroup } from './save-reading-group';

const find = finderOf<ReadingGroup>('reading-groups');

/** 读书群, in name order. */
export function readingGroupRoutes(mount: Mount): void {
  mount(contract.listReadingGroups, {
    act: async (call) => {
      const { active } = call.query;
      const filter = active === undefined ? undefined : (group: ReadingGroup) => group.active === active;
      return {
        body: await listNamed(call, 'reading-groups', call.query, filter, ({ value }) => readingGroupView(value)),
      };
    },
  });
  mount(contract.createReadingGroup, { act: createReadingGroup });
  mount(contract.readReadingGroup, {
    find,
    act: async (_call, found) => ({ body: readingGroupView(found), version: found.version }),
  });
  mount(contract.changeReadingGroup, { find, act: changeReadingGroup });
}
