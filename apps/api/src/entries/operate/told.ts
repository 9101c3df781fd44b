import { explained } from '../local/fault';
import { backupFault } from './backup-faults';
import { OperatorFault } from './command';
import { serviceFault } from './service-faults';

/** Why a command did not go on, in a sentence for the person at the keyboard; nothing for a fault of ours. */
export const told = (error: unknown): string | undefined =>
  error instanceof OperatorFault ? error.message : (explained(error) ?? backupFault(error) ?? serviceFault(error));
