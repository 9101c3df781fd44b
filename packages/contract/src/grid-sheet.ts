import { networkKinds } from '@lianluo/domain/grid/terms';
import * as z from 'zod/mini';
import { day, version } from './common';
import { endpoint, xlsx } from './endpoint';
import { gridTag, moveSchema, network, nodeSchema } from './grid-schemas';

/** 联系网络表: code, parent code and name of everybody, as `previewGridImport` reads it. */
export const exportGrid = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/exports',
  operationId: 'grid.export',
  tag: gridTag,
  permission: 'export:run',
  body: z.strictObject({ network, on: z.optional(day) }),
  status: 200,
  file: xlsx,
});

/** Reads a sheet and writes nothing: what it says is taken by `replaceGrid` with the `nodes` and the `version` of this answer. */
export const previewGridImport = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/imports',
  operationId: 'grid.preview-import',
  tag: gridTag,
  permission: 'grid:write',
  upload: { name: 'network', values: networkKinds },
  status: 200,
  answer: z.object({
    network: z.enum(networkKinds),
    rows: z.int(),
    nodes: z.array(nodeSchema),
    moves: z.array(moveSchema),
    findings: z.array(
      z.object({
        row: z.int(),
        column: z.nullable(z.string()),
        field: z.string(),
        sentence: z.string(),
      }),
    ),
    moreFindings: z.optional(z.int()),
    version,
  }),
});
export type GridImport = z.output<typeof previewGridImport.answer>;
