import type { Values } from '../work/field';
import { askingSteps } from './asking.steps';
import { closing, closingTakenBack } from './steps/closing';
import { distinction } from './steps/distinction';
import { handling, handlingTakenBack } from './steps/handling';
import { making } from './steps/making';
import { screening, screeningTakenBack, turning } from './steps/screening';

/**
 * 提案的办理流程 (domain.md 3.2): the one table that the API's `allowedActions`, the guard in the write, the buttons, the help
 * and the tests are read from. The order is the order of the buttons: onward, aside, and the ways back from a wrong step.
 */
export const proposalSteps = {
  ...making,
  ...screening,
  ...handling,
  ...closing,
  ...distinction,
  ...askingSteps,
  ...turning,
  ...screeningTakenBack,
  ...handlingTakenBack,
  ...closingTakenBack,
};
export type ProposalAction = keyof typeof proposalSteps;

/** What each step is given. */
export type ProposalInputs = { [Action in ProposalAction]: Values<(typeof proposalSteps)[Action]['takes']> };
