import { readFile } from 'node:fs/promises';
import type { OpenApiDocument } from './document';
import type { DocumentSource } from './openapi.routes';

/** The document as the build wrote it, read when it is first asked for. */
export function storedDocument(file: string): DocumentSource {
  let read: Promise<OpenApiDocument> | undefined;
  return () =>
    // Written by the build alone. A file that is not there yet is looked for again.
    (read ??= readFile(file, 'utf8')
      .then((text) => JSON.parse(text) as OpenApiDocument)
      .catch((error: unknown) => {
        read = undefined;
        throw error;
      }));
}
