import type { OpinionView } from '@lianluo/contract/opinion';
import { adoptionRefusal, instructionRefusal } from '@lianluo/domain/opinion/adoption';
import { submissionRefusal } from '@lianluo/domain/opinion/submission';
import { adoptionLevels, type AdoptionLevel, type Opinion } from '@lianluo/domain/opinion/opinion';

/** The item as the rules of the domain read it; what the API keeps to itself no rule asked here looks at. */
const asOpinion = (view: OpinionView): Opinion => ({ ...view, kind: 'opinions', createdBy: '' });

/** Levels that would be accepted if they were entered now. */
export const openLevels = (view: OpinionView): AdoptionLevel[] =>
  adoptionLevels.filter((level) => !adoptionRefusal(asOpinion(view), level));

/** Whether it may be handed up, to an organ that has it not yet. */
export const mayGoUp = (view: OpinionView): boolean => !submissionRefusal(asOpinion(view));

export const isInstructable = (view: OpinionView): boolean => !instructionRefusal(asOpinion(view));
