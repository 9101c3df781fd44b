// Zod tries `new Function` once to see whether it may; the Content-Security-Policy would report each try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
