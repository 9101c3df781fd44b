import { useQueryCache } from '@pinia/colada';
import { useSaving } from '../api/use-saving';
import { useSession } from './session';
import { changePassword, signIn, signOut } from './session.calls';

export function useSignIn(done: () => void) {
  const session = useSession();
  return useSaving({
    save: (write, body: { username: string; password: string }) => write(signIn, { body }),
    done: (view) => {
      session.begin(view);
      done();
    },
  });
}

export function useSignOut(done: () => void) {
  const session = useSession();
  const cache = useQueryCache();
  return useSaving({
    save: (write) => write(signOut, {}),
    done: () => {
      session.end();
      // The next person at this machine sees nothing that was fetched for this one.
      cache.getEntries().forEach((entry) => cache.remove(entry));
      done();
    },
  });
}

export function useChangePassword(done: () => void) {
  const session = useSession();
  return useSaving({
    save: (write, body: { current: string; next: string }) => write(changePassword, { body }),
    done: () => {
      session.passwordChanged();
      done();
    },
  });
}
