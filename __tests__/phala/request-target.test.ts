import { expect, test } from '@jest/globals';

import { UnexpectedAnswer } from '../../src/phala/answer.ts';
import { requestTarget } from '../../src/phala/request-target.ts';

test('each value is one segment, whatever is in it', () => {
  expect(requestTarget('Reading it', ['cvms', '../my app?#%2e'])).toBe(
    '/cvms/..%2Fmy%20app%3F%23%252e',
  );
});

test('a query follows', () => {
  expect(requestTarget('Reading it', ['cvms', 'paginated'], { page: 2, token: 'a&b=c +' })).toBe(
    '/cvms/paginated?page=2&token=a%26b%3Dc%20%2B',
  );
});

test.each(['..', '.', '', '\ud800'])('%j leads no request elsewhere', (segment) => {
  expect(() => requestTarget('Reading it', ['kms', segment, 'pubkey'])).toThrow(
    new UnexpectedAnswer('Reading it', 'it gives an id that cannot be one'),
  );
});
