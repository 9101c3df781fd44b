import type { ProposalSummary, ProposalView } from '@lianluo/contract/proposal';
import { isInCharge } from '@lianluo/domain/handling/handling';
import type { HandlingMode } from '@lianluo/domain/handling/handling-unit';
import { className } from '@lianluo/domain/proposal/proposal-rules';

export type UnitView = ProposalView['handlingUnits'][number];

/** 第一提案者, and how many signed with them: 白思远等3人、民盟总支. */
export function firstProposer({ proposers, form }: Pick<ProposalSummary, 'proposers' | 'form'>): string {
  const [first, ...others] = proposers;
  if (!first) return '';
  if (form === 'joint' && others.length > 0) return `${first.name}（${others.length}人联名）`;
  return proposers.map(({ name }) => name).join('、');
}

type WithUnits = Pick<ProposalSummary, 'handlingUnits' | 'mode'>;

/** 主办: who leads, and how many handle it beside them; of a split one every unit. */
export function leadUnits({ handlingUnits }: Pick<WithUnits, 'handlingUnits'>): string {
  const current = handlingUnits.filter(isInCharge);
  const leading = current.filter(({ lead }) => lead);
  const named = leading.length > 0 ? leading : current;
  const beside = current.length - named.length;
  return `${named.map(({ name }) => name).join('、')}${beside > 0 ? `（另${beside}家会办）` : ''}`;
}

/** What a unit is among those that handle it. */
export function roleOf(mode: HandlingMode | undefined, { lead }: Pick<UnitView, 'lead'>): string {
  if (mode === 'split') return '分办';
  if (mode === 'joint') return lead ? '主办' : '会办';
  return '单办';
}

export const classWords = (id: string | undefined): string => (id === undefined ? '' : className(id));
