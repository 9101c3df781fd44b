/**
 * Stands for the SDK's chain of credential providers in the bundle: a function has its own credentials (`ownCredentials`),
 * and single sign-on, profiles and roles to assume are half of a bundle that nothing would ever reach.
 */
export function defaultProvider() {
  return async (): Promise<never> => {
    throw new Error('The function has no credentials of its own.');
  };
}
