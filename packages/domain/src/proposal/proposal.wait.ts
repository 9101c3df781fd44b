import type { Wait } from '../work/kind';
import type { Proposal } from './proposal';

/** For whom a proposal waits, by its state. */
export function proposalWait(item: Proposal): Wait | undefined {
  switch (item.status) {
    case 'returned':
      return { holder: '提出单位', side: 'unit', action: 'submit' };
    case 'submitted':
      return { holder: '办公室', side: 'office', action: 'read-first' };
    case 'screening':
      return { holder: '办公室', side: 'office', action: 'file' };
    case 'filed':
    case 'assigned':
    case 'replied':
    case 'redo':
    case 'fed-back':
    case 'draft':
    case 'closed':
    case 'merged':
    case 'withdrawn':
    case 'not-filed':
      return undefined;
  }
}
