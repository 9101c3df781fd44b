import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { endpoints } from '@lianluo/contract/api';
import { openApiDocument } from './document';

// Run by the build: writes the document to the file it names.
const [file = 'dist/openapi.json'] = process.argv.slice(2);
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify(openApiDocument(endpoints), undefined, 2)}\n`);
