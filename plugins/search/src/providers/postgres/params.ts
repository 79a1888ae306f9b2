/** The parameters of one statement; an equal value is sent once. */
export class Params {
  readonly values: unknown[] = []
  private readonly known = new Map<string, number>()

  /** Adds a value and gives its placeholder with the type PostgreSQL is to read it as. */
  add(value: unknown, type: string): string {
    const key = `${type}:${JSON.stringify(value)}`
    let index = this.known.get(key)
    if (index === undefined) {
      index = this.values.push(value)
      this.known.set(key, index)
    }
    return `$${index}::${type}`
  }
}
