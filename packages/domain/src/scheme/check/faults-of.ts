import type { Rules } from '../scheme';
import { clauseChecks } from './clause-checks';
import { clauseCounterChecks, quotaCounterChecks } from './counter-checks';
import { contactChecks, reportChecks, standardChecks } from './duty-checks';
import { run, type Fault } from './fault';
import { generalChecks } from './general-checks';
import { bandChecks, bandsIn, starChecks } from './grade-checks';
import { idChecks } from './id-checks';
import { limitChecks } from './limit-checks';
import { grantedChecks, headingChecks } from './node-checks';
import { numberChecks } from './number-checks';
import {
  entriesIn,
  indicatorsIn,
  isClause,
  isGranted,
  isHeading,
  nodesIn,
  plansIn,
  quotasIn,
  sheetsIn,
} from './places';
import { planChecks, quotaChecks } from './quota-checks';
import { indicatorChecks, sheetChecks } from './sheet-checks';
import { textChecks } from './text-checks';

/** 方案检查: all that is wrong with rules as a whole, in the order in which they are read. */
export function faultsOf(rules: Rules): Fault[] {
  const nodes = nodesIn(rules);
  const all = [{ pointer: '', rules }];
  return [
    ...run(all, { ...generalChecks, ...idChecks, ...textChecks, ...numberChecks }),
    ...run(entriesIn(rules, 'standards'), standardChecks),
    ...run(plansIn(rules), planChecks),
    ...run(quotasIn(rules), { ...quotaChecks, ...quotaCounterChecks }),
    ...run(nodes.filter(isClause), { ...clauseChecks, ...clauseCounterChecks }),
    ...run(nodes.filter(isHeading), headingChecks),
    ...run(nodes.filter(isGranted), grantedChecks),
    ...run(nodes, limitChecks),
    ...run(bandsIn(rules), bandChecks),
    ...run(entriesIn(rules, 'stars'), starChecks),
    ...run(sheetsIn(rules), sheetChecks),
    ...run(indicatorsIn(rules), indicatorChecks),
    ...run(entriesIn(rules, 'contacts'), contactChecks),
    ...run(entriesIn(rules, 'reports'), reportChecks),
  ];
}

/** Whether nothing keeps rules from being put in force; warnings do not. */
export const isSound = (faults: readonly Fault[]): boolean => faults.every(({ severity }) => severity === 'warning');
