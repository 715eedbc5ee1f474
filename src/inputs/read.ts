import type { Environment } from '../base/environment.ts';
import type { Finding } from '../base/finding.ts';
import { Secret } from '../base/secret.ts';
import { ISSUER_TOKEN } from './api.ts';
import { InputReader, inputText } from './reader.ts';
import type { Row } from './row.ts';
import { INPUTS, type Group, type Inputs } from './table.ts';

/** What a step was given; nothing in it can print a secret. */
export interface GivenInputs {
  /** Every group; what the mode neither takes nor ignores is at its default, or stands in `notTaken`. */
  readonly inputs: Inputs;
  /** What is given and does nothing in this mode. */
  readonly notTaken: readonly Finding[];
  /** What is wrong with what the mode takes. */
  readonly findings: readonly Finding[];
}

/** What a mode takes of the inputs, as far as reading them needs to know. */
export interface Takes {
  readonly mode: string;
  readonly groups: readonly Group[];
  /** Groups that may be given, for what the same step does elsewhere, and that are not looked at. */
  readonly ignored: readonly Group[];
  /** The modes that take a group. */
  readonly modesTaking: (group: Group) => readonly string[];
}

/** Every row with its group. */
export function rows(): readonly (readonly [group: Group, row: Row<unknown>])[] {
  return Object.entries(INPUTS).flatMap(([name, values]) =>
    Object.values<Row<unknown>>(values).flatMap((row) =>
      isGroup(name) ? [[name, row] as const] : [],
    ),
  );
}

/** The names of the inputs of some groups, as `action.yml` has them. */
export function inputNames(groups: readonly Group[]): ReadonlySet<string> {
  const taken = rows().filter(([group]) => groups.includes(group));
  return new Set(taken.flatMap(([, { inputs }]) => Object.keys(inputs)));
}

/**
 * The whole texts of the inputs that are secret, not parsed and not checked: to be masked before the first message,
 * which may quote an input that holds one by mistake.
 */
export function secretTexts(environment: Environment): readonly Secret[] {
  const names = rows().flatMap(([, { secrets }]) => secrets);
  return (
    [
      ...names.map((name) => inputText(environment, name)),
      environment['PHALA_CLOUD_API_KEY'],
      environment[ISSUER_TOKEN],
    ]
      .map((text) => text?.trim() ?? '')
      .filter((text) => text !== '')
      // A key in hex digits is written with and without its prefix.
      .flatMap((text) => (/^0x./i.test(text) ? [text, text.slice(2)] : [text]))
      .map((text) => new Secret(text))
  );
}

/**
 * Reads and checks every input; all that are wrong are reported at once. An input that the mode does not take and that
 * is not at its default is an error: it would do nothing, and whoever wrote it expects something of it.
 */
export function readInputs(environment: Environment, takes: Takes): GivenInputs {
  const reader = new InputReader(environment);
  // What a mode does not take is read for its secrets only; that it is there is finding enough.
  const unheard = new InputReader(environment);
  const readGroup = ([group, values]: [string, Readonly<Record<string, Row<unknown>>>]): [
    string,
    unknown,
  ] => {
    const own = takes.groups.some((taken) => taken === group) ? reader : unheard;
    const read = Object.entries(values).map(([name, row]) => [name, row.read(own)] as const);
    return [group, Object.fromEntries<unknown>(read)];
  };
  // Object.fromEntries forgets which value belongs to which name; these are the very rows that the type is made of.
  const inputs = Object.fromEntries(Object.entries(INPUTS).map(readGroup)) as unknown as Inputs;
  const foreign = rows().filter(
    ([group]) => !takes.groups.includes(group) && !takes.ignored.includes(group),
  );
  return {
    inputs,
    notTaken: foreign.flatMap(([group, row]) => notTaken(environment, row, takes, group)),
    findings: reader.findings,
  };
}

function notTaken(
  environment: Environment,
  { inputs }: Row<unknown>,
  { mode, modesTaking }: Takes,
  group: Group,
): readonly Finding[] {
  return Object.entries(inputs).flatMap(([name, byDefault]) => {
    const given = inputText(environment, name)?.trim();
    if (given === undefined || given.toLowerCase() === byDefault?.toLowerCase()) return [];
    return [
      {
        level: 'error',
        rule: 'input-not-taken',
        message: `\`${name}\` does nothing with \`mode: ${mode}\`.`,
        hint: `Remove it. The modes that take it: ${modesTaking(group).join(', ')}.`,
      } satisfies Finding,
    ];
  });
}

function isGroup(name: string): name is Group {
  return Object.hasOwn(INPUTS, name);
}
