import type { OpinionView } from '@lianluo/contract/opinion';
import { recordRefusal } from '@lianluo/domain/opinion/adoption';
import { submissionRefusal } from '@lianluo/domain/opinion/submission';
import type { Opinion } from '@lianluo/domain/opinion/opinion';

/** The item as the rules of the domain read it; what the API keeps to itself no rule asked here looks at. */
const asOpinion = (view: OpinionView): Opinion => ({ ...view, kind: 'opinions', createdBy: '' });

/** Whether what was adopted elsewhere may be entered at all; which adoption is there already is asked where one is named. */
export const isAdoptable = (view: OpinionView): boolean => !recordRefusal(asOpinion(view));

/** Whether it may be handed up, to an organ that has it not yet. */
export const mayGoUp = (view: OpinionView): boolean => !submissionRefusal(asOpinion(view));

export const isInstructable = (view: OpinionView): boolean => !recordRefusal(asOpinion(view));
