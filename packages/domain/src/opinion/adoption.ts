import { Refusal, type RefusalCode } from '../refusal';
import { fold } from '../text/fold';
import type { Instruction } from './instruction';
import type { Adoption, Opinion } from './opinion';
import type { Voided } from './voided';

/** Who used an item where: what is entered once. */
export type Adopting = Pick<Adoption, 'level' | 'organ' | 'outlet'>;

const isSaid = (said: string | undefined, known: string | undefined): boolean =>
  said === undefined || fold(said) === fold(known ?? '');

/**
 * The record that says this already. Two offices of a level may each use an item, and one office in two of its journals;
 * brackets and blanks make no other of them, and whoever names no organ and no journal tells nothing new of a level.
 */
export const sameAdoption = ({ adoptions }: Pick<Opinion, 'adoptions'>, adopting: Adopting): Adoption | undefined =>
  adoptions.find(
    (each) =>
      !each.voided &&
      each.level === adopting.level &&
      isSaid(adopting.organ, each.organ) &&
      isSaid(adopting.outlet, each.outlet),
  );

/** Why no record from outside can stand on this item. */
export function recordRefusal(item: Opinion): RefusalCode | undefined {
  if (item.status === 'merged') return 'opinion.merged';
  if (item.status === 'draft') return 'opinion.draft';
  return item.status === 'rejected' || item.rejected ? 'opinion.rejected' : undefined;
}

/** Why this cannot be entered as an adoption of the item, or nothing when it can. */
export const adoptionRefusal = (item: Opinion, adopting: Adopting): RefusalCode | undefined =>
  recordRefusal(item) ?? (sameAdoption(item, adopting) && 'opinion.already-adopted');

/** 登记采用 */
export function adopt(item: Opinion, adoption: Adoption): Opinion {
  const refusal = adoptionRefusal(item, adoption);
  if (refusal) throw new Refusal(refusal);
  return { ...item, submittedBy: undefined, adoptions: [...item.adoptions, adoption] };
}

/** 作废: the record stays, with the reason, and counts no longer. */
export function voidRecord<Of extends 'adoptions' | 'instructions'>(
  item: Opinion,
  of: Of,
  id: string,
  voided: Voided,
): Opinion {
  const records: readonly (Adoption | Instruction)[] = item[of];
  const record = records.find((each) => each.id === id);
  if (!record) throw new Refusal('record.unknown');
  if (record.voided) throw new Refusal('record.already-voided');
  return { ...item, [of]: records.map((each) => (each === record ? { ...each, voided } : each)) };
}
