let context: AudioContext | null = null;

/** One short high tone for what was found, two low ones for what was not; silent where there is no sound. */
export function sound(good: boolean): void {
  try {
    context ??= new AudioContext();
    const from = context.currentTime;
    for (const at of good ? [0] : [0, 0.18]) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = good ? 1_320 : 330;
      volume.gain.value = 0.12;
      tone.connect(volume).connect(context.destination);
      tone.start(from + at);
      tone.stop(from + at + 0.12);
    }
  } catch {
    // The words say the same.
  }
}
