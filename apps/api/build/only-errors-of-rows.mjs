import { readFileSync } from 'node:fs';

/** What the tables answer when a row is read or written, not when tables are made, copied or moved. */
const ofRows =
  /^(ConditionalCheckFailed|DuplicateItem|IdempotentParameterMismatch|InternalServerError|InvalidEndpoint|ItemCollectionSizeLimit|ProvisionedThroughput|ReplicatedWriteConflict|RequestLimit|ResourceNotFound|Throttling|Transaction)/;

/**
 * The SDK makes a class of every error there is. One that it does not know comes as an error of its service with the same name.
 *
 * @type {import('esbuild').Plugin}
 */
export const onlyErrorsOfRows = {
  name: 'only-errors-of-rows',
  setup(build) {
    build.onLoad({ filter: /client-dynamodb\/dist-es\/schemas\/schemas_0\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/^n0_registry\.registerError\((\w+)\$, \1\);$/gm, (line, error) =>
        ofRows.test(error) ? line : '',
      ),
    }));
  },
};
