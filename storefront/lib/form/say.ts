/** Fills `{name}` in a sentence that was translated on the server. A name without a value is left empty. */
export function say(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")).trim()
}
