import { Alert, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { type LabelReader, openLabelReader } from './label-reader';

const PAUSE_MS = 150;
/** A label that stays in view is one scan; it counts again after it was out of view for so long. */
const FORGET_MS = 3_000;

const faults = defineMessages({
  NotAllowedError: { id: 'scan.cameraRefused' },
  NotFoundError: { id: 'scan.cameraMissing' },
  insecure: { id: 'scan.cameraInsecure' },
  other: { id: 'scan.cameraFault' },
});

const faultOf = (thrown: unknown): keyof typeof faults => {
  const name = thrown instanceof DOMException ? thrown.name : '';
  return name === 'NotAllowedError' || name === 'NotFoundError' ? name : 'other';
};

/** Looks for labels in what the camera shows, as long as somebody wants it to. Pictures never leave the browser. */
export function CameraScan({ onText }: { readonly onText: (text: string) => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  const [on, setOn] = useState(false);
  const [fault, setFault] = useState<keyof typeof faults | null>(null);
  const stop = (why: keyof typeof faults | null = null): void => {
    setOn(false);
    setFault(why);
  };
  return (
    <>
      <Group mb="sm">
        {on ? (
          <Button variant="default" onClick={() => stop()}>
            {t({ id: 'scan.cameraStop' })}
          </Button>
        ) : (
          <Button
            variant="default"
            onClick={() => {
              setFault(null);
              setOn(true);
            }}
          >
            {t({ id: 'scan.cameraStart' })}
          </Button>
        )}
      </Group>
      {fault && (
        <Alert role="alert" color="red.9" variant="outline" mb="sm">
          {t(faults[fault])}
        </Alert>
      )}
      {on && <Viewfinder onText={onText} onFault={stop} />}
    </>
  );
}

interface ViewfinderProps {
  readonly onText: (text: string) => void;
  readonly onFault: (fault: keyof typeof faults) => void;
}

function Viewfinder({ onText, onFault }: ViewfinderProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ onText, onFault });
  useEffect(() => {
    told.current = { onText, onFault };
  });
  useEffect(() => {
    const shown = video.current;
    if (!shown) return undefined;
    const watch = new Watch(shown, (text) => told.current.onText(text));
    watch.run().catch((thrown: unknown) => {
      if (!watch.ended) told.current.onFault(thrown === INSECURE ? 'insecure' : faultOf(thrown));
    });
    return () => watch.end();
  }, []);
  return (
    <>
      <video ref={video} muted playsInline className="viewfinder" aria-label={t({ id: 'scan.viewfinder' })} />
      <Text size="sm" c="gray.7">
        {t({ id: 'scan.cameraHint' })}
      </Text>
    </>
  );
}

/** Browsers give the camera to pages that came over TLS or from this machine. */
const INSECURE = new Error('no camera without TLS');

class Watch {
  ended = false;
  private stream: MediaStream | null = null;
  private reader: LabelReader | null = null;
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly onText: (text: string) => void,
  ) {}

  async run(): Promise<void> {
    // The types say that it is always there; without TLS it is not.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) throw INSECURE;
    this.stream = await devices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1_280 } } });
    this.reader = await openLabelReader();
    if (this.stopped()) {
      this.end();
      return;
    }
    this.video.srcObject = this.stream;
    await this.video.play();
    while (!this.stopped()) {
      for (const text of await this.reader.read(this.video)) this.see(text);
      await new Promise((passed) => window.setTimeout(passed, PAUSE_MS));
    }
  }

  end(): void {
    this.ended = true;
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.reader?.close();
  }

  private stopped(): boolean {
    return this.ended;
  }

  private see(text: string): void {
    const now = Date.now();
    const last = this.seen.get(text) ?? 0;
    this.seen.set(text, now);
    if (!this.ended && now - last > FORGET_MS) this.onText(text);
  }
}
