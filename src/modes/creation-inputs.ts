import type { Finding } from '../base/finding.ts';
import { invalid } from '../inputs/requirements.ts';
import type { InputsOf } from '../inputs/table.ts';
import { isCvmName } from '../phala/cvm-id.ts';

/** What the inputs lack that say what a new CVM is. */
export function lacksSize(
  { copyOf, instanceType }: InputsOf<'creation'>['creation'],
  whoNeedsIt: string,
): readonly Finding[] {
  if (copyOf !== undefined || instanceType !== undefined) return [];
  return [
    invalid(
      `${whoNeedsIt} needs \`copy_of\` or \`instance_type\`.`,
      'Name a CVM to copy the size and settings of, or a size such as `tdx.small`.',
    ),
  ];
}

/** The same for a step that may create the CVM. */
export function lacksSizeToCreate({
  create,
  creation,
}: InputsOf<'create' | 'creation'>): readonly Finding[] {
  return create.create ? lacksSize(creation, '`create: true`') : [];
}

/** The same for a step that names the CVM: only a name may create, and without `create` nothing says what is created. */
export function lacksForCreation(
  inputs: InputsOf<'create' | 'creation' | 'cvm'>,
): readonly Finding[] {
  const { create, cvm } = inputs;
  if (!create.create) return givenForNothing(inputs);
  const isNamed = cvm.id === undefined || isCvmName(cvm.id);
  return [...(isNamed ? [] : [NO_NAME]), ...lacksSizeToCreate(inputs)];
}

const NO_NAME = invalid(
  '`create: true` needs a `cvm_id` that can be the name of a new CVM.',
  'Give a name of 5 to 63 letters, digits and single hyphens that starts with a letter. For a CVM that is named by an id, remove `create`: it exists already.',
);

/** Whoever writes what a new CVM is expects that one is created. */
function givenForNothing({
  create: { ownAppId },
  creation,
}: InputsOf<'create' | 'creation'>): readonly Finding[] {
  const given = {
    copy_of: creation.copyOf,
    instance_type: creation.instanceType,
    region: creation.region,
    node_id: creation.nodeId,
    os_image: creation.osImage,
    disk_size: creation.diskSizeGb,
    storage_fs: creation.storageFs,
    listed: creation.listed ? true : undefined,
    app_id: ownAppId,
    nonce: ownAppId,
  };
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name]) =>
      invalid(
        `\`${name}\` does nothing without \`create: true\`.`,
        'It says what a new CVM is. Set `create: true` to have the CVM created where there is none, or remove the input.',
      ),
    );
}
