import { plenaryName } from '@lianluo/domain/proposal/plenary';
import { proposing, type Proposal, type ProposalStatus, type Proposer } from '@lianluo/domain/proposal/proposal';
import { lastRatings, satisfactions } from '@lianluo/domain/proposal/rating';
import { inCharge } from '@lianluo/domain/proposal/report/counted';
import type { Scope } from '../../../floor/context';
import type { TableValue } from '../../../floor/sheet/write-sheet';
import { distinctNames } from '../../register/distinct-names';

type Cell = (item: Proposal) => TableValue;

const outcomes: Partial<Record<ProposalStatus, string>> = {
  'not-filed': '不予立案',
  merged: '并案',
  withdrawn: '撤案',
};

/** Columns of 提案台账 that its fields do not say by themselves. */
export async function proposalCells(scope: Scope): Promise<Readonly<Record<string, Cell>>> {
  const memberName = await distinctNames(scope);
  const rules = scope.committee.proposals ?? {};
  const nameOf = (proposer: Proposer): string => ('member' in proposer ? memberName(proposer) : proposer.name);
  const leads = (item: Proposal) => inCharge(item).filter(({ lead }) => lead || item.mode !== 'joint');
  const names = (of: readonly { name: string }[]) => of.map(({ name }) => name).join('、');
  // A list of many who rate it differently says what each said.
  const rated =
    (what: 'attitude' | 'result'): Cell =>
    (item) =>
      [...new Set(lastRatings(item).map((rating) => satisfactions[rating[what]]))].join('、');
  return {
    session: ({ session }) => session && plenaryName(rules, session),
    proposers: ({ proposers: [first] }) => first && nameOf(first),
    signers: (item) =>
      proposing({ proposers: item.proposers.slice(1) })
        .map(nameOf)
        .join('、'),
    outcome: ({ status, filedOn }) => outcomes[status] ?? (filedOn === undefined ? undefined : '立案'),
    lead: (item) => names(leads(item)),
    assist: (item) => names(inCharge(item).filter((unit) => !leads(item).includes(unit))),
    attitude: rated('attitude'),
    result: rated('result'),
    key: ({ key }) => key && key.leader,
    excellent: ({ excellent }) => excellent && `${excellent.year}年`,
  };
}
