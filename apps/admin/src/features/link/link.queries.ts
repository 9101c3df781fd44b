import {
  createLink,
  listLinks,
  renewLink,
  revokeLink,
  type LinkView,
  type NewLinkView,
} from '@lianluo/contract/access-link';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

type Asked = NonNullable<Given<typeof listLinks>['query']>;
export type NewLink = Given<typeof createLink>['body'];

const keys = { all: (committee: string) => ['links', committee] };

export const linksQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: Asked }) => ({
  key: [...keys.all(committee), { ...asked }],
  ...asking(listLinks, { params: { c: committee }, query: asked }),
}));

export function useCreateLink(committee: () => string, done: (link: NewLinkView) => void) {
  return useSaving({
    save: (write, body: NewLink) => write(createLink, { params: { c: committee() }, body }),
    done,
    touches: () => [keys.all(committee())],
  });
}

export function useRenewLink(committee: () => string, done: (link: NewLinkView) => void) {
  return useSaving({
    save: (write, { id, version }: LinkView) => write(renewLink, { params: { c: committee(), id }, body: {}, version }),
    done,
    touches: () => [keys.all(committee())],
  });
}

export function useRevokeLink(committee: () => string, done: (link: LinkView) => void) {
  return useSaving({
    save: (write, { id, version }: LinkView) =>
      write(revokeLink, { params: { c: committee(), id }, body: {}, version }),
    done,
    touches: () => [keys.all(committee())],
  });
}
