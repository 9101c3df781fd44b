import {
  changeScheme,
  discardScheme,
  listPresets,
  publishScheme,
  readPreset,
  readScheme,
  readSchemeVersion,
  type CommitteeSchemeView,
} from '@lianluo/contract/committee-scheme';
import { locksKept } from '@lianluo/domain/scheme/city/locks';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { call, type Given, type Write } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type SchemeView = CommitteeSchemeView;

const keys = { all: (committee: string) => ['scheme', committee] };

export const schemeQuery = defineQueryOptions((committee: string) => ({
  key: [...keys.all(committee), 'whole'],
  ...asking(readScheme, { params: { c: committee } }),
}));

/** What is in force and the draft, as the API has it this moment. */
export const fetchScheme = (committee: string): Promise<SchemeView> => call(readScheme, { params: { c: committee } });

/** 市政协现行的办法, as its county may read it. */
export const cityQuery = defineQueryOptions((committee: string) => ({
  key: [...keys.all(committee), 'city'],
  query: ({ signal }: { signal: AbortSignal }) =>
    call(readSchemeVersion, { params: { c: committee, id: 'city' } }, signal),
}));

export const presetsQuery = defineQueryOptions(() => ({
  key: ['presets'],
  query: ({ signal }: { signal: AbortSignal }) => call(listPresets, { query: { limit: 100 } }, signal),
  staleTime: Infinity,
}));

export const presetQuery = defineQueryOptions((id: string) => ({
  key: ['presets', id],
  query: ({ signal }: { signal: AbortSignal }) => call(readPreset, { params: { id } }, signal),
  staleTime: Infinity,
}));

/** What is laid down shows in every score. */
function useChange<Asked>(
  committee: () => string,
  save: (write: Write, given: Asked) => Promise<SchemeView>,
  done: (scheme: SchemeView) => void,
) {
  return useSaving({ save, done, touches: () => [keys.all(committee()), ['scores', committee()]] });
}

/** 草稿 as it is entered. */
export interface DraftForm {
  name: string;
  source: string;
  rules: Rules;
  /** Of a city: what its counties keep as it has it. */
  locks: readonly string[];
}
interface Saved {
  version: number;
  /** What has to be saved first. */
  unsaved?: DraftForm | undefined;
}
export type Beginning = NonNullable<Given<typeof changeScheme>['body']['from']>;
/** 从空白起草 says what it is called. */
export type Named = Pick<Given<typeof changeScheme>['body'], 'name' | 'source'>;

type SentRules = NonNullable<Given<typeof changeScheme>['body']['rules']>;
// What is sent is only read on its way; the wire's lists could be written to, the language's cannot.
const bodyOf = ({ name, source, rules, locks }: DraftForm) => ({
  name,
  source,
  rules: rules as SentRules,
  // A lock goes with its rule.
  locks: locksKept(rules, locks),
});

export const useBeginDraft = (committee: () => string, done: (scheme: SchemeView) => void) =>
  useChange(
    committee,
    (write, { version, ...body }: { from: Beginning; version: number } & Named) =>
      write(changeScheme, { params: { c: committee() }, body, version }),
    done,
  );

export const useSaveDraft = (committee: () => string, done: (scheme: SchemeView) => void) =>
  useChange(
    committee,
    (write, { version, ...form }: DraftForm & { version: number }) =>
      write(changeScheme, { params: { c: committee() }, body: bodyOf(form), version }),
    done,
  );

/** 公布施行: what is not saved yet is saved first. */
export const usePublish = (committee: () => string, done: (scheme: SchemeView) => void) =>
  useChange(
    committee,
    async (write, { unsaved, version, effectiveFrom }: Saved & { effectiveFrom: string }) => {
      const params = { c: committee() };
      const saved = unsaved && (await write(changeScheme, { params, body: bodyOf(unsaved), version }));
      return write(publishScheme, { params, body: { effectiveFrom }, version: saved?.version ?? version });
    },
    done,
  );

export const useDiscard = (committee: () => string, done: (scheme: SchemeView) => void) =>
  useChange(
    committee,
    (write, { version }: { version: number }) =>
      write(discardScheme, { params: { c: committee() }, body: {}, version }),
    done,
  );
