"use client"

import { type FormEvent, startTransition, useActionState, useState, useTransition } from "react"
import { unstable_rethrow } from "next/navigation"

/**
 * A form that posts to a server action in three ways, all with the same outcome:
 * without JavaScript the browser posts it and the page comes back with `state`;
 * with JavaScript it is sent in place and what was typed stays where it is (React would
 * otherwise reset the form); and without a network `offline` is shown instead of a broken page.
 */
export function useSafeAction<S>(
  action: (before: S, form: FormData) => Promise<S>,
  initial: S,
  offline: (before: S, form: FormData) => S | Promise<S>,
) {
  const [posted, formAction] = useActionState(action, initial as Awaited<S>)
  const [sent, setSent] = useState<S>()
  const [pending, start] = useTransition()
  const state: S = sent ?? posted

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // A second tap while the first is under way is the same wish, not another one.
    if (pending) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    start(async () => {
      let next: S
      try {
        next = await action(state, form)
      } catch (error) {
        unstable_rethrow(error)
        next = await offline(state, form)
      }
      startTransition(() => setSent(next))
    })
  }

  return { state, pending, form: { action: formAction, onSubmit } }
}
