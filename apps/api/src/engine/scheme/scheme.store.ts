import type { Day } from '@lianluo/domain/calendar/day';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import { packed, unpacked } from '../../floor/storage/packed';
import { rowCodec, textIn } from '../../floor/storage/row-codec';
import { fields, list, maybe, number, object, text } from '../../floor/storage/shape';
import type { Address, Key, Row } from '../../floor/storage/table';

/** 市政协的版本 that a county's follows. */
export interface Followed {
  committee: string;
  version: number;
}

/** 施行版本 without its rules. */
export interface Published {
  version: number;
  name: string;
  system?: number | undefined;
  source: string;
  effectiveFrom: Day;
  publishedAt: string;
  publishedBy: string;
  publishedById: string;
  city?: Followed | undefined;
}

/** 草稿 without its rules. */
export interface Drafted {
  name: string;
  system?: number | undefined;
  source: string;
  changedAt: string;
  changedBy: string;
  changedById: string;
  city?: Followed | undefined;
}

/** What a committee has laid down and is drafting: one version guards all of it. */
export interface SchemeHead {
  /** Newest first. */
  versions: readonly Published[];
  draft?: Drafted | undefined;
  version: number;
}

const table = 'platforms';
const partition = (committee: string): string => `${committee}#schemes`;
const at = (committee: string, sk: string): Address => ({ table, key: { pk: partition(committee), sk } });

export const headAddress = (committee: string): Address => at(committee, 'head');
export const draftAddress = (committee: string): Address => at(committee, 'draft');

/** No version begins before an earlier one, so that those which have begun by a day end with the one that is in force on it. */
const serial = (version: number): string => String(version).padStart(6, '0');
export const versionAddress = (
  committee: string,
  { effectiveFrom, version }: Pick<Published, 'effectiveFrom' | 'version'>,
): Address => at(committee, `v#${effectiveFrom}#${serial(version)}`);

export const begunBy = (committee: string, day: Day) =>
  ({ table, pk: partition(committee), from: 'v#', to: `v#${day}#~`, newestFirst: true, limit: 1 }) as const;

const followed = maybe(fields<Followed>({ committee: text, version: number }));
const published = fields<Published>({
  version: number,
  name: text,
  system: maybe(number),
  source: text,
  effectiveFrom: text,
  publishedAt: text,
  publishedBy: text,
  publishedById: text,
  city: followed,
});
const drafted = fields<Drafted>({
  name: text,
  system: maybe(number),
  source: text,
  changedAt: text,
  changedBy: text,
  changedById: text,
  city: followed,
});

export const schemeHeadCodec = rowCodec(table, { versions: list(published), draft: maybe(drafted) });
/** 锁定的部分 stand with the rules that they are parts of. */
const locks = maybe(list(text));
export const schemeVersionCodec = rowCodec(table, { published, locks });
export const schemeDraftCodec = rowCodec(table, { locks });

export const headRow = (committee: string, { versions, draft, version }: SchemeHead): Row => ({
  ...headAddress(committee).key,
  version,
  versions: [...versions],
  ...(draft && { draft }),
});

/** Rules with the parts of them that a city locks. */
interface Kept {
  rules: Rules;
  locks: readonly string[];
}

/** Rules say the same words hundreds of times: packed they are a tenth, and the largest that a call may send fits a row. */
const rulesRow = (key: Key, version: number, { rules, locks: locked }: Kept): Row => ({
  ...key,
  version,
  rules: packed(rules),
  ...(locked.length > 0 && { locks: [...locked] }),
});

export const draftRow = (committee: string, kept: Kept, version: number): Row =>
  rulesRow(draftAddress(committee).key, version, kept);

export const versionRow = (committee: string, told: Published, kept: Kept): Row => ({
  ...rulesRow(versionAddress(committee, told).key, 1, kept),
  published: told,
});

export function readHead(row: Row | undefined): SchemeHead {
  if (!row) return { versions: [], version: 0 };
  const { versions, draft, version } = schemeHeadCodec(row);
  return { versions, draft, version };
}

export const readRules = (row: Row): Rules => textIn({ table, row, attribute: 'rules' }, object<Rules>(), unpacked);

/** A committee's own scheme bears its committee's id; which of its versions it is stands beside. */
export function readVersion(committee: string, row: Row): Scheme {
  const { name, system, source, version, effectiveFrom } = schemeVersionCodec(row).published;
  return {
    id: committee,
    name,
    ...(system !== undefined && { system }),
    source,
    version,
    effectiveFrom,
    ...readRules(row),
  };
}

/** What a city locks of a draft or a version. */
export const readLocks = (row: Row): readonly string[] => schemeDraftCodec(row).locks ?? [];
