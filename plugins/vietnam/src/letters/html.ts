/** A piece of HTML that may be put into a page as it stands. */
export class Html {
  constructor(readonly text: string) {}
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Names and greetings are written by strangers. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

type Part = Html | string | number | null | false | undefined | readonly Part[]

/** A template whose values are escaped unless they are `Html` themselves; nothing is printed for null and false. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(
    strings.reduce((text, part, at) => text + (at > 0 ? print(values[at - 1]) : "") + part, ""),
  )
}

function print(value: Part): string {
  if (value instanceof Html) {
    return value.text
  }
  if (Array.isArray(value)) {
    return value.map(print).join("")
  }
  return value === null || value === undefined || value === false ? "" : escape(String(value))
}
