import type { Permission } from '@lianluo/domain/permission';
import type { ShownCall } from './ui/this-page/shown-call';
import '@pinia/colada';
import 'vue';
import 'vue-router';

declare module 'vue' {
  // A component hands what it does not declare to its root; names for screen readers and data hooks are always welcome there.
  interface AllowedComponentProps {
    [attribute: `aria-${string}`]: unknown;
    [attribute: `data-${string}`]: unknown;
  }
  interface HTMLAttributes {
    [attribute: `data-${string}`]: unknown;
  }
}

declare module '@pinia/colada' {
  interface TypesConfig {
    queryMeta: {
      /** The call behind the query: 此页即接口. */
      shown?: ShownCall;
    };
  }
}

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name in the browser's tab. */
    title?: string;
    /** The right this page needs in the committee of its address. */
    permission?: Permission;
    /** Needs nobody signed in. */
    open?: true;
    /** The menu entry that is lit on this page, by its route name. */
    menu?: string;
  }
}
