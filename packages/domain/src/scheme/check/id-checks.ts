import type { Rules } from '../scheme';
import { fault, none, type Checks, type Found } from './fault';
import type { RulesAt } from './general-checks';
import { mostOfScheme } from './limits';
import { nodesIn, plansIn, quotasIn, sheetsIn, tablesIn } from './places';

interface Named {
  pointer: string;
  id: string;
}

const indexed = (at: string, entries: readonly { id: string }[]): Named[] =>
  entries.map(({ id }, index) => ({ pointer: `${at}/${index}`, id }));

/** The lists within which an id stands once: results, objections and differences speak of it there. */
const namespaces = (rules: Rules): Named[][] => [
  ...tablesIn(rules).flatMap(({ pointer, subject, table }) => [
    nodesIn(rules)
      .filter((at) => at.subject === subject)
      .map((at) => ({ pointer: at.pointer, id: at.node.id })),
    indexed(`${pointer}/bands`, table.bands),
  ]),
  plansIn(rules).map(({ pointer, plan: { id } }) => ({ pointer, id })),
  quotasIn(rules).map(({ pointer, quota: { id } }) => ({ pointer, id })),
  indexed('/sheets', rules.sheets),
  ...sheetsIn(rules).flatMap(({ pointer, sheet }) => [
    indexed(`${pointer}/bands`, sheet.bands),
    indexed(`${pointer}/blocks`, sheet.blocks),
    sheet.blocks.flatMap(({ indicators }, block) => indexed(`${pointer}/blocks/${block}/indicators`, indicators)),
  ]),
  indexed('/contacts', rules.contacts),
  indexed('/reports', rules.reports),
  indexed('/standards', rules.standards),
  ...rules.standards.map(({ items }, index) => indexed(`/standards/${index}/items`, items)),
];

const twins = (names: readonly Named[]): readonly Found[] => {
  const met = new Set<string>();
  return names.flatMap(({ pointer, id }) => {
    if (met.has(id)) return fault(`${pointer}/id`, '标识与前面的重复，积分、异议和版本比较都靠它区分，请另取一个');
    met.add(id);
    return none;
  });
};

const isPlain = (id: string): boolean => id.length <= mostOfScheme.id && /^[\w-]+(\.[\w-]+)*$/.test(id);

export const idChecks: Checks<RulesAt> = {
  'id.repeated': ({ rules }) => namespaces(rules).flatMap(twins),
  'id.form': ({ rules }) =>
    namespaces(rules)
      .flat()
      .flatMap(({ pointer, id }) =>
        isPlain(id) ? none : fault(`${pointer}/id`, `标识应为字母、数字、点和短横线，最多 ${mostOfScheme.id} 个字符`),
      ),
};
