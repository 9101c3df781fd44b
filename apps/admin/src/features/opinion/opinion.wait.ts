import type { OpinionSummary, OpinionView } from '@lianluo/contract/opinion';
import { handlingSteps } from '@lianluo/domain/handling/handling';
import type { HandlingState } from '@lianluo/domain/handling/handling-unit';
import { holderName } from '@lianluo/domain/work/holder';
import { awaited } from './opinion.labels';

/** What the holder has to do, in words that follow the holder's name: 审核区城管局的办复. */
export function waitWords(item: Pick<OpinionView, 'status' | 'waitingFor' | 'handlingUnits'>): string {
  const action = item.waitingFor?.action ?? '';
  if (item.status === 'issued') return '转办或反馈';
  if (action === 'check-reply') return `审核${unitsIn(item, handlingSteps['check-reply'].from)}的办复`;
  if (action === 'resolve-return') return `审核${unitsIn(item, handlingSteps['resolve-return'].from)}的退办申请`;
  return awaited[action] ?? '办理';
}

const unitsIn = ({ handlingUnits }: Pick<OpinionView, 'handlingUnits'>, states: readonly HandlingState[]): string =>
  handlingUnits
    .filter(({ state }) => states.includes(state))
    .map(({ name }) => name)
    .join('、');

const inShort: Partial<Record<string, string>> = { submit: '重新报送', feedback: '反馈', 'check-reply': '审核办复' };

/** 当前环节 in a cell of the ledger: the awaited step and who holds it. */
export function waitInShort(
  { waitingFor, status }: Pick<OpinionSummary, 'waitingFor' | 'status'>,
  unitName?: string,
): string {
  if (!waitingFor) return status === 'draft' ? '待报送' : '–';
  const step = status === 'issued' ? '转办或反馈' : (inShort[waitingFor.action] ?? awaited[waitingFor.action] ?? '');
  return `${holderName(waitingFor.holder, unitName)} · ${step}`;
}
