import type { Offered } from '@lianluo/contract/scheme-offered';
import { isChecklistFor } from '@lianluo/domain/scheme/quota/checklist';
import { standards, type UnitType } from '@lianluo/domain/unit/unit';

export interface OfferedChecklist {
  name: string;
  items: readonly string[];
}

/** 规范化标准 that a unit may be held to: those of 考核办法 for its type, then the usual ones that are not among them by name. */
export function checklistsFor(ofScheme: Offered['standards'], type: UnitType): OfferedChecklist[] {
  const own = ofScheme
    .filter((each) => isChecklistFor(each, type))
    .map(({ name, items }) => ({ name, items: items.map(({ label }) => label) }));
  const usual = Object.values(standards).map(({ label, items }) => ({ name: label, items }));
  return [...own, ...usual.filter(({ name }) => own.every((each) => each.name !== name))];
}

/** What the lines of a unit are called: the standard whose items they are. */
export const checklistNamed = (offered: readonly OfferedChecklist[], lines: readonly { item: string }[]): string =>
  offered.find(({ items }) => items.join() === lines.map(({ item }) => item).join())?.name ?? '规范化标准';
