import { isInCharge } from '../../handling/handling';
import type { Handled } from '../handling-unit';
import { proposing, type Proposal } from '../proposal';

export const count = (items: readonly Proposal[], is: (item: Proposal) => boolean): number => items.filter(is).length;

/** 承办单位 that have it: who was replaced or released has not. */
export const inCharge = ({ handlingUnits }: Pick<Proposal, 'handlingUnits'>): readonly Handled[] =>
  handlingUnits.filter(isInCharge);

/** 分解办理项数: a split proposal is as many items as it has parts, any other is one. */
export const partsOf = (item: Pick<Proposal, 'handlingUnits' | 'mode'>): number =>
  item.mode === 'split' ? Math.max(1, inCharge(item).length) : 1;

/** 应征询: those whose word counts; who declined to sign is asked nothing. */
export const askedIn = (item: Pick<Proposal, 'proposers'>): number => proposing(item).length;
