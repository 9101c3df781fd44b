import { pointsLabels } from '../catalogue/subjects';
import type { Band, Node, PointsFor, PointsTable } from '../language';
import type { Rules } from '../scheme';
import { bandSentences } from './band-words';
import { nodeName, nodeSentence } from './clause-words';
import { fieldsOf, top, type Entry } from './difference-entry';
import * as formats from './difference-fields';
import type { Named } from './duty-words';

function nodeEntries(block: string, node: Node, pointer: string, under: Entry['under'], named: Named): Entry[] {
  const about = { block, id: node.id, title: nodeName(node), says: nodeSentence(node), pointer, under };
  if ('clause' in node)
    return [{ ...about, kind: '条款', fields: fieldsOf(pointer, node, formats.clauseFormats, named) }];
  if ('granted' in node)
    return [{ ...about, kind: '认定项', fields: fieldsOf(pointer, node, formats.grantedFormats, named) }];
  const own = { id: node.id, title: node.heading };
  return [
    { ...about, kind: '标题', fields: fieldsOf(pointer, node, formats.headingFormats, named) },
    ...node.of.flatMap((each, index) => nodeEntries(block, each, `${pointer}/of/${index}`, own, named)),
  ];
}

export function bandEntries(
  block: string,
  bands: readonly Band[],
  pointer: string,
  under: Entry['under'],
  named: Named,
): Entry[] {
  const sentences = bandSentences(bands);
  return bands.map((band, index) => ({
    block,
    kind: '等次',
    id: band.id,
    title: band.name,
    says: sentences[index] ?? '',
    pointer: `${pointer}/${index}`,
    under,
    fields: fieldsOf(`${pointer}/${index}`, band, formats.bandFormats, named),
  }));
}

/** 积分表 of every kind of subject: their nodes and their grades. */
export const pointsEntries = ({ points }: Rules, named: Named): Entry[] =>
  // Object.entries types keys as strings; these are those of the record.
  (Object.entries(points) as [PointsFor, PointsTable | undefined][]).flatMap(([subject, table]) => {
    if (!table) return [];
    const [block, at] = [pointsLabels[subject], `/points/${subject}`];
    return [
      ...nodeEntries(block, table.tree, `${at}/tree`, top, named),
      ...bandEntries(block, table.bands, `${at}/bands`, top, named),
    ];
  });
