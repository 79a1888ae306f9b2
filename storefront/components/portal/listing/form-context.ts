"use client"

import { createContext, useContext, useEffect, useRef } from "react"
import { defaultLocale, type Locale } from "@/i18n/edition"
import type { Entry } from "@/lib/portal/listing/facts"
import type { FormState } from "@/lib/portal/listing/state"

interface Told {
  /** Of its reader. */
  locale: Locale
  /** What was typed, where it is not what stands. */
  typed?: readonly Entry[]
  errors: FormState["errors"]
}

/** What the fields of a form are told by it, however deep they are. */
export const FormContext = createContext<Told>({ locale: defaultLocale, errors: [] })

/** What stands in a field at first, and what is wrong with it. */
export function useField(name: string, standing: string) {
  const { typed, errors, locale } = useContext(FormContext)
  return {
    locale,
    defaultValue: typed ? (typed.find(([field]) => field === name)?.[1] ?? "") : standing,
    error: errors.find(({ field }) => field === name)?.text,
  }
}

/** Whether a box is ticked at first. @param value of one box among several of a name */
export function useTicked(name: string, standing: boolean, value?: string): boolean {
  const { typed } = useContext(FormContext)
  if (!typed) return standing
  return typed.some(([field, said]) => field === name && (value === undefined || said === value))
}

/**
 * Tells the form around an element that something in it was changed by a button or a list, which the browser tells nobody.
 * @returns the element's ref
 */
export function useTellsOf<E extends HTMLElement>(value: string) {
  const element = useRef<E>(null)
  const told = useRef(value)
  useEffect(() => {
    if (told.current === value) return
    told.current = value
    element.current?.dispatchEvent(new Event("input", { bubbles: true }))
  }, [value])
  return element
}
