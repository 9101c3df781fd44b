import type { ValueOf } from '@lianluo/domain/work/field';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { AnyKind } from '@lianluo/domain/work/kind';
import type * as z from 'zod/mini';
import type { OwnShapes } from './kind-schemas';
import type { Several } from './mirror';
import type { workFields, workQuery } from './work';

/** What a kind's table cannot say: the schemas of its own shapes, and what several fields of one step owe each other. */
export interface KindShapes {
  fields: OwnShapes;
  /** Own shapes that a step is sent otherwise than the item shows them, by step. */
  steps?: Readonly<Record<string, Readonly<Record<string, z.ZodMiniType>>>>;
  /** What an answer tells beside the fields. */
  also?: Readonly<Record<string, z.ZodMiniType>>;
  rules?: Readonly<Record<string, (body: never, context: z.core.$RefinementCtx) => void>>;
}

type Way = 'input' | 'output';
type Of<Schema, W extends Way> = Schema extends z.ZodMiniType
  ? W extends 'input'
    ? z.input<Schema>
    : z.output<Schema>
  : never;
type Given<Shapes, Name, W extends Way> = Name extends keyof Shapes
  ? Shapes[Name] extends { in: infer Schema }
    ? Of<Schema, W>
    : Of<Shapes[Name], W>
  : never;
type Sent<F, Shapes, Name, W extends Way> = F extends { type: 'own' }
  ? Given<Shapes, Name, W>
  : F extends { type: 'members' }
    ? string[]
    : ValueOf<F>;
type Unsent = { made: true } | { hidden: true };
type Free<F, W extends Way> = F extends { optional: true }
  ? true
  : F extends { type: 'own' }
    ? false
    : F extends { empty: unknown }
      ? W extends 'input'
        ? true
        : false
      : false;
/** What a table of fields is sent as. */
export type Body<F, Shapes, W extends Way> = {
  [Name in keyof F as F[Name] extends Unsent ? never : Free<F[Name], W> extends true ? never : Name]: Sent<
    F[Name],
    Shapes,
    Name,
    W
  >;
} & {
  [Name in keyof F as F[Name] extends Unsent ? never : Free<F[Name], W> extends true ? Name : never]?:
    | Sent<F[Name], Shapes, Name, W>
    | undefined;
};

type ItemOf<K> = K extends { readonly item?: infer Item extends WorkItem } ? Item : never;
type Shown<F, Shape> = F extends { type: 'own' }
  ? Shape extends { out: infer Schema }
    ? Of<Schema, 'output'>
    : never
  : ValueOf<F>;
type InList<F, Shape> = Shape extends { listed: infer Schema } ? Of<Schema, 'output'> : Shown<F, Shape>;
type Optionals<F, Names> = { [Name in keyof F & Names]: F[Name] extends { optional: true } ? Name : never }[keyof F &
  Names];
type Visible<F, Names> = { [Name in keyof F & Names]: F[Name] extends { hidden: true } ? never : Name }[keyof F &
  Names];
type Shared<K> = z.output<z.ZodMiniObject<typeof workFields>> & { status: ItemOf<K>['status'] };
type Also<S> = S extends { also: infer A extends Record<string, z.ZodMiniType> }
  ? z.output<z.ZodMiniObject<A>>
  : unknown;
