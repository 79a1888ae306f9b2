import { ask } from "@ocop/kit/browser/ask"

interface Member {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

/**
 * Who of the staff somebody is, by their ids: as Medusa Admin calls them, else by their e-mail. Those who are gone are left
 * out.
 */
export async function readStaff(ids: readonly string[]): Promise<Record<string, string>> {
  const query = new URLSearchParams({
    fields: "id,email,first_name,last_name",
    limit: String(ids.length),
  })
  for (const id of ids) query.append("id[]", id)
  const { users } = await ask<{ users: Member[] }>(`/admin/users?${query.toString()}`)
  return Object.fromEntries(users.map((member) => [member.id, nameOf(member)]))
}

const nameOf = ({ email, first_name, last_name }: Member): string =>
  [first_name, last_name].filter(Boolean).join(" ") || email
