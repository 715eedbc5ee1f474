/**
 * Jest's environment for Node, in which the errors that Node's own modules throw are instances of the test's `Error` and
 * `TypeError`, as they are outside of tests.
 */
import { TestEnvironment } from 'jest-environment-node';

export default class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of ['Error', 'TypeError']) {
      const [own, nodes] = [this.global[name], globalThis[name]];
      Object.defineProperty(own, Symbol.hasInstance, {
        value(thrown) {
          const isInstance = Function.prototype[Symbol.hasInstance];
          return isInstance.call(this, thrown) || (this === own && thrown instanceof nodes);
        },
      });
    }
  }
}
