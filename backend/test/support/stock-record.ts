import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./process"

const FILE = join(__dirname, "../recorded/stock-medusa.json")

/** What stock Medusa was seen to do, which can change with its version alone. */
export interface StockRecord {
  /** The version that was looked at. */
  medusa: string
  /** How many statements it sends to the database, with our plugins and without our purchase. */
  statements: {
    /** For completing a basket of three sellers. */
    completion: number
    /** For adding to a basket whose delivery is chosen. */
    addition: number
  }
}

/** The version of Medusa that is installed. */
export function installedMedusa(): string {
  const file = join(ROOT, "node_modules/@medusajs/medusa/package.json")
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version
}

/** As `npm test -- stock` wrote it down last. */
export function stockRecord(): StockRecord {
  return JSON.parse(readFileSync(FILE, "utf8")) as StockRecord
}

/** Writes down what was seen of the version that is installed. */
export function recordStock(statements: StockRecord["statements"]): void {
  const record: StockRecord = { medusa: installedMedusa(), statements }
  writeFileSync(FILE, `${JSON.stringify(record, null, 2)}\n`)
}
