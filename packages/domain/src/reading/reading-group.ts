import type { Stamped } from '../platform/stamped';

/** 读书群: who reads together. Its owner is a member, usually the director of a special committee, which is its unit then. */
export interface ReadingGroup extends Stamped {
  id: string;
  committee: string;
  name: string;
  /** 群主 */
  owner?: string | undefined;
  /** 专门委员会 or another unit that carries it. */
  unit?: string | undefined;
  members: readonly string[];
  active: boolean;
  version: number;
}
