/** Stands for the SDK's other way of trying again in the functions, which measures the rate itself: none of them asks for it. */
export class AdaptiveRetryStrategy {
  constructor() {
    throw new Error('The functions try again in the standard way.');
  }
}
