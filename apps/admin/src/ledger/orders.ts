import { itemOrders, type ItemOrder } from '@lianluo/domain/work/order';

/** The order of a list of work, if it is one that the store has. */
export const orderOf = (sort: string | undefined): { sort?: ItemOrder } => {
  const order = itemOrders.find((each) => each === sort);
  return order ? { sort: order } : {};
};
