import { fold } from "../text"

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** Whether each word typed begins a word of the name; marks and capitals do not count. */
export function isNamed(name: string, typed: string): boolean {
  const own = wordsOf(name)
  return wordsOf(typed).every((word) => own.some((other) => other.startsWith(word)))
}
