import type { Machine } from '../phala/cvm.ts';
import type { Session } from '../step/session.ts';

/** Says where a CVM that exists is not what the step asks of a new one: an update leaves that as it is. */
export function sayUnlike(
  { inputs: { creation }, step }: Session<'creation'>,
  cvm: Machine & { readonly name: string },
): void {
  const differences = [
    difference('instance_type', creation.instanceType, cvm.instanceType),
    difference('disk_size', creation.diskSizeGb, cvm.diskSizeGb),
    difference('region', creation.region, cvm.region),
    difference('os_image', creation.osImage, cvm.osImage),
  ].filter((text) => text !== undefined);
  if (differences.length === 0) return;
  step.showFindings([
    {
      level: 'notice',
      rule: 'cvm-unlike-inputs',
      message: `${cvm.name} exists and is not what the inputs say of a new CVM: ${differences.join('; ')}. An update leaves that as it is.`,
      hint: 'Change the CVM in the dashboard, or the inputs to what it has.',
    },
  ]);
}

/** Undefined also where one of the two is not known. */
function difference<T extends string | number>(
  input: string,
  asked: T | undefined,
  has: T | undefined,
): string | undefined {
  if (asked === undefined || has === undefined || asked === has) return undefined;
  return `\`${input}\` is ${asked}, the CVM has ${has}`;
}
