import { ApiProblem } from '../../api/problem';

/** Nothing can be counted, since no rules were in force in what was asked for. */
export const isWithoutRules = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'scheme.none';
