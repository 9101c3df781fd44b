import type { Stamped } from '../platform/stamped';

/** 信息员: somebody who is not a member and reports opinions to a station (老干部, 社区书记, 网格员 …). */
export interface Informant extends Stamped {
  id: string;
  committee: string;
  name: string;
  unit: string;
  kind?: string | undefined;
  phone?: string | undefined;
  active: boolean;
  batch?: string | undefined;
  version: number;
}

/** 承办单位 as the office keeps them in its list of names to choose from. */
export interface HandlingUnitEntry extends Stamped {
  id: string;
  committee: string;
  name: string;
  /** 简称 beside those that everybody uses (城管局). */
  shortNames?: readonly string[] | undefined;
  active: boolean;
  batch?: string | undefined;
  version: number;
}
