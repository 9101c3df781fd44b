import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { endpoints } from '@lianluo/contract/api';
import { changesOf } from './changes';
import { openApiDocument } from './document';
import { lastRelease } from './releases';
import { surfaceOf } from './surface';

// Run by the build: writes the document to the file it names, with what changed since the last release.
const [file = 'dist/openapi.json'] = process.argv.slice(2);
await mkdir(dirname(file), { recursive: true });
const document = openApiDocument(endpoints);
const { name, surface } = lastRelease();
document['x-changes'] = { since: name, ...changesOf(surface, surfaceOf(document)) };
await writeFile(file, `${JSON.stringify(document)}\n`);
