/** 排序 of a list of work items: by the day it counts under or the day it is due; a leading `-` is newest or latest first. */
export const itemOrders = ['-reportedOn', 'reportedOn', 'dueOn', '-dueOn'] as const;
export type ItemOrder = (typeof itemOrders)[number];
