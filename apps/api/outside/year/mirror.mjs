import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lianluo, mirror } from '@lianluo/client';

// A mirror as a process of its own: node mirror.mjs <url> <committee> <folder> <collections as JSON> [once]. Its copy is a folder,
// its key a file in it. It can be killed at any moment.

const [, , url = '', committee = '', folder = '', collections = '{}', once] = process.argv;
const stand = join(folder, 'stand.json');

await mirror(lianluo({ url, committee, key: () => readFileSync(join(folder, 'key'), 'utf8'), retries: 12 }), {
  collections: JSON.parse(collections),
  once: once === 'once',
  everyMs: 100,
  store: {
    load: async () => read(stand),
    save: async (state) => write(stand, state),
  },
  target: {
    put: (collection, thing, round) => {
      write(fileOf(collection, thing.id), { thing, round });
      console.log('put');
    },
    remove: (collection, id, { type }) => {
      if (!read(fileOf(collection, id))) return;
      rmSync(fileOf(collection, id));
      console.log(`removed ${type}`);
    },
    sweep: (collection, round) => {
      console.log(`round ${round}`);
      for (const name of readdirSync(join(folder, collection)))
        if (read(join(folder, collection, name)).round < round) rmSync(join(folder, collection, name));
    },
    versionOf: (collection, id) => read(fileOf(collection, id))?.thing.version,
  },
});

/** @param {string} collection @param {string} id */
function fileOf(collection, id) {
  mkdirSync(join(folder, collection), { recursive: true });
  return join(folder, collection, `${id}.json`);
}

/** Whole or not at all. @param {string} file @param {unknown} value */
function write(file, value) {
  writeFileSync(`${folder}/.new`, JSON.stringify(value));
  renameSync(`${folder}/.new`, file);
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}
