import type { Dependencies } from '../../floor/context';
import type { ReadFeed } from './dispatch';

/** The feed as webhooks read it. */
export const readFeed: ReadFeed = async () => ({ events: [], next: null });
export const watermarkOf = async (_deps: Pick<Dependencies, 'storage'>, _committee: string): Promise<string> => '';
