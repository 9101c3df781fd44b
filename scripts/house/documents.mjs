import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../run.mjs';

/** A document that names a file or a name in it which is gone leads its reader astray. @param {string} file @param {string} text */
export function lostReferences(file, text) {
  return [...missingPaths(file, text), ...missingNames(file, text)];
}

/** @param {string} file @param {string} text */
function missingPaths(file, text) {
  const named = text.matchAll(/`((?:apps|packages|scripts|infra|docs|src)\/[\w./-]+)`/g);
  const linked = text.matchAll(/]\((?!https?:|#)([\w./-]+)(?:#[\w-]*)?\)/g);
  return [...named, ...linked]
    .map(([, path = '']) => path)
    .filter((path) => !/(?:^|\/)(?:dist|cdk\.out|node_modules)(?:\/|$)/.test(path))
    .filter((path) => !existsSync(join(root, path)) && !existsSync(join(root, dirname(file), path)))
    .map((path) => `${file}: names ${path}, which does not exist`);
}

/** `name` in `path`: the file must declare the name. @param {string} file @param {string} text */
function missingNames(file, text) {
  return [...text.matchAll(/`(\w+)` in\s+`([\w./-]+\.\w+)`/g)]
    .filter(([, name = '', path = '']) => existsSync(join(root, path)) && !declares(path, name))
    .map(([, name, path]) => `${file}: looks for ${name} in ${path}, which does not declare it`);
}

/** @param {string} path @param {string} name */
function declares(path, name) {
  const text = readFileSync(join(root, path), 'utf8');
  return new RegExp(`\\b(?:function|const|class|interface|type) ${name}\\b`).test(text);
}
