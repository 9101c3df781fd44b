import { batches } from './batch';
import * as committee from './committee';
import type { Endpoint } from './endpoint';
import { consultations, readings } from './gathering';
import * as grid from './grid';
import * as gridContact from './grid-contact';
import * as handlingUnit from './handling-unit';
import * as importing from './import';
import * as informant from './informant';
import * as member from './member';
import * as opinion from './opinion';
import * as overview from './overview';
import * as session from './session';
import * as setup from './setup';
import * as topic from './topic';
import * as unit from './unit';
import * as uploading from './upload';
import * as user from './user';
import * as views from './views';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'operationId' in value;

const collect = (values: readonly unknown[]): Endpoint[] =>
  values.flatMap((value) => {
    if (isEndpoint(value)) return [value];
    return typeof value === 'object' && value !== null && 'list' in value ? collectKind(value) : [];
  });

const collectKind = (kind: object): Endpoint[] =>
  Object.entries(kind).flatMap(([name, value]) =>
    name === 'steps' ? collect(Object.values(value)) : collect([value]),
  );

/** Every endpoint, for the OpenAPI document and for the tests that are driven by it. */
export const endpoints: readonly Endpoint[] = [
  session,
  setup,
  committee,
  user,
  overview,
  unit,
  member,
  informant,
  handlingUnit,
  topic,
  opinion,
  { readings, consultations },
  ...Object.values(batches),
  views,
  grid,
  gridContact,
  importing,
  uploading,
].flatMap((feature) => collect(Object.values(feature)));
