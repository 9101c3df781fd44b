import { listOpenInstructions } from '@lianluo/contract/open-instructions';
import type { Mount } from '../../floor/http/mount';
import { openInstructions } from './list-open-instructions';

/** 批示在办 of the desk. */
export function instructionRoutes(mount: Mount): void {
  mount(listOpenInstructions, { act: openInstructions });
}
