import { kinds } from './kinds';

/** Holders that are told by their part in the matter; the item says which unit plays it. */
const unitParts: ReadonlySet<string> = new Set(Object.values(kinds).map(({ words }) => words.unit));

export const isUnitPart = (holder: string): boolean => unitParts.has(holder);

/** 当前办理单位: 古渡街道联络组 instead of 组织单位, where its name is known. */
export const holderName = (holder: string, unitName: string | undefined): string =>
  unitName && isUnitPart(holder) ? unitName : holder;
