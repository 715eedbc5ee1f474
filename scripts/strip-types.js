/** Jest's transform: TypeScript without its types, as Node itself runs it. `npm run typecheck` checks the types. */
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (text) => ({ code: stripTypeScriptTypes(text) }),
};
