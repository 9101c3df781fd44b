import type { Functions } from '../app/functions';
import type { Facts } from '../facts';
import type { Stage } from '../stages';

/** What an edge is made from, in either partition. */
export interface EdgeProps {
  stage: Stage;
  facts: Facts;
  functions: Functions;
}
