import { entryOfKey, type FactEntry } from '../catalogue/catalogue';
import { pointsLabels } from '../catalogue/subjects';
import type { Clause, Pattern, Subject } from '../language';
import { listed } from '../told/numbers';
import { mostFacts } from './bounds';
import { fault, none, warning, type Checks, type Found } from './fault';
import { contradictions, ofNobody, unknownKeys, unknownTags, unsaidPresence, valuesLeft } from './pattern-checks';
import type { ClauseAt } from './places';
import { scoreFaults, scoreOfNobody } from './score-checks';
import { nobodyLeft, unknownWho } from './who-checks';

const entriesOf = (patterns: readonly Pattern[]): FactEntry[] => patterns.flatMap(({ key }) => entryOfKey(key) ?? []);

/** What the clause asks of its facts that those of these keys do not carry. */
function lacking(
  patterns: readonly Pattern[],
  at: string,
  has: (entry: FactEntry) => boolean,
  sentence: (names: string) => string,
): readonly Found[] {
  const names = entriesOf(patterns).flatMap((entry) => (has(entry) ? [] : [`“${entry.name}”`]));
  return names.length === 0 ? none : fault(at, sentence(listed([...new Set(names)])));
}

/** Whether items must be told apart: of several facts that one item may prove, some key does not say of which to one of those asked. */
export function areItemsUntold(patterns: readonly Pattern[], subjects: readonly Subject[]): boolean {
  const entries = entriesOf(patterns);
  const sources = new Set(entries.map(({ source }) => source));
  const isMany = entries.some(({ several }) => several) || new Set(entries).size > sources.size;
  return isMany && entries.some(({ competes }) => subjects.some((subject) => !competes.includes(subject)));
}

const who = ({ node: { onlyFor, notFor }, subject, rules }: ClauseAt): readonly Found[] => {
  if (subject !== 'member' && (onlyFor ?? notFor) !== undefined)
    return fault(onlyFor ? '/onlyFor' : '/notFor', `${pointsLabels[subject]}不能按委员身份限定，请去掉这一限定`);
  const unknown = [...unknownWho('/onlyFor', onlyFor, rules), ...unknownWho('/notFor', notFor, rules)];
  return unknown.length > 0 ? unknown : nobodyLeft(onlyFor ? '/onlyFor' : '/notFor', onlyFor, notFor);
};

const counting = ({ after, most }: Clause): readonly Found[] => {
  const isCount = (value: number | undefined, least: number): boolean =>
    value === undefined || (Number.isInteger(value) && value >= least);
  if (!isCount(after, 0)) return fault('/after', '起计数应为整数，如 1 表示从第 2 次起计分');
  if (!isCount(most, 1)) return fault('/most', '计分次数应为不小于 1 的整数；不计分的条款请删去');
  return none;
};

/** 分摊: among how many something is shared is told of people alone. */
function shareFaults({ node: { each, share }, subject }: ClauseAt): readonly Found[] {
  if (share === undefined) return none;
  if (subject !== 'member') return fault('/share', `${pointsLabels[subject]}不按联名人数分摊，请去掉分摊办法`);
  return lacking(
    each,
    '/share',
    ({ shared }) => shared,
    (names) => `${names}没有联名人数，不能分摊，请去掉分摊办法`,
  );
}

/** What is done alone is not shared, and who is not the first has nothing where the first alone counts. */
function roleFaults(each: readonly Pattern[], share: NonNullable<Clause['share']>): readonly Found[] {
  const isAsked = (roles: readonly string[]): boolean =>
    each.some((pattern) => {
      const left = valuesLeft(pattern, 'as');
      return left === undefined || roles.some((role) => left.has(role));
    });
  if (share === 'first-only' && !isAsked(['sole', 'first']))
    return fault('/share', '只计第一，而所选事实都不是第一或独立完成的，本款不会计分，请改选事实或去掉分摊办法');
  return isAsked(['first', 'joint', 'collective'])
    ? none
    : warning('/share', '所选事实都是独立完成的，没有联名，分摊办法不起作用，请去掉');
}

/** 计分条款: one entry for each rule. */
export const clauseChecks: Checks<ClauseAt> = {
  'clause.empty': ({ node: { each } }) =>
    each.length === 0 ? fault('/each', '没有选择计分的事实，请至少选择一项') : none,
  'clause.key': ({ node }) => unknownKeys('/each', node.each),
  'clause.tag': ({ node }) => unknownTags('/each', node.each),
  'clause.contradiction': ({ node }) => contradictions('/each', node.each),
  'clause.unprovable': ({ node, subject }) => ofNobody('/each', node.each, [subject]),
  'clause.presence': ({ node }) => unsaidPresence('/each', node.each),
  'clause.score': scoreFaults,
  'clause.score-who': scoreOfNobody,
  'clause.nothing': ({ node: { score, clause } }) =>
    typeof score !== 'number' && score.length > 0 && score.every(([, points]) => points === 0)
      ? warning('/score', `“${clause}”的各种情形都不计分，请填写分值，或删去本款`)
      : none,
  'clause.who': who,
  'clause.count': ({ node }) => counting(node),
  'clause.amount': ({ node: { each, by } }) =>
    by === 'amount'
      ? lacking(
          each,
          '/by',
          ({ amount }) => amount !== undefined,
          (names) => `${names}不记数量，不能按数量计分，请改为按次计分`,
        )
      : none,
  'clause.units': ({ node: { each, by } }) => {
    const units = [...new Set(entriesOf(each).flatMap(({ amount }) => amount ?? []))];
    return by === 'amount' && units.length > 1
      ? fault('/by', `各项事实的数量单位不同（${listed(units)}），不能合并按数量计分，请分为几款`)
      : none;
  },
  'clause.share': shareFaults,
  'clause.share-role': ({ node: { each, share }, subject }) =>
    share === undefined || subject !== 'member' ? none : roleFaults(each, share),
  'clause.share-part': ({ node: { share } }) =>
    typeof share === 'object' && !(share.first > 0 && share.first < 1)
      ? fault('/share/first', '排名第一的所得应在 0 和 1 之间，如 0.5 表示一半；全归排名第一的，请选“只计第一”')
      : none,
  'clause.highest': ({ node: { each, highestPer }, subject }) =>
    highestPer === undefined
      ? none
      : lacking(
          each,
          '/highestPer',
          ({ competes }) => competes.includes(subject),
          (names) => `${names}不记是哪一件，无法同一件只计最高，请去掉这一要求`,
        ),
  'clause.item': ({ node: { each, by }, subject }) =>
    by === 'item' && areItemsUntold(each, [subject])
      ? fault('/by', '这些事实不记是哪一件，无法同一件只计一次，请改为按次计分')
      : none,
  'clause.most': ({ node: { most = 0, per } }) => {
    const inYear = mostFacts({ ...(per && { per }) });
    return most > inYear
      ? warning('/most', `一年最多计 ${inYear} 次，计分次数 ${most} 次的限制不起作用，请去掉或改小`)
      : none;
  },
  'clause.first-ones': ({ node: { after = 0, per } }) => {
    const most = mostFacts({ ...(per && { per }) });
    return after > 0 && after >= most
      ? fault('/after', `一年最多计 ${most} 次，又有前 ${after} 次不计，本款不会计分，请减少其中一项`)
      : none;
  },
};
