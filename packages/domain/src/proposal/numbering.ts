import type { Proposal } from './proposal';
import { patternOf, proposalNumber, type ProposalRules } from './proposal-rules';

type Place = Pick<Proposal, 'session' | 'sitting'>;

/** Which proposals are numbered together: those of a plenary, in session and out of it apart; of a year where no plenary is laid down. */
export const seriesOf = ({ session, sitting }: Place, year: number): string => `${session ?? year}#${sitting}`;

/** 编号: `第15号`, `平时第3号`, as the committee writes it. */
export const numberOf = (rules: ProposalRules = {}, { session, sitting }: Place, year: number, no: number): string =>
  proposalNumber(patternOf(rules, sitting), { no, session: session ?? String(year) });
