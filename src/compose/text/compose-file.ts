import type { Finding } from '../../base/finding.ts';
import { decodeUtf8 } from '../../base/utf8.ts';

/** The names that Compose looks for when none is given, in its own order. */
export const DEFAULT_COMPOSE_FILES = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yaml',
  'docker-compose.yml',
] as const;

/** Upper bound for the compose text and the pre-launch script together, in bytes of UTF-8 (Phala Cloud). */
export const LARGEST_PAYLOAD_BYTES = 204_800;

/** The text of a file that is shipped byte for byte, or why it is none. */
export function decodeText(file: string, bytes: Uint8Array): string | Finding {
  return (
    decodeUtf8(bytes) ?? {
      level: 'error',
      rule: 'file-not-utf8',
      message: `${file} is not UTF-8 text.`,
      place: { file },
      hint: 'Save the file as UTF-8.',
    }
  );
}

/** Checks the size of what is shipped; the API counts both texts together. */
export function checkPayloadSize(
  file: string,
  composeBytes: number,
  scriptBytes: number,
): readonly Finding[] {
  const total = composeBytes + scriptBytes;
  if (total <= LARGEST_PAYLOAD_BYTES) return [];
  const parts =
    scriptBytes === 0 ? '' : ` (compose file ${composeBytes}, pre-launch script ${scriptBytes})`;
  return [
    {
      level: 'error',
      rule: 'payload-too-large',
      message: `Compose file and pre-launch script have ${total} bytes${parts}; Phala Cloud takes ${LARGEST_PAYLOAD_BYTES}.`,
      place: { file },
      hint: 'Move large embedded files into an image.',
    },
  ];
}
