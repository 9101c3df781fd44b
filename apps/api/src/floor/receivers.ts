import type { LookupAddress } from 'node:dns';
import { BlockList } from 'node:net';
import { isIn, rangesOf, readRange } from './public-address';

/** Every address of a name. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/** 接收方名单: what an operator lets webhooks reach inside the house's network, and how names are asked for. */
export interface Receivers {
  hosts: ReadonlySet<string>;
  ranges: BlockList;
  resolve?: Resolve;
  /** The machine is a cloud's function, where whatever answers on loopback is what runs it: no rehearsal's receiver. */
  onFunction?: true;
}

/** Nobody inside the house. */
export const noReceivers: Receivers = { hosts: new Set(), ranges: new BlockList() };

/**
 * `hub.office.lan,10.1.0.0/16`: names to the letter, addresses and ranges.
 *
 * @throws Names the entry that is neither.
 */
export function readReceivers(text: string): Receivers {
  const entries = text
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== '');
  const ranges = entries.filter((each) => readRange(each));
  const hosts = entries.filter((each) => !readRange(each));
  const wrong = hosts.find(
    (each) => !/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(each) || /^[\d.]+$/.test(each),
  );
  if (wrong !== undefined) throw new Error(`${wrong} is neither a host nor an address nor a range.`);
  return { hosts: new Set(hosts), ranges: rangesOf(ranges) };
}

export const isListed = ({ ranges }: Receivers, address: string): boolean => isIn(ranges, address);
