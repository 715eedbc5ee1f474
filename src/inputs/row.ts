import { Secret } from '../base/secret.ts';
import type { InputReader } from './reader.ts';

/** One value that a step gets, and the inputs that it is read from. */
export interface Row<T> {
  /** The inputs by name, each with its default as `action.yml` declares it; undefined: empty. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
  /** Those of them whose whole text is secret: masked before anything is parsed. */
  readonly secrets: readonly string[];
  /** The checked value; what is wrong is told to the reader, which then gets any value of the type. */
  readonly read: (reader: InputReader) => T;
}

/** A value that one input gives. */
export function row<T>(
  name: string,
  read: (reader: InputReader, name: string) => T,
  byDefault?: string,
): Row<T> {
  return { inputs: { [name]: byDefault }, secrets: [], read: (reader) => read(reader, name) };
}

/** A text without white space around it; undefined when empty. */
export function text(name: string): Row<string | undefined> {
  return row(name, (reader) => reader.text(name));
}

/** One entry per line. */
export function lines(name: string): Row<readonly string[]> {
  return row(name, (reader) => reader.lines(name));
}

/** `true` or `false`. */
export function flag(name: string, fallback: boolean): Row<boolean> {
  return row(name, (reader) => reader.flag(name) ?? fallback, String(fallback));
}

/** `true`, `false`, or empty: as the CVM has it. */
export function setting(name: string): Row<boolean | undefined> {
  return row(name, (reader) => reader.flag(name));
}

/** Seconds, as milliseconds. */
export function seconds(
  name: string,
  { fallback, least, most }: Readonly<Record<'fallback' | 'least' | 'most', number>>,
): Row<number> {
  const read = (reader: InputReader): number => 1000 * reader.number(name, fallback, least, most);
  return row(name, read, String(fallback));
}

/** A credential. */
export function secret(name: string): Row<Secret | undefined> {
  const read = (reader: InputReader): Secret | undefined => {
    const given = reader.text(name);
    return given === undefined ? undefined : new Secret(given);
  };
  return { ...row(name, read), secrets: [name] };
}
