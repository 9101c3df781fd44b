import type { Fault } from '@lianluo/domain/scheme/check/fault';
import type { Difference } from '@lianluo/domain/scheme/told/difference';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import type { Named } from '@lianluo/domain/scheme/told/duty-words';
import { inject, type ComputedRef, type InjectionKey } from 'vue';
import type { KindName } from '../rules/kind';
import type { Row } from '../rules/row';

/** What lies over a rule: the city's lock, which holds a county, or the own one, which holds the counties. */
export interface Lock {
  of: 'city' | 'own';
  /** It lies on this very rule, and not on what that stands in. */
  isOwn: boolean;
}

/** What every word of a draft on screen may ask and do. */
export interface Editing {
  rules: ComputedRef<Rules>;
  named: ComputedRef<Named>;
  /** What is wrong with this rule itself, not with one within it. */
  faultsOf: (pointer: string) => readonly Fault[];
  /** 锁定: whose lock lies over a place, and on exactly which place it lies. */
  lockOn: (pointer: string) => Lock | undefined;
  /** 市政协 sets locks for its counties, and takes them off. */
  mayLock: boolean;
  toggleLock: (pointer: string) => void;
  /** What it is beside what is in force. */
  changeOf: (pointer: string) => Difference['change'] | undefined;
  change: (rules: Rules) => void;
  /** Asks for a field of a rule. */
  ask: (row: Row, at: string) => void;
  /** Shows all of a rule, with what may be done to it. */
  inspect: (row: Row) => void;
  add: (list: string, kind: KindName) => void;
}

export const editingKey: InjectionKey<Editing> = Symbol('scheme draft');

export function useEditing(): Editing {
  const editing = inject(editingKey);
  if (!editing) throw new Error('useEditing() belongs under RulesEditor');
  return editing;
}
