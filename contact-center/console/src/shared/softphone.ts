import type { RTCSession } from 'jssip/lib/RTCSession'
import type { UA } from 'jssip'

/** What a line needs to be a telephone: given by the application, good for a short time. */
export interface Credential { uri: string; user: string; password: string; websockets: string[] }

export type Registration = 'off' | 'connecting' | 'ready' | 'lost' | 'refused'
export type TalkState = 'ringing' | 'calling' | 'talking'
export interface Talk { state: TalkState; held: boolean; muted: boolean; since: number }

export interface PhoneEvents {
  registration(state: Registration): void
  /** null when the line is free again; `cause` tells why a call ended. */
  talk(talk: Talk | null, cause?: string): void
}

/** Enough to take a call over again after a reload: the identity of its SIP dialog (RFC 3891). */
export interface Thread { callId: string; localTag: string; remoteTag: string }

const audioOnly = { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true }, video: false }
// Everything runs beside each other or behind one address: no outside STUN server learns who calls.
const peer: RTCConfiguration = { iceServers: [], bundlePolicy: 'max-bundle' }

/** One telephone in the browser: SIP over a websocket, one call at a time. */
export class Softphone {
  private agent: UA | null = null
  private session: RTCSession | null = null
  private talk: Talk | null = null
  private readonly speaker = new Audio()

  constructor(private readonly events: PhoneEvents) {
    this.speaker.autoplay = true
  }

  /** Connects; `register` for a seat that takes calls, without for a line that only calls. */
  async connect(line: Credential, register: boolean): Promise<void> {
    this.disconnect()
    this.events.registration('connecting')
    const { UA, WebSocketInterface } = await import('jssip')
    const agent = new UA({
      sockets: line.websockets.map((url) => new WebSocketInterface(url)),
      uri: line.uri,
      authorization_user: line.user,
      password: line.password,
      register,
      register_expires: 120,
      session_timers: false,
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 4,
      user_agent: 'OpenHotline',
    })
    this.agent = agent
    const mine = (then: () => void) => () => { if (this.agent === agent) then() }
    if (!register) agent.on('connected', mine(() => this.events.registration('ready')))
    agent.on('registered', mine(() => this.events.registration('ready')))
    agent.on('registrationFailed', mine(() => this.events.registration('refused')))
    agent.on('disconnected', mine(() => this.events.registration('lost')))
    agent.on('newRTCSession', (event: { originator: string; session: RTCSession }) => {
      if (event.originator === 'remote') this.ring(event.session)
    })
    agent.start()
  }

  disconnect(): void {
    const agent = this.agent
    this.agent = null
    agent?.stop()
  }

  /** The line is down for good reasons only while no call is on it. */
  get busy(): boolean {
    return this.session !== null
  }

  dial(target: string, extraHeaders: string[] = []): void {
    if (!this.agent || this.session) return
    const session = this.agent.call(target, {
      mediaConstraints: audioOnly, pcConfig: peer, extraHeaders,
      eventHandlers: { peerconnection: ({ peerconnection }) => this.hear(peerconnection) },
    })
    this.follow(session, 'calling')
  }

  /** After a reload: asks the exchange to put this page in the place of the one that is gone. */
  takeOver(thread: Thread, target: string): void {
    this.dial(target, [`Replaces: ${thread.callId};to-tag=${thread.remoteTag};from-tag=${thread.localTag}`])
  }

  get thread(): Thread | null {
    const dialog = (this.session as unknown as { _dialog?: { id: { call_id: string; local_tag: string; remote_tag: string } } } | null)?._dialog
    return dialog ? { callId: dialog.id.call_id, localTag: dialog.id.local_tag, remoteTag: dialog.id.remote_tag } : null
  }

  answer(): void {
    this.session?.answer({ mediaConstraints: audioOnly, pcConfig: peer })
  }

  hangUp(): void {
    if (this.session && !this.session.isEnded()) this.session.terminate()
  }

  hold(on: boolean): void {
    if (on) this.session?.hold()
    else this.session?.unhold()
  }

  mute(on: boolean): void {
    if (!this.session || !this.talk) return
    if (on) this.session.mute({ audio: true })
    else this.session.unmute({ audio: true })
    this.change({ muted: on })
  }

  /** A key of the telephone: 0-9, * or #. */
  key(digit: string): void {
    this.session?.sendDTMF(digit, { duration: 160, interToneGap: 80, transportType: 'RFC2833' as never })
  }

  /** What the microphone sends, for a level meter. */
  get microphone(): MediaStreamTrack | null {
    return this.session?.connection?.getSenders().find((sender) => sender.track?.kind === 'audio')?.track ?? null
  }

  private ring(session: RTCSession): void {
    if (this.session) {
      session.terminate({ status_code: 486 })
      return
    }
    session.on('peerconnection', ({ peerconnection }) => this.hear(peerconnection))
    this.follow(session, 'ringing')
  }

  private follow(session: RTCSession, state: TalkState): void {
    this.session = session
    this.talk = { state, held: false, muted: false, since: Date.now() }
    this.events.talk(this.talk)
    // The first address of our own is enough: waiting for more only keeps the caller waiting.
    session.on('icecandidate', ({ candidate, ready }) => {
      if (candidate.candidate.includes(' typ host')) ready()
    })
    session.on('confirmed', () => this.change({ state: 'talking', since: Date.now() }))
    session.on('hold', () => this.change({ held: true }))
    session.on('unhold', () => this.change({ held: false }))
    const over = ({ cause }: { cause: string }) => this.over(session, cause)
    session.on('ended', over)
    session.on('failed', over)
  }

  private over(session: RTCSession, cause: string): void {
    if (this.session !== session) return
    this.session = null
    this.talk = null
    this.speaker.srcObject = null
    this.events.talk(null, cause)
  }

  private change(part: Partial<Talk>): void {
    if (!this.talk) return
    this.talk = { ...this.talk, ...part }
    this.events.talk(this.talk)
  }

  private hear(connection: RTCPeerConnection): void {
    connection.addEventListener('track', (event) => {
      this.speaker.srcObject = event.streams[0] ?? new MediaStream([event.track])
      void this.speaker.play().catch(() => undefined)
    })
  }
}
