import type { CommandName } from '@lianluo/tables/operator-rights';
import type { Command } from './command';
import { backup, restore, restoreOne, stateAtCommand } from './backup-commands';
import { bootstrap } from './bootstrap';
import { close, open } from './close-command';
import { discardDemo } from './discard-demo';
import { empty } from './empty-command';
import { drill } from './drill';
import { restoreFiles } from './files-command';
import { takeOver } from './issues-command';
import { rebuildGuards } from './guards-command';
import { move } from './move-command';
import { dropPoint, restorePoint } from './point-commands';
import { mapping } from './mapping-command';
import { rebuild } from './rebuild-command';
import { redrive } from './redrive-command';
import { resetOfficer } from './reset-officer';
import { rollBack } from './roll-back';
import { rotateKeys } from './rotate-keys';
import { smoke } from './smoke-command';
import { sourceLine } from './source-line';
import { verifyAudit } from './verify-command';
import { verifyFiles } from './verify-files';

/** 运维命令, each by the name it is called with. */
export const commands: Readonly<Record<CommandName, Command>> = {
  bootstrap,
  'reset-officer': resetOfficer,
  backup,
  restore,
  'restore-committee': restoreOne,
  'restore-files': restoreFiles,
  'state-at': stateAtCommand,
  move,
  'restore-point': restorePoint,
  'drop-point': dropPoint,
  close,
  open,
  empty,
  'rebuild-scorecards': rebuild,
  'rebuild-guards': rebuildGuards,
  'take-over-issues': takeOver,
  redrive,
  verify: verifyFiles,
  'verify-audit': verifyAudit,
  'rotate-keys': rotateKeys,
  smoke,
  drill,
  mapping,
  'roll-back': rollBack,
  'source-line': sourceLine,
  'discard-demo': discardDemo,
};
