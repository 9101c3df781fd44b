import type { Wait } from '../work/kind';
import type { Proposal } from './proposal';
import { handlingWait } from './handling.wait';
import { mustRedo } from './satisfaction';

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
      return { holder: '办公室', side: 'office', action: 'assign' };
    case 'assigned':
    case 'redo':
      return handlingWait(item);
    case 'replied':
      return { holder: '办公室', side: 'office', action: 'feedback' };
    case 'fed-back':
      return { holder: '办公室', side: 'office', action: mustRedo(item) ? 'redo' : 'close' };
    case 'closed':
      return watchWait(item);
    case 'draft':
    case 'merged':
    case 'withdrawn':
    case 'not-filed':
      return undefined;
  }
}

/** 跟踪办理: what was closed unsolved is looked at again, counted from its last follow-up. */
function watchWait({ watching, followUps, closedOn }: Proposal): Wait | undefined {
  // A row of the list tells neither whether it is watched nor what was found: it is asked for nothing more.
  if (!watching) return undefined;
  const on = followUps.at(-1)?.on ?? closedOn;
  if (on === undefined) return undefined;
  return { holder: '办公室', side: 'office', action: 'follow-up', since: `${on}T00:00:00+08:00` };
}
