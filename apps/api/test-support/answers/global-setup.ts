import type { TestProject } from 'vitest/node';
import { compiledAnswers } from './compile';

/** One judge of all answers for all files of a run. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('answers', await compiledAnswers());
}
