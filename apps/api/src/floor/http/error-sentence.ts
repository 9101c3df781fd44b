import { fieldRefusals } from '@lianluo/domain/field-refusals';
import type { FieldError } from '@lianluo/domain/refusal';
import { refusals } from '@lianluo/domain/refusals';

const catalogue: Readonly<Record<FieldError['code'], { zh: string; en: string }>> = { ...refusals, ...fieldRefusals };

/** The rule's own sentence is Chinese and may know more; English is told out of the catalogue. */
export function sentenceOf({ code, message, facts = {} }: FieldError, english: boolean): string {
  if (!english && message !== undefined) return message;
  const { zh, en } = catalogue[code];
  if (!english) return `${filled(zh, facts)}${facts['also'] ?? ''}`;
  return filled(en, { ...facts, ...(facts['expected'] !== undefined && { expected: typeWord(facts['expected']) }) });
}

const filled = (sentence: string, facts: NonNullable<FieldError['facts']>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place));

/** What a value should have been, in English. */
const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};
const typeWord = (expected: string | number): string => typeWords[expected] ?? 'of another type';
