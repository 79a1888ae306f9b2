import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import { listFiles } from "../../lib/content-hash.mjs"
import { ROOT } from "../../lib/paths.mjs"

/** @param {string} path relative to the repository's root */
export const textOf = (path) => readFileSync(join(ROOT, path), "utf8")

/** What an operator writes into .env, and no more: what else there is must have a value of its own. */
export const OPERATOR = {
  SHOP_DOMAIN: "shop.example.vn",
  API_DOMAIN: "api.example.vn",
  ACME_EMAIL: "you@example.vn",
}

/** docker-compose.yml as Compose reads it, with the variables of `.env` filled in. */
export function composition(env = OPERATOR) {
  const text = textOf("docker-compose.yml")
    .replaceAll("$$", "\u0000")
    .replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name, how, rest) => {
      const value = env[name]
      if (value) return value
      if (how === "?") throw new Error(`${name}: ${rest}`)
      if (how !== "-") throw new Error(`${name} has no value and no other`)
      return rest
    })
    .replaceAll("\u0000", "$")
  return parse(text, { merge: true })
}

/**
 * The stages of a Dockerfile with their instructions, continued lines joined, words kept as they are.
 * @param {string} path
 */
export function stagesOf(path) {
  const lines = textOf(path)
    .replace(/^\s*#.*$/gm, "")
    .replace(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
  const args = Object.fromEntries(
    lines.flatMap((line) => [...line.matchAll(/^ARG (\w+)=(\S+)$/g)].map(([, ...pair]) => pair)),
  )
  /** @type {{ name: string, from: string, instructions: { verb: string, rest: string }[] }[]} */
  const stages = []
  for (const line of lines) {
    const [verb = "", ...words] = line.split(/\s+/)
    if (verb === "FROM") {
      const [from = "", , name = ""] = words
      stages.push({
        name,
        from: from.replace(/\$\{(\w+)\}/g, (_, arg) => args[arg] ?? ""),
        instructions: [],
      })
    } else {
      stages.at(-1)?.instructions.push({ verb, rest: line.slice(verb.length).trim() })
    }
  }
  return stages
}

/**
 * What a target is made of, from its base on.
 * @param {ReturnType<typeof stagesOf>} stages
 * @param {string} name
 * @returns {{ verb: string, rest: string }[]}
 */
export function instructionsOf(stages, name) {
  const stage = stages.find((other) => other.name === name)
  return stage ? [...instructionsOf(stages, stage.from), ...stage.instructions] : []
}

/**
 * The variables that an image sets by itself.
 * @param {{ verb: string, rest: string }[]} instructions
 * @returns {Record<string, string>}
 */
export function environmentOf(instructions) {
  const words = instructions
    .filter(({ verb }) => verb === "ENV")
    .flatMap(({ rest }) => [...rest.matchAll(/(\w+)=("[^"]*"|\S+)/g)])
  return Object.fromEntries(words.map(([, name, value]) => [name, value.replaceAll('"', "")]))
}

const SOURCES = { backend: ["backend", "plugins"], storefront: ["storefront"], tools: ["tools"] }
/** In this order: a member, the argument of one of the readers of settings, a list taken apart. */
const READ = [
  /\b(?:process\.env|env|variables)\.([A-Z][A-Z0-9_]+)\b/g,
  /\b(?:required|url|secret|address|webAddress)\(\s*"([A-Z][A-Z0-9_]+)"/g,
  /\{([^{}]*)\}(?:: [\w<>, |]+)? = (?:process\.env|env|variables)\b/g,
]

/**
 * The environment variables that a program's sources name, however they come by them.
 * @param {keyof typeof SOURCES} program
 * @returns {Promise<Set<string>>}
 */
export async function variablesRead(program) {
  const files = await listFiles(SOURCES[program], {
    only: (path) => /\.(?:ts|tsx|mjs|cjs|js)$/.test(path) && !/\/(?:scripts|testing)\//.test(path),
  })
  const found = files.flatMap((file) => {
    const text = textOf(file)
    return READ.flatMap((pattern) => [...text.matchAll(pattern)].map(([, what = ""]) => what))
  })
  return new Set(found.flatMap((what) => what.match(/\b[A-Z][A-Z0-9_]+\b/g) ?? []))
}
