import * as contract from '@lianluo/contract/adoption-list';
import type { Mount } from '../../floor/http/mount';
import { matchList } from './match-list';
import { readList } from './read-list';
import { registerList } from './register-list';

/** 采用通报: read from a file, looked up by title, registered line by line. */
export function adoptionListRoutes(mount: Mount): void {
  mount(contract.readAdoptionList, { act: readList });
  mount(contract.matchAdoptionList, { act: matchList });
  mount(contract.registerAdoptionList, { act: registerList });
}
