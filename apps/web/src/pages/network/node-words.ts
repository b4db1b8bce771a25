import { defineMessages } from 'react-intl';
import type { NetworkNode } from './network.reads';

const WORDS = defineMessages({ records: { id: 'network.records' }, notTold: { id: 'network.notTold' } });

/** What a node without a reference is called. */
export const unnamed = ({ kind }: NetworkNode) => (kind === 'records' ? WORDS.records : WORDS.notTold);
