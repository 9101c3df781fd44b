import type { KindName } from '@lianluo/domain/work/kinds';
import { told, type Later } from '../../floor/http/mount-later';
import { kindWorks } from '../work/kinds';

/** Files of items, under the items' own paths, and by themselves: nothing of them is loaded by whoever asks for an item. */
export const filesLater: readonly Later[] = [
  ...Object.keys(kindWorks).flatMap((key) => {
    // The registry is keyed by the names of the kinds.
    const load: Later['load'] = async () => (await import('./hung.routes')).hungRoutes(key as KindName);
    const item = `/committees/{c}/${key}/{id}`;
    return [
      { base: `${item}/files`, load },
      { base: `${item}/{place}/{record}/files`, load },
    ];
  }),
  { base: '/committees/{c}/files', load: async () => told((await import('./file.routes')).fileRoutes) },
];
