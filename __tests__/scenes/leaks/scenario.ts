import type { Issuer } from '../../../emulator/github/issuer.ts';
import type { CvmSetup, EmulatedCvm, FaultAction } from '../../../emulator/phala/emulator.ts';
import { IMAGE, ROUTES, type Inputs, type Stage } from '../stage.ts';
import { API_KEY, TEXTS } from './values.ts';

/** A structured error that says every secret wherever it has text. */
export function sayingAll(status: number): FaultAction {
  const [first = ''] = TEXTS;
  return {
    kind: 'status',
    status,
    headers: { 'x-request-id': API_KEY },
    body: {
      error_code: `ERR-${API_KEY}`,
      message: first,
      request_id: API_KEY,
      details: TEXTS.map((text) => ({ field: text, value: text, message: text })),
      suggestions: TEXTS,
      links: TEXTS.map((text) => ({ url: text, label: text })),
    },
  };
}

/** The same JSON, written as some servers write it. */
export function writtenAs(write: (json: string) => string, body: unknown): FaultAction {
  return { kind: 'status', status: 400, body: write(JSON.stringify(body)) };
}

/** Every character that is not part of JSON's own syntax as `\uXXXX`. */
export function allEscaped(json: string): string {
  return json.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (_match, inside: string) => {
    const text: unknown = JSON.parse(`"${inside}"`);
    const escaped = String(text).replaceAll(
      /[^]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return `"${escaped}"`;
  });
}

export function slashesEscaped(json: string): string {
  return json.replaceAll('/', '\\/');
}

export interface Scenario {
  readonly name: string;
  readonly ends: 'green' | 'red';
  /** Sets the scene; the inputs it gives are laid over those that bring the secrets in. */
  readonly set: (
    stage: Stage,
    cvm: EmulatedCvm,
  ) => Inputs | undefined | Promise<Inputs | undefined>;
  readonly setup?: CvmSetup;
  /** The step has no API key: GitHub vouches for it, in this way. */
  readonly keyless?: (issuer: Issuer, stage: Stage) => void;
  /** The CVM has every secret in what is not sealed, and gets it back. */
  readonly sendsBack?: true;
  /** The mode does not take what it is given, and that is what the scenario is about. */
  readonly refusedInputs?: true;
  /** Stops the step when it has printed this. */
  readonly cancelAt?: string;
}

export function faults(
  name: string,
  ends: Scenario['ends'],
  route: keyof typeof ROUTES,
  action: FaultAction,
  times = 1000,
): Scenario {
  return {
    name,
    ends,
    set: (stage) => {
      stage.emulator.faults.next.push({ ...ROUTES[route], times, action });
      return undefined;
    },
  };
}

export function inputs(name: string, given: Inputs): Scenario {
  return { name, ends: 'red', set: () => given };
}

/** Inputs that their mode does not take. */
export function foreign(name: string, given: Inputs): Scenario {
  return { name, ends: 'red', refusedInputs: true, set: () => given };
}

export function envFile(name: string, content: string): Scenario {
  return {
    name,
    ends: 'red',
    set: (stage) => {
      stage.write('prod.env', content);
      return undefined;
    },
  };
}

export function behaves(
  name: string,
  ends: Scenario['ends'],
  set: (cvm: EmulatedCvm) => Inputs | undefined,
): Scenario {
  return { name, ends, set: (_stage, cvm) => set(cvm) };
}

/** A compose text, as `compose.yaml`, that the secrets must not come out of. */
export function compose(name: string, text: string, given: Inputs = {}): Scenario {
  return {
    name,
    ends: 'red',
    set: (stage) => {
      stage.write('compose.yaml', text);
      return given;
    },
  };
}

/** A service that has nothing wrong with it, and more lines of it. */
export function service(...lines: readonly string[]): string {
  return ['services:', '  web:', `    image: ${IMAGE}`, ...lines, ''].join('\n');
}

/** One more secret, by the env file; and the inputs and the compose text that go with it. */
export function withSecret(
  value: string,
  text: (value: string) => string,
  given: Inputs = {},
): Scenario['set'] {
  return (stage) => {
    stage.write('prod.env', `FROM_FILE='${value}'\n`);
    stage.write('compose.yaml', text(value));
    return given;
  };
}

/** Nothing of the env inputs that {@link Scenario} speaks of. */
export const NO_ENV: Inputs = {
  env_files: '',
  env_names: '',
  secrets_json: '',
  allow_env_removal: 'false',
};

export function faulty(
  name: string,
  ends: Scenario['ends'],
  route: keyof typeof ROUTES,
  action: FaultAction,
  given: Inputs,
  set: (cvm: EmulatedCvm, stage: Stage) => void = () => undefined,
  setup: CvmSetup = {},
): Scenario {
  return {
    name,
    ends,
    setup,
    set: (stage, cvm) => {
      stage.emulator.faults.next.push({ ...ROUTES[route], times: 1000, action });
      set(cvm, stage);
      return given;
    },
  };
}
