import type { Command } from './command';
import { backup, restore, restoreOne, stateAtCommand } from './backup-commands';
import { bootstrap } from './bootstrap';
import { discardDemo } from './discard-demo';
import { rebuildGuards } from './guards-command';
import { rebuild } from './rebuild-command';
import { redrive } from './redrive-command';
import { resetOfficer } from './reset-officer';
import { rotateKeys } from './rotate-keys';
import { sourceLine } from './source-line';
import { verifyAudit } from './verify-command';
import { verifyFiles } from './verify-files';

/** 运维命令, each by the name it is called with. */
export const commands: Readonly<Record<string, Command>> = {
  bootstrap,
  'reset-officer': resetOfficer,
  backup,
  restore,
  'restore-committee': restoreOne,
  'state-at': stateAtCommand,
  'rebuild-scorecards': rebuild,
  'rebuild-guards': rebuildGuards,
  redrive,
  verify: verifyFiles,
  'verify-audit': verifyAudit,
  'rotate-keys': rotateKeys,
  'source-line': sourceLine,
  'discard-demo': discardDemo,
};
