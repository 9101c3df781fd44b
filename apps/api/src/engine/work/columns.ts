import type { Kind } from '@lianluo/domain/work/kind';
import type { KindName } from '@lianluo/domain/work/kinds';
import { ownColumns } from '../kinds/columns';
import type { Columns } from './column-codec';
import { plainColumns } from './plain-columns';

export const columnsOf = (kind: Kind): Columns => ownColumns[kind.name as KindName] ?? plainColumns(kind);
