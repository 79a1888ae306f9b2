/**
 * Lays .br and .gz beside every file of a folder that is worth it, once and as small as they get: the proxy then sends
 * them as they are. `node deploy/compress.mjs FOLDER`
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"

const TEXT = /\.(?:css|js|json|map|svg|txt)$/
/** Below this the head of an answer is longer than what is saved. */
const LEAST_BYTES = 512

const folder = process.argv[2]
if (!folder) {
  throw new Error("Say which folder: node deploy/compress.mjs FOLDER")
}
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  const file = join(folder, name)
  if (!TEXT.test(name)) {
    continue
  }
  const content = readFileSync(file)
  if (content.length >= LEAST_BYTES) {
    writeFileSync(`${file}.br`, brotliCompressSync(content))
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}
