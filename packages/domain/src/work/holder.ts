import { kinds } from './kinds';

/** Holders that are told by their part in the matter; the item says which unit plays it. */
const unitParts: ReadonlySet<string> = new Set(Object.values(kinds).map(({ words }) => words.unit));

/** 当前办理单位: 古渡街道联络组 instead of 组织单位, where its name is known. */
export const holderName = (holder: string, unitName: string | undefined): string =>
  unitName && unitParts.has(holder) ? unitName : holder;
