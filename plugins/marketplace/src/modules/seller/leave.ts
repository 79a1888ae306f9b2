import { type Actor, record } from "@ocop/kit/audit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Ends somebody's membership of a seller, with its audit entry; at the next request they act for it no more. What they were
 * invited by, and whom they invited, opens nothing either.
 *
 * @returns false when there is no such member
 * @throws NOT_ALLOWED for the last owner, without whom nobody could let anybody in again
 */
export async function leave(
  trx: EntityManager,
  { member_id, seller_id, actor }: { member_id: string; seller_id: string; actor: Actor },
): Promise<boolean> {
  // All of them, so that two owners who remove one another at once do not both succeed.
  const members = await trx.execute<{ member_id: string; role: string }[]>(
    `select member_id, role from membership where seller_id = ? and status = 'active' and deleted_at is null
      order by id for update`,
    [seller_id],
  )
  const leaving = members.find((one) => one.member_id === member_id)
  if (!leaving) return false
  const owners = members.filter(({ role }) => role === "owner")
  if (leaving.role === "owner" && owners.length === 1)
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "id: the last owner stays", "last_owner")
  await trx.execute(
    `update membership set status = 'removed', updated_at = now()
      where seller_id = ? and member_id = ? and deleted_at is null`,
    [seller_id, member_id],
  )
  // Else whoever was let go comes back by a link that he kept, or that was on its way to him.
  await trx.execute(
    `update invitation i set status = 'revoked', updated_at = now() from seller_member m
      where m.id = ? and i.seller_id = ? and i.status = 'pending' and i.deleted_at is null
        and (i.invited_by = m.id or i.email = m.email or i.phone = m.phone)`,
    [member_id, seller_id],
  )
  await record(trx, [
    {
      actor,
      action: "seller.leave",
      subject: { type: "seller", id: seller_id },
      before: { member_id, role: leaving.role, status: "active" },
      after: { member_id, role: leaving.role, status: "removed" },
    },
  ])
  return true
}
