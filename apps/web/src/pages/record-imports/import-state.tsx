import type { ReactNode } from 'react';
import { Code } from '../../language/code';
import { importStateLabels } from '../../language/import-labels';
import { Tag, type Tone } from '../../parts/tag';
import type { RecordImport } from './record-imports.reads';

const TONES: Readonly<Record<RecordImport['state'], Tone>> = {
  uploaded: 'waiting',
  checking: 'told',
  checked: 'waiting',
  importing: 'told',
  imported: 'good',
  cancelled: 'plain',
  failed: 'bad',
};

export function ImportState({ state }: { readonly state: RecordImport['state'] }): ReactNode {
  return (
    <Tag tone={TONES[state]}>
      <Code of={importStateLabels} value={state} />
    </Tag>
  );
}
