import type { Kind } from './kind';

/** The step that takes this one back on just as many items, where the table has one. */
export const undoOfMany = ({ steps }: Kind, action: string): string | undefined =>
  Object.entries(steps).find(([, { many, undoes }]) => many !== undefined && undoes?.includes(action))?.[0];
