import { defineMessages } from 'react-intl';
import type { Capture, CaptureContent } from '../captures/capture-store';
import type { Labels } from './code-labels';

export const captureKindLabels = defineMessages({
  scan: { id: 'code.captureKind.scan' },
  photograph: { id: 'code.captureKind.photograph' },
}) satisfies Labels<CaptureContent['kind']>;

export const captureStateLabels = defineMessages({
  waiting: { id: 'code.captureState.waiting' },
  sent: { id: 'code.captureState.sent' },
  refused: { id: 'code.captureState.refused' },
}) satisfies Labels<Capture['state']>;
