import * as contract from '@lianluo/contract/phrase';
import type { Permission } from '@lianluo/domain/permission';
import type { Mount } from '../../floor/http/mount';
import { listPhrases } from './list-phrases';
import { findPhrase } from './phrase.store';
import { phraseView } from './phrase.view';
import { removePhrase } from './remove-phrase';
import { changePhrase, createPhrase } from './save-phrase';

/** What everybody writes with is changed by whoever looks after it; one's own is one's own business. */
const permission = ({ shared }: { shared: boolean }): Permission => (shared ? 'phrase:share' : 'view:keep');

/** 常用语: one's own, and what the committee shares. */
export function phraseRoutes(mount: Mount): void {
  mount(contract.listPhrases, { act: listPhrases });
  mount(contract.createPhrase, { act: createPhrase });
  mount(contract.changePhrase, {
    find: findPhrase,
    permission,
    shown: async (call, phrase) => phraseView(phrase, call.actor),
    act: changePhrase,
  });
  mount(contract.removePhrase, { find: findPhrase, permission, act: removePhrase });
}
