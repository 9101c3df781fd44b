import { endpoints } from '@lianluo/contract/api';
import { refusals } from '@lianluo/domain/refusals';
import { expect, test } from 'vitest';
import { codesElsewhere, codesOf } from './codes';
import { openApiDocument } from './document';
import { speaksForItself } from './enum-words';
import type { JsonSchema } from './json-schema';

const document = openApiDocument(endpoints);
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

interface Place {
  where: string;
  schema: JsonSchema;
}

/** A schema and every schema in it, each with the path that leads there. */
function inside(schema: unknown, where: string): Place[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const {
    properties = {},
    items,
    additionalProperties,
    anyOf = [],
    oneOf = [],
    allOf = [],
  } = schema as {
    properties?: Record<string, unknown>;
    anyOf?: unknown[];
    oneOf?: unknown[];
    allOf?: unknown[];
  } & JsonSchema;
  return [
    { where, schema: schema as JsonSchema },
    ...Object.entries(properties).flatMap(([name, each]) => inside(each, `${where}.${name}`)),
    ...[items, additionalProperties, ...anyOf, ...oneOf, ...allOf].flatMap((each) => inside(each, where)),
  ];
}

const places = [
  ...Object.entries(document.components.schemas).flatMap(([name, schema]) => inside(schema, name)),
  ...operations.flatMap(({ operationId, parameters }) =>
    parameters.flatMap((each) => ('schema' in each ? inside(each.schema, `${operationId}?${each.name}`) : [])),
  ),
];

test('every property says what it holds', () => {
  const silent = places.flatMap(({ where, schema }) =>
    Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)
      .filter(([, each]) => typeof each['description'] !== 'string')
      .map(([name]) => `${where}.${name}`),
  );

  expect(silent).toEqual([]);
});

test('every parameter says what it is for', () => {
  const silent = operations.flatMap(({ operationId, parameters }) =>
    parameters.flatMap((each) => ('name' in each && !each.description ? [`${operationId}?${each.name}`] : [])),
  );

  expect(silent).toEqual([]);
});

test('every value of a closed list is told in words', () => {
  const silent = places.filter(({ schema: { enum: values, 'x-enum-descriptions': words } }) => {
    if (!Array.isArray(values) || speaksForItself(values)) return false;
    return !Array.isArray(words) || words.length !== values.length || words.some((word) => !word);
  });

  expect(silent.map(({ where, schema }) => `${where}: ${String(schema['enum'])}`)).toEqual([]);
});

test('every code of the catalogue is named by an operation, or answered by none', () => {
  const told = new Set([...endpoints.flatMap(codesOf), ...codesElsewhere]);

  expect(Object.keys(refusals).filter((code) => !told.has(code as keyof typeof refusals))).toEqual([]);
});

test('every operation has a code for each status it refuses with', () => {
  const statuses = new Map(document.components['x-problem-codes'].map(({ code, status }) => [code, String(status)]));
  const lacking = operations.filter(({ responses, 'x-codes': codes }) => {
    const refused = Object.keys(responses).filter((status) => Number(status) >= 400);
    return refused.some((status) => !codes.some((code) => statuses.get(code) === status));
  });

  expect(lacking.map(({ operationId }) => operationId)).toEqual([]);
});
