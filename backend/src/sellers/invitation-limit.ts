import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { keptLimits } from "@ocop/kit/limits/kept-limits"

/** A cooperative lets in its few people; nobody writes letters to strangers in its name. */
const PER_MEMBER = 20
const DAY_SECONDS = 86_400

const limitsOf = keptLimits({ invitations: { points: PER_MEMBER, seconds: DAY_SECONDS } })

/** Counts one invitation that somebody sends. @returns null when it may be sent, else the seconds to wait */
export async function countInvitation(
  container: MedusaContainer,
  memberId: string,
): Promise<number | null> {
  const limits = await limitsOf(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
  return limits.consume("invitations", memberId)
}
