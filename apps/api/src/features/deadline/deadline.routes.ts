import { deadlineEndpoints } from '@lianluo/contract/deadline';
import * as settings from '@lianluo/contract/deadline-settings';
import type { KindName } from '@lianluo/domain/work/kinds';
import { findItem } from '../../engine/work/find-item';
import { route, type Mount, type Route } from '../../floor/http/mount';
import { askForExtension } from './ask-for-extension';
import { deadlineView } from './deadline.view';
import { decideOnExtension } from './decide-on-extension';
import { pauseClock, resumeClock } from './pause-clock';
import { readDeadlines } from './read-deadlines';
import { replaceDeadlines } from './replace-deadlines';

/** 时限、延期、暂停 of the items of a kind. */
export function deadlineRoutes(kind: KindName): readonly Route[] {
  const endpoints = deadlineEndpoints[kind];
  const find = findItem(kind);
  return [
    route(endpoints.read, {
      find,
      act: async (call, { item }) => ({ body: await deadlineView(call, item), version: item.version }),
    }),
    route(endpoints.ask, { find, act: askForExtension }),
    route(endpoints.decide, { find, act: decideOnExtension }),
    route(endpoints.pause, { find, act: pauseClock }),
    route(endpoints.resume, { find, act: resumeClock }),
  ];
}

/** 办理时限 of a committee. */
export function deadlineSettingRoutes(mount: Mount): void {
  mount(settings.readDeadlines, { find: async ({ committee }) => committee, act: readDeadlines });
  mount(settings.replaceDeadlines, { find: async ({ committee }) => committee, act: replaceDeadlines });
}
