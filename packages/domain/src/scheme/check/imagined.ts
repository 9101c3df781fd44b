import { entryOfKey, splitTag } from '../catalogue/catalogue';
import type { Subject, Tag } from '../language';
import { fault, inEach, none, type Found } from './fault';
import { ofNobody, unknownKeys, unknownTags } from './pattern-checks';

/** A fact that somebody imagines. */
interface Imagined {
  key: string;
  tags?: readonly Tag[];
  among?: number;
  amount?: number;
}

/** What of imagined facts no item could prove about such a subject, each with what would be right. */
export const faultsOfImagined = (imagined: readonly Imagined[], subject: Subject): readonly Found[] => [
  ...unknownKeys('', imagined),
  ...ofNobody('', imagined, [subject]),
  ...unknownTags('', imagined),
  ...inEach('', imagined, twice),
  ...inEach('', imagined, untold),
];

/** A fact has one value of each tag. */
function twice({ tags = [] }: Imagined): readonly Found[] {
  const names = tags.map((tag) => splitTag(tag)[0]);
  return new Set(names).size < names.length ? fault('/tags', '一件事实的同类标签只有一个，请去掉多余的') : none;
}

function untold({ key, among, amount }: Imagined): readonly Found[] {
  const entry = entryOfKey(key);
  if (!entry) return none;
  return [
    ...(among !== undefined && !entry.shared ? fault('/among', `“${entry.name}”不分人数，请去掉人数`) : none),
    ...(amount !== undefined && !entry.amount ? fault('/amount', `“${entry.name}”不计数量，请去掉数量`) : none),
  ];
}
