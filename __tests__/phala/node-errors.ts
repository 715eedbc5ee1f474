/**
 * Jest gives tests a global `Error` of their own, of which the errors of Node's own modules are no instances. For a
 * test that imports this they are, as in production.
 */
Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return this === Error
      ? Object.prototype.toString.call(value) === '[object Error]'
      : Function.prototype[Symbol.hasInstance].call(this, value);
  },
});