/** An item of a kind as its page shows it. */
export type ViewOf<K extends AnyKind, S extends KindShapes> = Shared<K> & {
  [Name in Exclude<Visible<K['fields'], string>, Optionals<K['fields'], string>>]: Shown<
    K['fields'][Name],
    S['fields'][Name & string]
  >;
} & {
  [Name in Optionals<K['fields'], Visible<K['fields'], string>>]?:
    | Shown<K['fields'][Name], S['fields'][Name & string]>
    | undefined;
} & Also<S>;
/** The same as a list shows it. */
export type SummaryOf<K extends AnyKind, S extends KindShapes, Names = K['listed'][number]> = Shared<K> & {
  [Name in Exclude<Visible<K['fields'], Names>, Optionals<K['fields'], Names>>]: InList<
    K['fields'][Name],
    S['fields'][Name & string]
  >;
} & { [Name in Optionals<K['fields'], Names>]?: InList<K['fields'][Name], S['fields'][Name & string]> | undefined } & {
  [Name in LeftOut<K>]?: Shown<K['fields'][Name], S['fields'][Name & string]> | undefined;
} & { [Name in keyof Also<S>]?: Also<S>[Name] | undefined };
/** What a list tells of an item where it is asked to. */
type LeftOut<K extends AnyKind> = Exclude<Visible<K['fields'], string>, K['listed'][number]>;
/** And lists whose lines it shows without their long texts. */
type CutShort<K> = K extends { longWithin: infer Lists } ? keyof Lists & string : never;

type Entered<K> = K extends { reported: { entered: unknown } } ? { reportedOn?: string | undefined } : unknown;
/** One that is named after what it holds need not be given a title. */
type Titled<K> = K extends { titleFrom: unknown } ? { title?: string | undefined } : { title: string };
interface Common {
  unit?: string | undefined;
  topics?: string[] | undefined;
}
export type DraftOf<K extends AnyKind, S extends KindShapes, W extends Way> = Common &
  Titled<K> &
  Entered<K> &
  Body<Pick<K['fields'], K['draft'][number] & keyof K['fields']>, S['fields'], W>;
type FieldIn<F, Name> = F extends unknown ? (Name extends keyof F ? F[Name] : never) : never;
type NamesIn<F> = F extends unknown ? keyof F : never;
/** What a sheet entered, in whichever state. */
type Corrected<K> = K extends { corrects: infer C }
  ? { [Name in NamesIn<C[keyof C]> & string]: FieldIn<C[keyof C], Name> }
  : unknown;
type Changed<K extends AnyKind, S extends KindShapes, W extends Way> = DraftOf<K, S, W> &
  Body<Corrected<K>, S['fields'], W>;
/** Where a change may give some parts of a shape. */
type InChange<Shapes, Name, W extends Way, Whole> = Name extends keyof Shapes
  ? Shapes[Name] extends { changed: infer Schema }
    ? Of<Schema, W>
    : Whole
  : Whole;
type Removed<K extends AnyKind> =
  | 'unit'
  | 'topics'
  | (K extends { titleFrom: unknown } ? 'title' : never)
  | Optionals<Pick<K['fields'], K['draft'][number]> & Corrected<K>, string>;
/** What may be changed: all of a draft, and what a sheet entered; null takes away what need not be there. */
export type ChangeOf<K extends AnyKind, S extends KindShapes, W extends Way> = {
  [Name in keyof Changed<K, S, W>]?:
    | InChange<S['fields'], Name, W, Changed<K, S, W>[Name]>
    | undefined
    | (Name extends Removed<K> ? null : never);
};

type FacetOf<F> = F extends { type: 'choice'; labels: infer Labels }
  ? keyof Labels & string
  : F extends { type: 'flag' }
    ? boolean
    : F extends { type: 'item' | 'word' }
      ? string
      : number;
/** The filters of a kind's list. */
export type QueryOf<K extends AnyKind> = z.ZodMiniObject<
  typeof workQuery & {
    status: z.ZodMiniOptional<Several<ItemOf<K>['status']>>;
    expand: z.ZodMiniOptional<Several<(LeftOut<K> & string) | CutShort<K>>>;
    below: z.ZodMiniOptional<z.ZodMiniType<boolean, 'true' | 'false'>>;
  } & {
    [Name in keyof K['facets']]: z.ZodMiniOptional<
      z.ZodMiniType<
        FacetOf<K['facets'][Name]>,
        K['facets'][Name] extends { type: 'flag' }
          ? 'true' | 'false'
          : FacetOf<K['facets'][Name]> | (K['facets'][Name] extends { type: 'year' } ? unknown : never)
      >
    >;
  },
  z.core.$strict
>;
