import { readEnvInputs, type EnvFormat, type EnvInputs } from '../env/sources.ts';
import type { Row } from './row.ts';

const ENV_FORMATS: readonly EnvFormat[] = ['auto', 'dotenv', 'yaml', 'json'];

/** The env that stands in the inputs and in the step's own env, parsed once. */
export const givenEnv: Row<EnvInputs> = {
  inputs: { env: undefined, env_format: 'auto', env_names: undefined, secrets_json: undefined },
  secrets: ['env', 'secrets_json'],
  read: (reader) =>
    readEnvInputs({
      inline: reader.raw('env'),
      format: reader.oneOf('env_format', ENV_FORMATS, 'auto'),
      names: reader.lines('env_names'),
      // What every JavaScript object has (`constructor`) is no variable.
      stepEnv: (name) =>
        Object.hasOwn(reader.environment, name) ? reader.environment[name] : undefined,
      secretsJson: reader.raw('secrets_json'),
    }),
};
