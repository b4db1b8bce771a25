import { Allow, CurrentActor, CurrentOfficial, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Headers, type MessageEvent, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { AlertStream } from './alert-stream';

@Controller('alerts')
export class AlertStreamController {
  constructor(private readonly stream: AlertStream) {}

  /**
   * Server-sent events: `changed` at once and whenever the inbox changes; what an alert says is read from the inbox. Each has an id. Who
   * comes back with the last of them as `Last-Event-ID` is told in an event `missed` which alerts have changed since.
   */
  @Sse('changes')
  @Allow('focal-point', 'examiner', 'investigator', 'laboratory-manager', 'administrator')
  changes(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Headers('last-event-id') lastEventId?: string,
  ): Observable<MessageEvent> {
    return this.stream.of(actor, roles, lastEventId);
  }
}
