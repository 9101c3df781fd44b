import type { Unit } from '@lianluo/domain/unit/unit';
import type { Scope } from '../../floor/context';
import { requireNamed } from './require-named';

/** The units a body names, or 422 at the field that names one this committee has not. */
export const requireUnits = (
  scope: Scope,
  ids: readonly string[],
  pointerOf: (index: number) => string,
): Promise<Map<string, Unit>> =>
  requireNamed(scope, 'units', ids, { code: 'unit.unknown', message: '没有这个联络组织。', pointerOf });
