import { isDeepStrictEqual } from 'node:util';

import type { EmulatedCvm, RecordedRequest } from '../emulator/phala/emulator.ts';

/** The headers that the API acts on. */
const HEADERS = ['accept', 'content-type', 'x-api-key', 'x-phala-version'];

/** What a deploy sent, without what differs from one CVM to the next, and from one sealing to the next. */
export function sentBy(
  requests: readonly RecordedRequest[],
  cvm: EmulatedCvm,
  composeText: string,
): readonly unknown[] {
  const neutral = (text: string): string =>
    text
      .replaceAll(cvm.id, '<cvm>')
      .replaceAll(cvm.appId, '<app>')
      .replaceAll(cvm.composeHash, '<hash>');
  return requests
    .map(({ method, path, headers, body }) => ({
      what: `${method} ${neutral(path)}`,
      headers: HEADERS.map((name) => headers[name]),
      body: body === '' ? '' : neutralBody(JSON.parse(body), neutral, composeText),
    }))
    .sort((a, b) => (a.what < b.what ? -1 : 1));
}

function neutralBody(
  body: unknown,
  neutral: (text: string) => string,
  composeText: string,
): unknown {
  return JSON.parse(JSON.stringify(body), (name, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (name === 'encrypted_env') return `${value.length} characters`;
    return value === composeText ? '<compose text>' : neutral(value);
  });
}

/** @throws Error when the two did not send the same */
export function requireSame(ours: readonly unknown[], floor: readonly unknown[]): void {
  if (isDeepStrictEqual(ours, floor)) return;
  const show = (sent: readonly unknown[]): string => JSON.stringify(sent, undefined, 2);
  throw new Error(`The floor does not send what the action sends.\n${show(ours)}\n${show(floor)}`);
}
