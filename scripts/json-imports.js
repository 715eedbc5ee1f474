/**
 * Jest's transform for GitHub's workflow packages: they import JSON without saying that it is JSON, which neither Node
 * nor the next Jest takes.
 */
export default {
  process: (text) => ({
    code: text.replaceAll(/^(import \w+ from "[^"]+\.json");$/gm, '$1 with { type: "json" };'),
  }),
};
