import { expect, test } from 'vitest';
import { anqing, jinan, minhang, opinionScale, tongcheng } from '../../../test-support/scheme/published';
import { contacts, reports } from '../../../test-support/scheme/published.examples';
import type { Node } from '../language';
import { nodePieces } from './clause-words';
import { contactPieces, reportPieces } from './duty-words';
import type { Piece } from './pieces';

const under = (node: Node): Node[] => [node, ...('of' in node ? node.of.flatMap(under) : [])];
const at = (rule: object, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((value, name) => (Object(value) as Record<string, unknown>)[name], rule);

const told: readonly (readonly [object, readonly Piece[]])[] = [
  ...[anqing, jinan, minhang, { tree: opinionScale.highest }, tongcheng]
    .flatMap(({ tree }) => under(tree))
    .map((node) => [node, nodePieces(node)] as const),
  ...contacts.map((duty) => [duty, contactPieces(duty)] as const),
  ...reports.map((duty) => [duty, reportPieces(duty)] as const),
];

test('a piece of a sentence names the field of the rule that it says', () => {
  const places = told.flatMap(([rule, pieces]) =>
    pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [{ rule, place: piece.at }])),
  );

  expect(places.length).toBeGreaterThan(told.length);
  // Headings sum where nothing is said.
  expect(places.filter(({ rule, place }) => place !== '/combine' && at(rule, place) === undefined)).toEqual([]);
});

test('the number of a score, of a limit and of a line of a table is a piece by itself', () => {
  const clause = { id: 'one', clause: '立案', source: '本会规定', each: [{ key: 'proposals.filed' }] };
  const of = (node: Node) => nodePieces(node).filter((piece) => typeof piece !== 'string');

  expect(of({ ...clause, score: -5, floor: -20 })).toEqual([
    { at: '/each', says: '每件立案提案' },
    { at: '/score', says: '5' },
    { at: '/floor', says: '20' },
  ]);
  expect(of({ ...clause, score: [['as:joint', 3]] })).toEqual([
    { at: '/each', says: '每件立案提案' },
    { at: '/score/0/0', says: '联名人' },
    { at: '/score/0/1', says: '3' },
  ]);
});
