import { Alias } from 'aws-cdk-lib/aws-lambda';
import type { OwnFunction } from './own-function';

/**
 * The alias through which a function answers people. What is woken by a stream, a queue or a rule has none and is replaced
 * at once: its source hands on again what failed, and a mapping that is given another target begins its stream anew.
 */
export const live = ({ handler, node }: OwnFunction): Alias =>
  new Alias(handler, 'Live', { aliasName: 'live', version: handler.currentVersion, description: node.id });
