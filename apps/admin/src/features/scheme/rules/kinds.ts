import * as duties from './duty-kinds';
import * as grades from './grade-kinds';
import type { Kind, KindName } from './kind';
import * as nodes from './node-kinds';
import * as quotas from './quota-kinds';
import { settings } from './settings';
import * as sheets from './sheet-kinds';

/** Every kind of rule that a scheme is made of. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  plan: quotas.plan,
  quota: quotas.quota,
  heading: nodes.heading,
  clause: nodes.clause,
  granted: nodes.granted,
  band: grades.band,
  stars: grades.stars,
  star: grades.star,
  'star-cap': grades.starCap,
  sheet: sheets.sheet,
  block: sheets.block,
  indicator: sheets.indicator,
  contact: duties.contact,
  report: duties.report,
  standard: duties.standard,
  'standard-item': duties.standardItem,
  settings,
};
/** Of the kinds that stand in a list, that of an entry: nodes of a tree say by their name which they are. */
export const kindOf = (among: readonly KindName[], entry: object): KindName | undefined =>
  among.length === 1 ? among[0] : among.find((name) => name in entry);
