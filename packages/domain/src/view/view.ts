import { mostCounts } from '../text/limits';
import { kindNames } from '../work/kinds';
import type { Stamped } from '../platform/stamped';

/** The lists whose filters can be kept: every kind of work, the roster, the registers and the users. */
export const viewedLists = [
  ...kindNames,
  'members',
  'units',
  'special-committees',
  'informants',
  'handling-units',
  'topics',
  'series',
  'classified-matters',
  'letters',
  'users',
] as const;
export type ViewedList = (typeof viewedLists)[number];

/** 共享范围: nobody else, those of the maker's own unit (of the office, for who has none), or everybody of the committee. */
export const sharings = ['nobody', 'unit', 'committee'] as const;
export type Sharing = (typeof sharings)[number];

/** How narrow and how wide a column of a list can be made, in pixels. */
export const columnWidths = { least: 44, most: mostCounts.columnPixels } as const;

/** What a list looks like: which columns it shows, which of them stay in sight, and how wide those are that were widened. */
export interface ViewLook {
  columns?: readonly string[] | undefined;
  frozen?: readonly string[] | undefined;
  widths?: Readonly<Record<string, number>> | undefined;
}

/** 保存的筛选: a list's filters under a name, and the look that goes with them. */
export interface SavedView extends ViewLook, Stamped {
  id: string;
  committee: string;
  of: ViewedList;
  name: string;
  query: Readonly<Record<string, string | number | boolean>>;
  sharedWith: Sharing;
  by: { id: string; name: string };
  /** The maker's unit, where they work for one. */
  unit?: string | undefined;
  version: number;
}

/** Whether a view exists for this user of its committee. */
export const isViewFor = (view: SavedView, { id, unit }: { id: string; unit?: string | undefined }): boolean =>
  view.by.id === id || view.sharedWith === 'committee' || (view.sharedWith === 'unit' && view.unit === unit);
