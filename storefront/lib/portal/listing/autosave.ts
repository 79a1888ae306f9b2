import type { Entry } from "./facts"

/** What is on the phone and not yet in the shop: the words, and the version that they were written over. */
export interface Kept {
  version: number
  entries: Entry[]
}

/** Why nothing was saved, though it may be later. */
export type Unheard = "offline" | "down" | "busy" | "limited"

/** What became of sending a section. */
export type Sent =
  | { saved: number }
  | { unheard: Unheard }
  /** It says something that cannot be kept as it is; it stays on the phone until it is mended. */
  | { refused: true }
  /** Somebody else saved the section meanwhile: whose words stand is for a person to say. */
  | { conflict: true }

export type SaveStatus = "saved" | "typing" | "saving" | Unheard | "refused" | "conflict"

export interface AutosaveParts {
  send: (kept: Kept) => Promise<Sent>
  /** Puts it where it outlives the page; null: nothing is left to send. */
  keep: (kept: Kept | null) => void
  tell: (status: SaveStatus) => void
  /** Calls back later. @returns what calls it off */
  later: (act: () => void, ms: number) => () => void
}

/** As long as a thumb rests between two words. */
const PAUSE_MS = 900
/** Networks of the hills come back without telling anybody. */
const AGAIN_MS = 15_000

/**
 * Saves a form as it is written. Every change is first kept on the phone, and let go of when the shop has it: a lost
 * connection, a closed browser and an empty battery lose nothing. One sending at a time, of the newest words; what was typed
 * meanwhile goes after it, over the version that it made.
 */
export class Autosave {
  private wanted: Entry[] | undefined
  private sending: Promise<void> | undefined
  private callOff: (() => void) | undefined
  private status: SaveStatus = "saved"

  constructor(
    private version: number,
    private readonly parts: AutosaveParts,
  ) {}

  /** The version that the form stands over now. */
  get over(): number {
    return this.version
  }

  /** Something was typed. */
  changed(entries: Entry[]): void {
    this.wanted = entries
    this.parts.keep({ version: this.version, entries })
    if (!this.sending && this.status !== "conflict") this.tell("typing")
    this.in(PAUSE_MS)
  }

  /** What an earlier visit could not send. */
  resume({ version, entries }: Kept): void {
    this.version = version
    this.wanted = entries
    this.in(0)
  }

  /** The network is back, or may be. */
  online(): void {
    if (this.wanted && this.status !== "conflict") this.in(0)
  }

  /** Sends what is left, now. Resolves when nothing is under way any more. */
  async settle(): Promise<SaveStatus> {
    this.callOff?.()
    await this.sending
    if (this.wanted && this.status !== "conflict") await this.send()
    return this.status
  }

  /** Somebody else saved it by hand: what is here is in the shop. */
  savedAs(version: number): void {
    this.callOff?.()
    this.version = version
    this.wanted = undefined
    this.parts.keep(null)
    this.tell("saved")
  }

  /** Nothing more is sent; what is kept stays kept. */
  stop(): void {
    this.callOff?.()
  }

  private in(ms: number): void {
    this.callOff?.()
    this.callOff = this.parts.later(() => void this.send(), ms)
  }

  private tell(status: SaveStatus): void {
    this.status = status
    this.parts.tell(status)
  }

  private send(): Promise<void> {
    this.sending ??= this.sendOnce().finally(() => {
      this.sending = undefined
    })
    return this.sending
  }

  private async sendOnce(): Promise<void> {
    while (this.wanted) {
      const entries = this.wanted
      this.tell("saving")
      const sent = await this.parts.send({ version: this.version, entries })
      if ("saved" in sent) {
        this.version = sent.saved
        if (this.wanted === entries) this.savedAs(sent.saved)
        else this.parts.keep({ version: sent.saved, entries: this.wanted })
      } else if ("unheard" in sent) {
        this.tell(sent.unheard)
        this.in(AGAIN_MS)
        return
      } else {
        const overtaken = this.wanted !== entries
        this.tell("conflict" in sent ? "conflict" : "refused")
        // Mended while it was on its way.
        if ("conflict" in sent || !overtaken) return
      }
    }
  }
}
