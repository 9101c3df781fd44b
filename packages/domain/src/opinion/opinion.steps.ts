import type { Values } from '../work/field';
import { closing, closingTakenBack } from './steps/closing';
import { declining, decliningTakenBack } from './steps/declining';
import { handling, handlingTakenBack } from './steps/handling';
import { issuing } from './steps/issuing';

/**
 * 社情民意信息的办理流程 (domain.md 3.1, api.md): the one table that the API's `allowedActions`, the guard in the write,
 * the buttons, the help and the tests are read from. The order is the order of the buttons: onward, aside, and the ways back
 * from a wrong step while nothing followed it.
 */
export const opinionSteps = {
  ...issuing,
  ...handling,
  ...closing,
  ...declining,
  ...handlingTakenBack,
  ...closingTakenBack,
  ...decliningTakenBack,
};
export type OpinionAction = keyof typeof opinionSteps;

/** What each step is given. */
export type OpinionInputs = { [Action in OpinionAction]: Values<(typeof opinionSteps)[Action]['takes']> };
