import { isPathSegment } from '../base/path-segment.ts';
import { normaliseCvmId } from '../phala/cvm-id.ts';
import { row, type Row } from './row.ts';

/** What names a CVM, in the form that the API takes. */
export function cvmIdentifier(input: string): Row<string | undefined> {
  return row(input, (reader, name) => {
    const id = reader.text(name);
    if (id === undefined) return undefined;
    if (!isPathSegment(id) || /[\p{Cc}/?#\\]/u.test(id)) {
      reader.refuse(
        `\`${name}\` is not an identifier of a CVM.`,
        "Give the CVM's name, UUID, app id or `cvm_…` id, on one line and without a URL around it.",
      );
    }
    return normaliseCvmId(id);
  });
}
