import { paperEndpointsOf } from '@lianluo/contract/kind-papers';
import type { KindName } from '@lianluo/domain/work/kinds';
import { findItem } from '../../engine/work/find-item';
import { route, type Route } from '../../floor/http/mount';
import { draftOne, listPapers } from './list-papers';

/** 文书 of a kind's items: what they have, its words, the file, and what is sent under a number. */
export function paperRoutes(kind: KindName): readonly Route[] {
  const endpoints = paperEndpointsOf(kind);
  const find = findItem(kind);
  return [
    route(endpoints.papers, { find, act: listPapers }),
    route(endpoints.paper, { find, act: draftOne }),
    route(endpoints.paperDocument, {
      find,
      act: async (call, found) => (await import('./paper-document')).paperDocument(call, found),
    }),
  ];
}

/** 取号发出 */
export const letterOfItemRoutes = (kind: KindName): readonly Route[] => [
  route(paperEndpointsOf(kind).sendLetter, {
    find: findItem(kind),
    act: async (call, found) => (await import('./send-letter')).sendLetter(call, found),
  }),
];
