import { fold } from "../text"

/** Every word typed begins a word of the name: "tra quyt" and "q tra" both find "Trà Quýt". */
export function matches(folded: string, typed: string): boolean {
  const words = folded.split(/[\s,()-]+/)
  return fold(typed)
    .split(/[\s,()-]+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)))
}
