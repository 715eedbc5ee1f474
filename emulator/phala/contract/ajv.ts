import { Ajv2020, type Options } from 'ajv/dist/2020.js';

export type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';

function ajv(options: Options): Ajv2020 {
  const instance = new Ajv2020({ allErrors: true, allowUnionTypes: true, ...options });
  instance.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  instance.addFormat('decimal', /^\d+(\.\d+)?$/);
  instance.addFormat('hashid', /^[a-z]+_.+/);
  return instance;
}

/** The server fills in what a request leaves out. */
export const requestAjv: Ajv2020 = ajv({ useDefaults: true });

/** An answer is looked at and left as it is. */
export const answerAjv: Ajv2020 = ajv({});
