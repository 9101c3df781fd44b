/** The largest file that is taken, in bytes: 10 MiB. An office's roster of 5,000 rows is below one. */
export const mostFileBytes = 10 * 1024 * 1024;

/**
 * What one request carries everywhere, in bytes: Lambda takes and answers 6 MB, of which base64 uses four for three. A larger
 * file goes to an address of its own.
 */
export const oneRequestBytes = 4 * 1024 * 1024;
