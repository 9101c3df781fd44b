import type { Proposal, Sitting } from './proposal';
import { defaultPatterns, type ProposalRules } from './proposal-rules';

/** Which proposals are numbered together: those of a plenary, in session and out of it apart; of a year where no plenary is laid down. */
export const seriesOf = ({ session, sitting }: Pick<Proposal, 'session' | 'sitting'>, year: number): string =>
  `${session ?? year}#${sitting}`;

/** 编号: `第15号`, `平时第3号`, as the committee writes it. */
export function numberOf(rules: ProposalRules | undefined, sitting: Sitting, no: number): string {
  const own = sitting === 'in-session' ? rules?.pattern : rules?.betweenPattern;
  return (own ?? defaultPatterns[sitting]).replace('{no}', String(no));
}
