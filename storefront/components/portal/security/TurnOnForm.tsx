"use client"

import type { ReactNode } from "react"
import type { Locale } from "@/i18n/edition"
import { useSafeAction } from "@/lib/form/use-safe-action"
import type { Door } from "@/lib/portal/doors"
import { grouped } from "@/lib/portal/security/code"
import type { TurnOnState } from "@/lib/portal/security/state"
import { turnOn } from "@/lib/portal/security/turn-on"
import { Button } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"
import { Codes } from "./Codes"
import type { SecurityWords } from "./words"

/** Turns the second factor on: a secret for the app, its first code with the password, then codes for a lost phone. */
export function TurnOnForm({
  door,
  locale,
  done,
  words,
  whenOn,
}: {
  door: Door
  locale: Locale
  /** Where to go at the end. */
  done: string
  words: SecurityWords
  /** Shown in its place while it is on, but not before the codes for a lost phone were read. */
  whenOn: ReactNode
}) {
  const { state, pending, form } = useSafeAction<TurnOnState>(
    turnOn,
    { at: "start", attempt: 0 },
    (before) => ({ ...before, attempt: before.attempt + 1, problem: "offline" }),
  )
  if (state.at === "codes") return <Codes codes={state.codes} done={done} words={words} />
  if (whenOn) return whenOn
  return (
    <form {...form} aria-busy={pending} className="flex flex-col gap-4">
      <input type="hidden" name="door" value={door} />
      <input type="hidden" name="locale" value={locale} />
      {state.problem ? <Notice tone="error">{words.problem[state.problem]}</Notice> : null}
      {state.at === "start" ? (
        <TextField
          id="login"
          label={words.login}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={254}
        />
      ) : (
        <Scan state={state} words={words} />
      )}
      <Button type="submit" className="min-h-14 w-full text-lg">
        {pending ? words.working : state.at === "start" ? words.start : words.finish}
      </Button>
      {state.at === "scan" ? <p className="text-sm text-cham-nhat">{words.others}</p> : null}
    </form>
  )
}

function Scan({
  state,
  words,
}: {
  state: Extract<TurnOnState, { at: "scan" }>
  words: SecurityWords
}) {
  const { factor, secret, url, qr, login } = state
  return (
    <>
      {Object.entries({ factor, secret, url, login }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <h2 className="text-xl">{words.scanTitle}</h2>
      <p className="text-cham-nhat">{words.scanLead}</p>
      <img src={qr} alt={words.qr} width={240} height={240} className="mx-auto bg-giay" />
      <a href={url} className="tap link justify-center">
        {words.open}
      </a>
      <p>
        {words.secret}{" "}
        <code className="block text-lg font-semibold wrap-anywhere">{grouped(secret)}</code>
      </p>
      <TextField
        id="code"
        label={words.firstCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        required
      />
      <TextField
        id="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        maxLength={200}
        required
      />
    </>
  )
}
