import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../run.mjs';

/** @typedef {{ file: string, line: number, text: string }} Spoken a text that somebody may read */

const { parse } = createRequire(join(root, 'apps/admin/package.json'))('vue/compiler-sfc');
const chinese = /\p{Script=Han}/u;

/**
 * Every Chinese text that a source can put before a reader: literals of TypeScript, and text, attributes and bound
 * expressions of a Vue template. Comments are none; a guide is read line by line.
 *
 * @param {string} file @param {string} source @returns {Spoken[]}
 */
export function spokenIn(file, source) {
  if (file.endsWith('.md')) return source.split('\n').map((text, index) => ({ file, line: index + 1, text }));
  if (!file.endsWith('.vue')) return literals(file, source, 0);
  const { descriptor } = parse(source, { filename: file, sourceMap: false });
  const scripts = [descriptor.script, descriptor.scriptSetup]
    .filter((block) => block !== null)
    .flatMap((block) => literals(file, block.content, block.loc.start.line - 1));
  return [...scripts, ...ofTemplate(file, descriptor.template?.ast)];
}

/** @param {string} file @param {string} source @param {number} before lines that stand before the source in its file */
function literals(file, source, before) {
  /** @type {Spoken[]} */
  const found = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const visit = (/** @type {ts.Node} */ node) => {
    const text = wordsOf(node);
    if (text !== undefined && chinese.test(text))
      found.push({ file, line: before + 1 + tree.getLineAndCharacterOfPosition(node.getStart(tree)).line, text });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** A literal's words; of a template the whole of it, so that a word beside a number is seen. @param {ts.Node} node */
function wordsOf(node) {
  if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return undefined;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => hole + literal.text).join('');
  return undefined;
}

/** What stands in a text for the value that is put there. */
const hole = '{}';

/** @param {string} file @param {any} node @returns {Spoken[]} */
function ofTemplate(file, node) {
  if (node === null || node === undefined) return [];
  const here = { file, line: node.loc?.start.line ?? 1 };
  if (node.type === kinds.text) return told(here, node.content.replaceAll(/\s+/g, ' ').trim());
  if (node.type === kinds.interpolation) return expression(here, node.content);
  if (node.type === kinds.attribute) return told(here, node.value?.content ?? '');
  if (node.type === kinds.directive) return expression(here, node.exp);
  return [...(node.props ?? []), ...joined(node.children ?? [])].flatMap((/** @type {any} */ child) =>
    Array.isArray(child)
      ? told({ file, line: child[0].loc.start.line }, child.map(shown).join(''))
      : ofTemplate(file, child),
  );
}

/** Texts and values that stand beside each other are read as one. @param {any[]} children @returns {any[]} */
function joined(children) {
  const beside = children.filter(({ type }) => type === kinds.text || type === kinds.interpolation);
  return beside.length > 1 ? [beside, ...children.filter(({ type }) => type !== kinds.text)] : children;
}

/** @param {any} node */
const shown = (node) => (node.type === kinds.text ? node.content.replaceAll(/\s+/g, ' ') : hole);

/** @param {{ file: string, line: number }} here @param {string} text @returns {Spoken[]} */
const told = (here, text) => (chinese.test(text) ? [{ ...here, text }] : []);

/** @param {{ file: string, line: number }} here @param {any} exp */
function expression({ file, line }, exp) {
  const source = exp?.loc?.source ?? '';
  return chinese.test(source) ? literals(file, `(${source})`, line - 1) : [];
}

/** Node types of Vue's templates. */
const kinds = { text: 2, interpolation: 5, attribute: 6, directive: 7 };
