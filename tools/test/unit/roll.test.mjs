import { spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { ROOT } from "../../lib/paths.mjs"
import { composition } from "../support/composition.mjs"

/** A docker that has two containers of each service, writes down what it is told, and fails where it is asked to. */
const DOCKER = `#!/bin/sh
echo "$*" >> "$TOLD"
case "$*" in
  "compose ps --quiet "*) printf 'old-%s-1\\nold-%s-2\\n' "$4" "$4" ;;
  "compose ps --all --quiet "*) printf 'old-%s-1\\nold-%s-2\\nnew-%s-3\\nnew-%s-4\\n' "$5" "$5" "$5" "$5" ;;
esac
case "$*" in $FAILING) exit 1 ;; esac
`

describe("deploy/roll.sh", () => {
  let folder
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "roll-"))
    writeFileSync(join(folder, "docker"), DOCKER)
    chmodSync(join(folder, "docker"), 0o755)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const roll = (failing = "nothing") => {
    const told = join(folder, "told")
    const PATH = [folder, process.env.PATH].join(delimiter)
    const { status } = spawnSync(join(ROOT, "deploy/roll.sh"), {
      env: { ...process.env, PATH, TOLD: told, FAILING: failing },
    })
    return { status, told: readFileSync(told, "utf8").trimEnd().split("\n") }
  }
  const at = (told, text) => told.findIndex((line) => line.includes(text))

  it("migrates, and ends the old ones of a service only when as many new ones are well", () => {
    const { status, told } = roll()
    expect(status).toBe(0)
    const order = [at(told, "run --rm --no-deps prepare"), at(told, "run --rm --no-deps static")]
    for (const service of ["worker", "backend", "storefront"]) {
      order.push(
        at(told, `--no-recreate --wait --wait-timeout 180 --scale ${service}=4 ${service}`),
      )
      order.push(at(told, `stop --timeout 40 old-${service}-1 old-${service}-2`))
      order.push(at(told, `rm old-${service}-1 old-${service}-2`))
    }
    order.push(at(told, "up --detach --no-deps --wait proxy"))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
  })

  it("takes new ones that do not get well away again, and touches nothing else", () => {
    const { status, told } = roll("*--scale backend=4*")
    expect(status).toBe(1)
    expect(told.slice(-2)).toEqual(["rm --force new-backend-3", "rm --force new-backend-4"])
    expect(at(told, "old-backend")).toBe(-1)
    expect(at(told, "storefront")).toBe(-1)
  })

  it("begins nothing where the migrations fail", () => {
    const { status, told } = roll("*prepare")
    expect(status).toBe(1)
    expect(told).toEqual(["compose run --rm --no-deps prepare"])
  })

  it("waits as long for a server to end as the composition does", () => {
    const { services } = composition()
    for (const name of ["backend", "worker", "storefront"])
      expect(services[name].stop_grace_period).toBe("40s")
  })
})
