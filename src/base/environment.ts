/** The process environment, where the runner puts inputs (`INPUT_…`) and the step's own `env:`. */
export type Environment = Readonly<Record<string, string | undefined>>;
