/** 满意度 */
export const satisfactions = { satisfied: '满意', 'mostly-satisfied': '基本满意', unsatisfied: '不满意' } as const;
export type Satisfaction = keyof typeof satisfactions;

/** 征询意见表 of one proposer for one round of handling: the attitude and the result are rated apart. */
export interface Rating {
  id: string;
  /** Whose it is: the proposer's id within the proposal. */
  proposer: string;
  name: string;
  round: number;
  attitude: Satisfaction;
  result: Satisfaction;
  text?: string | undefined;
  /** `paper`: the office entered it from the form, and says so wherever it is shown. */
  by: 'link' | 'paper';
  at: string;
  enteredBy?: string | undefined;
  enteredById?: string | undefined;
}
