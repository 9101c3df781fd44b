import { Refusal, type RefusalCode } from '../refusal';
import type { Adoption, AdoptionLevel, Instruction, Opinion, Voided } from './opinion';

/** Why no record from outside can stand on this item. */
export function recordRefusal(item: Opinion): RefusalCode | undefined {
  if (item.status === 'merged') return 'opinion.merged';
  if (item.status === 'draft') return 'opinion.draft';
  return item.status === 'rejected' || item.rejected ? 'opinion.rejected' : undefined;
}

/** Why this level cannot be entered as having adopted the item, or nothing when it can. */
export function adoptionRefusal(item: Opinion, level: AdoptionLevel): RefusalCode | undefined {
  const refusal = recordRefusal(item);
  if (refusal) return refusal;
  return item.adoptions.some((each) => each.level === level && !each.voided) ? 'opinion.already-adopted' : undefined;
}

export const instructionRefusal = recordRefusal;

/** 登记采用 */
export function adopt(item: Opinion, adoption: Adoption): Opinion {
  const refusal = adoptionRefusal(item, adoption.level);
  if (refusal) throw new Refusal(refusal);
  return { ...item, submittedBy: undefined, adoptions: [...item.adoptions, adoption] };
}

/** 登记批示 */
export function instruct(item: Opinion, instruction: Instruction): Opinion {
  const refusal = instructionRefusal(item);
  if (refusal) throw new Refusal(refusal);
  return { ...item, submittedBy: undefined, instructions: [...item.instructions, instruction] };
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
