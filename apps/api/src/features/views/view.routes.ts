import * as contract from '@lianluo/contract/views';
import type { SavedView } from '@lianluo/domain/view/view';
import type { Permission } from '@lianluo/domain/permission';
import type { Scope } from '../../floor/context';
import type { Mount } from '../../floor/http/mount';

/** 保存的筛选: one's own, and what others share. */
export function viewRoutes(mount: Mount): void {
  mount(contract.listViews, { act: async (call) => (await import('./list-views')).listViews(call) });
  mount(contract.saveView, { act: async (call) => (await import('./save-view')).saveView(call) });
  // Nobody's page changes under them by a colleague's hand: only the maker changes a view, or who looks after shared ones.
  mount(contract.changeView, {
    find,
    permission,
    shown: async (call, { view }) => (await import('./view.view')).viewOf(view, call.actor),
    act: async (call, { view }) => (await import('./change-view')).changeView(call, view),
  });
  mount(contract.removeView, {
    find,
    permission,
    act: async (call, { view }) => (await import('./remove-view')).removeView(call, view),
  });
}

interface FoundView {
  version: number;
  view: SavedView;
  isMine: boolean;
}

async function find(scope: Scope, params: { id: string }): Promise<FoundView> {
  const view = await (await import('./view.store')).findView(scope, params);
  return { version: view.version, view, isMine: view.by.id === scope.actor.id };
}

const permission = ({ isMine }: FoundView): Permission => (isMine ? 'view:keep' : 'view:manage');
