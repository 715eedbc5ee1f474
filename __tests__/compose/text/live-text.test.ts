import { describe, expect, test } from '@jest/globals';

import { imagesIn, modelOf, portsOf } from '../../../src/compose/text/live-text.ts';

const TEXT = `services:
  web:
    image: web:1
    ports: ["8080:80", "443:443/udp", "127.0.0.1:9000:9000", "8080:81"]
  db:
    image: \${DB_IMAGE}
  built:
    build: .
`;

describe('what a CVM runs', () => {
  test('its images by service, as the text has them', () => {
    expect([...(imagesIn(TEXT) ?? [])]).toEqual([
      ['web', 'web:1'],
      ['db', '${DB_IMAGE}'],
    ]);
  });

  test.each([
    ['no YAML', '\t: ['],
    ['no mapping', '- a'],
    ['a file that is not there', 'include: [other.yaml]\nservices: {}'],
  ])('%s cannot be read, and fails nothing', (_, text) => {
    expect(modelOf(text)).toBeUndefined();
    expect(imagesIn(text)).toBeUndefined();
    expect(portsOf(modelOf(text))).toEqual([]);
  });

  test('a CVM without a text runs no image', () => {
    expect(imagesIn(undefined)).toEqual(new Map());
  });
});

test('the TCP ports, each once', () => {
  const ports = portsOf(modelOf(TEXT));
  expect(ports).toContain(8080);
  expect(ports).not.toContain(443);
  expect(new Set(ports).size).toBe(ports.length);
});
