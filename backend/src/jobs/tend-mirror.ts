import { searchMirror } from "@ocop/search/providers/resilient"

/** Looks after the second search engine: fills it when it is new, empty, behind or another one. */
export default async function tendMirror(): Promise<void> {
  await searchMirror()?.mirror.tend()
}

export const config = { name: "tend-mirror", schedule: { interval: 2_000 } }
