import { describe, expect, test } from '@jest/globals';

import { namesNear } from '../../src/deploy/near-names.ts';

describe('namesNear', () => {
  test.each([
    ['my-app', 'My-App'],
    ['my-app', 'my-app-replica'],
    ['my-app', 'my-app-replica-1'],
    ['my-app', 'my-app-replica2'],
    ['my-app', 'MY-APP-REPLICA-a1b2c3'],
    ['my-app-replica-1', 'my-app'],
    ['my-app-replica-1', 'my-app-replica-2'],
  ])('%s is asked about where there is %s', (name, other) => {
    expect(namesNear(name, ['elsewhere', other])).toEqual([other]);
  });

  test.each(['my-app', 'my-app-2', 'my-app-db', 'my-apps', 'my-replica-app', 'our-my-app'])(
    'my-app is something else than %s',
    (other) => {
      expect(namesNear('my-app', [other])).toEqual([]);
    },
  );

  test.each([
    ['a suffix that another character ends', `my-app-replica-${'a'.repeat(200_000)}_old`],
    ['very many suffixes', `my-app${'-replica'.repeat(100_000)}_old`],
  ])('what it takes does not grow faster than a name: %s', (_what, other) => {
    expect(namesNear('my-app', [other])).toEqual([]);
  });
});
