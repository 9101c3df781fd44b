import { readSchemeVersion } from '@lianluo/contract/committee-scheme';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from './asking';

/** 考核办法 of one version; what was laid down is never changed. */
export const versionQuery = defineQueryOptions(({ committee, version }: { committee: string; version: number }) => ({
  key: ['scheme', committee, 'version', version],
  ...asking(readSchemeVersion, { params: { c: committee, id: String(version) } }),
  staleTime: Infinity,
}));
