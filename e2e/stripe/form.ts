/** A decoded request body: texts, and objects for names in brackets. */
export interface Form {
  [name: string]: string | Form | undefined
}

/** Decodes `a=1&b[c]=2&d[0]=3`, which is how Stripe's clients send everything. */
export function decode(body: string): Form {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.split(/[[\]]+/).filter(Boolean)
    const last = path.pop()
    if (last === undefined) continue
    let inner = form
    for (const step of path) {
      const next = inner[step]
      inner = typeof next === "object" ? next : ((inner[step] = {}) as Form)
    }
    inner[last] = value
  }
  return form
}

export const text = (form: Form, name: string): string | undefined => {
  const value = form[name]
  return typeof value === "string" && value !== "" ? value : undefined
}

export const object = (form: Form, name: string): Form => {
  const value = form[name]
  return typeof value === "object" ? value : {}
}

/** Only texts, as metadata and lists of names are. */
export function texts(form: Form): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  )
}
