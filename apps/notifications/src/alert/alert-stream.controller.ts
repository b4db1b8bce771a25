import { Allow, CurrentOfficial, type SignedInOfficial } from '@headstamp/http';
import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { AlertStream } from './alert-stream';

@Controller('alerts')
export class AlertStreamController {
  constructor(private readonly stream: AlertStream) {}

  /** Server-sent events: `changed` at once and whenever the inbox changes. What has changed is read from the inbox. */
  @Sse('changes')
  @Allow('focal-point', 'examiner', 'investigator', 'laboratory-manager', 'administrator')
  changes(@CurrentOfficial() { jurisdictionId }: SignedInOfficial): Observable<MessageEvent> {
    return this.stream.of(jurisdictionId);
  }
}
