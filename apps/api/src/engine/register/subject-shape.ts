import type { GridSubject } from '@lianluo/domain/grid/subject';
import { subjectTypes } from '@lianluo/domain/grid/terms';
import { fields, oneOf, text, type Shape } from '../../floor/storage/shape';

/** Whom a network places or a contact was with, as every row of the networks names them. */
export const subjectShape: Shape<GridSubject> = fields<GridSubject>({ type: oneOf(subjectTypes), id: text });
