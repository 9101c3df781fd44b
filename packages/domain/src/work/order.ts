/** 排序 of a list of work items: by the day it counts under or the day it is due; a leading `-` is newest or latest first. */
const dayOrders = ['-reportedOn', 'reportedOn', 'dueOn', '-dueOn'] as const;
/** And of kinds that are numbered, by 编号. */
const numberOrders = ['-number', 'number'] as const;

export const itemOrders = [...dayOrders, ...numberOrders] as const;
export type ItemOrder = (typeof itemOrders)[number];

/** The orders that the list of a kind has. */
export const ordersOf = ({ numbered }: { numbered?: unknown }): readonly ItemOrder[] =>
  numbered ? itemOrders : dayOrders;
