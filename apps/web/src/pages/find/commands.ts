import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { Call } from '../../api/access';

const names = defineMessages({
  openCase: { id: 'cases.open' },
  registerExhibit: { id: 'exhibits.register' },
  recordFirearm: { id: 'firearms.record' },
  recordTestFire: { id: 'testFires.record' },
  upload: { id: 'acquisitions.upload' },
  pack: { id: 'consignments.pack' },
});

export interface Command {
  readonly to: '/cases/new' | '/exhibits/new' | '/firearms/new' | '/test-fires/new' | '/acquisitions/new' | '/consignments/new';
  readonly name: MessageDescriptor;
  /** Offered to whom the server answers on this route. */
  readonly call: Call;
}

/** What can be begun from anywhere. */
export const COMMANDS: readonly Command[] = [
  { to: '/cases/new', name: names.openCase, call: 'POST /api/cases' },
  { to: '/exhibits/new', name: names.registerExhibit, call: 'POST /api/exhibits' },
  { to: '/firearms/new', name: names.recordFirearm, call: 'POST /api/firearms' },
  { to: '/test-fires/new', name: names.recordTestFire, call: 'POST /api/test-fires' },
  { to: '/acquisitions/new', name: names.upload, call: 'POST /api/acquisitions' },
  { to: '/consignments/new', name: names.pack, call: 'POST /api/consignments' },
];
