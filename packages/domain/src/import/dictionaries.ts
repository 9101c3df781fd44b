import type { KnownInformant, KnownMember } from './authors';
import type { UnitType } from '../unit/unit';
import type { KnownUnit } from './unit-name';

/** What a sheet is checked against. */
export interface SheetDictionaries {
  /** Today in the committee's time zone, as a day. */
  today: string;
  units: readonly KnownUnit[];
  /** 界别 of the committee; empty when it has no list, and then any is taken. */
  sectors: readonly string[];
  members: readonly KnownMember[];
  informants: readonly KnownInformant[];
  /** 组织类型 as the committee calls them, where it has words of its own. */
  unitTypes?: Readonly<Record<UnitType, string>> | undefined;
  /** The year that stands above the table; days that are written without one are of it. */
  year?: number | undefined;
}
