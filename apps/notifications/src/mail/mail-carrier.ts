import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { LetterText } from './letter-text';
import type { MailOutcome } from './letter.states';
import { MailSettings, type MailServer } from './mail-settings';

const PATIENCE_MS = 20_000;

export interface MailAnswer {
  readonly outcome: MailOutcome;
  /** SMTP reply code (RFC 5321, section 4.2); null where there was no reply. */
  readonly replyCode: number | null;
}

/** Hands letters to the mail server. */
@Injectable()
export class MailCarrier {
  private transport: Transporter | null = null;

  constructor(private readonly settings: MailSettings) {}

  /**
   * One attempt. Never throws for what a server or a network may do.
   * @param letterId becomes the Message-ID: whoever gets a letter twice after a crash can tell that it is one
   */
  async carry(letterId: string, to: string, { subject, body }: LetterText, language: string): Promise<MailAnswer> {
    const { server } = this.settings;
    if (!server) throw new Error('no mail server is set');
    this.transport ??= transportTo(server);
    try {
      await this.transport.sendMail({
        from: server.from,
        to,
        subject,
        text: body,
        messageId: messageIdOf(letterId, server),
        // RFC 3834: nobody's absence note answers it. RFC 3282 names the language.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      });
      return { outcome: 'accepted', replyCode: 250 };
    } catch (error) {
      return answerOf(error);
    }
  }
}

export const messageIdOf = (letterId: string, { from }: Pick<MailServer, 'from'>): string =>
  `<${letterId}@${from.split('@')[1] ?? 'headstamp'}>`;

/** A reply of the 500s to the recipient or the letter is final; any other failure, also of signing in or of TLS, may be mended. */
function answerOf(error: unknown): MailAnswer {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown };
  if (typeof responseCode !== 'number') return { outcome: 'unreachable', replyCode: null };
  const aboutLetter = typeof command === 'string' && /^(MAIL FROM|RCPT TO|DATA)/.test(command);
  return { outcome: responseCode >= 500 && aboutLetter ? 'refused' : 'later', replyCode: responseCode };
}

function transportTo({ host, port, implicitTls, tlsRequired, user, password }: MailServer): Transporter {
  return createTransport({
    host,
    port,
    secure: implicitTls,
    requireTLS: tlsRequired && !implicitTls,
    // Where TLS is taken as it comes, a certificate that nobody can check is still better than none.
    tls: { rejectUnauthorized: tlsRequired },
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
