import { parseDocument } from 'yaml';

/** A service of a compose text, as far as the emulator needs it. Nothing is filled in: `${…}` stays as it is written. */
export interface ComposeService {
  readonly name: string;
  readonly image: string;
  /** As Docker calls the container in a CVM, where the project is `dstack`. */
  readonly containerName: string;
  readonly command: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
}

/** The services of a text, in order; none when it is no compose file. */
export function composeServices(text: string): ComposeService[] {
  const document = parseDocument(text, { merge: true });
  if (document.errors.length > 0) return [];
  const services = members(members(document.toJS()).get('services'));
  return [...services].map(([name, settings]) => service(name, members(settings)));
}

function service(name: string, settings: ReadonlyMap<string, unknown>): ComposeService {
  const command = settings.get('command');
  return {
    name,
    image: written(settings.get('image')) ?? `dstack-${name}`,
    containerName: written(settings.get('container_name')) ?? `dstack-${name}-1`,
    command: Array.isArray(command) ? command.map(String).join(' ') : written(command),
    labels: labels(settings.get('labels')),
  };
}

/** Compose takes labels as a mapping and as a list of `name=value`. */
function labels(value: unknown): Map<string, string> {
  if (!Array.isArray(value)) {
    return new Map([...members(value)].map(([name, label]) => [name, written(label) ?? '']));
  }
  return new Map(
    value.map(String).map((entry) => {
      const at = entry.indexOf('=');
      return at === -1 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
}

function members(value: unknown): Map<string, unknown> {
  return new Map(
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [],
  );
}

function written(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
