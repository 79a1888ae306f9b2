import { basename } from "node:path"
import { BaseSequencer } from "vitest/node"

/**
 * Files of whole applications, the longest first, so that none of them begins when all others are done. The first opens
 * shops of its own, and is at work while the others wait for the template that they clone.
 */
const LONGEST = [
  "two-clones.test.mjs",
  "checkout.test.ts",
  "stripe.test.ts",
  "reconciler.test.ts",
  "seller-routes.test.ts",
  "completion.test.ts",
  "payment.test.ts",
  "freshness.test.ts",
  "bad-input.test.ts",
  "promotion.test.ts",
  "accounts.test.ts",
  "seed.test.ts",
]

/** Where nothing is known of earlier runs, as in a new clone, vitest goes by the size of a file, which says little. */
export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import("vitest/node").TestSpecification[]} files
   */
  async sort(files) {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap((project) =>
      sorted.filter((file) => file.project === project).sort((a, b) => rank(a) - rank(b)),
    )
  }
}

/** @param {import("vitest/node").TestSpecification} file */
function rank({ moduleId }) {
  const place = LONGEST.indexOf(basename(moduleId))
  return place < 0 ? LONGEST.length : place
}
