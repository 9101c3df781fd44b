import type { HandlingUnitEntryView } from '@lianluo/contract/handling-unit';
import type { HandlingUnitEntry } from '@lianluo/domain/member/informant';
import { stampsOf } from '@lianluo/domain/platform/stamped';

/** 承办单位 as the wire shows it. */
export const handlingUnitView = ({
  id,
  name,
  shortNames,
  active,
  version,
  ...more
}: HandlingUnitEntry): HandlingUnitEntryView => ({
  id,
  name,
  ...(shortNames && shortNames.length > 0 && { shortNames: [...shortNames] }),
  active,
  ...stampsOf(more),
  version,
});
