import * as contract from '@lianluo/contract/classified';
import { classifiedState, type ClassifiedMatter } from '@lianluo/domain/opinion/classified';
import { listNamed } from '../../engine/register/list-named';
import { finderOf } from '../../engine/register/platform.store';
import type { Mount } from '../../floor/http/mount';
import { classifiedView } from './classified.view';

const find = finderOf<ClassifiedMatter>('classified-matters');

/** 密件登记: the register of what goes its way on paper. */
export function classifiedRoutes(mount: Mount): void {
  mount(contract.listClassified, {
    act: async (call) => {
      const { status } = call.query;
      const filter = status && ((matter: ClassifiedMatter) => classifiedState(matter) === status);
      const view = ({ value }: { value: ClassifiedMatter }) => classifiedView(value);
      return { body: await listNamed(call, 'classified-matters', call.query, filter, view) };
    },
  });
  mount(contract.registerClassified, {
    act: async (call) => (await import('./register-classified')).registerMatter(call),
  });
  mount(contract.readClassified, {
    find,
    act: async (_call, { row, ...matter }) => ({ body: classifiedView(matter), version: row.version }),
  });
  mount(contract.changeClassified, {
    find,
    act: async (call, found) => (await import('./register-classified')).changeMatter(call, found),
  });
}
