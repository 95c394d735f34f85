/** Shows that the microphone hears something: the loudness of a track, 0 to 1, some times a second. */
export class Meter {
  private context: AudioContext | null = null
  private pulse: ReturnType<typeof setInterval> | undefined

  constructor(private readonly show: (level: number) => void) {}

  watch(track: MediaStreamTrack): void {
    this.stop()
    this.context = new AudioContext()
    const analyser = this.context.createAnalyser()
    analyser.fftSize = 512
    this.context.createMediaStreamSource(new MediaStream([track])).connect(analyser)
    const samples = new Uint8Array(analyser.fftSize)
    this.pulse = setInterval(() => {
      analyser.getByteTimeDomainData(samples)
      const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + (sample - 128) ** 2, 0) / samples.length) / 128
      // Speech lies around a tenth of full scale: the root lifts it into sight.
      this.show(Math.min(1, Math.sqrt(loudness)))
    }, 100)
  }

  stop(): void {
    clearInterval(this.pulse)
    void this.context?.close()
    this.context = null
    this.show(0)
  }
}
