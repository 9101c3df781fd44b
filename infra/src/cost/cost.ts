import { isKept, tableNames, type TableName } from '@lianluo/tables/tables';
import { gbOf, load, sessionReads, supposed, unitsOf } from './load';
import { pricedTemplate, type Priced } from './priced-template';
import { priceOf, type PriceName } from './prices';

export interface Line {
  item: string;
  /** At list price. */
  usd: number;
  /** Of it what is paid in a month in which nobody works. */
  fixedUsd: number;
  /** After what every account has free each month. */
  billedUsd: number;
  drivenBy: string;
}

export interface Cost {
  lines: Line[];
  usd: number;
  fixedUsd: number;
  billedUsd: number;
}

type Quantities = Partial<Record<PriceName, number>>;

interface Item {
  item: string;
  drivenBy: string;
  /** What there is of it whether anybody works or not. */
  fixed?: Quantities;
  variable?: Quantities;
}

/** 每月费用: what a stage costs at the load of `load.ts`, counted out of its templates. A price without a quantity would be none. */
export function costOf(resources: readonly Priced[]): Cost {
  const [listed, billed] = [priced(({ tier }) => tier), priced(({ tier, allowance }) => tier ?? allowance)];
  const lines = itemsOf(pricedTemplate(resources)).map(({ item, drivenBy, fixed = {}, variable = {} }): Line => {
    const fixedUsd = sum(fixed, listed);
    return {
      item,
      drivenBy,
      fixedUsd,
      usd: fixedUsd + sum(variable, listed),
      billedUsd: sum(fixed, billed) + sum(variable, billed),
    };
  });
  const total = (what: 'usd' | 'fixedUsd' | 'billedUsd') => lines.reduce((all, line) => all + line[what], 0);
  return { lines, usd: total('usd'), fixedUsd: total('fixedUsd'), billedUsd: total('billedUsd') };
}

/** What the tables take for a million lists of fifty, or for a million items that are made. */
export function costOfMillion(what: keyof typeof unitsOf): number {
  const { reads, writes } = unitsOf[what];
  return (reads + sessionReads) * priceOf('millionReadUnits').usd + writes * priceOf('millionWriteUnits').usd;
}

type Pricing = (name: PriceName, quantity: number) => number;

/** Prices quantities one after the other; what costs nothing is used up by the first. */
function priced(freeOf: (price: ReturnType<typeof priceOf>) => number | undefined): Pricing {
  const left = new Map<PriceName, number>();
  return (name, quantity) => {
    const price = priceOf(name);
    const free = left.get(name) ?? freeOf(price) ?? 0;
    left.set(name, Math.max(0, free - quantity));
    return price.usd * Math.max(0, quantity - free);
  };
}

const sum = (quantities: Quantities, of: Pricing): number =>
  // Written as a record of prices.
  (Object.entries(quantities) as [PriceName, number][]).reduce((all, [name, quantity]) => all + of(name, quantity), 0);

function itemsOf(stack: ReturnType<typeof pricedTemplate>): Item[] {
  const recovered = sizeOf(stack.recovered);
  const kept = tableNames.filter(isKept);
  const exported = gzippedOf(kept);
  const logsGb = load.logsGb + (stack.firewallLogsAll ? load.millionRequests * supposed.firewallLogKb : 0);
  return [
    {
      item: 'DynamoDB requests',
      drivenBy: 'writes: a step is two rows and its index',
      variable: { millionWriteUnits: load.millionWriteUnits, millionReadUnits: load.millionReadUnits },
    },
    {
      item: 'DynamoDB storage and recovery',
      drivenBy: 'years kept',
      variable: { tableGb: load.tablesGb, recoveryGb: recovered },
    },
    {
      item: 'AWS Backup',
      drivenBy: 'years kept: every copy is a full one',
      variable: { backupGb: sizeOf(stack.backedUp) * stack.backupDays },
    },
    {
      item: 'nightly exports',
      drivenBy: 'years kept: each reads every row once; 35 daily and 84 monthly ones',
      variable: stack.exports
        ? {
            millionReadUnits: nights * (sizeOf(kept) / readUnitGb) * eventually * 1e-6,
            gbSecond: nights * exportSeconds(sizeOf(kept)) * stack.exports.memoryGb,
            objectGb: exported * stack.dailyExports,
            archivedGb: exported * stack.monthlyExports,
          }
        : {},
    },
    {
      item: 'Lambda',
      drivenBy: 'requests',
      variable: {
        millionInvocations: load.millionRequests + stack.batches * 1e-6,
        gbSecond: load.millionRequests * 1e6 * supposed.requestSeconds * stack.httpMemoryGb + stack.batchGbSeconds,
      },
    },
    {
      item: 'gateway',
      drivenBy: 'requests',
      variable: { [stack.isRest ? 'millionRestApi' : 'millionHttpApi']: load.millionRequests },
    },
    {
      item: 'CloudFront',
      drivenBy: 'requests',
      variable: { millionEdge: load.millionRequests, edgeGb: load.millionRequests * supposed.answerKb },
    },
    {
      item: 'S3',
      drivenBy: 'attachments; an object for every batch of changes',
      variable: { objectGb: load.objectsGb, thousandPuts: stack.archivedBatches / 1000 },
    },
    {
      item: 'copy in another region',
      drivenBy: 'the setting `copyRegion`',
      variable: stack.isCopied
        ? {
            otherRegionGb: nights * exported,
            objectGb: exported * stack.dailyExports,
            archivedGb: exported * stack.monthlyExports,
          }
        : {},
    },
    {
      item: 'firewall',
      drivenBy: 'its rules; requests',
      fixed: { firewall: stack.firewalls, firewallRule: stack.firewallRules },
      variable: { millionInspected: stack.firewalls > 0 ? load.millionRequests : 0 },
    },
    {
      item: 'logs',
      drivenBy: 'requests; months kept',
      variable: { logGb: logsGb, logGbKept: logsGb * supposed.logRatio * stack.logMonths },
    },
    {
      item: 'alarms, own metrics, dashboard',
      drivenBy: 'their number',
      fixed: { alarm: stack.alarmMetrics, metric: stack.ownMetrics, dashboard: stack.dashboards },
    },
    { item: 'secrets', drivenBy: 'their number', fixed: { secret: stack.secrets } },
  ];
}

const nights = 30;
/** A scan that need not be consistent takes half a unit for 4 KB. */
const readUnitGb = 4096 / 1e9;
const eventually = 0.5;
/** Measured: a processor of a function reads, packs and verifies so much (docs/operating.md, Figures that were chosen). */
const exportedGbPerSecond = 0.007;
const exportSeconds = (gb: number): number => gb / exportedGbPerSecond;

const sizeOf = (tables: readonly TableName[]): number => tables.reduce((all, table) => all + gbOf(table, 'rows'), 0);
const gzippedOf = (tables: readonly TableName[]): number =>
  tables.reduce((all, table) => all + gbOf(table, 'gzipped'), 0);
