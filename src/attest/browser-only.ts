/**
 * What stands in for `elliptic`, `hash.js` and `node-fetch` in the bundle (`paths` in `tsconfig.json`): the library loads
 * them at its top, and uses them only in a browser, or where there is no `fetch`. They are two thirds of its size.
 */
export const ec = undefined;
