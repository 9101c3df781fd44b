import type { Proposal } from './proposal';
import { patternOf, proposalNumber, type ProposalRules } from './proposal-rules';

type Place = Pick<Proposal, 'session' | 'sitting'>;

/** Which proposals are numbered together: those of a plenary, in session and out of it apart; of a year where no plenary is laid down. */
export const seriesOf = ({ session, sitting }: Place, year: number): string => `${session ?? year}#${sitting}`;

/** 编号: `第15号`, `平时第3号`, as the committee writes it. */
export const numberOf = (rules: ProposalRules = {}, { session, sitting }: Place, year: number, no: number): string =>
  proposalNumber(patternOf(rules, sitting), { no, session: session ?? String(year) });

/** The running number of what a sheet brought: as the committee writes it, or the number alone as sheets have it. */
export function noIn(rules: ProposalRules = {}, { session, sitting }: Place, number: string): number | undefined {
  const [before = '', behind = ''] = patternOf(rules, sitting)
    .replaceAll('{session}', session ?? '')
    .split('{no}');
  const own =
    number.startsWith(before) && number.endsWith(behind)
      ? number.slice(before.length, -behind.length || undefined)
      : number;
  const [, digits] = /^第?0*(\d{1,4})号?$/.exec(own) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
